import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { codeOf, temporaryFolder } from '../testing/make-library';
import {
  closeStores,
  fileHash,
  libraryFile,
  made,
  messageOf,
  open,
  setting,
  settings,
} from '../testing/stores';
import { insertRows, run, selectAll } from './db';
import { MIGRATIONS, type Migration } from './migrate';

afterEach(closeStores);

describe('opening a library', () => {
  it('makes folder and file, closed to others, and finds everything again', () => {
    const folder = made();
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(libraryFile(folder)).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).filter((name) => /-wal$|-shm$|new/.test(name))).toEqual([]);
    expect(settings(open(folder))).toEqual(['kept']);
  });

  it('leaves the mode of a folder that holds other things', () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o755);
    writeFileSync(join(folder, 'other.txt'), 'x');
    open(folder);
    expect(statSync(folder).mode & 0o777).toBe(0o755);
  });

  it('sets the pragmas that make a commit survive a power cut, and they hold after the first write', () => {
    const store = open(temporaryFolder());
    setting(store, 'x');
    const pragma = (name: string): unknown =>
      store.read((db) => selectAll(db, z.record(z.string(), z.unknown()), `PRAGMA ${name}`))[0]?.[
        name === 'busy_timeout' ? 'timeout' : name
      ];
    expect(
      [
        'journal_mode',
        'synchronous',
        'foreign_keys',
        'trusted_schema',
        'cell_size_check',
        'busy_timeout',
        'journal_size_limit',
        'wal_autocheckpoint',
      ].map((name) => [name, pragma(name)]),
    ).toMatchObject([
      ['journal_mode', 'wal'],
      ['synchronous', 2],
      ['foreign_keys', 1],
      ['trusted_schema', 0],
      ['cell_size_check', 1],
      ['busy_timeout', 5000],
      ['journal_size_limit', 134217728],
      ['wal_autocheckpoint', 1000],
    ]);
  });

  it('marks the file as its own and counts its form', () => {
    const db = new Database(libraryFile(made()), { readonly: true });
    expect(db.pragma('application_id', { simple: true })).toBe(0x42727772);
    expect(db.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
    db.close();
  });

  it('has the schema that is read in review', async () => {
    const db = new Database(libraryFile(made()), { readonly: true });
    const rows = db
      .prepare(
        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'article_search_%' AND name NOT LIKE 'sqlite_%' ORDER BY type, name",
      )
      .pluck()
      .all();
    db.close();
    await expect(`${rows.join(';\n\n')};\n`).toMatchFileSnapshot('schema.sql');
    const tables = rows.filter((sql) => String(sql).startsWith('CREATE TABLE'));
    expect(tables.filter((sql) => !/STRICT/.test(String(sql)))).toEqual([]);
  });
});

describe('one writer', () => {
  it('refuses a second opener within three seconds, and lets it in once the first has closed', () => {
    const folder = temporaryFolder();
    const first = open(folder);
    const began = Date.now();
    expect(codeOf(() => open(folder))).toBe('library-in-use');
    expect(Date.now() - began).toBeLessThan(3500);
    first.close();
    expect(codeOf(() => open(folder))).toBeNull();
  });

  it('lets others read meanwhile', () => {
    const folder = made();
    setting(open(folder), 'newer');
    const reader = new Database(libraryFile(folder), { readonly: true });
    expect(reader.prepare('SELECT value FROM settings').pluck().get()).toBe('newer');
    reader.close();
  });

  it('is free again when the holder is killed', async () => {
    const folder = made();
    const script = `const Database = require(${JSON.stringify(require.resolve('better-sqlite3'))});
      const db = new Database(${JSON.stringify(join(folder, 'library.lock'))}); db.exec('BEGIN EXCLUSIVE'); console.log('held'); setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    expect(codeOf(() => open(folder))).toBe('library-in-use');
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(settings(open(folder))).toEqual(['kept']);
  });
});

const NEXT: Migration = {
  version: MIGRATIONS.length + 1,
  name: 'next-colour.sql',
  sql: 'ALTER TABLE settings ADD COLUMN colour TEXT;',
};

describe('migrating', () => {
  it('refuses a library of a newer version with a sentence and leaves it byte for byte', () => {
    const folder = temporaryFolder();
    open(folder, [...MIGRATIONS, NEXT]).close();
    const before = fileHash(libraryFile(folder));
    expect(codeOf(() => open(folder))).toBe('library-newer');
    expect(messageOf(() => open(folder))).toMatch(/newer Briefwright.*nothing was changed/i);
    expect(fileHash(libraryFile(folder))).toBe(before);
  });

  it('refuses it also when the newer form is in the log only', async () => {
    const folder = made();
    const script = `const Database = require(${JSON.stringify(require.resolve('better-sqlite3'))});
      const db = new Database(${JSON.stringify(libraryFile(folder))}); db.pragma('wal_autocheckpoint = 0'); db.pragma('user_version = 99'); process.kill(process.pid, 'SIGKILL');`;
    const child = spawn(process.execPath, ['-e', script]);
    await once(child, 'exit');
    const before = fileHash(libraryFile(folder));
    expect(codeOf(() => open(folder))).toBe('library-newer');
    expect(fileHash(libraryFile(folder))).toBe(before);
  });

  it('takes a complete copy first', () => {
    const folder = made();
    open(folder, [...MIGRATIONS, NEXT]).close();
    const copies = readdirSync(join(folder, 'backups'));
    expect(copies).toHaveLength(1);
    const copy = new Database(join(folder, 'backups', copies[0] ?? ''), { readonly: true });
    expect(copy.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
    expect(copy.pragma('application_id', { simple: true })).toBe(0x42727772);
    expect(copy.pragma('quick_check', { simple: true })).toBe('ok');
    expect(copy.prepare('SELECT value FROM settings').pluck().get()).toBe('kept');
    copy.close();
  });

  it('takes away what a copy that was cut off left behind, and nothing else', () => {
    const folder = made();
    mkdirSync(join(folder, 'backups'));
    const left = 'before-form-3-2026-11-01T10-00-00-000Z.sqlite.part';
    for (const name of [left, 'mine.sqlite.part', 'before-form-2-2026-10-01T10-00-00-000Z.sqlite'])
      writeFileSync(join(folder, 'backups', name), 'x');
    open(folder, [...MIGRATIONS, NEXT]).close();
    const copies = readdirSync(join(folder, 'backups'));
    expect(copies).toHaveLength(3);
    expect(copies).not.toContain(left);
  });

  it.each([
    { name: 'a statement that fails', sql: 'CREATE TABLE fine (a); CREATE TABLE fine (a);' },
    {
      name: 'rows left pointing nowhere',
      sql: `INSERT INTO brief_quotes VALUES ('no brief', 'no quote', 1);`,
    },
  ])('$name leaves the old library as it was, whole and usable', ({ sql }) => {
    const folder = made();
    expect(
      codeOf(() =>
        open(folder, [...MIGRATIONS, NEXT, { version: MIGRATIONS.length + 2, name: 'broken.sql', sql }]),
      ),
    ).not.toBeNull();
    const store = open(folder);
    expect(settings(store)).toEqual(['kept']);
    expect(
      store
        .read((db) =>
          selectAll(db, z.object({ name: z.string() }), `SELECT name FROM pragma_table_info('settings')`),
        )
        .map(({ name }) => name),
    ).toEqual(['key', 'value']);
  });

  it('brings a library of the first version to the newest, with what it held', () => {
    const folder = join(temporaryFolder(), 'library');
    const old = open(folder, MIGRATIONS.slice(0, 1));
    setting(old, 'kept');
    old.close();
    const store = open(folder);
    expect(settings(store)).toEqual(['kept']);
    expect(
      store.read((db) =>
        selectAll(db, z.object({ n: z.int() }), 'SELECT count(*) AS n FROM independence_groups'),
      ),
    ).toEqual([{ n: 0 }]);
    expect(readdirSync(join(folder, 'backups'))).toHaveLength(1);
  });

  it('is not undone by opening again', () => {
    const folder = made();
    open(folder, [...MIGRATIONS, NEXT]).close();
    open(folder, [...MIGRATIONS, NEXT]).close();
    expect(readdirSync(join(folder, 'backups'))).toHaveLength(1);
  });
});

describe('a transaction', () => {
  it('is all or nothing', () => {
    const store = open(temporaryFolder());
    setting(store, 'before');
    expect(() =>
      store.write((db) => {
        run(db, `UPDATE settings SET value = 'after'`);
        throw new Error('half way');
      }),
    ).toThrow('half way');
    expect(settings(store)).toEqual(['before']);
  });

  it('takes back the rows of a statement before the one that was refused', () => {
    const store = open(temporaryFolder());
    setting(store, 'before');
    const rows = ['a', 'b', 'k', 'c'].map((key) => [key, 'after']);
    expect(() => store.write((db) => insertRows(db, 'settings', {}, ['key', 'value'], rows))).toThrow(
      /UNIQUE/,
    );
    expect(settings(store)).toEqual(['before']);
  });

  it('leaves an empty log when closed, and a short one when idle', () => {
    const folder = temporaryFolder();
    const store = open(folder);
    setting(store, 'x'.repeat(100_000));
    expect(statSync(`${libraryFile(folder)}-wal`).size).toBeGreaterThan(100_000);
    store.checkpoint();
    expect(statSync(`${libraryFile(folder)}-wal`).size).toBe(0);
    store.close();
    expect(existsSync(`${libraryFile(folder)}-wal`)).toBe(false);
  });
});
