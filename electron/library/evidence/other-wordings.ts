import { z } from 'zod';
import type { OtherWording, Quote } from '../../../shared/model';
import { compareWordings } from '../../../shared/verdict/compare-wordings';
import { type AttributedQuote, findQuoteDrift } from '../../../shared/verdict/quote-drift';
import { wordsOf } from '../../../shared/verdict/source-words';
import { readFields } from '../articles/read-record';
import { getQuote } from '../quotes/quotes';
import { type ReadableDb, selectOne } from '../store/db';
import { makeSpeechIndex, type SpeechIndex, type Statement, speechIn } from './speech-index';

/** Words that were read from a text, not confirmed, must be more than a phrase. */
const FEWEST_READ_WORDS = 6;
const FEWEST_WORDS = 4;

type SaidHere = { words: string; speaker: string; isConfirmed: boolean };

/**
 * How other stored articles word what a quote says (QI-36): saved quotes of a confirmed speaker, and speech found in
 * other articles. Most alike first, one for each place. Ask for many quotes with one index.
 */
export function findOtherWordings(
  db: ReadableDb,
  quote: Quote,
  index: SpeechIndex = makeSpeechIndex(db),
): OtherWording[] {
  const found = new Map<string, OtherWording & { likeness: number }>();
  for (const said of saidIn(db, quote)) {
    const mine: AttributedQuote = {
      id: quote.id,
      articleId: quote.articleId,
      exact: said.words,
      speaker: said.speaker,
      // Only what the analyst says can tell two occasions apart: texts name one occasion in many ways.
      occasion: quote.occasion,
      date: quote.date,
    };
    const alike = index.alike({ ...said, articleId: quote.articleId });
    for (const { quoteId: id, likeness } of findQuoteDrift(mine, alike)) {
      const other = alike.find((each) => each.id === id);
      if (!other) continue;
      const isConfirmed = said.isConfirmed && other.quoteId !== null;
      const fewest = isConfirmed ? FEWEST_WORDS : FEWEST_READ_WORDS;
      if (Math.min(wordsOf(said.words).length, wordsOf(other.exact).length) < fewest) continue;
      const place = `${other.articleId} ${other.paragraph}`;
      const known = found.get(place);
      // A saved quote stands for the speech it was taken from.
      if (known && (known.quoteId !== null || other.quoteId === null) && known.likeness >= likeness) continue;
      // Read anew: a quote is checked against its hash before its words are shown.
      const exact = other.quoteId === null ? other.exact : getQuote(db, other.quoteId).exact;
      const { here, there } = compareWordings(said.words, exact);
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
function saidIn(db: ReadableDb, quote: Quote): SaidHere[] {
  const spoken = speechIn(db, quote.textId, quote.articleId).filter(
    ({ start, end }) => start < quote.end && end > quote.start,
  );
  const inside = spoken.flatMap(({ start, end, speaker, exact }): SaidHere[] => {
    const who = quote.speaker ?? speaker;
    if (who === null) return [];
    const words = exact.slice(Math.max(0, quote.start - start), Math.min(end, quote.end) - start).trim();
    return [{ words, speaker: who, isConfirmed: quote.speaker !== null }];
  });
  if (inside.length > 0 || quote.speaker === null) return inside;
  return [{ words: quote.exact, speaker: quote.speaker, isConfirmed: true }];
}

function describe(db: ReadableDb, { articleId, paragraph }: Statement) {
  const row = selectOne(db, z.object({ key: z.string() }), 'SELECT key FROM articles WHERE id = @articleId', {
    articleId,
  });
  const { title } = readFields(db, articleId, ['title']);
  return { articleId, articleKey: row?.key ?? articleId, articleTitle: title.value, paragraph };
}
