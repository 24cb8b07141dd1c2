import type Database from 'better-sqlite3';
import { type ReadableDb, selectTuples } from '../store/db';
import { VOLUME_SIZE } from './volume-size';

/** Article numbers with their scores, in the order of the index; valid until the next `gather`. */
export type Gathered = { numbers: Int32Array; scores: Float64Array; count: number };

const gathered = new WeakMap<ReadableDb, Gathered>();

/**
 * Makes `keep_score(number, score)` known to the connection. It stands in a WHERE clause, keeps both and says no: thousands
 * of rows are taken in without one object being made for any, and without SQLite sorting them.
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
}

/** Runs a query on one volume whose WHERE clause ends in `keep_score(…)`, and gives what was kept. */
export function gather(db: ReadableDb, sql: string, parameters: Record<string, string>): Gathered {
  const kept = gathered.get(db);
  if (!kept) throw new Error('This connection does not gather.');
  kept.count = 0;
  selectTuples(db, sql, parameters);
  return kept;
}
