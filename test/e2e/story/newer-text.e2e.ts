import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Analyst } from './analyst';
import { type ReimportedArticle, startReimportedArticle } from './reimported-article';

const LEND = 'the fund will not lend before the northern railway is built';
const TWICE = 'ministers said no twice in the same week';
const PORT = 'The dry port was promised for the spring of next year';
const FIRST = [
  'Railways and lenders',
  `Officials in the capital told reporters that ${LEND}, whatever the ports may say.`,
  `Two ${TWICE}, and the chamber of commerce wrote a letter that nobody answered.`,
  'Copper prices have risen by a third since the summer, according to traders in the market.',
  `${PORT}, with cranes ordered from abroad and a new road to the border crossing.`,
];
const CORRECTED = [
  FIRST[0],
  'A correction was made to this article on Monday after readers had written in about it.',
  FIRST[1]?.replace('will not lend', 'will lend'),
  FIRST[2],
  FIRST[3],
];

describe('an article that is imported again with other words', () => {
  let railways: ReimportedArticle;
  let analyst: Analyst;
  beforeAll(async () => {
    railways = await startReimportedArticle('railways');
    ({ analyst } = railways);
  });
  afterAll(() => railways?.discard());
  const quotation = (at: number) => railways.quotation(at);

  it('says at once what the newer text does to its quotes, in the panel, the row and the reader', async () => {
    const { window } = analyst;
    await railways.importAs(FIRST);
    await window.locator('.sheet [data-block="1"]').waitFor();
    const quotes = await railways.keep(LEND, TWICE, PORT);
    await railways.quoteInBrief('Lending', quotes.slice(0, 2));
    await expect.poll(() => quotation(0).getAttribute('data-verdict')).toBe('exact');

    await railways.importAs(CORRECTED);
    await window.getByText('3 quotes: 1 moved, 1 changed, 1 gone.').waitFor();
    await window.locator('.row').getByText('3 to decide').waitFor();
    await window.getByRole('button', { name: '3 quotes to decide' }).waitFor();
    await expect.poll(() => quotation(0).getAttribute('data-verdict')).toBe('flagged');
    await expect.poll(() => quotation(1).getAttribute('data-verdict')).toBe('flagged');
    const cards = window.locator('.verdict-card');
    expect(await cards.nth(0).innerText()).toContain('with other words here');
    expect(await cards.nth(1).innerText()).toMatch(/unchanged in paragraph \d of the newer text/);
    expect(await cards.nth(1).innerText()).not.toContain('other words');
    await analyst.picture('newer-text-brief-light');
  });

  it('lists every quote with both versions, and each can be settled by keys', async () => {
    const { window } = analyst;
    await window.getByRole('button', { name: 'Look at them' }).click();
    const dialog = window.getByRole('dialog', { name: 'Quotes in the newer text' });
    await dialog.locator('del', { hasText: 'not' }).waitFor();
    await analyst.picture('newer-text-light');
    expect(await analyst.faults()).toEqual([]);
    await analyst.colours('dark');
    await analyst.picture('newer-text-dark');
    expect(await analyst.faults()).toEqual([]);
    await analyst.colours('light');

    const changed = dialog.getByRole('region', { name: /^changed/ });
    await changed.getByRole('button', { name: 'Use this place' }).focus();
    await analyst.press('Enter');
    await changed.getByText(/^Replaced by the quote in paragraph/).waitFor();
    const gone = dialog.getByRole('region', { name: /^gone/ });
    expect(await gone.getByRole('button', { name: 'Use this place' }).count()).toBe(0);
    await gone.getByRole('button', { name: 'Keep the old text' }).focus();
    await analyst.press('Enter');
    await dialog.getByText('1 to decide.').waitFor();
    await changed.getByRole('button', { name: 'Lending' }).click();
    await dialog.waitFor({ state: 'detached' });
    await window.getByRole('tab', { name: /^Quotes/ }).click();
    await window.getByText('replaced by ¶ 2 of text 2').waitFor();
    await window.getByRole('tab', { name: /^Articles/ }).click();
  });

  it('gives the brief the newer words and the new paragraph, and the check is calm again', async () => {
    const { window } = analyst;
    await window.getByRole('button', { name: 'Use the new words' }).click();
    await expect.poll(() => quotation(0).innerText()).toBe(LEND.replace('will not', 'will'));
    await expect.poll(() => quotation(0).getAttribute('data-verdict')).toBe('exact');
    await window.getByRole('button', { name: /^Use paragraph \d of the newer text/ }).click();
    await expect.poll(() => quotation(1).getAttribute('data-verdict')).toBe('exact');
    const { id } = (await analyst.ask('briefs:list', {}))[0] ?? { id: '' };
    await expect
      .poll(async () =>
        (await analyst.ask('briefs:check', { briefId: id })).quotations.map((each) => each.verdict),
      )
      .toEqual(['exact', 'exact']);
    const article = await railways.article();
    const { state } = await analyst.ask('briefs:get', { briefId: id });
    for (const words of ['will lend before', TWICE]) {
      const paragraph = article.text.blocks.findIndex(({ text }) => text.includes(words)) + 1;
      expect(JSON.stringify(state)).toContain(`"locator":{"label":"paragraph","value":"${paragraph}"}`);
    }
    await expect.poll(async () => (await analyst.ask('briefs:list', {}))[0]?.openQuotes).toBe(0);
  });

  it('lets the older text be read again', async () => {
    const { window } = analyst;
    await window.getByRole('combobox', { name: 'Text' }).selectOption({ index: 0 });
    await window.getByText('This is text 1 of 2, kept as it was.').waitFor();
    expect(await window.locator('.sheet').innerText()).toContain('will not lend');
    await analyst.picture('older-text-light');
    expect(await analyst.faults()).toEqual([]);
  });
});
