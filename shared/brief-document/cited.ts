import { z } from 'zod';
import type { CitedArticle } from '../citation/cited-article';
import { CslJson, toCslJson } from '../citation/csl-json';
import { quotedIn } from '../citation/quoted-in';
import { findCitationStyle } from '../citation/styles';
import { type CitationNodeJson, CiteItem, type StyleId } from '../model/brief';

/** A source that the brief cites, as reference managers read it. */
export const CitedSource = z.strictObject({ articleId: z.string(), key: z.string(), csl: CslJson });
export type CitedSource = z.infer<typeof CitedSource>;

/** One source at one point; the words of a style for whom the source quotes are part of prefix and suffix. */
export const CitedItem = CiteItem.omit({ quoting: true, prefix: true, suffix: true }).extend({
  prefix: z.string().optional(),
  suffix: z.string().optional(),
});
export type CitedItem = z.infer<typeof CitedItem>;

/** What the citations of a brief point at. */
export const Cited = z.strictObject({
  /** In document order, those inside footnotes among them. `noteNumber` is null where the style cites in the text. */
  citations: z.array(z.strictObject({ items: z.array(CitedItem), noteNumber: z.int().min(1).nullable() })),
  /** In order of first citation; those that the library does not have are left out. */
  sources: z.array(CitedSource),
});
export type Cited = z.infer<typeof Cited>;

/** Sources that the brief cites and the library does not have, so that a list of sources is without them; in words, if any. */
export function sourcesLeftOut(cited: Cited | undefined): string | undefined {
  const known = new Set(cited?.sources.map(({ articleId }) => articleId));
  const asked = new Set(cited?.citations.flatMap(({ items }) => items.map(({ articleId }) => articleId)));
  const missing = [...asked].filter((articleId) => !known.has(articleId)).length;
  if (missing === 0) return undefined;
  return missing === 1
    ? 'One source that the brief cites is not in the library any more and is left out.'
    : `${missing} sources that the brief cites are not in the library any more and are left out.`;
}

export const citedIn = (
  citations: readonly { citation: CitationNodeJson; noteNumber: number | null }[],
  articles: readonly CitedArticle[],
  style: { id: StyleId; language: 'en-US' | 'en-GB' },
): Cited => ({
  citations: citations.map(({ citation, noteNumber }) => ({
    items: citation.items.map((item) => inWords(item, style)),
    noteNumber,
  })),
  sources: articles.map((article) => ({ articleId: article.id, key: article.key, csl: toCslJson(article) })),
});

function inWords(
  { quoting, prefix = '', suffix = '', ...item }: CiteItem,
  { id, language }: { id: StyleId; language: 'en-US' | 'en-GB' },
): CitedItem {
  const { style } = findCitationStyle(id);
  const dayFirst = style.dates === 'language' ? language === 'en-GB' : style.dates === 'day-first';
  const words = quoting ? quotedIn(quoting, style, dayFirst) : { before: '', after: '' };
  const before = [prefix.trim(), words.before].filter((part) => part !== '').join(' ');
  const after = [words.after, suffix.trim()].filter((part) => part !== '').join(', ');
  return { ...item, ...(before && { prefix: before }), ...(after && { suffix: after }) };
}
