import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Analyst, startAnalyst } from './analyst';

let analyst: Analyst;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'briefwright-search-'));
  analyst = await startAnalyst();
  await analyst.ask('imports:samples', {});
  await analyst.resize(1440, 900);
  await analyst.window.locator('#library-search').waitFor();
}, 120_000);
afterAll(async () => {
  await analyst?.discard();
  await rm(folder, { recursive: true, force: true });
});

const field = () => analyst.window.locator('#library-search');
const hits = () => analyst.window.getByRole('listbox', { name: /^Articles found for/ }).getByRole('option');
const note = (name: string) => analyst.picture(name);

describe('searching the library', () => {
  it('has the sample articles', async () => {
    await expect
      .poll(async () => (await analyst.ask('articles:list', {})).total, { timeout: 60_000 })
      .toBeGreaterThanOrEqual(7);
  });

  it('finds words as they are typed, with the sentence they stand in, and counts what was found', async () => {
    await field().fill('railway');
    await expect.poll(() => hits().count()).toBeGreaterThan(0);
    expect(await hits().first().locator('mark').first().textContent()).toMatch(/railway/i);
    const { total } = await analyst.ask('search:articles', { query: 'railway' });
    await expect
      .poll(() => analyst.window.getByRole('button', { name: `Articles ${total}` }).count())
      .toBe(1);
    await note('search-light');
    expect(await analyst.faults()).toEqual([]);
  });

  it('says that a parenthesis is still open, once typing has stopped, and finds all the same', async () => {
    await field().fill('(railway OR');
    await analyst.window.locator('.unended').waitFor();
    expect(await hits().count()).toBeGreaterThan(0);
    expect(await analyst.faults()).toEqual([]);
    await note('search-unended');
    await field().fill('railway');
    await analyst.window.locator('.unended').waitFor({ state: 'detached' });
    await expect.poll(() => hits().count()).toBeGreaterThan(0);
  });

  it('narrows by a facet and takes it back', async () => {
    const facets = analyst.window.getByRole('group', { name: 'Narrow the search' });
    const before = await hits().count();
    await facets.getByRole('button', { name: 'Year' }).click();
    const item = analyst.window.getByRole('menuitemradio').first();
    const label = (await item.textContent()) ?? '';
    await note('search-facet');
    await item.click();
    const year = /^(\d{4}|Year unknown)/.exec(label)?.[0] ?? '';
    const count = Number(label.slice(year.length).replace(/\D/g, ''));
    await expect.poll(() => facets.getByRole('button', { name: `Year: ${year}` }).count()).toBe(1);
    await expect.poll(() => hits().count()).toBe(count);
    await facets.getByRole('button', { name: 'Any year again' }).click();
    await expect.poll(() => hits().count()).toBe(before);
  });

  it('sorts by date and by the best match, and narrows by kind', async () => {
    await field().fill('ministry ');
    await expect.poll(() => hits().count()).toBeGreaterThan(1);
    const shown = () => hits().evaluateAll((rows) => rows.map((row) => row.querySelector('b')?.textContent));
    const asked = async (order: 'date' | 'relevance') => {
      const found = await analyst.ask('search:articles', { query: 'ministry ', order });
      return found.hits.map(({ title, opening }) => title.value ?? opening);
    };
    for (const [item, order] of [
      ['Published last', 'date'],
      ['Best match', 'relevance'],
    ] as const) {
      await analyst.window.getByRole('button', { name: /^Order|^Sort/ }).click();
      await analyst.window.getByRole('menuitemradio', { name: item }).click();
      const first = (await asked(order))[0] ?? '';
      await expect.poll(async () => (await shown())[0]).toContain(first.slice(0, 20));
    }
    const facets = analyst.window.getByRole('group', { name: 'Narrow the search' });
    await facets.getByRole('button', { name: 'Kind' }).click();
    const item = analyst.window.getByRole('menuitemradio').first();
    const count = Number(((await item.locator('kbd').textContent()) ?? '').replace(/\D/g, ''));
    await item.click();
    await expect.poll(() => hits().count()).toBe(count);
    await facets.getByRole('button', { name: 'Any kind again' }).click();
  });

  it('goes to the place in the reader and from place to place by key, into the next article', async () => {
    await field().fill('ministry');
    await expect.poll(() => hits().count()).toBeGreaterThan(1);
    await analyst.window.getByRole('listbox', { name: 'Articles found for ministry' }).waitFor();
    await field().press('Enter');
    await analyst.press('Home', 'Enter');
    const marked = () =>
      analyst.window.evaluate(() => ({
        all: (CSS.highlights.get('found')?.size ?? 0) + (CSS.highlights.get('found-active')?.size ?? 0),
        here: [...(CSS.highlights.get('found-active') ?? [])].map((range) => String(range)),
      }));
    await expect.poll(async () => (await marked()).here.length).toBe(1);
    expect((await marked()).here[0]).toMatch(/ministry/i);
    await note('search-reader');
    const where = () =>
      analyst.window.evaluate(() => {
        const [active] = CSS.highlights.get('found-active') ?? [];
        const before = document.createRange();
        const sheet = document.querySelector('.sheet');
        if (!(active instanceof Range) || !sheet) return null;
        before.setStart(sheet, 0);
        before.setEnd(active.startContainer, active.startOffset);
        return { title: document.querySelector('.sheet h1')?.textContent, at: String(before).length };
      });
    const first = await where();
    let now = first;
    for (let steps = 0; steps < 30 && now?.title === first?.title; steps += 1) {
      const before = now;
      await analyst.press('F3');
      await expect
        .poll(async () => {
          now = await where();
          return now !== null && (now.title !== before?.title || now.at > (before?.at ?? 0));
        })
        .toBe(true);
    }
    expect(now?.title).not.toBe(first?.title);
    await analyst.press('Shift+F3');
    await expect.poll(async () => (await where())?.title).toBe(first?.title);
  });

  it('shows the place also where the record lay over the text', async () => {
    await analyst.resize(1280, 800);
    const record = analyst.window.getByRole('complementary', { name: 'Record' });
    await hits().first().click();
    await analyst.press('Control+Alt+r');
    await record.waitFor();
    await analyst.press('F3');
    await record.waitFor({ state: 'detached' });
    await analyst.press('Control+Alt+r');
    await record.waitFor();
    await hits().nth(1).click();
    await record.waitFor({ state: 'detached' });
    await analyst.resize(1440, 900);
  });

  it('explains what cannot be understood, and where', async () => {
    await field().fill('railway after:yesterday ');
    const problem = analyst.window.locator('#search-problem');
    await problem.waitFor();
    expect(await problem.textContent()).toMatch(/“yesterday” is no date/);
    expect(await problem.locator('mark').textContent()).toBe('after:yesterday');
    expect(await field().getAttribute('aria-invalid')).toBe('true');
    await note('search-problem');
    expect(await analyst.faults()).toEqual([]);
    // A day that there is not is told while it is typed, too, and not passed over with the other words counted.
    await field().fill('railway after:2025-02-30');
    await expect.poll(() => problem.textContent()).toMatch(/“2025-02-30” is no date/);
  });

  it('says which word or field finds nothing, and offers the nearest there is', async () => {
    const { articles } = await analyst.ask('articles:list', { limit: 50 });
    const outlet = articles.find((one) => /^[A-Za-z ]{6,}$/.test(one.outlet.value ?? ''))?.outlet.value ?? '';
    expect(outlet).not.toBe('');
    // Its second letter typed twice.
    await field().fill(`outlet:"${outlet.slice(0, 2)}${outlet.slice(1)}" zebrafish `);
    const why = analyst.window.getByRole('list', { name: 'Why nothing was found' });
    await expect.poll(() => why.getByRole('listitem').count()).toBe(2);
    expect(await why.innerText()).toMatch(/No outlet is called .*No article has “zebrafish”/s);
    await note('search-why');
    expect(await analyst.faults()).toEqual([]);
    await why.getByRole('button', { name: `Find outlet:` }).click();
    await expect.poll(() => why.getByRole('listitem').count()).toBe(1);
    expect(await field().inputValue()).toContain(outlet);
    await field().fill('');
  });

  it('shows by key what can be written, and writes it', async () => {
    await field().fill('railway');
    await field().press('Alt+ArrowDown');
    const list = analyst.window.getByRole('list', { name: 'What can be written in the search field' });
    await list.waitFor();
    await note('search-hints');
    expect(await analyst.faults()).toEqual([]);
    await list.getByRole('button', { name: /outlet:gazette/ }).click();
    expect(await field().inputValue()).toBe('railway outlet:');
    await expect.poll(() => analyst.window.evaluate(() => document.activeElement?.id)).toBe('library-search');
  });

  it('finds quotes and briefs too', async () => {
    const article = await analyst.article('railway');
    const paragraph = article.text.blocks.findIndex(({ text }) => /railway/i.test(text)) + 1;
    const [words = ''] = /\S+ \S*railway\S* \S+/i.exec(article.text.blocks[paragraph - 1]?.text ?? '') ?? [];
    await analyst.keepQuote(article, paragraph, words);
    await analyst.makeBrief('Railway brief', [
      {
        type: 'paragraph',
        children: [{ type: 'text', text: 'Of the railway nothing is known.', format: 0 }],
      },
    ]);
    await field().fill('railway nothing');
    await field().fill('railway');
    const group = (name: RegExp) =>
      analyst.window.getByRole('group', { name: 'Found in' }).getByRole('button', { name });
    await expect.poll(() => group(/^Quotes [1-9]/).count()).toBe(1);
    await group(/^Quotes/).click();
    await analyst.window.getByRole('listbox', { name: 'Quotes found' }).getByRole('option').first().waitFor();
    await group(/^Briefs/).click();
    await analyst.window
      .getByRole('listbox', { name: 'Briefs found' })
      .getByRole('option', { name: /Railway brief/ })
      .waitFor();
    await note('search-briefs');
    await group(/^Articles/).click();
  });

  it('finds more like a passage', async () => {
    const article = await analyst.article('railway');
    await field().fill('');
    await analyst.openArticle('railway');
    const words = (article.text.blocks[0]?.text ?? '').split(' ').slice(0, 12).join(' ');
    await analyst.dragOver(1, words);
    await analyst.window.getByRole('button', { name: 'More like this passage' }).click();
    await analyst.window.getByText(/^More like “/).waitFor();
    await expect.poll(() => hits().count()).toBeGreaterThan(0);
    const ids = await hits().allTextContents();
    expect(ids.length).toBeGreaterThan(0);
    await note('search-like');
    const out = join(folder, 'like.ris');
    await analyst.willSaveTo(out);
    await analyst.command('Export records as RIS, BibTeX or CSL-JSON…');
    const dialog = analyst.window.getByRole('dialog', { name: 'Export records' });
    const choice = dialog.getByRole('radio', { name: /What is like the passage/ });
    expect(await choice.isChecked()).toBe(true);
    await dialog.getByRole('button', { name: 'Export…' }).click();
    await analyst.window
      .getByRole('status')
      .getByText(/^\d+ records?, /)
      .waitFor();
    expect((await readFile(out, 'utf8')).match(/^TY {2}- /gm)).toHaveLength(ids.length);
    await analyst.press('Escape');
    await analyst.window.getByRole('button', { name: 'Clear the search' }).click();
  });

  it('keeps a list of spellings, which counts at once', async () => {
    await field().fill('raylway ');
    await analyst.window.getByText('Nothing found for').waitFor();
    await analyst.command('Spellings of names');
    const dialog = analyst.window.getByRole('dialog', { name: 'Spellings of names' });
    await dialog.getByRole('button', { name: 'Add a name' }).click();
    await analyst.window.keyboard.type('railway, raylway');
    await note('search-spellings');
    expect(await analyst.faults()).toEqual([]);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => hits().count()).toBeGreaterThan(0);
  });

  it('is as clear in the dark', async () => {
    await analyst.colours('dark');
    await note('search-dark');
    await field().press('Alt+ArrowDown');
    await note('search-hints-dark');
    expect(await analyst.faults()).toEqual([]);
    await analyst.press('Escape');
    await analyst.colours('light');
  });
});
