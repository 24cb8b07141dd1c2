import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { cleanUp, codeOf, temporaryFolder } from '../testing/make-library';
import { run, selectAll } from './db';
import { sha256 } from './hash';
import { MIGRATIONS, type Migration } from './migrate';
import { openStore, type Store } from './open-store';

const stores: Store[] = [];
function open(folder: string, migrations?: readonly Migration[]): Store {
  const store = openStore(folder, migrations);
  stores.push(store);
  return store;
}
afterEach(() => {
  for (const store of stores.splice(0)) store.close();
  cleanUp();
});

const setting = (store: Store, value: string): unknown =>
  store.write((db) =>
    run(db, `INSERT INTO settings VALUES ('k', @value) ON CONFLICT (key) DO UPDATE SET value = @value`, {
      value,
    }),
  );
const settings = (store: Store): string[] =>
  store
    .read((db) => selectAll(db, z.object({ value: z.string() }), 'SELECT value FROM settings'))
    .map(({ value }) => value);
const libraryFile = (folder: string): string => join(folder, 'library.sqlite');
const fileHash = (path: string): string => sha256(readFileSync(path));
const messageOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return '';
};

/** A library with one setting, closed again. */
function made(): string {
  const folder = join(temporaryFolder(), 'library');
  const store = open(folder);
  setting(store, 'kept');
  store.close();
  return folder;
}

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
      ['journal_size_limit', 67108864],
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

describe('a file that is not what it should be', () => {
  const damage: { name: string; harm: (path: string) => void }[] = [
    { name: 'empty', harm: (path) => truncateSync(path, 0) },
    { name: 'cut to half a page', harm: (path) => truncateSync(path, 2000) },
    { name: 'zeroed', harm: (path) => writeFileSync(path, Buffer.alloc(statSync(path).size)) },
    { name: 'another kind of file', harm: (path) => writeFileSync(path, 'Dear diary,\n'.repeat(100)) },
    {
      name: 'the database of another program',
      harm: (path) => {
        rmSync(path);
        const other = new Database(path);
        other.exec('CREATE TABLE songs (title)');
        other.close();
      },
    },
    {
      name: 'overwritten in the middle',
      harm: (path) => {
        const bytes = readFileSync(path);
        bytes.fill(0x5a, 4096, bytes.length - 4096);
        writeFileSync(path, bytes);
      },
    },
  ];
  it.each(damage)('$name: is named and left alone', ({ harm }) => {
    const folder = made();
    const path = libraryFile(folder);
    harm(path);
    const before = fileHash(path);
    expect(codeOf(() => open(folder))).toBe('library-damaged');
    expect(messageOf(() => open(folder))).toContain(path);
    expect(fileHash(path)).toBe(before);
  });

  it('a library whose file has gone but whose log is there is not begun anew', () => {
    const folder = made();
    rmSync(libraryFile(folder));
    writeFileSync(`${libraryFile(folder)}-wal`, Buffer.alloc(4096, 1));
    expect(codeOf(() => open(folder))).toBe('library-damaged');
    expect(existsSync(libraryFile(folder))).toBe(false);
  });

  it('a library half made when the power went is made again', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'library.new'), 'SQLite form');
    setting(open(folder), 'x');
    expect(existsSync(join(folder, 'library.new'))).toBe(false);
  });
});

const NEXT: Migration = {
  version: 2,
  name: '0002-colour.sql',
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
    expect(copy.pragma('user_version', { simple: true })).toBe(1);
    expect(copy.pragma('application_id', { simple: true })).toBe(0x42727772);
    expect(copy.pragma('quick_check', { simple: true })).toBe('ok');
    expect(copy.prepare('SELECT value FROM settings').pluck().get()).toBe('kept');
    copy.close();
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
      codeOf(() => open(folder, [...MIGRATIONS, NEXT, { version: 3, name: '0003-broken.sql', sql }])),
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

  it('is not undone by opening again', () => {
    const folder = made();
    open(folder, [...MIGRATIONS, NEXT]).close();
    open(folder, [...MIGRATIONS, NEXT]).close();
    expect(readdirSync(join(folder, 'backups'))).toHaveLength(1);
  });
});

const isRoot = process.getuid?.() === 0;

/** Small and read-only disks need the right to mount, which a container's root may lack. */
const canMount = ((): boolean => {
  if (!isRoot || process.platform !== 'linux') return false;
  const folder = temporaryFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'ignore' });
    execFileSync('umount', [folder]);
    return true;
  } catch {
    return false;
  }
})();

describe('a disk that does not take more', () => {
  it.skipIf(!canMount)(
    'full: says so, keeps what was there, and saves again when there is room (skipped where nothing may be mounted)',
    () => {
      const disk = temporaryFolder();
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk]);
      try {
        const folder = join(disk, 'library');
        const store = open(folder);
        setting(store, 'small');
        const big = 'x'.repeat(400_000);
        let code: string | null = null;
        for (let turn = 0; turn < 20 && code === null; turn += 1) {
          code = codeOf(() =>
            store.write((db) => {
              run(db, 'INSERT INTO settings VALUES (@key, @big)', { key: `a${turn}`, big });
              run(db, 'INSERT INTO settings VALUES (@key, @big)', { key: `b${turn}`, big });
            }),
          );
        }
        expect(code).toBe('disk-full');
        const keys = store
          .read((db) => selectAll(db, z.object({ key: z.string() }), 'SELECT key FROM settings'))
          .map(({ key }) => key);
        // Pairs only: nothing half-written.
        expect(keys.filter((key) => key.startsWith('a')).length).toBe(
          keys.filter((key) => key.startsWith('b')).length,
        );
        execFileSync('mount', ['-o', 'remount,size=8m', disk]);
        setting(store, 'again');
        expect(settings(store)).toContain('again');
        store.close();
        expect(settings(open(folder))).toContain('again');
        stores.pop()?.close();
      } finally {
        for (const store of stores.splice(0)) store.close();
        execFileSync('umount', [disk]);
      }
    },
  );

  it.skipIf(!canMount)(
    'full before there is a library: makes none (skipped where nothing may be mounted)',
    () => {
      const disk = temporaryFolder();
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk]);
      try {
        const folder = join(disk, 'library');
        expect(codeOf(() => open(folder))).toBe('disk-full');
        expect(
          readdirSync(folder).filter((name) => name.startsWith('library.') && name !== 'library.lock'),
        ).toEqual([]);
      } finally {
        execFileSync('umount', [disk]);
      }
    },
  );

  it.skipIf(!canMount)(
    'read-only: says so and changes nothing (skipped where nothing may be mounted)',
    () => {
      const folder = made();
      execFileSync('mount', ['--bind', folder, folder]);
      execFileSync('mount', ['-o', 'remount,bind,ro', folder]);
      try {
        const before = fileHash(libraryFile(folder));
        expect(codeOf(() => open(folder))).toBe('read-only');
        expect(messageOf(() => open(folder))).toContain(folder);
        expect(fileHash(libraryFile(folder))).toBe(before);
      } finally {
        execFileSync('umount', [folder]);
      }
    },
  );

  it.skipIf(isRoot)('a folder without write permission: says so (root may write anywhere)', () => {
    const folder = made();
    chmodSync(folder, 0o500);
    expect(codeOf(() => open(folder))).toBe('read-only');
    chmodSync(folder, 0o700);
  });

  it('a folder whose place is taken by a file: says so', () => {
    const place = join(temporaryFolder(), 'library');
    writeFileSync(place, 'x');
    expect(codeOf(() => open(place))).toBe('read-only');
    expect(codeOf(() => open(join(place, 'inner')))).toBe('read-only');
    expect(readFileSync(place, 'utf8')).toBe('x');
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
