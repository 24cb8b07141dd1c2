import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '../../../shared/ipc/app-error';
import type { Input } from '../../../shared/ipc/contract';
import { type QuoteLink, QuoteRelation } from '../../../shared/model';
import { getQuote } from '../quotes/quotes';
import { type ReadableDb, run, selectAll, type WritableDb } from '../store/db';

const LinkRow = z
  .object({
    id: z.string(),
    first_quote: z.string(),
    second_quote: z.string(),
    relation: QuoteRelation,
    note: z.string(),
  })
  .transform(
    (row): QuoteLink => ({
      id: row.id,
      quoteIds: [row.first_quote, row.second_quote],
      relation: row.relation,
      note: row.note,
    }),
  );

/** Links of one quote or of all, dismissed proposals among them, oldest first. */
export const listLinks = (db: ReadableDb, quoteId: string | null): QuoteLink[] =>
  selectAll(
    db,
    LinkRow,
    `SELECT * FROM quote_links WHERE @quoteId IS NULL OR first_quote = @quoteId OR second_quote = @quoteId
      ORDER BY created_at, id`,
    { quoteId },
  );

/** Says how two quotes stand to each other; what was said of this pair before is replaced. */
export function linkQuotes(db: WritableDb, { quoteIds, relation, note }: Input<'quotes:link'>): QuoteLink {
  const [first, second] = quoteIds.toSorted();
  if (first === undefined || second === undefined || first === second)
    throw new AppError('invalid-input', 'A quote cannot be linked with itself: choose another one.');
  getQuote(db, first);
  getQuote(db, second);
  run(
    db,
    `INSERT INTO quote_links (id, first_quote, second_quote, relation, note, created_at)
     VALUES (@id, @first, @second, @relation, @note, @now)
     ON CONFLICT (first_quote, second_quote) DO UPDATE SET relation = @relation, note = @note`,
    { id: randomUUID(), first, second, relation, note: note.trim(), now: new Date().toISOString() },
  );
  const link = listLinks(db, first).find(({ quoteIds: [, other] }) => other === second);
  if (!link) throw new Error('A link that was just saved is not there');
  return link;
}

export function unlinkQuotes(db: WritableDb, linkId: string): void {
  if (run(db, 'DELETE FROM quote_links WHERE id = @linkId', { linkId }) === 0)
    throw new AppError('not-found', 'That link is not in the library any more.');
}
