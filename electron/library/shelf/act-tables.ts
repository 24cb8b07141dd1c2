import { z } from 'zod';
import { type ReadableDb, selectAll } from '../store/db';

/** Tables whose rows a shelf changes, parents before what points at them. */
export const SHELF_TABLES = [
  'tags',
  'collections',
  'quote_tags',
  'article_tags',
  'tags_taken_off',
  'read_articles',
  'starred_articles',
  'article_notes',
  'collection_articles',
  'saved_searches',
] as const;

/** Made anew by indexing and by looking for copies. */
const DERIVED: ReadonlySet<string> = new Set([
  'article_facts',
  'looked_through',
  'likely_copies',
  'word_samples',
]);
/** A text seals its blocks: they go in before it. */
const SEALED = 'texts';
export const OF_A_TEXT: readonly string[] = [
  'blocks',
  'runs',
  'set_aside',
  'import_steps',
  'import_warnings',
];

/** A table whose rows an act keeps. */
export type Table = { name: string; columns: string[]; keys: string[]; parents: Parent[] };
/** `from` of this table names a row of `table` by its column `to`. */
type Parent = { from: string; table: string; to: string };

const Column = z.object({ name: z.string(), pk: z.int() });
const Reference = z.object({ table: z.string(), from: z.string(), to: z.string().nullable() });

/** Columns, keys and parents of a table, as the library has them. */
export function describeTable(db: ReadableDb, name: string): Table {
  const columns = selectAll(db, Column, 'SELECT name, pk FROM pragma_table_info(@name)', { name });
  return {
    name,
    columns: columns.map((column) => column.name),
    keys: columns.filter(({ pk }) => pk > 0).map((column) => column.name),
    parents: selectAll(
      db,
      Reference,
      'SELECT "table", "from", "to" FROM pragma_foreign_key_list(@name) WHERE seq = 0 AND id NOT IN (SELECT id FROM pragma_foreign_key_list(@name) WHERE seq > 0)',
      { name },
    ).flatMap(({ table, from, to }) => (to === null ? [] : [{ table, from, to }])),
  };
}

/** What goes when an article goes: every table that points at articles, whatever is between, parents first. */
export function articleTables(db: ReadableDb): string[] {
  const all = selectAll(
    db,
    z.object({ name: z.string() }),
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'article_search%'",
  ).map(({ name }) => name);
  const pointsAt = new Map(
    all.map((name) => [
      name,
      new Set(
        selectAll(db, z.object({ table: z.string() }), 'SELECT "table" FROM pragma_foreign_key_list(@name)', {
          name,
        }).map(({ table }) => table),
      ),
    ]),
  );
  const found = new Set(['raw_files', 'raw_pieces', 'articles', SEALED]);
  for (let before = 0; before !== found.size; ) {
    before = found.size;
    for (const [name, parents] of pointsAt)
      if (!DERIVED.has(name) && [...parents].some((parent) => found.has(parent) && parent !== 'raw_files'))
        found.add(name);
  }
  // What a text seals comes before it, all else behind what it points at.
  const ordered: string[] = ['raw_files', 'raw_pieces', 'articles', ...OF_A_TEXT, SEALED];
  const rest = [...found].filter((name) => !ordered.includes(name));
  while (rest.length > 0) {
    const next = rest.findIndex((name) =>
      [...(pointsAt.get(name) ?? [])].every((parent) => parent === name || !rest.includes(parent)),
    );
    ordered.push(...rest.splice(Math.max(0, next), 1));
  }
  return ordered;
}
