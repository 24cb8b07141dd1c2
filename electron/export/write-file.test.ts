import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeDocx } from './docx/write-docx';
import { sampleDocument } from './sample-document.cases';
import { writeFileAtomically } from './write-file';

const bytes = (text: string) => new TextEncoder().encode(text);
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'briefwright-write-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('writing an export', () => {
  test('a new file, and nothing beside it', async () => {
    const path = join(folder, 'Minerals – منصوبہ.md');
    await writeFileAtomically(path, bytes('words'));
    expect(readFileSync(path, 'utf8')).toBe('words');
    expect(readdirSync(folder)).toEqual(['Minerals – منصوبہ.md']);
  });

  const mask = process.umask();
  test.skipIf(process.platform === 'win32').each([
    [0o022, 0o644],
    [0o002, 0o664],
    [0o077, 0o600],
  ])('a new file is for those whom the user lets read new files: umask %o', async (users, mode) => {
    // What any other program of this user makes here.
    process.umask(users);
    try {
      await writeFileAtomically(join(folder, 'brief.md'), bytes('words'));
    } finally {
      process.umask(mask);
    }
    expect(statSync(join(folder, 'brief.md')).mode & 0o777).toBe(mode);
  });

  test.skipIf(process.platform === 'win32')('a link stays, and what it points at is written', async () => {
    mkdirSync(join(folder, 'shared'));
    const target = join(folder, 'shared', 'brief.md');
    writeFileSync(target, 'old', { mode: 0o640 });
    symlinkSync(join('shared', 'brief.md'), join(folder, 'link.md'));
    symlinkSync('link.md', join(folder, 'second.md'));
    await writeFileAtomically(join(folder, 'second.md'), bytes('new'));
    expect(readFileSync(target, 'utf8')).toBe('new');
    expect(statSync(target).mode & 0o777).toBe(0o640);
    expect(readlinkSync(join(folder, 'link.md'))).toBe(join('shared', 'brief.md'));
    expect(readdirSync(join(folder, 'shared'))).toEqual(['brief.md']);
  });

  test.skipIf(process.platform === 'win32')('a link to nothing yet makes the file there', async () => {
    symlinkSync('later.md', join(folder, 'link.md'));
    await writeFileAtomically(join(folder, 'link.md'), bytes('new'));
    expect(readFileSync(join(folder, 'later.md'), 'utf8')).toBe('new');
    expect(readlinkSync(join(folder, 'link.md'))).toBe('later.md');
  });

  test.skipIf(process.platform === 'win32')('links in a circle are refused', async () => {
    symlinkSync('b.md', join(folder, 'a.md'));
    symlinkSync('a.md', join(folder, 'b.md'));
    await expect(writeFileAtomically(join(folder, 'a.md'), bytes('new'))).rejects.toMatchObject({
      code: 'invalid-input',
    });
    expect(readdirSync(folder).sort()).toEqual(['a.md', 'b.md']);
  });

  test('an existing file is replaced as a whole', async () => {
    const path = join(folder, 'brief.docx');
    writeFileSync(path, 'older and longer than what follows'.repeat(10_000), { mode: 0o640 });
    const written = await writeDocx(sampleDocument());
    await writeFileAtomically(path, written);
    expect(readFileSync(path).equals(Buffer.from(written))).toBe(true);
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o640);
  });

  test('cancelled while it is written: the older file stays, and nothing beside it', async () => {
    const path = join(folder, 'brief.md');
    writeFileSync(path, 'older');
    const control = new AbortController();
    const written = writeFileAtomically(path, new Uint8Array(64_000_000).fill(120), control.signal);
    written.catch(() => undefined);
    await expect.poll(() => readdirSync(folder).length, { interval: 1 }).toBe(2);
    control.abort();
    await expect(written).rejects.toMatchObject({
      code: 'cancelled',
      message: 'Cancelled; nothing was written.',
    });
    expect(readdirSync(folder)).toEqual(['brief.md']);
    expect(readFileSync(path, 'utf8')).toBe('older');
  });

  test('what would not open is not written, and the older file stays', async () => {
    const whole = await writeDocx(sampleDocument());
    const broken = whole.slice();
    broken.fill(0, 2000, 2040);
    const wrong: [string, Uint8Array][] = [
      ['brief.docx', whole.slice(0, whole.length - 100)],
      ['brief.docx', broken],
      ['brief.docx', bytes('not a zip')],
      ['brief.pdf', bytes('not a PDF')],
      ['brief.pdf', bytes('%PDF-1.4\nstartxref\n999999\n%%EOF\n')],
      ['brief.pdf', bytes('%PDF-1.4\n…cut')],
      ['brief.html', bytes('<!doctype html><p>cut')],
    ];
    for (const [name, content] of wrong) {
      writeFileSync(join(folder, name), 'older');
      await expect(writeFileAtomically(join(folder, name), content)).rejects.toHaveProperty(
        'code',
        'export-failed',
      );
      expect(readFileSync(join(folder, name), 'utf8')).toBe('older');
    }
    expect(readdirSync(folder).sort()).toEqual(['brief.docx', 'brief.html', 'brief.pdf']);
  });

  test('a folder that has vanished', async () => {
    const path = join(folder, 'gone', 'brief.md');
    await expect(writeFileAtomically(path, bytes('x'))).rejects.toMatchObject({
      code: 'file-missing',
      message: expect.stringContaining('gone'),
    });
    writeFileSync(join(folder, 'file'), '');
    await expect(writeFileAtomically(join(folder, 'file', 'brief.md'), bytes('x'))).rejects.toHaveProperty(
      'code',
      'file-missing',
    );
  });

  test('a path that is a folder', async () => {
    mkdirSync(join(folder, 'brief.md'));
    await expect(writeFileAtomically(join(folder, 'brief.md'), bytes('x'))).rejects.toHaveProperty(
      'code',
      'invalid-input',
    );
    expect(readdirSync(folder)).toEqual(['brief.md']);
  });

  test.skipIf(process.platform === 'win32')('a device is not replaced by a file', async () => {
    await expect(writeFileAtomically('/dev/null', new Uint8Array([1]))).rejects.toMatchObject({
      code: 'invalid-input',
    });
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  test('a name that is too long', async () => {
    await expect(writeFileAtomically(join(folder, 'x'.repeat(300)), bytes('x'))).rejects.toHaveProperty(
      'code',
      'invalid-input',
    );
  });

  test('leftovers of a killed export go, those of a running one and other files stay', async () => {
    const stale = join(folder, '.briefwright-0123456789abcdef.tmp');
    const fresh = join(folder, '.briefwright-fedcba9876543210.tmp');
    const foreign = join(folder, '.briefwright-notes.tmp');
    const old = new Date(Date.now() - 2 * 60 * 60 * 1000);
    for (const path of [stale, fresh, foreign]) writeFileSync(path, '');
    for (const path of [stale, foreign]) utimesSync(path, old, old);
    await writeFileAtomically(join(folder, 'brief.md'), bytes('x'));
    expect([stale, fresh, foreign].map((path) => existsSync(path))).toEqual([false, true, true]);
  });

  test('ten writers of one file leave one whole file', async () => {
    const path = join(folder, 'brief.md');
    const texts = Array.from({ length: 10 }, (_, index) => String(index).repeat(200_000));
    await Promise.all(texts.map((text) => writeFileAtomically(path, bytes(text))));
    expect(texts).toContain(readFileSync(path, 'utf8'));
    expect(readdirSync(folder)).toEqual(['brief.md']);
  });
});

const isRoot = process.getuid?.() === 0;

// Root may write anywhere, so an ordinary user is told by permissions and root by a read-only mount.
describe('a read-only folder', () => {
  test.skipIf(isRoot || process.platform === 'win32')('by its permissions', async () => {
    const locked = join(folder, 'locked');
    mkdirSync(locked);
    chmodSync(locked, 0o500);
    await expect(writeFileAtomically(join(locked, 'brief.md'), bytes('x'))).rejects.toHaveProperty(
      'code',
      'read-only',
    );
    chmodSync(locked, 0o700);
  });

  test.skipIf(!canMount())('by its mount (needs root)', async () => {
    await onTmpfs('size=1m', async (disk) => {
      writeFileSync(join(disk, 'brief.md'), 'older');
      execFileSync('mount', ['-o', 'remount,ro', disk]);
      await expect(writeFileAtomically(join(disk, 'brief.md'), bytes('x'))).rejects.toMatchObject({
        code: 'read-only',
        message: expect.stringContaining(disk),
      });
      expect(readFileSync(join(disk, 'brief.md'), 'utf8')).toBe('older');
    });
  });
});

describe('a full disk', () => {
  test.skipIf(!canMount())(
    'leaves the older file and nothing beside it, and works again once there is room (needs root)',
    async () => {
      await onTmpfs('size=1m', async (disk) => {
        const path = join(disk, 'brief.md');
        writeFileSync(path, 'older');
        const large = new Uint8Array(3 << 20).fill(65);
        await expect(writeFileAtomically(path, large)).rejects.toHaveProperty('code', 'disk-full');
        expect(readFileSync(path, 'utf8')).toBe('older');
        expect(readdirSync(disk)).toEqual(['brief.md']);
        await writeFileAtomically(path, large.subarray(0, 1000));
        expect(statSync(path).size).toBe(1000);
      });
    },
  );
});

function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const probe = mkdtempSync(join(tmpdir(), 'briefwright-mount-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', probe]).status === 0;
  if (mounted) spawnSync('umount', [probe]);
  rmSync(probe, { recursive: true });
  return mounted;
}

async function onTmpfs(options: string, use: (disk: string) => Promise<void>) {
  const disk = join(folder, 'disk');
  mkdirSync(disk);
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', disk]);
  try {
    await use(disk);
  } finally {
    execFileSync('umount', [disk]);
  }
}
