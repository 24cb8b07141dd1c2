import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Analyst, isFocused } from './analyst';
import { type ReimportedArticle, startReimportedArticle } from './reimported-article';

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
  let water: ReimportedArticle;
  let analyst: Analyst;
  beforeAll(async () => {
    water = await startReimportedArticle('water');
    ({ analyst } = water);
  });
  afterAll(() => water?.discard());

  const quotation = (words: string) => water.quotation(words);
  // Also seen behind a dialog, where roles are out of reach.
  const inStatus = (words: string) => analyst.window.locator('.status button', { hasText: words });
  const toDecide = (count: number) => inStatus(`${count} to decide among the quotes of this brief`);
  const toUpdate = (count: number) => inStatus(`${count} to update in this brief`);
  const quoteCount = async () => (await analyst.ask('quotes:list', {})).length;
  const canalPlace = (index: number) =>
    analyst.window.getByRole('dialog').getByRole('radio').nth(index).isChecked();

  it('are asked for in the status line of the open brief', async () => {
    const { window } = analyst;
    await water.importAs(FIRST);
    await window.locator('.sheet [data-block="1"]').waitFor();
    await water.quoteInBrief('Canals', await water.keep(CANAL, FLOW));
    await expect.poll(() => quotation(CANAL).getAttribute('data-verdict')).toBe('exact');
    expect(await toDecide(2).count()).toBe(0);

    await water.importAs(NEWER);
    await toDecide(2).waitFor();
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
    await toDecide(2).focus();
    await analyst.press('Enter');
    await window.getByRole('dialog', { name: 'Quotes in the newer text' }).waitFor();
  });

  it('choose between look-alikes by arrows, and none is chosen for the analyst', async () => {
    const { window } = analyst;
    const dialog = window.getByRole('dialog');
    const canal = dialog.getByRole('region', { name: /^more than one place looks like it/ });
    await expect.poll(() => isFocused(canal.getByRole('radio').first())).toBe(true);
    expect(await canal.getByRole('radio').count()).toBe(2);
    expect(await canal.getByRole('radio', { checked: true }).count()).toBe(0);
    expect(await canal.getByRole('button', { name: 'Use this place' }).isDisabled()).toBe(true);
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

  it('lead on to the next quote that waits, and say what is left to do in the brief', async () => {
    const { window } = analyst;
    const dialog = window.getByRole('dialog');
    const flow = dialog.getByRole('region', { name: /^changed/ });
    const useFlow = flow.getByRole('button', { name: 'Use this place' });
    await expect.poll(() => isFocused(useFlow)).toBe(true);
    await dialog.getByText('1 to decide.').waitFor();
    await dialog.getByText('1 quotation is to be updated: its brief still has the older place.').waitFor();
    await toDecide(1).waitFor();
    await toUpdate(1).waitFor();
    await analyst.press('Enter');
    await dialog.getByText('All are decided.').waitFor();
    await dialog
      .getByText('2 quotations are to be updated: their briefs still have the older place.')
      .waitFor();
    await expect.poll(() => inStatus('to decide').count()).toBe(0);
    await toUpdate(2).waitFor();
    await analyst.picture('all-decided-light');
    expect(await analyst.faults()).toEqual([]);
    await analyst.colours('dark');
    await analyst.picture('all-decided-dark');
    await analyst.colours('light');
  });

  it('are undone with the quotes that they saved, by key or by button, where they were made', async () => {
    const { window } = analyst;
    const dialog = window.getByRole('dialog');
    await expect.poll(() => dialog.evaluate((el) => el.contains(document.activeElement))).toBe(true);
    await analyst.press('Control+z');
    await dialog.getByText('1 to decide.').waitFor();
    await expect.poll(quoteCount).toBe(3);
    await dialog.getByRole('button', { name: 'Take the decision back' }).click();
    await dialog.getByText('2 to decide.').waitFor();
    await expect.poll(quoteCount).toBe(2);
    await analyst.press('Control+z');
    await dialog.getByText('1 to decide.').waitFor();
    await expect.poll(quoteCount).toBe(3);
    await analyst.press('Escape');
    await window.locator('.sheet [data-block="1"]').focus();
    await analyst.press('Control+z');
    await expect.poll(quoteCount).toBe(2);
    await toDecide(2).waitFor();
    const [brief] = await analyst.ask('briefs:list', {});
    expect(brief?.openQuotes).toBe(2);
    await expect.poll(() => quotation(CANAL).innerText()).toBe(CANAL);
  });

  it('keep a quotation as quoted from the older text, and the citation says which of that day', async () => {
    const { window } = analyst;
    await quotation(FLOW).click();
    const card = window.locator('.verdict-card', { hasText: 'three weeks' });
    const keep = card.getByRole('button', { name: /^Keep as quoted from the 1st text of .*\d{4}$/ });
    const older = (await keep.innerText()).replace('Keep as quoted from the ', '');
    await keep.focus();
    await analyst.press('Enter');
    await card.getByText('You decided to keep it so.').waitFor();
    await toDecide(1).waitFor();
    expect(await quotation(FLOW).innerText()).toBe(FLOW);
    expect(await quotation(FLOW).getAttribute('data-verdict')).toBe('flagged');
    const [brief] = await analyst.ask('briefs:list', {});
    const briefId = brief?.id ?? '';
    await expect
      .poll(async () => JSON.stringify((await analyst.ask('briefs:get', { briefId })).state))
      .toContain(`"suffix":"${older}"`);
    await expect.poll(() => window.locator('.brief-pane').innerText()).toContain(older);
  });

  it('lead to the quotation where the article is settled and the brief is not', async () => {
    const { window } = analyst;
    await toDecide(1).click();
    const dialog = window.getByRole('dialog');
    await dialog.getByRole('radio').first().check();
    await dialog.getByRole('button', { name: 'Use this place' }).first().click();
    await dialog.getByText(/^Replaced by the quote in paragraph/).waitFor();
    await analyst.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await toUpdate(1).click();
    await window
      .locator('.verdict-card')
      .getByRole('button', { name: /^Use paragraph \d of the newer text$/ })
      .click();
    await expect.poll(() => quotation(CANAL).getAttribute('data-verdict')).toBe('exact');
    await expect.poll(() => inStatus('to update').count()).toBe(0);
    expect(await inStatus('to decide').count()).toBe(0);
  });
});
