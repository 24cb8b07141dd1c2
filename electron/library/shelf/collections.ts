import { z } from 'zod';
import { AppError } from '../../../shared/ipc/app-error';
import type { Input } from '../../../shared/ipc/contract';
import { type ReadableDb, run, selectAll, selectNumbers, type WritableDb } from '../store/db';
import { newId } from '../store/new-id';
import { asJson, countChosen, ofChosen } from './chosen';

const Row = z.object({
  id: z.string(),
  parent_id: z.string().nullable(),
  name: z.string(),
  folded: z.string(),
});
export type CollectionRow = z.infer<typeof Row>;
/** Deeper ones would not be found again in a list. */
const MOST_DEPTH = 8;

export const tidyName = (name: string): string => name.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
export const foldName = (name: string): string => tidyName(name).toLocaleLowerCase('en');

/** All collections by name. */
export const collectionRows = (db: ReadableDb): CollectionRow[] =>
  selectAll(db, Row, 'SELECT id, parent_id, name, folded FROM collections').sort((a, b) =>
    a.name.localeCompare(b.name, 'en', { sensitivity: 'base', numeric: true }),
  );

function get(rows: readonly CollectionRow[], id: string): CollectionRow {
  const row = rows.find((each) => each.id === id);
  if (!row) throw new AppError('not-found', 'That collection is not in the library any more.');
  return row;
}

/** A collection with those that stand in it, at any depth. */
export function withInner(rows: readonly CollectionRow[], id: string): string[] {
  const inner = rows.filter((row) => row.parent_id === id);
  return [id, ...inner.flatMap((row) => withInner(rows, row.id))];
}

/** `Region/Minerals`, as the analyst can write it behind `in:`. */
export function pathOf(rows: readonly CollectionRow[], row: CollectionRow): string {
  const parent = rows.find(({ id }) => id === row.parent_id);
  return parent ? `${pathOf(rows, parent)}/${row.name}` : row.name;
}

/** Articles in a collection or in what stands in it. */
export const countIn = (db: ReadableDb, ids: readonly string[]): number =>
  selectNumbers(
    db,
    ids.length === 1
      ? 'SELECT count(*) FROM collection_articles WHERE collection_id IN (SELECT value FROM json_each(@ids))'
      : 'SELECT count(DISTINCT article_number) FROM collection_articles WHERE collection_id IN (SELECT value FROM json_each(@ids))',
    { ids: JSON.stringify(ids) },
  )[0] ?? 0;

/** Makes, renames or moves a collection; see the contract for refusals. */
export function saveCollection(
  db: WritableDb,
  input: Input<'collections:save'>,
): { id: string; changed: number } {
  const rows = collectionRows(db);
  const name = tidyName(input.name);
  const { parentId } = input;
  const before = input.id === undefined ? undefined : get(rows, input.id);
  const what = before ? `“${before.name}” was not changed` : `“${name}” was not made`;
  if (name.includes('/'))
    throw new AppError('invalid-input', `${what}: a slash parts collections from those they stand in.`);
  if (parentId !== null) {
    get(rows, parentId);
    if (before && withInner(rows, before.id).includes(parentId))
      throw new AppError('invalid-input', `${what}: a collection cannot stand in itself.`);
    let depth = 1;
    for (let up: string | null = parentId; up !== null; depth += 1) up = get(rows, up).parent_id;
    if (depth > MOST_DEPTH)
      throw new AppError(
        'invalid-input',
        `${what}: collections stand in one another ${MOST_DEPTH} deep at most.`,
      );
  }
  const folded = foldName(name);
  const twin = rows.find(
    (row) => row.parent_id === parentId && row.folded === folded && row.id !== before?.id,
  );
  if (twin)
    throw new AppError(
      'invalid-input',
      `${what}: there is a collection “${twin.name}” at that place already.`,
    );
  const id = before?.id ?? newId();
  run(
    db,
    `INSERT INTO collections (id, parent_id, name, folded, created_at) VALUES (@id, @parentId, @name, @folded, @now)
     ON CONFLICT (id) DO UPDATE SET parent_id = @parentId, name = @name, folded = @folded`,
    { id, parentId, name, folded, now: new Date().toISOString() },
  );
  return { id, changed: 1 };
}

/** Deletes a collection with those in it; the articles stay. Counts the articles that stood there. */
export function deleteCollection(db: WritableDb, id: string): { changed: number; already: number } {
  const rows = collectionRows(db);
  get(rows, id);
  const changed = countIn(db, withInner(rows, id));
  // The inner ones one by one, so that each is watched whatever a cascade does.
  for (const inner of withInner(rows, id).reverse()) {
    run(db, 'DELETE FROM collection_articles WHERE collection_id = @inner', { inner });
    run(db, 'DELETE FROM collections WHERE id = @inner', { inner });
  }
  return { changed, already: 0 };
}

/** Puts articles into a collection, or takes them out of it and of what stands in it. */
export function putArticles(
  db: WritableDb,
  { id, numbers, way }: Input<'collections:put'>,
): { changed: number; already: number } {
  const rows = collectionRows(db);
  get(rows, id);
  const chosen = asJson(numbers);
  const total = countChosen(db, numbers);
  if (way === 'out') {
    const ids = JSON.stringify(withInner(rows, id));
    const from = `FROM collection_articles WHERE collection_id IN (SELECT value FROM json_each(@ids)) AND article_number IN ${ofChosen}`;
    const [changed = 0] = selectNumbers(db, `SELECT count(DISTINCT article_number) ${from}`, {
      ids,
      numbers: chosen,
    });
    run(db, `DELETE ${from}`, { ids, numbers: chosen });
    return { changed, already: total - changed };
  }
  const changed = run(
    db,
    `INSERT INTO collection_articles (collection_id, article_number)
     SELECT @id, number FROM articles WHERE number IN ${ofChosen} ON CONFLICT DO NOTHING`,
    { id, numbers: chosen },
  );
  return { changed, already: total - changed };
}

/** Is there a collection at all that `in:` could mean? Ids of those that fit, with what stands in them. */
export function collectionsNamed(db: ReadableDb, value: string, isPrefix: boolean): string[] {
  const rows = collectionRows(db);
  const wanted = value
    .split('/')
    .map(foldName)
    .filter((part) => part !== '')
    .join('/');
  const fits = (row: CollectionRow): boolean =>
    [row.folded, foldName(pathOf(rows, row))].some((name) =>
      isPrefix ? name.startsWith(wanted) : name === wanted,
    );
  return [...new Set(rows.filter(fits).flatMap((row) => withInner(rows, row.id)))];
}

/** For a sentence that tells what `in:` can be followed by. */
export function collectionNames(db: ReadableDb): string[] {
  const rows = collectionRows(db);
  return rows.map((row) => pathOf(rows, row));
}
