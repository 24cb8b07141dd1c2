import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Analyst, startAnalyst } from './analyst';
import { looksRight } from './looks-right';

describe('a library that is filled', () => {
  let analyst: Analyst;
  let files: string;
  beforeAll(async () => {
    files = await mkdtemp(join(tmpdir(), 'briefwright-files-'));
    analyst = await startAnalyst();
    await analyst.resize(1440, 900);
  });
  afterAll(async () => {
    await analyst?.discard();
    await rm(files, { recursive: true, force: true });
  });

  it('empty', async () => {
    await analyst.window.getByRole('heading', { name: 'Drop articles here' }).waitFor();
    await looksRight(analyst, 'empty-library');
  });

  it('the article that is pasted', async () => {
    const { window } = analyst;
    await window.getByRole('button', { name: 'Paste an article…' }).click();
    await window.getByRole('textbox', { name: 'Article' }).fill('A line\n\nA first paragraph of words.');
    await looksRight(analyst, 'paste');
    await analyst.press('Escape');
  });

  it('importing', async () => {
    const { window } = analyst;
    const paths = await Promise.all(
      Array.from({ length: 3000 }, async (_, index) => {
        const path = join(files, `report-${String(index + 1).padStart(4, '0')}.txt`);
        await writeFile(
          path,
          `Port report number ${index + 1}\n\nThe ${index + 1}th ship came in and was unloaded at once.\n`,
        );
        return path;
      }),
    );
    await analyst.willChoose(paths);
    await window.getByRole('button', { name: 'Choose files…' }).click();
    await window.waitForFunction(() => (document.querySelector('progress')?.value ?? 0) > 3);
    const goOn = await analyst.holdLibrary();
    try {
      await looksRight(analyst, 'importing');
      await window.locator('.imports').getByRole('button', { name: 'Pause' }).click();
      await window.getByText('Paused', { exact: true }).waitFor();
    } finally {
      goOn();
    }
    // The files under way are finished, nothing after them.
    await analyst.ask('articles:list', {});
    const done = () => window.locator('.imports progress').evaluate((bar: HTMLProgressElement) => bar.value);
    const counts = [await done()];
    for (let times = 0; times < 5; times += 1) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      counts.push(await done());
    }
    expect(new Set(counts.slice(-3)).size).toBe(1);
    // What came in so far can be read meanwhile.
    await window.getByRole('option', { name: 'Port report number', exact: false }).first().waitFor();
    await looksRight(analyst, 'importing-paused');
    await window.locator('.imports').getByRole('button', { name: 'Resume' }).click();
    await expect.poll(done).toBeGreaterThan(counts.at(-1) ?? 0);
    const letGo = await analyst.holdLibrary();
    try {
      await window.locator('.imports').getByRole('button', { name: 'Cancel' }).click();
    } finally {
      letGo();
    }
    await window.getByText('Import stopped').waitFor();
    await looksRight(analyst, 'import-stopped');
  });

  it('with warnings and with files that are none', async () => {
    const { window } = analyst;
    const write = async (name: string, content: string | Uint8Array) => {
      await writeFile(join(files, name), content);
      return join(files, name);
    };
    const clippings = join(files, 'clippings');
    await mkdir(clippings);
    await write('clippings/map.jpg', 'a picture');
    await write('clippings/page.css', 'a style');
    await write('clippings/quay.txt', 'The quay\n\nThe quay was closed for a day and then opened again.\n');
    await analyst.willChoose([
      clippings,
      await write('harbour-notes.txt', 'Harbour notes\n\nThe new quay was opened. Ships wait two days.\n'),
      await write('empty.txt', ''),
      await write(
        'picture.txt',
        Uint8Array.from({ length: 600 }, (_, index) => (index * 37) % 251),
      ),
      await write(
        'old-letters.txt',
        Uint8Array.from(
          Buffer.from(
            'Old letters\n\nThe caf\xe9 by the ministry closed; \x93we will be back\x94, the owner said.\n',
            'latin1',
          ),
        ),
      ),
      await write(
        'cut-off.html',
        '<h1>A page cut short</h1><p>The first words of a story that goes on behind a wall. Subscribe to read more.</p><p>Already a subscriber? Log in</p>',
      ),
    ]);
    await analyst.press('Control+o');
    await window.getByText('not imported', { exact: false }).first().waitFor();
    await window
      .getByText('Passed over 2 files that are no articles: map.jpg, page.css.', { exact: true })
      .waitFor();
    const warnings = window.locator('.outcome .warn');
    if ((await warnings.count()) > 0) await warnings.first().click();
    await looksRight(analyst, 'import-with-warnings');
  });
});
