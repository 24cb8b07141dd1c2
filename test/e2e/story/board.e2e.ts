import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Quote } from '../../../shared/model';
import { p, t } from '../editor/brief-story';
import { makeStoryFolder } from '../support/launch';
import { type Analyst, firstSentence, isFocused, sampleFiles, startAnalyst } from './analyst';

/** The board: quotes found, tagged, put in order under topics, and from there into the brief, by mouse and by keys. */
describe('the quote board', () => {
  let folder: string;
  let analyst: Analyst;
  let quotes: Quote[];
  let briefId: string;
  const list = () => analyst.window.getByRole('listbox', { name: 'Quotes on the board' });
  const row = (quote: Quote | undefined) =>
    list()
      .getByRole('option')
      .filter({ hasText: quote?.exact.slice(0, 40) ?? '' });
  const tree = () => analyst.window.getByRole('tree', { name: 'Topics and their quotes' });
  const outline = () => analyst.ask('outlines:get', { briefId });

  beforeAll(async () => {
    folder = await makeStoryFolder();
    analyst = await startAnalyst({ folder });
    await analyst.resize(1440, 900);
    await analyst.willChoose(await sampleFiles());
    await analyst.press('Control+o');
    await analyst.window.waitForFunction(() => document.querySelectorAll('[role="option"]').length >= 3);
    const { articles } = await analyst.ask('articles:list', {});
    quotes = [];
    for (const { id } of articles.slice(0, 3)) {
      const article = await analyst.ask('articles:get', { articleId: id });
      for (const [index, { text, kind }] of article.text.blocks.entries())
        if (kind === 'paragraph' && quotes.length < 6)
          quotes.push(await analyst.keepQuote(article, index + 1, firstSentence(text)));
    }
    ({ id: briefId } = await analyst.makeBrief('Board note', [p(t('What we know.'))]));
    await analyst.openBrief('Board note');
  });
  afterAll(() => analyst?.discard());

  it('opens by its key, and filters as one types', async () => {
    const { window, press } = analyst;
    await press('Control+Alt+3');
    await list().waitFor();
    await expect.poll(() => isFocused(list())).toBe(true);
    expect(await list().getByRole('option').count()).toBe(quotes.length);
    const word = quotes[1]?.exact.slice(0, 30) ?? '';
    await window.getByRole('textbox', { name: 'Find in quotes' }).fill(word);
    await expect.poll(() => list().getByRole('option').count()).toBe(1);
    await window.getByRole('button', { name: 'Clear filters' }).click();
    await expect.poll(() => list().getByRole('option').count()).toBe(quotes.length);
  });

  it('tags a quote by key, and finds it by its tag', async () => {
    const { window, press } = analyst;
    await list().focus();
    await press('Home', 't');
    await window.getByRole('dialog', { name: 'Who said it, and tags' }).waitFor();
    await window.keyboard.type('Trade');
    await press('Enter');
    await expect
      .poll(async () => (await analyst.ask('shelf:get', {})).tags.map(({ name }) => name))
      .toEqual(['Trade']);
    await press('Escape');
    await expect.poll(() => isFocused(list())).toBe(true);
    await press('s');
    await window.keyboard.type('Mina Adler');
    await press('Escape');
    await expect
      .poll(async () => (await analyst.ask('quotes:list', {})).filter(({ quote }) => quote.speaker).length)
      .toBe(1);
    await window.getByRole('combobox', { name: 'Tag' }).selectOption('Trade');
    await expect.poll(() => list().getByRole('option').count()).toBe(1);
    await window.getByRole('button', { name: 'Clear filters' }).click();
  });

  it('makes topics, and takes quotes by key and by dragging', async () => {
    const { window, press } = analyst;
    await tree().focus();
    // Without a pause between the keys, as somebody writes who knows what comes.
    await press('n');
    await window.keyboard.type('Trade and rail');
    await press('Enter', 'Shift+N');
    await window.keyboard.type('Ports');
    await press('Enter', 'n');
    await window.keyboard.type('Quays');
    await press('Enter', 'Control+z', 'Control+z');
    await expect
      .poll(async () => (await outline()).map(({ title, topics }) => [title, topics.map((one) => one.title)]))
      .toEqual([['Trade and rail', ['Ports']]]);
    await expect.poll(() => tree().getByRole('treeitem').count()).toBe(2);
    await press('Home', 'ArrowDown');
    await expect.poll(() => isFocused(tree())).toBe(true);
    await press('ArrowUp');
    await list().focus();
    await press('Home', 'ArrowDown', 'a');
    await expect.poll(async () => (await outline())[0]?.quoteIds.length).toBe(1);
    await row(quotes[2]).dragTo(tree().getByRole('treeitem', { name: 'Ports' }));
    await expect.poll(async () => (await outline())[0]?.topics[0]?.quoteIds).toEqual([quotes[2]?.id]);
  });

  it('takes a deleted topic back', async () => {
    const { window, press } = analyst;
    const before = await outline();
    await tree().focus();
    await press('Home', 'Delete');
    await expect.poll(async () => (await outline()).length).toBe(0);
    await press('Control+z');
    await expect.poll(outline).toEqual(before);
    await window.getByRole('treeitem', { name: 'Ports' }).waitFor();
  });

  it.each([
    ['light', 1440],
    ['dark', 1440],
    ['light', 1100],
  ] as const)('looks right in %s at %i', async (scheme, width) => {
    await analyst.resize(width, 900);
    await analyst.colours(scheme);
    await analyst.picture(`board-${scheme}-${width}`);
    expect(await analyst.faults()).toEqual([]);
    await analyst.colours('light');
    await analyst.resize(1440, 900);
  });

  it('puts a whole topic into the brief by dragging, and a quote by key', async () => {
    const { window, press } = analyst;
    const text = window.getByRole('textbox', { name: 'Text of the brief' });
    await tree().getByRole('treeitem', { name: 'Trade and rail' }).dragTo(text.getByText('What we know.'));
    await text.getByRole('heading', { name: 'Trade and rail' }).waitFor();
    expect(await text.getByRole('heading', { name: 'Ports' }).count()).toBe(1);
    await expect.poll(() => text.locator('.citation').count()).toBe(2);
    await list().focus();
    await press('End', 'q');
    await expect.poll(() => text.locator('.citation').count()).toBe(3);
    await expect
      .poll(async () => (await analyst.ask('quotes:verdicts', { briefId })).map(({ verdict }) => verdict))
      // The last one opens with marks of its own, which become single ones.
      .toEqual(['exact', 'exact', 'typography']);
    await window.getByRole('combobox', { name: 'Verdict' }).selectOption('exact');
    await expect.poll(() => list().getByRole('option').count()).toBe(2);
  });

  it('takes a single quote into the brief where it is dropped', async () => {
    const { window } = analyst;
    const text = window.getByRole('textbox', { name: 'Text of the brief' });
    await window.getByRole('button', { name: 'Clear filters' }).click();
    const quote = quotes[3];
    await list().focus();
    await analyst.press('Home');
    await row(quote).scrollIntoViewIfNeeded();
    await row(quote).dragTo(text.getByText('What we know.'));
    const placed = text.locator('.quotation', { hasText: quote?.exact.slice(1, 40) ?? '' });
    await placed.waitFor();
    await expect.poll(() => placed.getAttribute('data-verdict')).toMatch(/^(?:exact|typography)$/);
    await expect.poll(() => text.locator('.citation').count()).toBe(4);
    await window.locator('.status').getByText('Saved', { exact: true }).waitFor();
    await expect
      .poll(async () => (await analyst.ask('quotes:verdicts', { briefId })).map(({ quoteId }) => quoteId))
      .toContain(quote?.id);
  });

  it('filters the quotes of the brief, and those of a search, by each of their marks', async () => {
    const { window } = analyst;
    const count = () => list().getByRole('option').count();
    const choose = (name: string, value: string) =>
      window.getByRole('combobox', { name, exact: true }).selectOption(value);
    const listings = await analyst.ask('quotes:list', {});
    const { articles } = await analyst.ask('articles:list', {});
    const articleOf = (quote: Quote) => articles.find(({ id }) => id === quote.articleId);
    const inBrief = listings.filter(({ uses }) => uses.some((use) => use.briefId === briefId));
    const word =
      quotes[0]?.exact.match(/\p{L}+/gu)?.toSorted((one, other) => other.length - one.length)[0] ?? '';
    const { hits } = await analyst.ask('search:articles', { query: word, limit: 1000 });
    const found = listings.filter(({ quote }) => hits.some(({ articleId }) => articleId === quote.articleId));
    const verdicts = await analyst.ask('quotes:verdicts', { briefId });
    const exact = new Set(verdicts.flatMap(({ quoteId, verdict }) => (verdict === 'exact' ? [quoteId] : [])));
    const outlet = articles.find((each) => each.outlet.value !== null && each.quotes > 0)?.outlet.value ?? '';
    for (const [scope, scoped] of [
      ['brief', inBrief],
      ['search', found],
    ] as const) {
      await choose('Whose quotes', scope);
      if (scope === 'search')
        await window.getByRole('textbox', { name: 'Words that the articles hold' }).fill(word);
      expect(scoped.length).toBeGreaterThan(0);
      await expect.poll(count).toBe(scoped.length);
      for (const [name, value, passes] of [
        ['Tag', 'Trade', ({ tags }: Quote) => tags.includes('Trade')],
        ['Speaker', 'Mina Adler', ({ speaker }: Quote) => speaker === 'Mina Adler'],
        ['Outlet', outlet, (quote: Quote) => articleOf(quote)?.outlet.value === outlet],
        ['Verdict', 'exact', ({ id }: Quote) => exact.has(id)],
      ] as const) {
        const expected = scoped.filter(({ quote }) => passes(quote)).length;
        const box = window.getByRole('combobox', { name, exact: true });
        // Only what occurs among these quotes can be chosen.
        if ((await box.locator(`option[value="${value}"]`).count()) === 0) {
          expect(expected).toBe(0);
          continue;
        }
        await choose(name, value);
        await expect.poll(count).toBe(expected);
        await choose(name, '');
      }
      const dated = scoped.filter(({ quote }) => /^\d{4}/u.test(articleOf(quote)?.published.value ?? ''));
      await window.getByLabel('Articles from').fill('1900-01-01');
      await expect.poll(count).toBe(dated.length);
      await window.getByLabel('Articles until').fill('1900-01-02');
      await expect.poll(count).toBe(0);
      await window.getByRole('button', { name: 'Clear filters' }).click();
      await expect.poll(count).toBe(scoped.length);
    }
    await choose('Whose quotes', 'library');
    await expect.poll(count).toBe(listings.length);
  });

  it('renames, joins and removes tags, each with undo', async () => {
    const { window, press } = analyst;
    const [first, second] = quotes;
    await analyst.ask('quotes:update', { quoteId: first?.id ?? '', tags: ['Trade', 'Rail'] });
    await analyst.ask('quotes:update', { quoteId: second?.id ?? '', tags: ['Rail'] });
    const tags = async () =>
      (await analyst.ask('shelf:get', {})).tags.map(({ name, quotes: count }) => ({ name, quotes: count }));
    await press('Control+Alt+t');
    const dialog = window.getByRole('dialog', { name: 'Tags' });
    const field = (name: string) => dialog.getByRole('textbox', { name: `Name of the tag ${name}` });
    const rail = field('Rail');
    // The list is read once more when the library tells of the change.
    const staysFocused = async (name: string) => {
      await expect.poll(() => isFocused(field(name))).toBe(true);
      await window.waitForTimeout(400);
      expect(await isFocused(field(name))).toBe(true);
    };
    await rail.waitFor();
    await analyst.picture('tags-light');
    expect(await analyst.faults()).toEqual([]);
    await analyst.colours('dark');
    await analyst.picture('tags-dark');
    await analyst.colours('light');
    await rail.fill('trade');
    await dialog.getByText(/^Joins “Trade” \(\d articles?, \d quotes?\)$/).waitFor();
    await press('Enter');
    await expect.poll(async () => (await tags()).map(({ name }) => name)).toEqual(['Trade']);
    await dialog.getByRole('button', { name: 'Undo joining the tags Rail and trade' }).click();
    await expect.poll(async () => (await tags()).find(({ name }) => name === 'Rail')?.quotes).toBe(2);
    const before = await tags();
    await dialog.getByRole('button', { name: 'Remove the tag Rail from its articles and quotes' }).click();
    await expect.poll(async () => (await tags()).map(({ name }) => name)).toEqual(['Trade']);
    await staysFocused('Trade');
    await dialog.getByRole('button', { name: 'Undo removing the tag Rail' }).click();
    await expect.poll(tags).toEqual(before);
    await rail.fill('Railways');
    await press('Enter');
    await expect.poll(async () => (await tags()).map(({ name }) => name)).toEqual(['Railways', 'Trade']);
    await staysFocused('Railways');
    await dialog.getByRole('button', { name: 'Done' }).click();
    await dialog.waitFor({ state: 'detached' });
  });

  it('is the same after a restart, and leads to the source', async () => {
    const before = await outline();
    await analyst.close();
    analyst = await startAnalyst({ folder });
    await analyst.resize(1440, 900);
    await list().waitFor();
    await tree().getByRole('treeitem', { name: 'Ports' }).waitFor();
    expect(await outline()).toEqual(before);
    await list().focus();
    await analyst.press('Home', 'Enter');
    await analyst.window.locator('.sheet').waitFor();
    expect(await list().count()).toBe(0);
    await analyst.press('Control+Alt+3');
    await list().waitFor();
  });
});
