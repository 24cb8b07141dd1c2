import type Database from 'better-sqlite3';
import { type ReadableDb, selectTuples } from '../store/db';
import { VOLUME_SIZE } from './volume-size';

/** Article numbers with their scores, in the order of the index; valid until the next `gather`. */
export type Gathered = { numbers: Int32Array; scores: Float64Array; count: number };

const gathered = new WeakMap<ReadableDb, Gathered>();

/**
 * Makes `keep_score(number, score)` and `keep_number(number)` known to the connection. They stand in a WHERE clause, keep what
 * they are given and say no: thousands of rows are taken in without one object being made for any, and without SQLite sorting
 * them.
 */
export function registerGathering(db: Database.Database): void {
  const kept: Gathered = {
    numbers: new Int32Array(VOLUME_SIZE),
    scores: new Float64Array(VOLUME_SIZE),
    count: 0,
  };
  gathered.set(db, kept);
  db.function('keep_score', { directOnly: true }, (number: unknown, score: unknown) => {
    kept.numbers[kept.count] = Number(number);
    kept.scores[kept.count] = Number(score);
    kept.count += 1;
    return 0;
  });
  db.function('keep_number', { directOnly: true }, (number: unknown) => {
    kept.numbers[kept.count] = Number(number);
    kept.count += 1;
    return 0;
  });
}

function gather(db: ReadableDb, table: string, text: string, keep: string): Gathered {
  const kept = gathered.get(db);
  if (!kept) throw new Error('This connection does not gather.');
  kept.count = 0;
  selectTuples(db, `SELECT 1 FROM ${table} WHERE ${table} MATCH @text AND ${keep}`, { text });
  return kept;
}

/** A title that has the word says more about an article than a body that has it once. */
const WEIGHTS = '10.0, 5.0, 3.0, 1.0';

/** The articles of a volume that fit an expression, with their scores. */
export const gatherScores = (db: ReadableDb, table: string, text: string): Gathered =>
  gather(db, table, text, `keep_score(rowid, bm25(${table}, ${WEIGHTS}))`);

/** The articles of a volume that fit an expression, without scores, which take most of the time. */
export const gatherNumbers = (db: ReadableDb, table: string, text: string): Gathered =>
  gather(db, table, text, 'keep_number(rowid)');
