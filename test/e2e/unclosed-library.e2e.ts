import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { checkInChild } from '../../electron/library/check-in-child';
import { openLibrary } from '../../electron/library/open-library';
import { importInput } from '../../electron/library/testing/make-library';
import { appFolder, type LaunchedApp, launchApp, makeStoryFolder } from './support/launch';
import { cliInElectron, cliInNode } from './support/run';

const require = createRequire(import.meta.url);
const LARGE = 10 * 1024 * 1024;

/** A library too large to be checked at every start, whose last change was in the log when its process was killed. */
async function killedLibrary(): Promise<{ folder: string; file: string }> {
  const folder = await makeStoryFolder();
  const library = openLibrary(join(folder, 'library'));
  library.request('imports:store', importInput({ raw: new Uint8Array(LARGE).fill(65) }));
  library.close();
  const file = join(folder, 'library', 'library.sqlite');
  const script = `const Database = require(${JSON.stringify(require.resolve('better-sqlite3'))});
    const db = new Database(${JSON.stringify(file)}); db.pragma('wal_autocheckpoint = 0');
    db.exec("INSERT INTO settings VALUES ('colour', 'blue')"); process.kill(process.pid, 'SIGKILL');`;
  await once(spawn(process.execPath, ['-e', script]), 'exit');
  expect(statSync(`${file}-wal`).size).toBeGreaterThan(0);
  return { folder, file };
}

function harmMiddle(file: string): Buffer {
  const bytes = readFileSync(file);
  bytes.fill(0x5a, 4_000_000 - (4_000_000 % 4096), 4_100_000);
  writeFileSync(file, bytes);
  return bytes;
}

describe('a large library that was not closed', () => {
  let app: LaunchedApp | undefined;
  afterEach(async () => {
    await app?.discard();
    app = undefined;
  });

  it('can be used at once, is checked behind that, and is closed as ever', async () => {
    const { folder, file } = await killedLibrary();
    const isLogLeft = () => existsSync(`${file}-wal`);
    // A window that is closed before the check has passed leaves the log to the next one.
    for (let time = 0; time < 5 && isLogLeft(); time += 1) {
      app = await launchApp({ folder });
      await app.window.getByRole('option').first().waitFor();
      const processes = () =>
        app?.app.evaluate(({ app: shell }) => shell.getAppMetrics().map(({ name }) => name));
      await expect.poll(processes).not.toContain('Briefwright library check');
      expect(await app.window.getByRole('alert').count()).toBe(0);
      await app.close();
    }
    expect(isLogLeft()).toBe(false);
  });

  it('is damaged: says so in the window, also the next time, and leaves the file as it was', async () => {
    const { folder, file } = await killedLibrary();
    const bytes = harmMiddle(file);
    for (const time of ['first', 'next']) {
      app = await launchApp({ folder });
      await app.window.getByRole('heading', { name: 'The library cannot be used' }).waitFor();
      const words = await app.window.getByRole('alert').innerText();
      expect(words, time).toContain(file);
      expect(words, time).toMatch(/is damaged .*left as it is/s);
      await app.close();
      expect(readFileSync(file).equals(bytes)).toBe(true);
    }
  });
});

describe('a command on a large library that was not closed', () => {
  const folders: string[] = [];
  const killed = async () => {
    const made = await killedLibrary();
    folders.push(made.folder);
    return { ...made, words: ['--library', join(made.folder, 'library'), '--json'] };
  };
  afterEach(async () => {
    for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it.each([
    ['plain Node', cliInNode, ['articles']],
    ['Electron', cliInElectron, ['import', 'new.txt']],
  ])('works at once in %s, and says that the file is being checked', async (_where, cli, command) => {
    const { folder, file, words } = await killed();
    writeFileSync(join(folder, 'new.txt'), 'A pilot spoke of the tide at length.\n\nNobody asked why.\n');
    const given = command.map((word) => (word.endsWith('.txt') ? join(folder, word) : word));
    const ended = await cli(folder, [...words, ...given]);
    expect(ended.code, ended.stderr).toBe(0);
    expect(ended.stderr).toMatch(/library .* was not closed .* is checked while this command works/);
    expect(JSON.parse(ended.stdout)).toMatchObject(
      command[0] === 'import' ? { results: [{ status: 'imported' }] } : { total: 1 },
    );
    // What it changed is kept, whether the check had ended by then or not.
    const library = openLibrary(join(folder, 'library'));
    const { total } = library.request('articles:list', { limit: 1 });
    library.close();
    expect(total).toBe(command[0] === 'import' ? 2 : 1);
    expect(existsSync(`${file}-wal`)).toBe(false);
  });

  it.each([
    ['plain Node', cliInNode],
    ['Electron', cliInElectron],
  ])('never writes into a damaged file in %s', async (_where, cli) => {
    const { folder, file, words } = await killed();
    const bytes = harmMiddle(file);
    const ended = await cli(folder, [...words, 'articles']);
    expect(ended.stderr).toContain('was not closed');
    // A short command may end before the check does, and then only says that there is one.
    if (ended.code === 1) expect(ended.stderr + ended.stdout).toMatch(/is damaged .*left as it is/s);
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it('finds damage in a process of its own', async () => {
    const { folder, file } = await killed();
    const check = () =>
      checkInChild(join(appFolder, 'out', 'main', 'library-check.js'), join(folder, 'library'));
    expect(await check().damage).toBeNull();
    harmMiddle(file);
    expect(await check().damage).toMatchObject({
      code: 'library-damaged',
      message: expect.stringContaining(file),
    });
    const stopped = check();
    stopped.stop();
    expect(await stopped.damage).toBeUndefined();
  });

  it.each([
    ['plain Node', cliInNode],
    ['Electron', cliInElectron],
  ])('says in %s when the file is checked first, as after damage was found', async (_where, cli) => {
    const { folder, words } = await killed();
    const note = join(folder, 'library', 'library.damaged');
    writeFileSync(note, '');
    const ended = await cli(folder, [...words, 'articles']);
    expect(ended.code, ended.stderr).toBe(0);
    expect(ended.stderr).toContain('is checked first');
    expect(existsSync(note)).toBe(false);
  });
});
