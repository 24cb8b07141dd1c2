import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Analyst, startAnalyst } from './analyst';

const SLIP =
  'The fund will nof lend before the railway to the mine in the hills is built, its director told the council.';
const FURNITURE =
  'The council of the port keeps all papers of its meetings in the reading room by the old customs house.';
const LAST =
  'Nobody at the table asked why the fund had waited so long with its answer, or what would come after it.';

/** A text with a slip of the scanner is corrected into a new text; a record is corrected, undone and made again, by keys. */
describe('a correction desk', () => {
  let analyst: Analyst;
  beforeAll(async () => {
    analyst = await startAnalyst();
    await analyst.resize(1440, 900);
    await analyst.ask('imports:paste', {
      html: '',
      text: ['Fund waits for the railway', `ISLAMABAD: ${SLIP}`, FURNITURE, LAST].join('\n\n'),
    });
    await analyst.keepQuote(await analyst.article('Fund waits'), 1, 'nof lend before the railway');
    await analyst.openArticle('Fund waits');
  });
  afterAll(() => analyst?.discard());

  const article = () => analyst.article('Fund waits');
  /** What the window says to screen readers, once the last of it is done. */
  const announced = (words: string) =>
    analyst.window
      .locator('body > .unseen[role="status"]', { hasText: words })
      .waitFor({ state: 'attached' });
  const dialog = (name: string) => analyst.window.getByRole('dialog', { name });

  it('corrects a paragraph and sets another aside, as a new text', async () => {
    await analyst.window.locator('[data-block="1"]').focus();
    await analyst.press('Control+Alt+v');
    const correcting = dialog('Correct the text');
    const first = correcting.getByRole('textbox', { name: 'Paragraph 1', exact: true });
    await first.waitFor();
    await expect.poll(() => first.evaluate((field) => field === document.activeElement)).toBe(true);
    await first.fill(SLIP.replace('nof', 'not'));
    await correcting.getByRole('combobox', { name: 'Paragraph 2 is' }).selectOption('furniture');
    // Escape by a slip loses nothing.
    await analyst.press('Escape');
    await correcting.waitFor({ state: 'detached' });
    await analyst.window.locator('[data-block="1"]').focus();
    await analyst.press('Control+Alt+v');
    await correcting.getByText('Your changes from before are here').waitFor();
    expect(await first.inputValue()).toBe(SLIP.replace('nof', 'not'));
    await correcting.getByRole('textbox', { name: /^Why/ }).fill('Misread by the scanner');
    await expect.poll(() => correcting.getByRole('status').innerText()).toBe('2 changes');
    for (const scheme of ['light', 'dark'] as const) {
      await analyst.colours(scheme);
      await analyst.picture(`correct-text-${scheme}`);
      expect(await analyst.faults()).toEqual([]);
    }
    await analyst.colours('light');
    await correcting.getByRole('button', { name: 'Save as a new text' }).focus();
    await analyst.press('Enter');
    // The quote read "nof": it waits for a decision.
    await dialog('Quotes in the newer text').getByText('1 quote: 1 changed.').waitFor();
    const { text, versions } = await article();
    expect(versions).toHaveLength(2);
    expect(text.blocks.map((block) => block.text)).toEqual([SLIP.replace('nof', 'not'), LAST]);
    expect(text.setAside.map(({ kind }) => kind)).toContain('furniture');
    await analyst.press('Escape');
  });

  it('reads the older text again by Undo, and the corrected one by Redo', async () => {
    await analyst.window.locator('[data-block="1"]').focus();
    await analyst.press('Control+z');
    await announced('Undone: correcting the text.');
    await expect.poll(async () => (await article()).text.blocks.length).toBe(3);
    expect((await article()).versions).toHaveLength(2);
    await analyst.window.locator('[data-block="3"]').waitFor();
    await analyst.window.locator('[data-block="1"]').focus();
    await analyst.press('Control+Shift+z');
    await announced('Done again: correcting the text.');
    await expect.poll(async () => (await article()).text.blocks.length).toBe(2);
  });

  it('restores a set-aside piece into a new text', async () => {
    await analyst.window.locator('.aside > button').first().click();
    await analyst.window.getByRole('button', { name: 'Restore to the text: dateline' }).click();
    await expect
      .poll(async () => (await article()).text.blocks[0]?.text)
      .toMatch(/^ISLAMABAD: The fund will not/);
    expect((await article()).versions).toHaveLength(3);
  });

  it('keeps the history of a record, undoes and redoes also when the record was closed between', async () => {
    await analyst.press('Control+Alt+r');
    const panel = analyst.window.getByRole('complementary', { name: 'Record' });
    await panel.getByRole('button', { name: 'Change: Published' }).click();
    await panel.getByRole('textbox', { name: 'Published' }).fill('12 February, year unknown');
    await panel.getByText('Kept as: February 12, year unknown (XXXX-02-12)').waitFor();
    // How it is known is asked, never taken for granted.
    for (const choice of await panel.getByRole('radio').all()) expect(await choice.isChecked()).toBe(false);
    await analyst.press('Enter');
    await panel.getByRole('alert').getByText('Say how you know it').waitFor();
    await analyst.picture('record-basis-asked');
    expect(await analyst.faults()).toEqual([]);
    expect((await article()).record.published.value).not.toBe('XXXX-02-12');
    await analyst.press('Space', 'Enter');
    await expect
      .poll(async () => (await article()).record.published)
      .toEqual({ value: 'XXXX-02-12', basis: 'confirmed' });
    await analyst.press('Control+Alt+r');
    await panel.waitFor({ state: 'detached' });
    await analyst.press('Control+Alt+r');
    const history = panel.getByRole('region', { name: 'History of the record' });
    await history.getByText(/changed by/).waitFor();
    await history.getByRole('button', { name: 'Undo last change' }).focus();
    await analyst.picture('record-history-light');
    expect(await analyst.faults()).toEqual([]);
    await analyst.press('Enter');
    await expect.poll(async () => (await article()).record.published.basis).toBe('unknown');
    await history.getByText(/^Undone/).waitFor();
    await history.getByRole('button', { name: 'Redo' }).click();
    await expect.poll(async () => (await article()).record.published.value).toBe('XXXX-02-12');
    await history.getByRole('button', { name: /^Put back: Published, unknown/ }).click();
    await expect.poll(async () => (await article()).record.published.basis).toBe('unknown');
  });

  it('takes an institution as author, which is found, and printed without its braces', async () => {
    const panel = analyst.window.getByRole('complementary', { name: 'Record' });
    await panel.getByRole('button', { name: 'Change: By' }).click();
    await panel.getByRole('textbox', { name: 'By' }).fill('Nikkei Asia\nRafiq, Hina');
    await panel.getByRole('combobox', { name: 'Nikkei Asia is' }).selectOption('institution');
    await analyst.picture('authors-of-two-kinds-light');
    expect(await analyst.faults()).toEqual([]);
    await panel.getByRole('radio', { name: 'I confirm this from the source' }).check();
    await panel.getByRole('button', { name: 'Save', exact: true }).click();
    await expect
      .poll(async () => (await article()).record.authors.value)
      .toEqual(['{Nikkei Asia}', 'Rafiq, Hina']);
    await panel.getByText('Nikkei Asia, Hina Rafiq').first().waitFor();
    const { hits } = await analyst.ask('search:articles', { query: 'author:"nikkei asia"' });
    expect(hits.map(({ title }) => title.value)).toEqual(['Fund waits for the railway']);
  });
});
