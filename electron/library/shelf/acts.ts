import { z } from 'zod';
import { AppError } from '../../../shared/ipc/app-error';
import { type ReadableDb, run, selectNumbers, selectOne, selectTuples, type WritableDb } from '../store/db';
import { articleTables, describeTable, OF_A_TEXT, SHELF_TABLES, type Table } from './act-tables';

/**
 * Acts on many articles that are taken back as one. While an act goes on, triggers keep every row as it was before its
 * first change in temporary tables beside the library, on disk and gone when it is closed. Taking the act back puts these
 * rows back and removes those that came with it. Rows are found by their keys, so what later acts did to other rows stays.
 */

/** A bulk edit of a whole library is a few hundred. */
const KEPT_ACTS = 1000;

const logOf = (table: string): string => `former_${table}`;
/** The same bytes may have come in again; their row is never written over. */
const KEPT_BYTES: readonly string[] = ['raw_files', 'raw_pieces', 'images'];
/** Tables whose rows have a citation key. */
const KEYED: readonly string[] = ['articles', 'merged_articles'];
const list = (names: readonly string[], of = ''): string => names.map((name) => `${of}"${name}"`).join(', ');

/** Has every change of a table's rows kept while an act goes on. */
function watch(db: WritableDb, { name, columns }: Table): void {
  const log = logOf(name);
  run(
    db,
    `CREATE TEMP TABLE IF NOT EXISTS ${log} (act INTEGER NOT NULL, change INTEGER PRIMARY KEY, was INTEGER NOT NULL, ${list(columns)})`,
  );
  if (KEYED.includes(name)) run(db, `CREATE INDEX IF NOT EXISTS temp.${log}_by_key ON ${log} (lower(key))`);
  const keep = (was: 0 | 1, row: 'OLD' | 'NEW'): string =>
    `INSERT INTO ${log} (act, was, ${list(columns)}) SELECT act, ${was}, ${list(columns, `${row}.`)} FROM going_act;`;
  const kept = { made: ['INSERT', keep(0, 'NEW')], gone: ['DELETE', keep(1, 'OLD')] } as const;
  for (const [what, [event, statement]] of Object.entries(kept))
    run(db, `CREATE TEMP TRIGGER ${log}_${what} AFTER ${event} ON main.${name} BEGIN ${statement} END`);
  run(
    db,
    `CREATE TEMP TRIGGER ${log}_changed AFTER UPDATE ON main.${name} BEGIN ${keep(1, 'OLD')} ${keep(0, 'NEW')} END`,
  );
}

/** Outside an act nothing is watched: every import would pay for it. */
function unwatch(db: WritableDb, { name }: Table): void {
  for (const what of ['made', 'gone', 'changed']) run(db, `DROP TRIGGER temp.${logOf(name)}_${what}`);
}

type Kind = 'shelf' | 'deletion';
/** Taken back by the rows kept, or by what is to be done. */
type Done = Kind | Way;
/** Gives how many articles it left alone. */
type Way = (db: WritableDb) => number;
type Acts = {
  last: number;
  tables: Record<Kind, Table[] | null>;
  done: Map<number, Done>;
  /** Taken back; of acts that are too long ago nothing is known. */
  undone: Set<number>;
};
const acts = new WeakMap<ReadableDb, Acts>();

function actsOf(db: ReadableDb): Acts {
  let found = acts.get(db);
  if (!found) {
    found = { last: 0, tables: { shelf: null, deletion: null }, done: new Map(), undone: new Set() };
    acts.set(db, found);
  }
  return found;
}

function remember(db: WritableDb, known: Acts, actId: number, done: Done): void {
  known.done.set(actId, done);
  for (const [act, kind] of known.done) {
    if (act > known.last - KEPT_ACTS) continue;
    if (typeof kind === 'string') forgetRows(db, known.tables[kind] ?? [], act);
    known.done.delete(act);
  }
}

function forgetRows(db: WritableDb, tables: readonly Table[], act: number): void {
  for (const { name } of tables) run(db, `DELETE FROM ${logOf(name)} WHERE act = @act`, { act });
}

/**
 * Does something to the shelf so that `undoAct` can take it back as a whole. `kind` says what it touches: the shelf alone, or
 * articles with all that goes with them. Acts do not stand in one another.
 */
export function asAct<T>(db: WritableDb, kind: Kind, work: () => T): { actId: number; result: T } {
  const known = actsOf(db);
  const names = kind === 'shelf' ? SHELF_TABLES : articleTables(db);
  known.tables[kind] ??= names.map((name) => describeTable(db, name));
  const tables = known.tables[kind];
  run(db, 'CREATE TEMP TABLE IF NOT EXISTS going_act (act INTEGER PRIMARY KEY)');
  // A transaction that fails takes what it made with it, in the temporary database too.
  for (const table of tables) watch(db, table);
  known.last += 1;
  const actId = known.last;
  run(db, 'DELETE FROM going_act');
  run(db, 'INSERT INTO going_act (act) VALUES (@actId)', { actId });
  const result = work();
  for (const table of tables) unwatch(db, table);
  remember(db, known, actId, kind);
  return { actId, result };
}

/** Remembers an act that brings its own way back. */
export function rememberAct(db: WritableDb, undo: Way): number {
  const known = actsOf(db);
  known.last += 1;
  remember(db, known, known.last, undo);
  return known.last;
}

/** Whether an article that was removed, and may come back, has this key in any case of its letters. */
export function isKeyOfRemoved(db: ReadableDb, key: string): boolean {
  if (!acts.get(db)?.tables.deletion) return false;
  // A deletion that failed took its tables with it.
  const [there = 0] = selectNumbers(db, `SELECT count(*) FROM sqlite_temp_schema WHERE name = @log`, {
    log: logOf('articles'),
  });
  if (there === 0) return false;
  return KEYED.some(
    (name) =>
      selectTuples(db, `SELECT 1 FROM ${logOf(name)} WHERE lower(key) = lower(@key) AND was = 1 LIMIT 1`, {
        key,
      }).length > 0,
  );
}

/**
 * Takes an act back. Gives the numbers of articles that are there again, and how many were left as somebody made them since;
 * nothing of an act that was taken back already, so that what was done in parts can be taken back again where it stopped. Throws `not-found` for an act that is forgotten. To be followed by
 * `settleUndone` when the transaction stands.
 */
export function undoAct(db: WritableDb, actId: number): { restored: number[]; left: number } {
  const known = actsOf(db);
  if (known.undone.has(actId)) return { restored: [], left: 0 };
  const done = known.done.get(actId);
  if (done === undefined)
    throw new AppError(
      'not-found',
      'That step cannot be taken back any more: steps are kept until the library is closed, and only the last of them.',
    );
  if (typeof done === 'function') return { restored: [], left: done(db) };
  const tables = known.tables[done] ?? [];
  // Rows go in while some of what they point at is still to come.
  db.prepare('PRAGMA defer_foreign_keys = ON').run();
  for (const table of [...tables].reverse()) removeMade(db, table, actId);
  for (const table of tables) putBack(db, table, actId);
  run(
    db,
    'UPDATE collections SET parent_id = NULL WHERE parent_id IS NOT NULL AND parent_id NOT IN (SELECT id FROM collections)',
  );
  const restored =
    done === 'deletion'
      ? selectNumbers(
          db,
          'SELECT number FROM articles WHERE number IN (SELECT number FROM former_articles WHERE act = @actId AND was = 1)',
          { actId },
        )
      : [];
  forgetRows(db, tables, actId);
  return { restored, left: 0 };
}

/** An act was taken back and that is written: taking it back again does nothing. */
export function settleUndone(db: ReadableDb, actId: number): void {
  const known = actsOf(db);
  if (known.done.delete(actId)) known.undone.add(actId);
}

/** The first change of each row in the act, which tells what was there before. */
const firstChanges = ({ name, keys }: Table): string =>
  `SELECT min(change) FROM ${logOf(name)} WHERE act = @actId GROUP BY ${list(keys)}`;

/** Tags that nothing bears, and that no step brings anything back to. */
const FREE_TAG = `NOT EXISTS (SELECT 1 FROM quote_tags WHERE tag_id = tags.id)
    AND NOT EXISTS (SELECT 1 FROM article_tags WHERE tag_id = tags.id)
    AND NOT EXISTS (SELECT 1 FROM ${logOf('quote_tags')} WHERE was = 1 AND tag_id = tags.id AND act <> @actId)
    AND NOT EXISTS (SELECT 1 FROM ${logOf('article_tags')} WHERE was = 1 AND tag_id = tags.id AND act <> @actId)`;

/** A collection that was made in the act takes nothing with it that came there later. */
function refuseFilled(db: ReadableDb, made: string, actId: number): void {
  const filled = selectOne(
    db,
    z.object({ name: z.string() }),
    `SELECT name FROM main.collections AS made WHERE id IN (${made})
        AND (EXISTS (SELECT 1 FROM main.collection_articles WHERE collection_id = made.id)
             OR EXISTS (SELECT 1 FROM main.collections WHERE parent_id = made.id)) LIMIT 1`,
    { actId },
  );
  if (filled)
    throw new AppError(
      'in-use',
      `“${filled.name}” was not removed: it holds articles or collections by now. Take them out first, or delete the collection.`,
    );
}

function removeMade(db: WritableDb, table: Table, actId: number): void {
  const { name, keys } = table;
  if (selectTuples(db, `SELECT 1 FROM ${logOf(name)} WHERE act = @actId LIMIT 1`, { actId }).length === 0)
    return;
  const made = `SELECT ${list(keys)} FROM ${logOf(name)} WHERE was = 0 AND change IN (${firstChanges(table)})`;
  // What was tagged since bears the tag still.
  if (name === 'tags')
    return void run(db, `DELETE FROM main.tags WHERE id IN (${made}) AND ${FREE_TAG}`, { actId });
  if (name === 'collections') refuseFilled(db, made, actId);
  if (keys.length === 1) run(db, `DELETE FROM main.${name} WHERE "${keys[0]}" IN (${made})`, { actId });
  else run(db, `DELETE FROM main.${name} WHERE (${list(keys)}) IN (${made})`, { actId });
}

function putBack(db: WritableDb, table: Table, actId: number): void {
  const { name, columns, keys, parents } = table;
  if (selectTuples(db, `SELECT 1 FROM ${logOf(name)} WHERE act = @actId LIMIT 1`, { actId }).length === 0)
    return;
  // Names that changed places would collide on the way.
  if (name === 'tags')
    run(
      db,
      `UPDATE tags SET folded = char(1) || id WHERE id IN (SELECT id FROM ${logOf(name)} WHERE act = @actId AND was = 1)`,
      { actId },
    );
  const others = columns.filter((column) => !keys.includes(column));
  const then =
    others.length === 0 || KEPT_BYTES.includes(name)
      ? 'DO NOTHING'
      : `(${list(keys)}) DO UPDATE SET ${others.map((column) => `"${column}" = excluded."${column}"`).join(', ')}`;
  // What points at something that has gone since stays away with it.
  const whole = parents
    .filter((parent) => !(OF_A_TEXT.includes(name) || parent.table === name))
    .map(
      ({ from, table: parent, to }) =>
        ` AND (log."${from}" IS NULL OR EXISTS (SELECT 1 FROM main.${parent} WHERE "${to}" = log."${from}"))`,
    )
    .join('');
  run(
    db,
    `INSERT INTO main.${name} (${list(columns)}) SELECT ${list(columns, 'log.')} FROM ${logOf(name)} AS log
      WHERE log.was = 1 AND log.change IN (${firstChanges(table)})${whole} ORDER BY log.change ON CONFLICT ${then}`,
    { actId },
  );
}
