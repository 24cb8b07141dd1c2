import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openLibrary } from '../../electron/library/open-library';
import {
  appEnvironment,
  appFolder,
  electronBinary,
  electronSwitches,
  type LaunchedApp,
  launchApp,
  makeStoryFolder,
} from './support/launch';
import { cliInNode, run } from './support/run';

describe('one writer', () => {
  let first: LaunchedApp | undefined;
  afterEach(async () => {
    await first?.discard();
    first = undefined;
  });

  it('a second start on the same library brings the first window to the front and ends well', async () => {
    first = await launchApp();
    await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
    const second = await run(
      electronBinary,
      [...electronSwitches, '--disable-gpu', '--log-level=3', appFolder, '--library', first.library],
      {
        env: appEnvironment(first.folder),
      },
    );
    expect(second.code).toBe(0);
    expect(second.ms).toBeLessThan(2000);
    const state = await first.app.evaluate(({ BrowserWindow }) => {
      const windows = BrowserWindow.getAllWindows();
      return {
        count: windows.length,
        visible: windows[0]?.isVisible(),
        minimized: windows[0]?.isMinimized(),
      };
    });
    expect(state).toEqual({ count: 1, visible: true, minimized: false });
  });

  it('a command on a library that a window has open is refused with a sentence', async () => {
    first = await launchApp();
    await first.window.evaluate(() => window.briefwright.request('briefs:list', {}));
    const refused = await cliInNode(first.folder, ['--json', '--library', first.library, 'articles']);
    expect(refused.code).toBe(1);
    expect(JSON.parse(refused.stdout)).toMatchObject({ error: { code: 'library-in-use' } });
  });

  it('a window whose library is in use says so, and opens it once it is free', async () => {
    const folder = await makeStoryFolder();
    const library = join(folder, 'library');
    const holder = openLibrary(library);
    first = await launchApp({ folder });
    const ask = () => first?.window.evaluate(() => window.briefwright.request('briefs:list', {}));
    expect(await ask()).toMatchObject({ ok: false, error: { code: 'library-in-use' } });
    holder.close();
    await expect.poll(ask, { timeout: 15_000, interval: 500 }).toMatchObject({ ok: true });
    // The page may start itself afresh, as the recovery screen's button does.
    await first.window.evaluate(() => location.reload());
    await first.window.waitForLoadState('load');
    await expect
      .poll(() => first?.window.evaluate(() => document.documentElement.dataset.ready))
      .toBe('true');
  });

  it('of two programs on one brief the second cannot touch it, and has every word once the first has ended', async () => {
    first = await launchApp();
    const { window: page, library } = first;
    const made = await page.evaluate(() =>
      window.briefwright.request('briefs:create', { header: { title: 'One brief' }, template: 'blank' }),
    );
    const { value } = made as { value: { id: string } };
    await page.evaluate((briefId) => {
      localStorage.setItem('briefwright.desk', JSON.stringify({ briefId, briefShown: true }));
      location.reload();
    }, value.id);
    await page.locator('.brief-text').click();
    await page.keyboard.type('Written in the first');

    const second = await launchApp({ library });
    try {
      // Neither its window nor its page's own bridge reaches the brief.
      await second.window.getByRole('heading', { name: 'The library cannot be used' }).waitFor();
      const refused = await second.window.evaluate(
        (briefId) => window.briefwright.request('briefs:get', { briefId }),
        value.id,
      );
      expect(refused).toMatchObject({ ok: false, error: { code: 'library-in-use' } });

      await page.keyboard.type(', to its last word');
      await first.close();
      await expect
        .poll(() => second.window.evaluate(() => window.briefwright.request('briefs:list', {})), {
          timeout: 20_000,
          interval: 500,
        })
        .toMatchObject({ ok: true, value: [{ title: 'One brief' }] });
      const kept = await second.window.evaluate(
        (briefId) => window.briefwright.request('briefs:get', { briefId }),
        value.id,
      );
      expect(JSON.stringify(kept)).toContain('Written in the first, to its last word');
    } finally {
      await second.discard();
      await rm(first.folder, { recursive: true, force: true });
      first = undefined;
    }
  });

  it('another library opens beside it', async () => {
    first = await launchApp();
    const other = await launchApp({ folder: first.folder, library: join(first.folder, 'other') });
    expect(await other.window.evaluate(() => window.briefwright.request('briefs:list', {}))).toMatchObject({
      ok: true,
    });
    await other.close();
  });

  it('a window killed at once leaves a library that opens again', async () => {
    first = await launchApp();
    const { folder, library } = first;
    await first.window.evaluate(() =>
      window.briefwright.request('briefs:create', { header: { title: 'Kept' }, template: 'blank' }),
    );
    const ended = new Promise((resolve) => first?.app.process().once('exit', resolve));
    first.app.process().kill('SIGKILL');
    await ended;
    first = undefined;
    const again = await launchApp({ folder });
    const briefs = await again.window.evaluate(() => window.briefwright.request('briefs:list', {}));
    expect(briefs).toMatchObject({ ok: true, value: [{ title: 'Kept' }] });
    expect(again.library).toBe(library);
    await again.close();
    await rm(folder, { recursive: true, force: true });
  });
});
