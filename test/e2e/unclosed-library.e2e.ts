import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openLibrary } from '../../electron/library/open-library';
import { importInput } from '../../electron/library/testing/make-library';
import { type LaunchedApp, launchApp, makeStoryFolder } from './support/launch';

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
    const bytes = readFileSync(file);
    bytes.fill(0x5a, 4_000_000 - (4_000_000 % 4096), 4_100_000);
    writeFileSync(file, bytes);
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
