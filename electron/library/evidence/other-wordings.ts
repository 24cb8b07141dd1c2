import { z } from 'zod';
import type { OtherWording, Quote } from '../../../shared/model';
import { compareWordings } from '../../../shared/verdict/compare-wordings';
import { type AttributedQuote, findQuoteDrift } from '../../../shared/verdict/quote-drift';
import { wordsOf } from '../../../shared/verdict/source-words';
import { readFields } from '../articles/record-rows';
import { getQuote } from '../quotes/quotes';
import { type ReadableDb, selectAll, selectOne } from '../store/db';
import { articlesThatMayRepeat, speechIn } from './speech-index';

/** Words that were read from a text, not confirmed, must be more than a phrase. */
const FEWEST_READ_WORDS = 6;
const FEWEST_WORDS = 4;

type Statement = { words: string; speaker: string; isConfirmed: boolean };
type Candidate = AttributedQuote & {
  articleId: string;
  speaker: string;
  textId: string;
  paragraph: number;
  start: number;
  quoteId: string | null;
};

/**
 * How other stored articles word what a quote says (QI-36): saved quotes of a confirmed speaker, and speech found in
 * other articles. Most alike first, one for each place. Reads up to a few dozen texts.
 */
export function findOtherWordings(db: ReadableDb, quote: Quote): OtherWording[] {
  const found = new Map<string, OtherWording & { likeness: number }>();
  for (const statement of statementsOf(db, quote)) {
    const saved = savedCandidates(db, quote);
    const read = articlesThatMayRepeat(db, { articleId: quote.articleId, ...statement }).flatMap(
      ({ articleId, textId }) => readCandidates(db, articleId, textId),
    );
    const mine: AttributedQuote = {
      id: quote.id,
      articleId: quote.articleId,
      exact: statement.words,
      speaker: statement.speaker,
      // Only what the analyst says can tell two occasions apart: texts name one occasion in many ways.
      occasion: quote.occasion,
      date: quote.date,
    };
    const all = [...saved, ...read];
    for (const { quoteId: id, likeness } of findQuoteDrift(mine, all)) {
      const other = all.find((each) => each.id === id);
      if (!other) continue;
      const isConfirmed = statement.isConfirmed && other.quoteId !== null;
      const fewest = isConfirmed ? FEWEST_WORDS : FEWEST_READ_WORDS;
      if (Math.min(wordsOf(statement.words).length, wordsOf(other.exact).length) < fewest) continue;
      const place = `${other.articleId} ${other.paragraph}`;
      const known = found.get(place);
      // A saved quote stands for the speech it was taken from.
      if (known && (known.quoteId !== null || other.quoteId === null) && known.likeness >= likeness) continue;
      const { here, there } = compareWordings(statement.words, other.exact);
      found.set(place, {
        ...describe(db, other),
        quoteId: other.quoteId,
        speaker: other.speaker,
        isConfirmed,
        here,
        there,
        likeness,
      });
    }
  }
  return [...found.values()]
    .sort((a, b) => b.likeness - a.likeness)
    .map(({ likeness: _, ...wording }) => wording);
}

/** What is said inside a quote; all of it where the analyst names a speaker and the text has no marks there. */
function statementsOf(db: ReadableDb, quote: Quote): Statement[] {
  const spoken = speechIn(db, quote.textId, quote.articleId).filter(
    ({ start, end }) => start < quote.end && end > quote.start,
  );
  const inside = spoken.flatMap(({ start, end, speaker, exact }): Statement[] => {
    const who = quote.speaker ?? speaker;
    if (who === null) return [];
    const words = exact.slice(Math.max(0, quote.start - start), Math.min(end, quote.end) - start).trim();
    return [{ words, speaker: who, isConfirmed: quote.speaker !== null }];
  });
  if (inside.length > 0 || quote.speaker === null) return inside;
  return [{ words: quote.exact, speaker: quote.speaker, isConfirmed: true }];
}

function savedCandidates(db: ReadableDb, quote: Quote): Candidate[] {
  return selectAll(
    db,
    z.object({ id: z.string() }),
    `SELECT quotes.id FROM quotes JOIN texts ON texts.id = quotes.text_id
      WHERE quotes.speaker IS NOT NULL AND texts.article_id <> @articleId`,
    { articleId: quote.articleId },
  ).flatMap(({ id }): Candidate[] => {
    const { articleId, textId, paragraph, start, exact, speaker, occasion, date } = getQuote(db, id);
    return speaker === null
      ? []
      : [{ id, quoteId: id, articleId, textId, paragraph, start, exact, speaker, occasion, date }];
  });
}

const readCandidates = (db: ReadableDb, articleId: string, textId: string): Candidate[] =>
  speechIn(db, textId, articleId).flatMap(({ start, paragraph, exact, speaker }): Candidate[] =>
    speaker === null
      ? []
      : [{ id: `${textId} ${start}`, quoteId: null, articleId, textId, paragraph, start, exact, speaker }],
  );

function describe(db: ReadableDb, { articleId, paragraph }: Candidate) {
  const row = selectOne(db, z.object({ key: z.string() }), 'SELECT key FROM articles WHERE id = @articleId', {
    articleId,
  });
  const { title } = readFields(db, articleId, ['title']);
  return { articleId, articleKey: row?.key ?? articleId, articleTitle: title.value, paragraph };
}
