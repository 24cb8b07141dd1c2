import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect } from 'vitest';
import { LIBRARY_FILE } from '../store/library-file';
import { MIGRATIONS } from '../store/migrate';
import { openStore } from '../store/open-store';
import { temporaryFolder } from './make-library';

/**
 * Makes a library of an older form, with the rows of the closed library in the folder `newest` as far as it has columns for
 * them; returns its folder.
 */
export function inForm(form: number, newest: string): string {
  const folder = temporaryFolder();
  openStore(folder, MIGRATIONS.slice(0, form)).close();
  const db = new Database(join(folder, LIBRARY_FILE));
  db.pragma('foreign_keys = OFF');
  db.prepare('ATTACH ? AS newest').run(join(newest, LIBRARY_FILE));
  const columnsOf = (table: string, schema: string): string[] =>
    db.prepare('SELECT name FROM pragma_table_info(?, ?)').pluck().all(table, schema).map(String);
  // A text seals what belongs to it, and facts say that an article is indexed.
  const tables = db
    .prepare(
      `SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'article_search%'
          AND name NOT LIKE 'sqlite_%' AND name <> 'article_facts' ORDER BY name = 'texts'`,
    )
    .pluck()
    .all()
    .map(String);
  for (const table of tables) {
    const theirs = columnsOf(table, 'newest');
    const columns = columnsOf(table, 'main').filter((column) => theirs.includes(column));
    db.exec(`INSERT OR IGNORE INTO main."${table}" (${columns}) SELECT ${columns} FROM newest."${table}"`);
  }
  expect(db.pragma('foreign_key_check')).toEqual([]);
  db.close();
  return folder;
}
