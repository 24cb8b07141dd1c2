import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Analyst, startAnalyst } from './analyst';

const CANAL = 'the canal will be cleaned before the monsoon';
const FLOW = 'measured the flow at the northern gate for three weeks in a row';
const FIRST = [
  'Water and power',
  `The water council said that ${CANAL}, and the farmers of the valley agreed to wait.`,
  `Engineers ${FLOW} without finding a leak.`,
  'A second committee has been formed to look at the prices of electricity in the valley.',
  'Two dams upstream were closed for repairs in the spring and are to open again before winter.',
  'The minister of water did not answer letters that were sent to his office on Tuesday.',
];
const NEWER = [
  FIRST[0],
  `Reporters were told by the ministry on Friday that ${CANAL}, as planned.`,
  FIRST[2]?.replace('three', 'five'),
  `The mayor repeated in the bazaar that ${CANAL} of every year.`,
  ...FIRST.slice(3),
];

describe('decisions about quotes when a newer text comes', () => {
  let analyst: Analyst;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'briefwright-settling-'));
    analyst = await startAnalyst();
    await analyst.resize(1440, 900);
  });
  afterAll(async () => {
    await analyst?.discard();
    await rm(folder, { recursive: true, force: true });
  });

  const importAs = async (paragraphs: readonly (string | undefined)[]) => {
    const path = join(folder, 'water.txt');
    await writeFile(path, paragraphs.join('\n\n'));
    await analyst.willChoose([path]);
    await analyst.press('Control+o');
  };
  const quotation = (words: string) => analyst.window.locator('.quotation', { hasText: words });
  const status = (count: number) =>
    analyst.window.getByRole('button', { name: `${count} to settle in this brief` });
  const quoteCount = async () => (await analyst.ask('quotes:list', {})).length;
  const canalPlace = (index: number) =>
    analyst.window.getByRole('dialog').getByRole('radio').nth(index).isChecked();

  it('are asked for in the status line of the open brief', async () => {
    const { window } = analyst;
    await importAs(FIRST);
    await window.locator('.sheet [data-block="1"]').waitFor();
    const article = await analyst.article('water');
    const children = [];
    for (const words of [CANAL, FLOW]) {
      const at = article.text.blocks.findIndex(({ text }) => text.includes(words)) + 1;
      const quote = await analyst.keepQuote(article, at, words);
      const locator = { label: 'paragraph' as const, value: String(at) };
      children.push(
        {
          type: 'quotation' as const,
          quoteId: quote.id,
          articleId: article.id,
          captured: quote.exact,
          paragraph: at,
          children: [{ type: 'text' as const, text: quote.exact, format: 0 }],
        },
        { type: 'citation' as const, citationId: `c-${at}`, items: [{ articleId: article.id, locator }] },
        { type: 'text' as const, text: ' ', format: 0 },
      );
    }
    await analyst.makeBrief('Canals', [{ type: 'paragraph', children }]);
    await analyst.openBrief('Canals');
    await expect.poll(() => quotation(CANAL).getAttribute('data-verdict')).toBe('exact');
    expect(await status(2).count()).toBe(0);

    await importAs(NEWER);
    await status(2).waitFor();
    await analyst.picture('to-settle-light');
    expect(await analyst.faults()).toEqual([]);

    await window.getByRole('button', { name: 'What changed' }).click();
    const changes = window.getByRole('dialog', { name: 'What changed between texts' });
    expect(await changes.getByRole('status').innerText()).toBe(
      '6 paragraphs: 1 changed, 1 moved and changed, 1 added, 3 the same.',
    );
    expect(await changes.locator('del', { hasText: /^three$/ }).count()).toBe(1);
    expect(await changes.locator('ins', { hasText: /^five$/ }).count()).toBe(1);
    expect(await changes.getByRole('heading', { name: /changed$/ }).count()).toBe(2);
    await analyst.picture('text-differences-light');
    expect(await analyst.faults()).toEqual([]);
    await analyst.colours('dark');
    await analyst.picture('text-differences-dark');
    expect(await analyst.faults()).toEqual([]);
    await analyst.colours('light');
    await changes.getByRole('checkbox').focus();
    await analyst.press('Space');
    await changes
      .getByText(/¶ \d.*, the same$/)
      .first()
      .waitFor();
    await analyst.press('Escape');
    await changes.waitFor({ state: 'detached' });
    await status(2).focus();
    await analyst.press('Enter');
    await window.getByRole('dialog', { name: 'Quotes in the newer text' }).waitFor();
  });

  it('choose between look-alikes by arrows, and none is chosen for the analyst', async () => {
    const { window } = analyst;
    const dialog = window.getByRole('dialog');
    const canal = dialog.getByRole('region', { name: /^more than one place looks like it/ });
    await canal.getByRole('radio').first().focus();
    expect(await canal.getByRole('radio').count()).toBe(2);
    expect(await quoteCount()).toBe(2);
    await analyst.press('ArrowDown');
    await expect.poll(() => canalPlace(1)).toBe(true);
    const chosen = await canal.locator('.newer-place').nth(1).innerText();
    await canal.getByRole('button', { name: 'Use this place' }).focus();
    await analyst.press('Enter');
    await canal.getByText(/^Replaced by the quote in paragraph/).waitFor();
    const quotes = await analyst.ask('quotes:list', {});
    const replaced = quotes.find(({ quote, replacedBy }) => quote.exact === CANAL && replacedBy !== null);
    const successor = quotes.find(({ quote }) => quote.id === replaced?.replacedBy?.quoteId)?.quote;
    expect(successor?.exact).toBe(CANAL);
    expect(chosen).toContain(`paragraph ${successor?.paragraph}`);
    expect(quotes).toHaveLength(3);
  });

  it('are undone with the quote that they saved', async () => {
    const { window } = analyst;
    await analyst.press('Escape');
    await window.locator('.sheet [data-block="1"]').focus();
    await analyst.press('Control+z');
    await expect.poll(quoteCount).toBe(2);
    await status(2).waitFor();
    const [brief] = await analyst.ask('briefs:list', {});
    expect(brief?.openQuotes).toBe(2);
    await expect.poll(() => quotation(CANAL).innerText()).toBe(CANAL);
  });

  it('keep a quotation as quoted from the older text, and the citation says of which day', async () => {
    const { window } = analyst;
    await quotation(FLOW).click();
    const card = window.locator('.verdict-card', { hasText: 'three weeks' });
    const keep = card.getByRole('button', { name: /^Keep as quoted from the text of .*\d{4}$/ });
    const day = (await keep.innerText()).replace('Keep as quoted from the text of ', '');
    await keep.focus();
    await analyst.press('Enter');
    await card.getByText('You decided to keep it so.').waitFor();
    await status(1).waitFor();
    expect(await quotation(FLOW).innerText()).toBe(FLOW);
    expect(await quotation(FLOW).getAttribute('data-verdict')).toBe('flagged');
    const [brief] = await analyst.ask('briefs:list', {});
    const briefId = brief?.id ?? '';
    await expect
      .poll(async () => JSON.stringify((await analyst.ask('briefs:get', { briefId })).state))
      .toContain(`"suffix":"text of ${day}"`);
    await expect.poll(() => window.locator('.brief-pane').innerText()).toContain(`text of ${day}`);
  });

  it('lead to the quotation where the article is settled and the brief is not', async () => {
    const { window } = analyst;
    await status(1).click();
    const dialog = window.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Use this place' }).first().click();
    await dialog.getByText(/^Replaced by the quote in paragraph/).waitFor();
    const use = window
      .locator('.verdict-card')
      .getByRole('button', { name: /^Use paragraph \d of the newer text$/ });
    // The brief hears of the decision a moment later; until then the same button leads to the dialog.
    await expect
      .poll(
        async () => {
          await analyst.press('Escape');
          await dialog.waitFor({ state: 'detached' });
          await status(1).click();
          return await use.count();
        },
        { interval: 500 },
      )
      .toBe(1);
    await use.click();
    await expect.poll(() => quotation(CANAL).getAttribute('data-verdict')).toBe('exact');
    await expect.poll(() => window.getByRole('button', { name: /to settle in this brief/ }).count()).toBe(0);
  });
});
