import { z } from 'zod';
import { AppError } from '../../../shared/ipc/app-error';
import type { Input } from '../../../shared/ipc/contract';
import type { SavedSearch } from '../../../shared/ipc/shelf-contract';
import { type ReadableDb, run, selectAll, selectOne, type WritableDb } from '../store/db';
import { newId } from '../store/new-id';
import { foldName, tidyName } from './collections';

const Row = z.object({
  id: z.string(),
  name: z.string(),
  query: z.string(),
  sort: z.enum(['relevance', 'date']),
  outlet: z.string().nullable(),
  year: z.string().nullable(),
  tag: z.string().nullable(),
  kind: z.string().nullable(),
});

/** By name. */
export const listSearches = (db: ReadableDb): SavedSearch[] =>
  selectAll(
    db,
    Row,
    'SELECT id, name, query, sort, outlet, year, tag, kind FROM saved_searches ORDER BY folded',
  ).map(({ id, name, query, sort, ...facets }) => ({
    id,
    name,
    query,
    sort,
    chosen: Object.fromEntries(Object.entries(facets).filter(([, value]) => value !== null)),
  }));

/** Keeps a search by name, or another under the name of one; throws `invalid-input` where the name is taken. */
export function saveSearch(db: WritableDb, input: Input<'searches:save'>): { id: string; changed: number } {
  const name = tidyName(input.name);
  const folded = foldName(name);
  const id = input.id ?? newId();
  const twin = selectOne(
    db,
    z.object({ name: z.string() }),
    'SELECT name FROM saved_searches WHERE folded = @folded AND id <> @id',
    { folded, id },
  );
  if (twin)
    throw new AppError(
      'invalid-input',
      `The search was not kept: there is one called “${twin.name}” already. Choose another name.`,
    );
  const { outlet = null, year = null, tag = null, kind = null } = input.chosen;
  run(
    db,
    `INSERT INTO saved_searches (id, name, folded, query, sort, outlet, year, tag, kind, created_at)
     VALUES (@id, @name, @folded, @query, @sort, @outlet, @year, @tag, @kind, @now)
     ON CONFLICT (id) DO UPDATE SET name = @name, folded = @folded, query = @query, sort = @sort,
       outlet = @outlet, year = @year, tag = @tag, kind = @kind`,
    {
      id,
      name,
      folded,
      query: input.query.trim(),
      sort: input.sort,
      outlet,
      year,
      tag,
      kind,
      now: new Date().toISOString(),
    },
  );
  return { id, changed: 1 };
}

export function deleteSearch(db: WritableDb, id: string): { changed: number; already: number } {
  if (run(db, 'DELETE FROM saved_searches WHERE id = @id', { id }) === 0)
    throw new AppError('not-found', 'That search is not kept any more.');
  return { changed: 1, already: 0 };
}
