import { type ReadableDb, selectNumbers } from '../store/db';
import type { Query, Words } from './query';
import type { FoldedSpellings } from './spellings';
import { isOnePhrase, textExpression } from './text-expression';
import { volumeTable } from './volume-size';

/** How the articles that fit are put in order of relevance. */
export type Ranking =
  /**
   * By the scores of `text`, those of a single phrase; of what fits it only what fits `within`, too. `isNoneHere`: nothing of
   * the volume in which this was decided fits.
   */
  | { by: 'score'; text: string; isOnePhrase: boolean; within: string | null; isNoneHere: boolean }
  /** By how many of `titles` they fit, then the newest first. */
  | { by: 'title'; text: string; titles: readonly string[] };

/** Too few articles to say what is common. */
const LEAST_TO_TELL = 512;

/**
 * Decides how to rank what fits `parts`, all of which are asked for and `text` as one expression. What more than half of the
 * articles have tells nothing of relevance (bm25 gives it no weight), and to score it costs most of a search: it only filters,
 * and where nothing else is asked for, articles that have it in their title come first. What is common is counted once, in a
 * `volume` of `rows` articles.
 */
export function rankingOf(
  db: ReadableDb,
  text: string,
  parts: readonly Query[],
  spellings: FoldedSpellings,
  { volume, rows }: { volume: number; rows: number },
): Ranking {
  const [only] = parts;
  const plain: Ranking = {
    by: 'score',
    text,
    isOnePhrase: parts.length === 1 && only !== undefined && isOnePhrase(only, spellings),
    within: null,
    isNoneHere: false,
  };
  if (rows < LEAST_TO_TELL) return plain;
  const table = volumeTable(volume);
  let isNoneHere = false;
  const isCommon = (part: Query): part is Words => {
    if (part.type !== 'words' || part.field !== 'anywhere') return false;
    const [hits = 0] = selectNumbers(db, `SELECT count(*) FROM ${table} WHERE ${table} MATCH @text`, {
      text: textExpression(part, spellings) ?? '',
    });
    // What one part that is asked for does not find, all do not find together.
    isNoneHere ||= hits === 0;
    return hits * 2 > rows;
  };
  const common = parts.filter(isCommon);
  if (common.length === 0) return { ...plain, isNoneHere };
  const telling = parts.filter((part) => !common.some((one) => one === part));
  const [telltale] = telling;
  const ranked = textExpression({ type: 'and', parts: telling }, spellings);
  // Nothing that is wanted is left: at most what must not occur.
  if (ranked === null || telltale === undefined)
    return {
      by: 'title',
      text,
      titles: common.map((part) => textExpression({ ...part, field: 'title' }, spellings) ?? ''),
    };
  return {
    by: 'score',
    text: ranked,
    isOnePhrase: telling.length === 1 && isOnePhrase(telltale, spellings),
    within: text,
    isNoneHere,
  };
}
