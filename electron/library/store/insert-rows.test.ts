import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { insertRows, type WritableDb } from './db';

const COLUMNS = ['place', 'words', 'level'];

function table() {
  const db = new Database(':memory:');
  db.exec(
    'CREATE TABLE rows (owner TEXT, place INTEGER, words TEXT, level INTEGER, PRIMARY KEY (owner, place))',
  );
  const add = (owner: string, rows: readonly (readonly (string | number | null)[])[]) =>
    insertRows(db as unknown as WritableDb, 'rows', { owner }, COLUMNS, rows);
  const read = (owner: string) =>
    db.prepare('SELECT place, words, level FROM rows WHERE owner = ? ORDER BY place').raw().all(owner);
  return { add, read };
}

it('gives each row its own values and all rows those that they share', () => {
  const { add, read } = table();
  const some = [
    [1, 'one', null],
    [2, null, 3],
  ];
  add('a', some);
  add('b', [[1, 'other', null]]);
  expect(read('a')).toEqual(some);
  expect(read('b')).toEqual([[1, 'other', null]]);
});

it('adds rows that no statement holds at once, whichever columns are empty in all of them', () => {
  const { add, read } = table();
  for (const empty of [[], [1], [2], [1, 2]]) {
    for (const count of [0, 1, 24, 25, 60]) {
      const owner = `${count} without ${empty.join()}`;
      const rows = Array.from({ length: count }, (_, at) =>
        [at, `words ${at}`, at % 6].map((value, column) => (empty.includes(column) ? null : value)),
      );
      add(owner, rows);
      expect(read(owner)).toEqual(rows);
    }
  }
});
