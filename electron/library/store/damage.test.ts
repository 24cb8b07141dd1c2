import { execFileSync } from 'node:child_process';
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

  it('a folder whose place is taken by a file: says so', () => {
    const place = join(temporaryFolder(), 'library');
    writeFileSync(place, 'x');
    expect(codeOf(() => open(place))).toBe('read-only');
    expect(codeOf(() => open(join(place, 'inner')))).toBe('read-only');
    expect(readFileSync(place, 'utf8')).toBe('x');
  });
});
