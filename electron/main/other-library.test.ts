import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { libraryIn, lookAtLibrary, wordsWithLibrary } from './other-library';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'briefwright-other-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const put = (...path: string[]) => {
  const file = join(folder, ...path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, 'x');
  return file;
};

describe('a folder that is chosen for a library', () => {
  it('is the one with the library in it, or the one above', async () => {
    put('career', 'library', 'library.sqlite');
    expect(await libraryIn(join(folder, 'career', 'library'))).toBe(join(folder, 'career', 'library'));
    expect(await libraryIn(join(folder, 'career'))).toBe(join(folder, 'career', 'library'));
  });

  it('is a new library when it is empty', async () => {
    expect(await libraryIn(folder)).toBe(folder);
  });

  it.each([
    ['holds other things', 'Documents'],
    ['is not there', 'gone'],
  ])('is refused when it %s', async (_why, name) => {
    put('Documents', 'letter.docx');
    await expect(libraryIn(join(folder, name))).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining(`no library in “${name}”`),
    });
  });
});

it('tells the copies beside a library, newest first, and nothing else', async () => {
  const older = put('backups', 'before-form-17.sqlite');
  const newer = put('backups', 'before-form-18.sqlite');
  put('backups', 'before-form-19.sqlite.part');
  mkdirSync(join(folder, 'backups', 'folder.sqlite'));
  utimesSync(older, 1000, 1000);
  const { copies } = await lookAtLibrary(folder);
  expect(copies.map(({ path }) => path)).toEqual([newer, older]);
  expect(await lookAtLibrary(join(folder, 'gone'))).toEqual({ folder: join(folder, 'gone'), copies: [] });
});

it.each([
  [['/app'], ['/app', '--library', '/l']],
  [
    ['/app', '--library', '/old', '--no-sandbox'],
    ['/app', '--no-sandbox', '--library', '/l'],
  ],
  [
    ['--library=/old', '--samples'],
    ['--library', '/l'],
  ],
])('starts again as %j was, with the other library', (words, again) =>
  expect(wordsWithLibrary(words, '/l')).toEqual(again),
);
