import type { VerdictReason } from '../model/verdict';
import { toComparisonForm } from './comparison-form';
import { wordsOf } from './source-words';
import { mayBeSamePerson } from './speaker-names';

/** A saved quote with what is known of its speaker. */
export type AttributedQuote = Readonly<{
  id: string;
  articleId: string;
  exact: string;
  speaker: string | null;
  /** Where it was said, and when; null where not known. */
  occasion?: string | null;
  date?: string | null;
}>;

export type Drift = Readonly<{ quoteId: string; articleId: string; reason: VerdictReason; likeness: number }>;

const LIKE_ENOUGH = 0.5;

/**
 * Quotes of the same speaker on the same occasion from other articles that are worded alike but not the same (QI-36).
 * An unknown occasion or date rules nothing out; different known ones do. Most alike first. `likeness`: share of words
 * that both have in order, 0 to 1.
 */
export function findQuoteDrift(quote: AttributedQuote, others: readonly AttributedQuote[]): Drift[] {
  if (quote.speaker === null) return [];
  const mine = wordList(quote.exact);
  const drifts: Drift[] = [];
  for (const other of others) {
    if (other.id === quote.id || other.articleId === quote.articleId || other.speaker === null) continue;
    if (!mayBeSamePerson(quote.speaker, other.speaker) || differs(quote.occasion, other.occasion)) continue;
    if (differs(quote.date, other.date)) continue;
    const theirs = wordList(other.exact);
    const shorter = Math.min(mine.length, theirs.length);
    if (shorter < 4 || contains(mine, theirs) || contains(theirs, mine)) continue;
    const likeness = inOrder(mine, theirs) / shorter;
    if (likeness < LIKE_ENOUGH) continue;
    drifts.push({
      quoteId: other.id,
      articleId: other.articleId,
      likeness,
      reason: {
        rule: 'QI-36',
        message: `another stored article words ${quote.speaker}’s statement otherwise: “${other.exact.trim()}”`,
      },
    });
  }
  return drifts.sort((a, b) => b.likeness - a.likeness);
}

const wordList = (text: string) => wordsOf(toComparisonForm(text).text).map(({ lower }) => lower);
const differs = (one: string | null | undefined, other: string | null | undefined) =>
  Boolean(one && other && one.trim().toLowerCase() !== other.trim().toLowerCase());
const contains = (longer: readonly string[], part: readonly string[]) =>
  ` ${longer.join(' ')} `.includes(` ${part.join(' ')} `);

/** Length of the longest common subsequence. */
function inOrder(mine: readonly string[], theirs: readonly string[]): number {
  let row = new Uint16Array(theirs.length + 1);
  for (const word of mine) {
    const next = new Uint16Array(theirs.length + 1);
    for (const [index, other] of theirs.entries())
      next[index + 1] =
        word === other ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0);
    row = next;
  }
  return row[theirs.length] ?? 0;
}
