import { z } from 'zod';
import { AppError } from '../../../shared/ipc/app-error';
import type { Input, Output } from '../../../shared/ipc/contract';
import { type ReadableDb, run, selectAll, selectOne, type WritableDb } from '../store/db';

const fold = (name: string): string => name.normalize('NFC').toLocaleLowerCase('en');
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

/** Gives a quote exactly these tags. A tag that no quote bears any more is forgotten. */
export function writeTags(db: WritableDb, quoteId: string, names: readonly string[]): void {
  run(db, 'DELETE FROM quote_tags WHERE quote_id = @quoteId', { quoteId });
  forgetUnused(db);
  for (const given of names) {
    const name = given.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
    const folded = fold(name);
    run(db, 'INSERT INTO tags (name, folded) VALUES (@name, @folded) ON CONFLICT (folded) DO NOTHING', {
      name,
      folded,
    });
    run(
      db,
      `INSERT INTO quote_tags (quote_id, tag_id) SELECT @quoteId, id FROM tags WHERE folded = @folded
       ON CONFLICT DO NOTHING`,
      { quoteId, folded },
    );
  }
}

const forgetUnused = (db: WritableDb): unknown =>
  run(db, 'DELETE FROM tags WHERE id NOT IN (SELECT tag_id FROM quote_tags)');

/** Tags in use with the number of their quotes, in alphabetical order. */
export const listTags = (db: ReadableDb): Output<'tags:list'> =>
  selectAll(
    db,
    z.object({ name: z.string(), quotes: z.int() }),
    'SELECT name, count(*) AS quotes FROM tags JOIN quote_tags ON tag_id = tags.id GROUP BY tags.id',
  ).sort((a, b) => inOrder(a.name, b.name));

/** Gives a tag another name, joining it with the tag that has that name. Throws `not-found`. */
export function renameTag(db: WritableDb, { name, to }: Input<'tags:rename'>): void {
  const find = (wanted: string) =>
    selectOne(db, z.object({ id: z.int() }), 'SELECT id FROM tags WHERE folded = @folded', {
      folded: fold(wanted),
    })?.id;
  const from = find(name);
  if (from === undefined)
    throw new AppError('not-found', `No quote bears the tag “${name}”, so it was not renamed.`);
  const other = find(to);
  if (other === undefined || other === from) {
    run(db, 'UPDATE tags SET name = @to, folded = @folded WHERE id = @from', { to, folded: fold(to), from });
    return;
  }
  run(
    db,
    `INSERT INTO quote_tags (quote_id, tag_id) SELECT quote_id, @other FROM quote_tags WHERE tag_id = @from
     ON CONFLICT DO NOTHING`,
    { from, other },
  );
  run(db, 'DELETE FROM tags WHERE id = @from', { from });
}

/** Takes a tag off quotes and gives them another; null takes or gives none. What is so already stays. */
export function retagQuotes(db: WritableDb, { quoteIds, take, give }: Input<'tags:retag'>): void {
  if (give !== null)
    run(db, 'INSERT INTO tags (name, folded) VALUES (@give, @folded) ON CONFLICT (folded) DO NOTHING', {
      give,
      folded: fold(give),
    });
  for (const quoteId of quoteIds) {
    if (take !== null)
      run(
        db,
        'DELETE FROM quote_tags WHERE quote_id = @quoteId AND tag_id = (SELECT id FROM tags WHERE folded = @folded)',
        { quoteId, folded: fold(take) },
      );
    if (give !== null)
      run(
        db,
        `INSERT INTO quote_tags (quote_id, tag_id)
         SELECT quotes.id, tags.id FROM quotes, tags WHERE quotes.id = @quoteId AND folded = @folded
         ON CONFLICT DO NOTHING`,
        { quoteId, folded: fold(give) },
      );
  }
  forgetUnused(db);
}
