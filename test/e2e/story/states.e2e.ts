import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cite, p, quoted, t } from '../editor/brief-story';
import { type Analyst, startAnalyst } from './analyst';
import { looksRight } from './looks-right';

describe('the window with the sample library', () => {
  let analyst: Analyst;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'briefwright-out-'));
    analyst = await startAnalyst({ args: ['--samples'] });
    await analyst.resize(1440, 900);
    await analyst.window.locator('.brief-text h2').first().waitFor();
  });
  afterAll(async () => {
    await analyst?.discard();
    await rm(folder, { recursive: true, force: true });
  });
  afterEach(async () => {
    await analyst.resize(1440, 900);
  });

  it('as it is after the first start', async () => {
    const { window } = analyst;
    // The article that the brief quotes first, although it came in neither first nor last.
    await window.locator('.sheet h1', { hasText: 'Lenders Tie Copper' }).waitFor();
    await window.locator('.imports').waitFor({ state: 'detached' });
    await window.locator('.quotation[data-verdict="exact"]').first().waitFor();
    await looksRight(analyst, 'main-window');
  });

  it('words found, and words not found', async () => {
    const { window } = analyst;
    await analyst.press('Control+f');
    await window.keyboard.type('railway', { delay: 10 });
    await window.locator('.snippet mark').first().waitFor();
    await looksRight(analyst, 'search');
    await window.getByRole('textbox', { name: 'Find in articles' }).fill('zeppelin');
    await window.getByText('Nothing found for').waitFor();
    await looksRight(analyst, 'search-without-hit');
    await analyst.press('Escape');
  });

  it('quotes and briefs in the library', async () => {
    const { window } = analyst;
    const rail = await analyst.article('railway');
    await analyst.keepQuote(rail, 2, 'The money follows the railway, not the other way round');
    await window.getByRole('tab', { name: /^Quotes/ }).click();
    await window
      .getByRole('option', { name: /The money follows/ })
      .first()
      .waitFor();
    await looksRight(analyst, 'quotes');
    await window.getByRole('tab', { name: /^Briefs/ }).click();
    await window.getByRole('option', { name: /Minerals/ }).waitFor();
    await looksRight(analyst, 'briefs');
    await window.getByRole('tab', { name: /^Articles/ }).click();
  });

  it('what was set aside, the bar over selected words, and a saved quote', async () => {
    const { window } = analyst;
    await analyst.openArticle('Lenders Tie Copper');
    // The picture of the README.
    await analyst.picture('reading');
    await analyst.press('Control+Alt+s');
    await window.locator('.aside dl').first().waitFor();
    await looksRight(analyst, 'set-aside');
    await analyst.press('Control+Alt+s');
    // Begun and ended inside a word: the whole ones are offered, and nothing where they are whole.
    await analyst.dragOver(3, 'as not offered to pa');
    await looksRight(analyst, 'selection-torn');
    await window.getByRole('button', { name: 'Whole words' }).click();
    await expect.poll(() => window.evaluate(() => getSelection()?.toString())).toBe('has not offered to pay');
    await window.getByRole('button', { name: 'Whole words' }).waitFor({ state: 'detached' });
    await analyst.dragOver(3, 'It has not offered to pay for security along it');
    await looksRight(analyst, 'selection-bar');
    await window.locator('.selection-bar').getByRole('button', { name: 'Keep' }).click();
    await window.locator('.selection-bar').waitFor({ state: 'detached' });
    await analyst.press(']');
    await window.locator('.quote-card').waitFor();
    await looksRight(analyst, 'quote-card');
    await analyst.press('Escape');
    await window.locator('.quote-card').waitFor({ state: 'detached' });
  });

  it('the record, a value being changed, the raw file', async () => {
    const { window } = analyst;
    await window.getByRole('button', { name: 'Record', exact: true }).click();
    await window.locator('.record-panel').waitFor();
    await looksRight(analyst, 'record');
    await window.getByRole('button', { name: 'Change: Outlet' }).click();
    await looksRight(analyst, 'record-change');
    await analyst.press('Escape');
    await window.getByRole('button', { name: 'Close the record' }).click();
    await window.getByRole('button', { name: 'Raw file' }).click();
    await window.locator('.rawfile pre', { hasText: 'Lenders' }).waitFor();
    await looksRight(analyst, 'raw-file');
    await analyst.press('Escape');
  });

  it('an article from right to left', async () => {
    const { window } = analyst;
    const urdu = (await analyst.ask('articles:list', {})).articles.find(({ key }) => key.includes('urdu'));
    await window
      .getByRole('option', { name: urdu?.title.value ?? '' })
      .first()
      .click();
    await window.locator('.sheet[data-rtl]').waitFor();
    await looksRight(analyst, 'right-to-left');
  });

  it('a brief with every verdict', async () => {
    const { window } = analyst;
    const rail = await analyst.article('railway');
    const money = await analyst.keepQuote(rail, 2, 'The money follows the railway, not the other way round');
    const security = await analyst.keepQuote(
      rail,
      3,
      'It has not offered to pay for security along it, and provincial officials doubt that private guards could hold 600 kilometres of open desert.',
    );
    await analyst.makeBrief('Every verdict', [
      p(t('Matching, '), quoted(money), cite('a', rail.id, 2), t('.')),
      p(
        t('Another dash or space, '),
        quoted(money, 'The  money follows the railway, not the other way round'),
        cite('b', rail.id, 2),
        t('.'),
      ),
      p(
        t('Shortened with a mark, '),
        quoted(money, 'The money follows the railway'),
        cite('c', rail.id, 2),
        t('.'),
      ),
      p(
        t('A word lost, '),
        quoted(security, security.exact.replace(' not ', ' ')),
        cite('d', rail.id, 3),
        t('.'),
      ),
      p(
        t('A word in brackets, '),
        quoted(money, 'The money follows [only] the railway, not the other way round'),
        cite('e', rail.id, 2),
        t('.'),
      ),
      p(
        t('Nobody said, '),
        quoted(money, 'Bananas are cheap in autumn and dear in spring'),
        cite('f', rail.id, 2),
        t('.'),
      ),
    ]);
    await analyst.openBrief('Every verdict');
    await window.locator('.quotation[data-verdict="not-found"]').waitFor();
    await window.locator('.quotation').first().hover();
    await looksRight(analyst, 'verdicts');
  });

  it('the check, and an export that is refused', async () => {
    const { window } = analyst;
    await window.getByRole('button', { name: 'Check', exact: true }).click();
    await window.locator('.check-list li').first().waitFor();
    await looksRight(analyst, 'check');
    await window.getByRole('button', { name: 'Close the check' }).click();
    await window.getByRole('button', { name: 'Export', exact: true }).click();
    await window.getByRole('button', { name: 'Export as draft' }).waitFor();
    await looksRight(analyst, 'export-refused');
    await analyst.press('Escape');
    await window.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('a citation, and a source being looked for', async () => {
    const { window } = analyst;
    await window.locator('.citation-chip').first().click();
    await window.locator('.citation-panel, .anchored-panel').first().waitFor();
    await looksRight(analyst, 'citation');
    await analyst.press('Escape');
    await window
      .locator('.brief-text p')
      .last()
      .click({ position: { x: 20, y: 10 } });
    await analyst.press('End', 'Alt+c');
    await window.locator('.source-finder [role="option"]').first().waitFor();
    await looksRight(analyst, 'cite');
    const bottom = await window
      .locator('.anchored-panel')
      .evaluate((el) => el.getBoundingClientRect().bottom - innerHeight);
    expect(bottom).toBeLessThanOrEqual(0);
    await analyst.press('Escape');
  });

  it('saving, saved, and a brief that another window changed', async () => {
    const { window } = analyst;
    const status = window.locator('.status');
    await window
      .locator('.brief-text p')
      .last()
      .click({ position: { x: 20, y: 10 } });
    await analyst.press('End');
    const goOn = await analyst.holdLibrary();
    try {
      await window.keyboard.type('More words');
      await status.getByText('Saving…').waitFor();
      await looksRight(analyst, 'saving');
    } finally {
      goOn();
    }
    await status.getByText('Saved').waitFor();
    await looksRight(analyst, 'saved');
    const { briefs } = { briefs: await analyst.ask('briefs:list', {}) };
    const id = briefs.find(({ title }) => title === 'Every verdict')?.id ?? '';
    const { revision, header, style, state } = await analyst.ask('briefs:get', { briefId: id });
    await analyst.ask('briefs:save', { briefId: id, revision, header, style, state });
    await window
      .locator('.brief-text p')
      .last()
      .click({ position: { x: 20, y: 10 } });
    await window.keyboard.type('!');
    await status.getByText('Not saved').waitFor();
    await looksRight(analyst, 'not-saved');
    await window.getByRole('button', { name: 'Show the stored one' }).click();
    await status.getByText('Saved').waitFor();
  });

  it('an empty brief with its guidance', async () => {
    const { window } = analyst;
    await analyst.press('Control+n');
    await window.getByRole('listbox', { name: 'Templates' }).getByRole('option').first().waitFor();
    await analyst.press('Enter');
    await window.locator('.brief-text [data-guidance]').first().waitFor();
    await looksRight(analyst, 'empty-brief');
  });

  it('an export under way and done', async () => {
    const { window } = analyst;
    await analyst.openBrief('Minerals');
    await window.locator('.quotation[data-verdict="exact"]').first().waitFor();
    await analyst.willSaveTo(join(folder, 'minerals.pdf'));
    await analyst.press('Control+Shift+e');
    await looksRight(analyst, 'export');
    const dialog = window.getByRole('dialog');
    const goOn = await analyst.holdLibrary();
    try {
      await dialog.getByRole('button', { name: 'Export', exact: true }).click();
      await dialog.getByText('Exporting…').waitFor();
      await looksRight(analyst, 'export-running');
      await dialog.getByRole('button', { name: 'Cancel' }).click();
      await dialog.getByText('Cancelled; nothing was written.').waitFor();
      await looksRight(analyst, 'export-cancelled');
    } finally {
      goOn();
    }
    expect(await readdir(folder)).toEqual([]);
    await dialog.getByRole('button', { name: 'Export', exact: true }).click();
    await window.getByRole('heading', { name: 'Exported' }).waitFor({ timeout: 60_000 });
    await looksRight(analyst, 'export-done');
    await analyst.press('Escape');
  });

  it('the palette and the other dialogs', async () => {
    const { window } = analyst;
    await analyst.press('Control+k');
    await window.locator('.palette').waitFor();
    await looksRight(analyst, 'palette');
    await window.keyboard.type('copper');
    await window
      .getByRole('option', { name: /Lenders/ })
      .first()
      .waitFor();
    await looksRight(analyst, 'palette-search');
    await analyst.press('Escape');
    for (const [command, name] of [
      ['Settings', 'settings'],
      ['About Briefwright', 'about'],
      ['Keyboard shortcuts', 'shortcuts'],
      ['Remove the open article', 'delete-article'],
    ] as const) {
      await analyst.command(command);
      await window.locator('[role="dialog"], [role="alertdialog"]').first().waitFor();
      await looksRight(analyst, name);
      await analyst.press('Escape');
      await window.locator('[role="dialog"], [role="alertdialog"]').first().waitFor({ state: 'detached' });
    }
  });

  it('narrower windows', async () => {
    const { window } = analyst;
    await analyst.openArticle('Lenders Tie Copper');
    await analyst.resize(1100, 900);
    await looksRight(analyst, 'width-1100');
    await window.getByRole('button', { name: 'Library', exact: true }).click();
    await window.locator('#library-pane').waitFor();
    await looksRight(analyst, 'width-1100-library');
    await analyst.press('Escape');
    await analyst.resize(900, 800);
    await looksRight(analyst, 'width-900-article');
    await window.getByRole('tab', { name: 'Brief', exact: true }).click();
    await looksRight(analyst, 'width-900-brief');
  });
});
