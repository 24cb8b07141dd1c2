import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../editor/brief-story';
import { makeStoryFolder } from '../support/launch';
import { type Analyst, sampleFiles, startAnalyst } from './analyst';
import { readWord } from './exported-files';

const TITLE = 'Paying for Security Along the Freight Line';
const QUOTED = 'The money follows the railway, not the other way round';

/** One action memo, from its template to its release, as an analyst writes it. */
describe('an action memo', () => {
  let analyst: Analyst;
  let folder: string;
  let briefId: string;
  const dialog = (name: string | RegExp) => analyst.window.getByRole('dialog', { name });
  const review = () => analyst.window.getByRole('region', { name: 'Review for release' });
  const row = (label: string) => analyst.window.locator('.memo-rows').getByLabel(label, { exact: true });
  const places = () => analyst.window.locator('.brief-text [data-guidance]');
  const quotation = () => analyst.window.locator('.quotation');
  const saved = () => analyst.window.locator('.status').getByText('Saved', { exact: true }).waitFor();
  /** Writes in the next empty place of the template. */
  const fill = async (words: string) => {
    const left = await places().count();
    await places()
      .first()
      .click({ position: { x: 5, y: 8 } });
    await analyst.window.keyboard.type(words);
    await expect.poll(() => places().count()).toBe(left - 1);
  };

  beforeAll(async () => {
    folder = await makeStoryFolder();
    analyst = await startAnalyst({ folder });
    await analyst.resize(1440, 900);
    await analyst.willChoose(await sampleFiles());
    await analyst.press('Control+o');
    await until(analyst.window, async () => (await analyst.ask('articles:list', {})).total >= 7, 30_000);
  });
  afterAll(() => analyst?.discard());

  it('begins from its template by keys, with its head', async () => {
    const { window, press } = analyst;
    await press('Control+n');
    await dialog('New brief').getByRole('option').first().waitFor();
    await window.keyboard.type('action');
    await expect
      .poll(() => dialog('New brief').locator('[role="option"][aria-selected="true"]').first().innerText())
      .toContain('Action memo');
    await press('Enter');
    await places().first().waitFor();
    await until(window, () => window.evaluate(() => document.activeElement?.ariaLabel === 'Title'));
    await window.keyboard.type(TITLE);
    await row('To').fill('Director, South Asia');
    await row('From').fill('Economic desk');
    await row('Date').fill('2026-04-02');
    await row('Cut-off').fill('2026-03-31');
    await row('Decision by').fill('2026-04-30');
    expect(await row('Status').inputValue()).toBe('draft');
    await saved();
    const [brief] = await analyst.ask('briefs:list', {});
    briefId = brief?.id ?? '';
    expect(brief).toMatchObject({ title: TITLE, template: 'action-memo', released: null });
  });

  it('is written in the places of its sections, with a quotation pulled from the article', async () => {
    const { window } = analyst;
    await analyst.openArticle('freight line');
    await fill('Approve talks in May on who pays for security along the freight line.');
    await fill('That you approve a proposal to share the cost of security.');
    await fill('One of them said: ');
    await analyst.dragOver(2, QUOTED);
    await window.locator('.selection-bar').getByRole('button', { name: 'Quote into brief' }).click();
    await quotation().and(window.locator('[data-verdict="exact"]')).waitFor();
    await fill('If you disapprove, the line stays without guards.');
    await fill('Economic desk: send the proposal by May 8, 2026.');
    await saved();
    await analyst.picture('memo-written');
  });

  it('a word that was changed in the quotation is named, and one key puts it back', async () => {
    const { window, press } = analyst;
    const place = await quotation()
      .first()
      .evaluate((element) => {
        const node = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
        if (!node) throw new Error('The quotation has no words');
        const at = node.textContent?.indexOf('railway') ?? -1;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 'railway'.length);
        element.scrollIntoView({ block: 'center' });
        const box = range.getBoundingClientRect();
        return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      });
    await window.mouse.dblclick(place.x, place.y);
    await window.keyboard.type('road');
    await quotation().and(window.locator('[data-verdict="changed"]')).waitFor();
    await press('Shift+F7');
    await review().locator('.finding', { hasText: 'road' }).first().waitFor();
    await review().locator('.finding', { hasText: 'road' }).locator('[data-stop]').first().click();
    await press('Alt+Shift+r');
    await quotation().and(window.locator('[data-verdict="exact"]')).waitFor();
    expect(await quotation().innerText()).toContain(QUOTED);
    await saved();
  });

  it('its review is cleared by clicks: the words of the office are answered for', async () => {
    const { window } = analyst;
    await review().getByRole('button', { name: 'Review again' }).first().click();
    const blocking = review().locator('.finding', { hasText: /^Blocks/ });
    await expect.poll(() => blocking.count()).toBe(2);
    expect(
      await review()
        .locator('.finding', { hasText: 'One of them said' })
        .filter({ hasText: 'no citation' })
        .count(),
    ).toBe(0);
    for (let left = await blocking.count(); left > 0; left -= 1) {
      await blocking
        .first()
        .getByRole('button', { name: /^Answer/ })
        .click();
      await window.keyboard.type('The view of this desk.');
      await review().locator('.finding-form').getByRole('button', { name: 'Keep the answer' }).click();
      await expect.poll(() => blocking.count()).toBe(left - 1);
    }
    await review()
      .getByText(/^Nothing holds up the release/)
      .waitFor();
    await analyst.picture('memo-reviewed');
  });

  it('goes out with the tabs that its template asks for', async () => {
    const { window, press } = analyst;
    const path = join(folder, 'memo.docx');
    await analyst.willSaveTo(path);
    await press('Control+Shift+e');
    const asked = dialog('Export brief');
    await asked.getByRole('radio', { name: 'Word' }).check({ force: true });
    expect(await asked.getByRole('checkbox', { name: /^Quotation report/ }).isChecked()).toBe(true);
    expect(await asked.getByRole('checkbox', { name: /^Source list/ }).isChecked()).toBe(true);
    expect(await asked.getByRole('checkbox', { name: /^Source matrix/ }).isChecked()).toBe(false);
    await asked.getByRole('button', { name: 'Export', exact: true }).click();
    await dialog('Exported').waitFor({ timeout: 60_000 });
    await dialog('Exported').getByRole('button', { name: 'Close', exact: true }).last().click();
    await window.getByRole('dialog').waitFor({ state: 'detached' });
    const words = readWord(await readFile(path));
    for (const part of ['Tab 1: Quotations', 'Tab 2: Sources', 'Draft', QUOTED])
      expect(words).toContain(part);
    expect(words).not.toContain('What you want and why now');
  });

  it('is released as final, with notes at the foot of the page, and keeps its bytes', async () => {
    const { press } = analyst;
    await press('Control+F7');
    const asked = dialog('Release the brief');
    await asked.getByText(/^Nothing holds up/).waitFor();
    await asked.getByRole('textbox', { name: 'Reviewer' }).fill('A. Khan');
    expect(await asked.getByRole('textbox', { name: 'Version' }).inputValue()).toBe('1.0');
    expect(await asked.getByRole('checkbox', { name: 'Source list' }).isChecked()).toBe(true);
    await asked.getByRole('combobox', { name: 'Notes' }).selectOption('footnotes');
    await asked.getByRole('checkbox', { name: /has read it/ }).check();
    await analyst.picture('memo-release');
    expect(await analyst.faults()).toEqual([]);
    await asked.getByRole('button', { name: 'Release', exact: true }).click();
    const done = dialog('Released as version 1.0');
    await done.waitFor({ timeout: 60_000 });
    const path = join(folder, 'kept.docx');
    await analyst.willSaveTo(path);
    await done.getByRole('button', { name: /^Save a copy of .*\.docx/ }).click();
    await done.getByText('Saved a copy as').waitFor();
    const [release] = await analyst.ask('releases:list', { briefId });
    const kept = release?.files.find(({ format }) => format === 'docx');
    const bytes = await readFile(path);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(kept?.sha256);
    const words = readWord(bytes);
    for (const part of ['Final', '1.0', 'Tab 1: Quotations']) expect(words).toContain(part);
    expect(words).not.toContain('Draft');
    await done.getByRole('button', { name: 'Done' }).click();
    await analyst.window.locator('.released').waitFor();
    expect(await row('Status').inputValue()).toBe('final');
  });

  it('is read-only: no style, no word and no deletion is taken, and each is told', async () => {
    const { window } = analyst;
    expect(await window.locator('.brief-text').getAttribute('contenteditable')).toBe('false');
    await analyst.command('Citations: APA');
    await window.locator('.brief-notice').getByText('stays as it is').waitFor();
    expect((await analyst.ask('briefs:get', { briefId })).style).toBe('chicago-notes');
    await window.getByRole('tab', { name: /^Briefs/ }).click();
    const line = window.getByRole('option', { name: TITLE });
    await line.getByText('Released, version 1.0').waitFor();
    await analyst.picture('memo-in-the-list');
    expect(await analyst.faults()).toEqual([]);
    await window.getByRole('button', { name: `Delete the brief ${TITLE}` }).click();
    const deleting = window.getByRole('dialog');
    await deleting.getByRole('button', { name: 'Delete the brief', exact: true }).click();
    await deleting.getByText(/Not removed: this brief was released as version 1\.0/).waitFor();
    await analyst.picture('memo-deletion');
    await analyst.press('Escape');
    expect(await analyst.ask('briefs:list', {})).toMatchObject([{ id: briefId, released: '1.0' }]);
  });
});
