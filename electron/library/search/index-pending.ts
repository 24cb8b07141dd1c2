import { z } from 'zod';
import { latestTextRow } from '../articles/articles';
import { readFields } from '../articles/read-record';
import { type ReadableDb, selectAll, selectOne, type WritableDb } from '../store/db';
import { IndexBatch } from './volumes';

const Waiting = z.object({ number: z.int(), id: z.string() });
const Counts = z.object({ indexed: z.int(), total: z.int() });
const BlockText = z.object({ text: z.string() });

/** How many articles are in the index, and how many there are. */
export const indexState = (db: ReadableDb): { indexed: number; total: number } =>
  selectOne(
    db,
    Counts,
    'SELECT (SELECT count(*) FROM article_facts) AS indexed, (SELECT count(*) FROM articles) AS total',
  ) ?? { indexed: 0, total: 0 };

/**
 * Indexes the next articles that an update of the app left out of the index, at most `count`, the newest first, among those
 * numbered below `before`. Gives the number to go on before; null when none is left. What is done is on the disk with the
 * transaction: a killed process goes on where it was.
 */
export function indexPending(db: WritableDb, count: number, before: number): number | null {
  const rows = selectAll(
    db,
    Waiting,
    `SELECT number, id FROM articles
      WHERE number < @before AND NOT EXISTS (SELECT 1 FROM article_facts AS f WHERE f.number = articles.number)
      ORDER BY number DESC LIMIT @count`,
    { count, before },
  );
  const batch = new IndexBatch(db);
  for (const { number, id } of rows) {
    const blocks = selectAll(
      db,
      BlockText,
      'SELECT text FROM blocks WHERE text_id = @textId ORDER BY paragraph',
      { textId: latestTextRow(db, id).id },
    );
    batch.add({ number, record: readFields(db, id), blocks });
  }
  batch.flush();
  return rows.at(-1)?.number ?? null;
}

/** Indexes all that is left out, `count` articles to a transaction; `pause` lets others in between two. */
export async function indexAll(
  write: <T>(change: (db: WritableDb) => T) => T,
  count: number,
  pause: () => Promise<boolean>,
): Promise<void> {
  let before: number | null = Number.MAX_SAFE_INTEGER;
  while (before !== null && (await pause())) {
    const next: number = before;
    before = write((db) => indexPending(db, count, next));
  }
}
