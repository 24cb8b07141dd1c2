import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Brief, Quote } from '../../../shared/model';
import { type Analyst, startAnalyst } from './analyst';

const PARAGRAPHS = [
  'The fund will not lend before the railway to the mine in the hills is built, its director told the council on Monday.',
  'Nobody at the table asked why the fund had waited so long with its answer, or what would come after the railway.',
  'A second loan was never on the table, the director said, and the council should not plan its winter with one.',
];
const LAST =
  'The council of the port meets again in spring, when the bank has said how much the dredging would cost it.';

/** An article came in twice; the analyst makes one record of the two, looks at their brief, and takes it back. */
describe('two records of one article', () => {
  let analyst: Analyst;
  let brief: Brief;
  let quote: Quote;
  beforeAll(async () => {
    analyst = await startAnalyst();
    await analyst.resize(1440, 900);
    await analyst.ask('imports:paste', {
      html: '',
      text: ['Fund waits for the railway', ...PARAGRAPHS].join('\n\n'),
    });
    await analyst.ask('imports:paste', {
      html: '',
      text: ['Fund will wait', 'March 14, 2026', ...PARAGRAPHS.slice(0, 2), LAST].join('\n\n'),
    });
    const other = await analyst.article('Fund will wait');
    quote = await analyst.keepQuote(other, 2, 'the fund had waited so long with its answer');
    await analyst.keepQuote(other, 3, 'meets again in spring');
    brief = await analyst.makeBrief('Lending', [
      {
        type: 'paragraph',
        children: [
          {
            type: 'quotation',
            quoteId: quote.id,
            articleId: other.id,
            captured: quote.exact,
            paragraph: 2,
            children: [{ type: 'text', text: quote.exact, format: 0 }],
          },
          { type: 'citation', citationId: 'c1', items: [{ articleId: other.id }] },
        ],
      },
    ]);
    await analyst.openBrief('Lending');
    await analyst.openArticle('Fund waits for the railway');
  });
  afterAll(() => analyst?.discard());

  const dialog = (name: string) => analyst.window.getByRole('dialog', { name });
  /** What the window says to screen readers, once the last of it is done. */
  const announced = (words: string) =>
    analyst.window
      .locator('body > .unseen[role="status"]', { hasText: words })
      .waitFor({ state: 'attached' });
  /** What the last act on the list did, with the way back. */
  const said = () => analyst.window.locator('.chosen-bar .said');
  const total = async () => (await analyst.ask('articles:list', {})).total;

  it('finds the other record by the words that they share, or by searching', async () => {
    await analyst.press('Control+Alt+b');
    await said().getByRole('button', { name: 'Undo' }).waitFor();
    await analyst.press('Control+Alt+a');
    const partner = dialog('Merge with another record');
    await partner.getByRole('radio', { name: /Fund will wait/ }).waitFor();
    await partner.getByRole('textbox').fill('spring dredging');
    await expect.poll(() => partner.getByText('Found').count()).toBe(1);
    expect(await partner.getByRole('radio').count()).toBe(1);
    await analyst.picture('merge-partner-light');
    expect(await analyst.faults()).toEqual([]);
    await analyst.press('Enter');
  });

  it('shows both values of each field that differs, the surer one chosen, and what goes over', async () => {
    const merge = dialog('Merge two records');
    await merge.waitFor();
    const field = (name: string) => merge.getByRole('group', { name });
    await expect.poll(() => field('Title').getByRole('radio').count()).toBe(2);
    expect(await field('Title').getByRole('radio').first().isChecked()).toBe(true);
    expect(await field('Published').getByRole('radio').last().isChecked()).toBe(true);
    expect(await merge.innerText()).toContain('2 quotes, its place in “Lending”');
    for (const scheme of ['light', 'dark'] as const) {
      await analyst.colours(scheme);
      await analyst.picture(`merge-${scheme}`);
      expect(await analyst.faults()).toEqual([]);
    }
    await analyst.colours('light');
    // By keys: the other title, and the text that stays.
    await field('Title').getByRole('radio').first().focus();
    await analyst.press('ArrowDown');
    expect(await field('Title').getByRole('radio').last().isChecked()).toBe(true);
    await merge.getByRole('button', { name: 'Merge', exact: true }).focus();
    await analyst.press('Enter');
  });

  it('says which quotes the standing text does not have, and leaves one record', async () => {
    await dialog('Merged').getByText('2 quotes: 1 the same, 1 gone.').waitFor();
    await analyst.picture('merged-light');
    await dialog('Merged').getByRole('button', { name: 'Later' }).click();
    expect(await total()).toBe(1);
    // An act on a record that may be gone is no longer offered to be taken back past the merge.
    expect(await said().count()).toBe(0);
    const kept = await analyst.article('Fund will wait');
    expect(kept.record.published.value).toBe('2026-03-14');
    expect(kept.text.blocks).toHaveLength(3);
    const { state } = await analyst.ask('briefs:get', { briefId: brief.id });
    expect(JSON.stringify(state)).toContain(`"articleId":"${kept.id}"`);
    await analyst.window
      .locator('.brief-pane [data-verdict="exact"], .brief-pane .quotation')
      .first()
      .waitFor();
  });

  it('parts them again by Undo, and merges them again by Redo', async () => {
    await analyst.window.getByRole('heading', { name: 'Fund will wait' }).waitFor();
    await analyst.window.locator('[data-block="1"]').focus();
    await analyst.press('Control+z');
    await announced('Undone: merging “Fund will wait”.');
    await expect.poll(total).toBe(2);
    const listed = await analyst.ask('quotes:list', {});
    const other = await analyst.article('Fund will wait');
    expect(listed.every((one) => one.quote.articleId === other.id)).toBe(true);
    await analyst.window.locator('[data-block="1"]').focus();
    await analyst.press('Control+Shift+z');
    await announced('Done again: merging “Fund will wait”.');
    await expect.poll(total).toBe(1);
    await analyst.press('Control+z');
    await announced('Undone: merging “Fund will wait”.');
    await expect.poll(total).toBe(2);
    const report = await analyst.ask('briefs:check', { briefId: brief.id });
    expect(report.quotations.map(({ verdict }) => verdict)).toEqual(['exact']);
  });

  it('knows of no step to undo once the two were parted in the history of the record', async () => {
    const { window } = analyst;
    await window.locator('[data-block="1"]').focus();
    await analyst.press('Control+Shift+z');
    await announced('Done again: merging “Fund will wait”.');
    await analyst.press('Control+Alt+r');
    await window.getByRole('button', { name: 'Part them again' }).click();
    await announced('Two records again.');
    expect(await total()).toBe(2);
    await window.locator('[data-block="1"]').focus();
    await analyst.press('Control+z');
    await announced('Undone: the mark “starred”.');
    expect(await total()).toBe(2);
  });
});
