import { z } from 'zod';
import { type ReadableDb, run, selectAll, selectNumbers, type WritableDb } from '../store/db';

/** Pieces of a volume from which on merging them is worth rewriting it: every word is looked up in each. */
const MANY_PIECES = 4;
/** Pages of the index that one slice writes: some 5 ms, twice that on a busy machine. */
const PAGES_AT_ONCE = 16;

const Named = z.object({ name: z.string() });

const piecesOf = (db: ReadableDb, table: string): number =>
  selectNumbers(db, `SELECT count(DISTINCT segid) FROM ${table}_idx`)[0] ?? 0;

/** The table of a volume whose index lies in many pieces, as imports leave it; null when none does. */
export function volumeInPieces(db: ReadableDb): string | null {
  const tables = selectAll(
    db,
    Named,
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name GLOB 'article_search_[0-9][0-9][0-9][0-9]*'
        AND sql LIKE 'CREATE VIRTUAL TABLE %' ORDER BY name DESC`,
  );
  return tables.find(({ name }) => piecesOf(db, name) >= MANY_PIECES)?.name ?? null;
}

/**
 * Merges some pages of a volume's pieces into one piece; false when nothing was left to merge. What a slice has done is kept
 * with its transaction, and articles may come and go between two.
 */
export function mergeSlice(db: WritableDb, table: string): boolean {
  const changes = (): number => selectNumbers(db, 'SELECT total_changes()')[0] ?? 0;
  const before = changes();
  // A negative number of pages begins with all pieces, and goes on with a merge that has begun.
  run(db, `INSERT INTO ${table} (${table}, rank) VALUES ('merge', ${-PAGES_AT_ONCE})`);
  // FTS5 counts one change where it had nothing to do.
  return changes() - before > 1;
}
