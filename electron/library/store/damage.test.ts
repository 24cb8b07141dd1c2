import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
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
import { codeOf, temporaryFolder } from '../testing/make-library';
import {
  closeOpen,
  closeStores,
  fileHash,
  libraryFile,
  made,
  messageOf,
  open,
  setting,
  settings,
} from '../testing/stores';
import { run, selectAll } from './db';
import { findDamage } from './find-damage';
import { MIGRATIONS } from './migrate';
import { openStore, type Store } from './open-store';

const Key = z.object({ key: z.string() });

afterEach(closeStores);

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

/** A library killed with a change in its log; `bytes` make it too large to be checked at every start. */
async function killed(bytes: number): Promise<string> {
  const folder = made();
  open(folder).write((db) => {
    run(db, 'CREATE TABLE ballast (words TEXT) STRICT');
    run(db, 'INSERT INTO ballast VALUES (@words)', { words: 'x'.repeat(bytes) });
  });
  closeOpen();
  const script = `const Database = require(${JSON.stringify(require.resolve('better-sqlite3'))});
    const db = new Database(${JSON.stringify(libraryFile(folder))}); db.pragma('wal_autocheckpoint = 0');
    db.exec("INSERT INTO settings VALUES ('log', 'in the log')"); process.kill(process.pid, 'SIGKILL');`;
  await once(spawn(process.execPath, ['-e', script]), 'exit');
  expect(statSync(`${libraryFile(folder)}-wal`).size).toBeGreaterThan(0);
  return folder;
}
const LARGE = 9 * 1024 * 1024;

/** Overwrites pages in the middle of a large value. */
function harmMiddle(folder: string): void {
  const bytes = readFileSync(libraryFile(folder));
  bytes.fill(0x5a, 4_000_000 - (4_000_000 % 4096), 4_100_000);
  writeFileSync(libraryFile(folder), bytes);
}
const state = (folder: string): string[] => [libraryFile(folder), `${libraryFile(folder)}-wal`].map(fileHash);
const checkedLater = (folder: string): Store => {
  const store = openStore(folder, undefined, { checkLater: true });
  later.push(store);
  return store;
};
const later: Store[] = [];
afterEach(() => {
  for (const store of later.splice(0)) store.close();
});

describe('a library that was not closed', () => {
  it('is whole: what was in the log is there, and in the file once it is closed', async () => {
    const folder = await killed(0);
    expect(settings(open(folder))).toEqual(['kept', 'in the log']);
    closeOpen();
    expect(existsSync(`${libraryFile(folder)}-wal`)).toBe(false);
  });

  it.each([
    ['small', 100_000],
    ['large', LARGE],
  ])('is damaged, and %s: is refused, and file and log are left as they were', async (_name, bytes) => {
    const folder = await killed(bytes);
    const path = libraryFile(folder);
    const harmed = readFileSync(path);
    harmed.fill(0x5a, harmed.length - 60_000, harmed.length - 4096);
    writeFileSync(path, harmed);
    const before = state(folder);
    expect(codeOf(() => open(folder))).toBe('library-damaged');
    expect(state(folder)).toEqual(before);
  });

  it('is large and checked behind its opening: can be used at once, and its file is written to once it has passed', async () => {
    const folder = await killed(LARGE);
    const before = fileHash(libraryFile(folder));
    const store = checkedLater(folder);
    expect(store.isUnchecked).toBe(true);
    setting(store, 'changed');
    store.writeBatch((db) =>
      run(db, `INSERT INTO settings VALUES ('batch', @large)`, { large: 'y'.repeat(LARGE) }),
    );
    store.checkpoint();
    expect(fileHash(libraryFile(folder))).toBe(before);
    expect(findDamage(libraryFile(folder))).toBeNull();
    store.passCheck();
    expect(store.isUnchecked).toBe(false);
    store.checkpoint();
    expect(fileHash(libraryFile(folder))).not.toBe(before);
    expect(statSync(`${libraryFile(folder)}-wal`).size).toBe(0);
    expect(store.read((db) => selectAll(db, Key, 'SELECT key FROM settings')).length).toBe(3);
  });

  it('is closed before it was checked: keeps its log, loses nothing, and is checked the next time', async () => {
    const folder = await killed(LARGE);
    const before = fileHash(libraryFile(folder));
    setting(checkedLater(folder), 'changed');
    later.splice(0)[0]?.close();
    expect(fileHash(libraryFile(folder))).toBe(before);
    const again = checkedLater(folder);
    expect(again.isUnchecked).toBe(true);
    expect(settings(again)).toEqual(expect.arrayContaining(['changed', 'in the log']));
    again.passCheck();
    again.close();
    expect(existsSync(`${libraryFile(folder)}-wal`)).toBe(false);
    expect(checkedLater(folder).isUnchecked).toBe(false);
  });

  it('turns out to be damaged while it is in use: its file is never written to, and refused from then on', async () => {
    const folder = await killed(LARGE);
    harmMiddle(folder);
    const before = fileHash(libraryFile(folder));
    const store = checkedLater(folder);
    setting(store, 'written meanwhile');
    expect(findDamage(libraryFile(folder))).toMatch(/overflow|page|malformed/i);
    store.noteDamage();
    setting(store, 'saved at last');
    store.close();
    expect(fileHash(libraryFile(folder))).toBe(before);
    for (const checkLater of [true, false])
      expect(codeOf(() => openStore(folder, undefined, { checkLater }).close())).toBe('library-damaged');
    expect(fileHash(libraryFile(folder))).toBe(before);
    // What was written is in the log beside it.
    const looking = new Database(libraryFile(folder), { readonly: true });
    expect(looking.prepare("SELECT value FROM settings WHERE key = 'k'").pluck().get()).toBe('saved at last');
    looking.close();
  });

  it('is used again once a whole copy of the folder is in its place', async () => {
    const folder = await killed(LARGE);
    const copy = temporaryFolder();
    cpSync(folder, copy, { recursive: true });
    harmMiddle(folder);
    const store = checkedLater(folder);
    store.noteDamage();
    store.close();
    expect(codeOf(() => open(folder))).toBe('library-damaged');
    for (const name of ['library.sqlite', 'library.sqlite-wal']) cpSync(join(copy, name), join(folder, name));
    expect(settings(open(folder))).toContain('in the log');
    expect(existsSync(join(folder, 'library.damaged'))).toBe(false);
  });

  it('is of an older form: is checked before it is brought to the newest', async () => {
    const folder = await killed(LARGE);
    const newer = [
      ...MIGRATIONS,
      { version: MIGRATIONS.length + 1, name: 'next.sql', sql: 'CREATE TABLE n (a TEXT) STRICT;' },
    ];
    harmMiddle(folder);
    const before = state(folder);
    expect(codeOf(() => openStore(folder, newer, { checkLater: true }).close())).toBe('library-damaged');
    expect(state(folder)).toEqual(before);
  });
});

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
        closeOpen();
      } finally {
        closeOpen();
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

  it.skipIf(process.platform !== 'linux')('a place where no folder can be made: says so, and ends', () => {
    expect(codeOf(() => open('/proc/library'))).toBe('read-only');
    expect(codeOf(() => open('/proc/library/inner'))).toBe('read-only');
  });

  it('a folder whose place is taken by a file: says so', () => {
    const place = join(temporaryFolder(), 'library');
    writeFileSync(place, 'x');
    expect(codeOf(() => open(place))).toBe('read-only');
    expect(codeOf(() => open(join(place, 'inner')))).toBe('read-only');
    expect(readFileSync(place, 'utf8')).toBe('x');
  });
});
