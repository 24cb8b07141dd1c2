import { z } from 'zod';
import { type ReadableDb, run, selectAll, type WritableDb } from '../store/db';
import { isForeignKeyRefusal } from '../store/storage-error';

/** Values of one row by column. */
const Row = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));
type Row = z.infer<typeof Row>;

/** A row of another table that pointed at a merged record. `moved`: it points at the kept one now, else that had its like. */
export const HangingRow = z.strictObject({
  table: z.string(),
  column: z.string(),
  row: Row,
  moved: z.boolean(),
});
export type HangingRow = z.infer<typeof HangingRow>;

/** An article in the two ways in which tables point at one. */
export type Pointed = { id: string; number: number };

/** Tables that are made from an article's own words and record, or that merging sees to by itself. */
const OWN: ReadonlySet<string> = new Set([
  'texts',
  'record_fields',
  'record_corrections',
  'article_facts',
  'looked_through',
  'brief_articles',
]);

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const Reference = z.object({ from: z.string(), to: z.enum(['id', 'number']), table: z.string() });

/** Every table and column that points at articles, those of later versions of the library among them. */
function references(db: ReadableDb): { table: string; column: string; to: 'id' | 'number' }[] {
  const tables = selectAll(
    db,
    z.object({ name: z.string() }),
    `SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%REFERENCES articles%'`,
  );
  return tables
    .filter(({ name }) => !OWN.has(name))
    .flatMap(({ name }) =>
      selectAll(
        db,
        Reference.extend({ to: z.string().nullable() }),
        'SELECT "from", "to", "table" FROM pragma_foreign_key_list(@name)',
        { name },
      )
        .filter(({ table }) => table === 'articles')
        .map(
          ({ from, to }) => ({ table: name, column: from, to: to === 'number' ? 'number' : 'id' }) as const,
        ),
    );
}

const keyColumns = (db: ReadableDb, table: string): string[] =>
  selectAll(
    db,
    z.object({ name: z.string() }),
    'SELECT name FROM pragma_table_info(@table) WHERE pk > 0 ORDER BY pk',
    { table },
  ).map(({ name }) => name);

/** Condition and parameters that find a row by its key, with `column` read as `value`. */
function byKey(db: ReadableDb, { table, column, row }: HangingRow, value: string | number) {
  const keys = keyColumns(db, table);
  const where = keys.map((key) => `${quoted(key)} = @k_${key}`).join(' AND ');
  const parameters = Object.fromEntries(
    keys.map((key) => [`k_${key}`, key === column ? value : (row[key] ?? null)]),
  );
  return { where, parameters };
}

/**
 * Points what hangs on `from` at `to`: tags, collections, marks, notes, group, earlier merges. Where `to` has the same already
 * (both have a tag), the row of `from` goes with its record. Gives what was there, for taking it back.
 */
export function moveHanging(db: WritableDb, from: Pointed, to: Pointed): HangingRow[] {
  const found = references(db).flatMap(({ table, column, to: by }) =>
    selectAll(db, Row, `SELECT * FROM ${quoted(table)} WHERE ${quoted(column)} = @value`, {
      value: from[by],
    }).map((row) => ({ table, column, row, by })),
  );
  return found.map(({ by, ...each }) => {
    const { where, parameters } = byKey(db, { ...each, moved: false }, from[by]);
    const changed = run(
      db,
      `UPDATE OR IGNORE ${quoted(each.table)} SET ${quoted(each.column)} = @now WHERE ${where}`,
      { ...parameters, now: to[by] },
    );
    return { ...each, moved: changed > 0 };
  });
}

/** The history of a record, which goes when that does: what was done to it says nothing of the kept one. */
export const historyOf = (db: ReadableDb, { id }: Pointed): HangingRow[] =>
  selectAll(db, Row, 'SELECT * FROM record_corrections WHERE article_id = @id ORDER BY number', { id }).map(
    (row) => ({ table: 'record_corrections', column: 'article_id', row, moved: false }),
  );

const sameValue = (row: Row, then: Row) => (name: string) => (row[name] ?? null) === (then[name] ?? null);

/** Puts a row back as it was; not where its like is there, nor where what it points at is gone. */
function putBack(db: WritableDb, { table, row }: HangingRow): void {
  const columns = Object.keys(row);
  try {
    run(
      db,
      `INSERT OR IGNORE INTO ${quoted(table)} (${columns.map(quoted).join(', ')})
       VALUES (${columns.map((name) => `@c_${name}`).join(', ')})`,
      Object.fromEntries(columns.map((name) => [`c_${name}`, row[name] ?? null])),
    );
  } catch (error) {
    if (!isForeignKeyRefusal(error)) throw error;
  }
}

/**
 * Gives a record back what `moveHanging` took from it, as far as it is still there. A row of which there is one for each
 * article (a group, marks), and that says something else now, was given to `to` since: that stays, and `from` gets its own.
 */
export function returnHanging(db: WritableDb, rows: readonly HangingRow[], from: Pointed, to: Pointed): void {
  for (const each of rows) {
    const { table, column, row } = each;
    const by = typeof row[column] === 'number' ? 'number' : 'id';
    if (!each.moved) {
      putBack(db, each);
      continue;
    }
    const { where, parameters } = byKey(db, each, to[by]);
    const [there] = selectAll(
      db,
      Row,
      `SELECT * FROM ${quoted(table)} WHERE ${where} AND ${quoted(column)} = @gone`,
      { ...parameters, gone: to[by] },
    );
    if (!there) continue;
    const isOnePerArticle = keyColumns(db, table).includes(column);
    if (
      isOnePerArticle &&
      !Object.keys(row)
        .filter((name) => name !== column)
        .every(sameValue(there, row))
    )
      putBack(db, each);
    else
      run(
        db,
        `UPDATE OR IGNORE ${quoted(table)} SET ${quoted(column)} = @now WHERE ${where} AND ${quoted(column)} = @gone`,
        { ...parameters, now: from[by], gone: to[by] },
      );
  }
}
