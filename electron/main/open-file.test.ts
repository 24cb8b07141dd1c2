import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openFile } from './open-file';

let folder: string;
let file: string;
const opened: string[] = [];
const open = async (path: string) => {
  opened.push(path);
  return '';
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'open-'));
  file = join(folder, 'memo.pdf');
  writeFileSync(file, 'words');
});
afterAll(() => rmSync(folder, { recursive: true }));

it('says which file could not be opened, why, and where it lies', async () => {
  const refusing = async () => 'A required tool could not be found';
  await expect(openFile(file, { platform: 'darwin', path: '', open: refusing })).rejects.toThrow(
    `“memo.pdf” could not be opened here: A required tool could not be found. It lies in ${folder}.`,
  );
});

it('does not take it for opened on a Linux that has no program to open files with', async () => {
  await expect(openFile(file, { platform: 'linux', path: folder, open })).rejects.toThrow(
    `“memo.pdf” could not be opened here: no program that opens files was found. It lies in ${folder}.`,
  );
  expect(opened).toEqual([]);
  writeFileSync(join(folder, 'xdg-open'), '');
  chmodSync(join(folder, 'xdg-open'), 0o755);
  await openFile(file, { platform: 'linux', path: folder, open });
  expect(opened).toEqual([file]);
});

it('says of a file that is gone where it was', async () => {
  await expect(openFile(join(folder, 'gone.pdf'), { platform: 'darwin', path: '', open })).rejects.toThrow(
    `“gone.pdf” is not in ${folder} any more: it was moved, renamed or deleted.`,
  );
});
