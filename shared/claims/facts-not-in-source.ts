import type { Article } from '../model';
import { MONTHS } from '../model/months';
import type { Claim } from '../model/source-matrix';
import { findFactsWithoutSource, type MissingFact } from '../verdict/cited-facts';

type CitedArticle = Pick<Article, 'id' | 'record'> & { text: Pick<Article['text'], 'blocks'> };

/**
 * Numbers, names and dates of a cited claim that neither the passages it cites nor the records of its sources have
 * (QI-39). Quoted words are left out: their verdict says what they are. Nothing for a claim with a source that is missing.
 */
export function factsNotInSource(
  claim: Pick<Claim, 'uses' | 'words'>,
  articles: ReadonlyMap<string, CitedArticle>,
): MissingFact[] {
  if (claim.uses.length === 0) return [];
  const passages: string[] = [];
  const days: string[] = [];
  for (const { articleId, paragraphs } of claim.uses) {
    const article = articles.get(articleId);
    if (!article) return [];
    const { blocks } = article.text;
    const cited = blocks.filter((_, index) => paragraphs.includes(index + 1));
    days.push(...dayOfRecord(article));
    passages.push(...(cited.length > 0 ? cited : blocks).map(({ text }) => text), wordsOfRecord(article));
  }
  const prose = claim.words.replaceAll(/“[^”]*”/gu, (quoted) => ' '.repeat(quoted.length));
  return findFactsWithoutSource(prose, passages, days);
}

/** “The Gazette reported from Quetta on 12 February”: a record vouches for its own outlet, authors, dateline, month and year. */
export function wordsOfRecord({ record }: Pick<Article, 'record'>): string {
  const published = record.published.value ?? '';
  const [year, month] = published.split('-');
  return [
    record.outlet.value,
    record.title.value,
    record.standfirst.value,
    record.place.value,
    ...(record.authors.value ?? []),
    MONTHS[Number(month) - 1],
    year,
  ]
    .filter((value) => value !== null && value !== undefined)
    .join(' ');
}

/** The day of the month on which an article was published, as sentences write it: it vouches for a date, never for a count. */
export function dayOfRecord({ record }: Pick<Article, 'record'>): string[] {
  const day = /^(?:\d{4}|XXXX)-\d{2}-(\d{2})/.exec(record.published.value ?? '')?.[1];
  return day === undefined ? [] : [String(Number(day))];
}
