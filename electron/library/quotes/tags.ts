import { z } from 'zod';
import { forgetTags } from '../shelf/shelf-facts';
import { tagIdOf } from '../shelf/tags-of-articles';
import { type ReadableDb, run, selectAll, type WritableDb } from '../store/db';

const inOrder = (a: string, b: string): number => a.localeCompare(b, 'en', { sensitivity: 'base' });

const TagOfQuote = z.object({ quote_id: z.string(), name: z.string() });

/** Tags by quote id, each in alphabetical order. */
export function tagsByQuote(db: ReadableDb): Map<string, string[]> {
  const byQuote = new Map<string, string[]>();
  for (const { quote_id: id, name } of selectAll(
    db,
    TagOfQuote,
    'SELECT quote_id, name FROM quote_tags JOIN tags ON tags.id = tag_id',
  )) {
    const tags = byQuote.get(id);
    if (tags) tags.push(name);
    else byQuote.set(id, [name]);
  }
  for (const tags of byQuote.values()) tags.sort(inOrder);
  return byQuote;
}

export const tagsOf = (db: ReadableDb, quoteId: string): string[] =>
  selectAll(
    db,
    TagOfQuote,
    'SELECT quote_id, name FROM quote_tags JOIN tags ON tags.id = tag_id WHERE quote_id = @quoteId',
    { quoteId },
  )
    .map(({ name }) => name)
    .sort(inOrder);

/** Gives a quote exactly these tags. */
export function writeTags(db: WritableDb, quoteId: string, names: readonly string[]): void {
  run(db, 'DELETE FROM quote_tags WHERE quote_id = @quoteId', { quoteId });
  for (const name of names) giveTag(db, quoteId, tagIdOf(db, name));
  forgetTags(db);
}

const giveTag = (db: WritableDb, quoteId: string, tagId: number): unknown =>
  run(
    db,
    'INSERT INTO quote_tags (quote_id, tag_id) SELECT id, @tagId FROM quotes WHERE id = @quoteId ON CONFLICT DO NOTHING',
    { quoteId, tagId },
  );
