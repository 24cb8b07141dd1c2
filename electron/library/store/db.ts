import type Database from 'better-sqlite3';
import type { z } from 'zod';
import { AppError } from '../../../shared/ipc/app-error';

declare const inTransaction: unique symbol;
/** A connection for queries. `name` is the path of the library file. */
export type ReadableDb = Pick<Database.Database, 'prepare' | 'name'>;
/** A connection inside `Store.write`'s transaction: whoever holds one may change the library. */
export type WritableDb = ReadableDb & { readonly [inTransaction]: true };

type Parameters = Record<string, string | number | null | Uint8Array>;

type Form = 'rows' | 'tuples' | 'column';
const prepared = new WeakMap<ReadableDb, Record<Form, Map<string, Database.Statement>>>();

function statement(db: ReadableDb, sql: string, form: Form = 'rows'): Database.Statement {
  let statements = prepared.get(db);
  if (!statements) {
    statements = { rows: new Map(), tuples: new Map(), column: new Map() };
    prepared.set(db, statements);
  }
  let found = statements[form].get(sql);
  if (!found) {
    found = db.prepare(sql);
    if (form === 'tuples') found.raw(true);
    if (form === 'column') found.pluck(true);
    statements[form].set(sql, found);
  }
  return found;
}

function parseRow<T>(row: z.ZodType<T>, value: unknown): T {
  const parsed = row.safeParse(value);
  if (!parsed.success) {
    throw new AppError(
      'library-damaged',
      'A row of the library file does not have the form it was written with. Restore the library from a copy.',
      { cause: parsed.error },
    );
  }
  return parsed.data;
}

/** All rows that `isWanted` lets pass, each checked against `row`. `sql` takes named parameters (`@name`). */
export function selectAll<T>(
  db: ReadableDb,
  row: z.ZodType<T>,
  sql: string,
  parameters: Parameters = {},
  isWanted?: (value: Readonly<Record<string, unknown>>) => boolean,
): T[] {
  const values = statement(db, sql).all(parameters) as Readonly<Record<string, unknown>>[];
  return (isWanted ? values.filter(isWanted) : values).map((value) => parseRow(row, value));
}

/**
 * All rows as tuples of numbers, strings and nulls, whose types the caller looks at: for long runs of short rows, where
 * checking each by a schema costs more than reading it.
 */
export const selectTuples = (db: ReadableDb, sql: string, parameters: Parameters = {}): unknown[][] =>
  statement(db, sql, 'tuples')
    .all(parameters)
    .map((row) => (Array.isArray(row) ? row : [row]));

/** The one column of all rows, numbers. */
export const selectNumbers = (db: ReadableDb, sql: string, parameters: Parameters = {}): number[] =>
  statement(db, sql, 'column').all(parameters).map(Number);

/** The first row, or undefined. */
export function selectOne<T>(
  db: ReadableDb,
  row: z.ZodType<T>,
  sql: string,
  parameters: Parameters = {},
): T | undefined {
  const value = statement(db, sql).get(parameters);
  return value === undefined ? undefined : parseRow(row, value);
}

/** Runs one changing statement; returns how many rows it changed. */
export function run(db: WritableDb, sql: string, parameters: Parameters = {}): number {
  return statement(db, sql).run(parameters).changes;
}

/** Runs one INSERT of one row; returns its rowid. */
export const insertOne = (db: WritableDb, sql: string, parameters: Parameters): number =>
  Number(statement(db, sql).run(parameters).lastInsertRowid);

/** Rows that one statement adds at most: the paragraphs of a usual article. */
const ROWS_AT_ONCE = 24;

type Value = Parameters[string];

/** Statements that add rows, by the columns of a table, by which of them have values (a bit each) and by how many rows. */
const rowsStatements = new WeakMap<readonly string[], Map<number, string>>();

function rowsSql(
  table: string,
  shared: Readonly<Record<string, Value>>,
  columns: readonly string[],
  places: readonly number[],
  rows: number,
): string {
  let known = rowsStatements.get(columns);
  if (!known) {
    known = new Map();
    rowsStatements.set(columns, known);
  }
  const form = places.reduce((bits, place) => bits + 2 ** place, 0) * (ROWS_AT_ONCE + 1) + rows;
  let sql = known.get(form);
  if (sql === undefined) {
    const common = Object.keys(shared);
    const names = [...common, ...places.map((place) => columns[place])].join(', ');
    const one = `(${[...common.map((name) => `@${name}`), ...places.map(() => '?')].join(', ')})`;
    sql = `INSERT OR FAIL INTO ${table} (${names}) VALUES ${Array(rows).fill(one).join(', ')}`;
    known.set(form, sql);
  }
  return sql;
}

/**
 * Adds rows: `shared` has the values that all of them have in common, the rows have theirs in the order of `columns`: a list
 * that belongs to this table alone (names are literals of the caller, never input), none of them with a default of its own.
 * Many rows to a statement take half the time of as many statements; a value that they share is handed over once, and a
 * column that is null in all of them not at all.
 *
 * A refused row throws, and leaves those of its statement before it to be taken back with the whole transaction: `OR FAIL`
 * spares SQLite copying every page that the statement touches. (It copies them all the same where rows have a parent that
 * is not looked up deferred; short rows with a statement each, which has no need of it, take longer.)
 */
export function insertRows(
  db: WritableDb,
  table: string,
  shared: Readonly<Record<string, Value>>,
  columns: readonly string[],
  rows: readonly (readonly Value[])[],
): void {
  if (rows.length === 0) return;
  const places = [...columns.keys()].filter((at) => rows.some((row) => row[at] !== null));
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    const some = rows.slice(at, at + ROWS_AT_ONCE);
    const values: Value[] = [];
    for (const row of some) for (const place of places) values.push(row[place] ?? null);
    statement(db, rowsSql(table, shared, columns, places, some.length)).run(values, shared);
  }
}
