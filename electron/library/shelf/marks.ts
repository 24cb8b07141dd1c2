import type { Input } from '../../../shared/ipc/contract';
import { getArticleRow } from '../articles/articles';
import { type ReadableDb, run, selectNumbers, type WritableDb } from '../store/db';
import { asJson, countChosen, ofChosen } from './chosen';
import { forgetShelfFacts } from './shelf-facts';

const MARKS = {
  read: { table: 'read_articles', column: 'read_at', on: true },
  unread: { table: 'read_articles', column: 'read_at', on: false },
  starred: { table: 'starred_articles', column: 'starred_at', on: true },
  unstarred: { table: 'starred_articles', column: 'starred_at', on: false },
} as const;

/** Marks articles as read or starred, or takes the mark off. */
export function markArticles(
  db: WritableDb,
  { numbers, as }: Input<'shelf:mark'>,
): { changed: number; already: number } {
  const { table, column, on } = MARKS[as];
  const total = countChosen(db, numbers);
  const changed = on
    ? run(
        db,
        `INSERT INTO ${table} (article_number, ${column}) SELECT number, @now FROM articles WHERE number IN ${ofChosen}
         ON CONFLICT (article_number) DO NOTHING`,
        { numbers: asJson(numbers), now: new Date().toISOString() },
      )
    : run(db, `DELETE FROM ${table} WHERE article_number IN ${ofChosen}`, { numbers: asJson(numbers) });
  for (const number of numbers) forgetShelfFacts(db, number);
  return { changed, already: total - changed };
}

/** Remembers that an article was opened and read; throws `not-found`. */
export function markOpened(db: WritableDb, articleId: string): { number: number } {
  const { number } = getArticleRow(db, articleId);
  run(
    db,
    'INSERT INTO read_articles (article_number, read_at) VALUES (@number, @now) ON CONFLICT (article_number) DO NOTHING',
    { number, now: new Date().toISOString() },
  );
  forgetShelfFacts(db, number);
  return { number };
}

/** A bit for each article number in a table of marks, the lowest of byte 0 for number 0. */
export function bitsOf(
  db: ReadableDb,
  table: 'read_articles' | 'starred_articles' | 'article_notes',
): Uint8Array<ArrayBuffer> {
  const [last = 0] = selectNumbers(db, `SELECT coalesce(max(article_number), 0) FROM ${table}`);
  const bits = new Uint8Array((last >> 3) + 1);
  for (const number of selectNumbers(db, `SELECT article_number FROM ${table}`))
    bits[number >> 3] = (bits[number >> 3] ?? 0) | (1 << (number & 7));
  return bits;
}
