import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Analyst, startAnalyst } from './analyst';

let analyst: Analyst;
beforeAll(async () => {
  analyst = await startAnalyst();
  await analyst.ask('imports:samples', {});
  await analyst.resize(1440, 900);
  await analyst.window.locator('#library-search').waitFor();
}, 120_000);
afterAll(() => analyst?.discard());

const rows = () => analyst.window.getByRole('listbox', { name: 'Articles', exact: true }).getByRole('option');
const tree = () => analyst.window.getByRole('tree', { name: 'Parts of the library' });
const line = (name: RegExp | string) => tree().getByRole('treeitem', { name });
const bar = () => analyst.window.getByRole('toolbar', { name: /chosen$/ });
const said = () => analyst.window.locator('.chosen-bar .said');
const shelf = () => analyst.ask('shelf:get', {});
const isFocused = (selector: string) =>
  analyst.window.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);

describe('knowing what one holds', () => {
  it('shows the side list by key and goes to it', async () => {
    await expect
      .poll(async () => (await analyst.ask('articles:list', {})).total, { timeout: 60_000 })
      .toBeGreaterThanOrEqual(7);
    await expect.poll(() => rows().count(), { timeout: 20_000 }).toBeGreaterThanOrEqual(7);
    await analyst.press('Control+Alt+6');
    await line(/^Unread/).waitFor();
    await expect.poll(() => isFocused('#shelf-tree')).toBe(true);
    const { total } = await shelf();
    await expect.poll(() => line(/^All articles/).textContent()).toContain(String(total));
    await expect.poll(() => line(/^Unread/).textContent()).toContain(String(total));
  });

  it('makes a collection by key, and one inside it', async () => {
    await analyst.press('Insert');
    await expect.poll(() => isFocused('.line-field input')).toBe(true);
    await analyst.window.keyboard.type('Region');
    await analyst.press('Enter');
    await line(/^Region/).waitFor();
    await analyst.window.getByText('No article is in this collection.').waitFor();
    await analyst.press('Insert');
    await expect.poll(() => isFocused('.line-field input')).toBe(true);
    await analyst.window.keyboard.type('Region/Minerals');
    await analyst.press('Enter');
    await line(/^Minerals/).waitFor();
    const { collections } = await shelf();
    const region = collections.find(({ name }) => name === 'Region');
    expect(collections.find(({ name }) => name === 'Minerals')?.parentId).toBe(region?.id);
  });

  it('makes a collection with those that it is to stand in, and takes both back in one step', async () => {
    await line(/^All articles/).click();
    await rows().nth(0).click();
    await analyst.press('Control+Alt+k');
    const dialog = analyst.window.getByRole('dialog', { name: 'Put the article into a collection' });
    await dialog.waitFor();
    await analyst.window.keyboard.type('Desk/Europe/Rail');
    await analyst.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    const paths = async () => (await shelf()).collections.map(({ name, articles }) => [name, articles]);
    await expect.poll(paths).toEqual([
      ['Desk', 1],
      ['Europe', 1],
      ['Minerals', 0],
      ['Rail', 1],
      ['Region', 0],
    ]);
    await analyst.press('Control+z');
    await expect.poll(async () => (await paths()).find(([name]) => name === 'Rail')?.[1]).toBe(0);
    await analyst.press('Control+z');
    await expect.poll(async () => (await paths()).map(([name]) => name)).toEqual(['Minerals', 'Region']);
    await tree().focus();
  });

  it('keeps the name of a collection that is left by a click, and the focus where the click was', async () => {
    await analyst.press('Insert');
    await expect.poll(() => isFocused('.line-field input')).toBe(true);
    await analyst.window.keyboard.type('Floods');
    await analyst.window.locator('#library-search').click();
    await line(/^Floods/).waitFor();
    await analyst.window.locator('.line-field').waitFor({ state: 'detached' });
    expect(await isFocused('#library-search')).toBe(true);
    await line(/^Floods/).click();
    await analyst.press('Delete');
    await line(/^Floods/).waitFor({ state: 'detached' });
  });

  it('chooses rows by click, Ctrl and Shift, and by keys', async () => {
    await line(/^All articles/).click();
    await expect.poll(() => rows().count()).toBeGreaterThanOrEqual(7);
    await rows().nth(0).click();
    await rows()
      .nth(2)
      .click({ modifiers: ['Control'] });
    await expect.poll(() => bar().getByText('2 chosen').count()).toBe(1);
    await rows()
      .nth(4)
      .click({ modifiers: ['Shift'] });
    await expect.poll(() => bar().getByText('3 chosen').count()).toBe(1);
    // None of its buttons is cut off by the edge of the pane.
    const outside = () =>
      bar()
        .getByRole('button')
        .evaluateAll((buttons) => {
          const edge = buttons[0]?.closest('.chosen-acts')?.getBoundingClientRect().right ?? 0;
          return buttons.filter((button) => button.getBoundingClientRect().right > edge).length;
        });
    expect(await outside()).toBe(0);
    const list = analyst.window.getByRole('listbox', { name: 'Articles', exact: true });
    await list.focus();
    await analyst.press('Escape');
    await expect.poll(() => bar().count()).toBe(0);
    await analyst.press('Control+a');
    const { total } = await shelf();
    await expect.poll(() => bar().getByText(`${total} chosen`).count()).toBe(1);
    await analyst.press('Escape', 'Home', 'Shift+ArrowDown', 'Shift+ArrowDown');
    await expect.poll(() => bar().getByText('3 chosen').count()).toBe(1);
  });

  it('tags what is chosen with completion, tells what was so already, and takes it all back at once', async () => {
    await analyst.press('Control+Alt+g');
    const dialog = analyst.window.getByRole('dialog', { name: 'Tags of 3 articles' });
    await dialog.waitFor();
    await analyst.window.keyboard.type('trade/minerals');
    await dialog.getByRole('option', { name: /trade\/minerals.*new tag/ }).waitFor();
    await analyst.press('Enter');
    await expect.poll(() => dialog.getByText(/3 articles tagged with “trade\/minerals”/).count()).toBe(1);
    await analyst.picture('shelf-tags');
    expect(await analyst.faults()).toEqual([]);
    await dialog.getByRole('button', { name: 'Done' }).click();
    await expect.poll(() => line(/^trade/).count()).toBe(1);
    await expect.poll(() => line(/^minerals/).count()).toBe(1);

    await rows()
      .nth(3)
      .click({ modifiers: ['Control'] });
    await expect.poll(() => bar().getByText('4 chosen').count()).toBe(1);
    await bar().getByRole('button', { name: 'Tags' }).click();
    await analyst.window.getByRole('dialog', { name: 'Tags of 4 articles' }).waitFor();
    await analyst.window.keyboard.type('trade/m');
    await analyst.press('Tab');
    const added = analyst.window.getByRole('combobox', { name: 'Add a tag' });
    await expect.poll(() => added.inputValue()).toBe('trade/minerals');
    await added.fill('rail, copper');
    await analyst.window.getByRole('option', { name: /rail, copper.*2 tags/ }).waitFor();
    await analyst.press('Enter');
    const dialogs = analyst.window.getByRole('dialog');
    await dialogs.getByText('4 articles tagged with “rail”, “copper”.').waitFor();
    // Where the focus goes when the row that it was in is gone; and the way back, without leaving the dialog.
    await dialogs.getByRole('button', { name: 'Take the tag copper off' }).focus();
    await analyst.press('Enter');
    await dialogs.getByText('“copper” taken off 4 articles').waitFor();
    await expect.poll(() => isFocused('[aria-label="Take the tag rail off"]')).toBe(true);
    await dialogs.getByRole('button', { name: 'Undo' }).click();
    await dialogs.getByRole('button', { name: 'Take the tag copper off' }).waitFor();
    await dialogs.getByRole('button', { name: 'Take the tag copper off' }).click();
    await dialogs.getByRole('button', { name: 'Take the tag copper off' }).waitFor({ state: 'detached' });
    await dialogs.getByRole('button', { name: 'Take the tag rail off' }).click();
    await dialogs.getByRole('button', { name: 'Take the tag rail off' }).waitFor({ state: 'detached' });
    await analyst.press('Escape');
    await analyst.window.getByRole('dialog').waitFor({ state: 'detached' });
    await bar().getByRole('button', { name: 'Tags' }).click();
    await analyst.window.getByRole('dialog').getByRole('button', { name: '3 of 4: give it to all' }).click();
    await expect
      .poll(() =>
        analyst.window.getByText(/1 article tagged with “trade\/minerals”; 3 had it already/).count(),
      )
      .toBeGreaterThan(0);
    await analyst.window.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
    await said().getByRole('button', { name: 'Undo' }).click();
    await expect
      .poll(async () => (await shelf()).tags.find(({ name }) => name === 'trade/minerals')?.articles)
      .toBe(3);
  });

  it('puts rows into a collection by key and by dragging', async () => {
    await bar().getByRole('button', { name: 'Choose none' }).click();
    await rows().nth(0).click();
    await rows()
      .nth(1)
      .click({ modifiers: ['Control'] });
    await analyst.press('Control+Alt+k');
    const dialog = analyst.window.getByRole('dialog', { name: /into a collection/ });
    await dialog.waitFor();
    await analyst.window.keyboard.type('region/min');
    await dialog.getByRole('option', { name: /Region\/Minerals/ }).waitFor();
    await analyst.press('Enter');
    await expect.poll(() => said().textContent()).toContain('2 articles put into “Minerals”');
    await rows()
      .nth(2)
      .dragTo(line(/^Minerals/));
    await expect
      .poll(async () => (await shelf()).collections.map(({ name, articles }) => [name, articles]))
      .toEqual([
        ['Minerals', 3],
        ['Region', 3],
      ]);
    await line(/^Minerals/).click();
    await expect.poll(() => rows().count()).toBe(3);
    // What is shown can leave as it is: the collection is offered first.
    await analyst.command('Export records as RIS, BibTeX or CSL-JSON…');
    const leaving = analyst.window.getByRole('dialog', { name: 'Export records' });
    const whole = leaving.getByRole('radio', { name: 'All in “Region/Minerals” 3 records' });
    expect(await whole.isChecked()).toBe(true);
    const file = join(analyst.folder, 'minerals.bib');
    await analyst.willSaveTo(file);
    await leaving.getByRole('radio', { name: /^BibTeX/ }).check();
    await leaving.getByRole('button', { name: 'Export…' }).click();
    await analyst.window.getByRole('status').getByText('3 records').waitFor();
    expect((await readFile(file, 'utf8')).match(/^@/gm)).toHaveLength(3);
    await analyst.press('Escape');
    // Words that are not in it are not in all the library either, for all that was searched.
    await analyst.window.locator('#library-search').fill('zzyzx ');
    await analyst.window.getByText(/of the 3 articles in “Region\/Minerals”/).waitFor();
    await analyst.window.getByRole('button', { name: 'Show them all' }).click();
    await expect.poll(() => rows().count()).toBe(3);
    await rows()
      .nth(0)
      .dragTo(line(/^All articles/));
    await expect.poll(() => rows().count()).toBe(2);
    await analyst.picture('shelf-collection-light');
    expect(await analyst.faults()).toEqual([]);
    await analyst.colours('dark');
    await analyst.picture('shelf-collection-dark');
    await analyst.colours('light');
  });

  it('reads, stars and notes; an article that stays open counts as read', async () => {
    await line(/^All articles/).click();
    const before = (await shelf()).unread;
    await rows().nth(5).click();
    await analyst.window.locator('.sheet').waitFor();
    await expect.poll(async () => (await shelf()).unread, { timeout: 20_000 }).toBeLessThan(before);
    await analyst.press('Control+Alt+b');
    await expect.poll(async () => (await shelf()).starred).toBe(1);
    await analyst.window
      .getByRole('button', { name: 'Star', exact: true })
      .and(analyst.window.locator('[aria-pressed="true"]'))
      .waitFor();
    // The star above the article is about it alone, whatever is chosen in the list.
    await rows()
      .nth(0)
      .click({ modifiers: ['Control'] });
    await expect.poll(() => bar().getByText('2 chosen').count()).toBe(1);
    await bar().getByRole('button', { name: 'Export records' }).click();
    const leaving = analyst.window.getByRole('dialog', { name: 'Export records' });
    await expect
      .poll(() => leaving.getByRole('radio', { name: /^The chosen articles/ }).isChecked())
      .toBe(true);
    await analyst.press('Escape');
    const star = analyst.window.locator('.shelf-strip').getByRole('button', { name: 'Star', exact: true });
    await star.click();
    await expect.poll(async () => (await shelf()).starred).toBe(0);
    await star.and(analyst.window.locator('[aria-pressed="false"]')).click();
    await expect.poll(async () => (await shelf()).starred).toBe(1);
    expect(await bar().getByText('2 chosen').count()).toBe(1);
    await bar().getByRole('button', { name: 'Choose none' }).click();
    await analyst.press('Control+Alt+o');
    await expect.poll(() => isFocused('#new-note')).toBe(true);
    await analyst.window.keyboard.type('Ask the embassy about the quay.');
    await analyst.press('Control+Enter');
    await analyst.window.locator('.note-words', { hasText: 'Ask the embassy' }).waitFor();
    await analyst.picture('shelf-note');
    expect(await analyst.faults()).toEqual([]);
    await analyst.window.locator('#library-search').fill('is:starred note:embassy');
    const hits = () =>
      analyst.window.getByRole('listbox', { name: /^Articles found for/ }).getByRole('option');
    await expect.poll(() => hits().count()).toBe(1);
    await analyst.window.locator('#library-search').fill('embassy quay');
    await analyst.window.getByRole('button', { name: 'Notes 1' }).click();
    await analyst.window.getByRole('listbox', { name: 'Notes found' }).getByRole('option').first().waitFor();
  });

  it('describes a source in three parts, which make the sentence that notes and summaries print', async () => {
    const { window } = analyst;
    await window.getByRole('button', { name: 'Change: Descriptor' }).click();
    const editor = window.getByRole('form', { name: 'Change: Descriptor' });
    // The sample says something of each part already.
    await editor.getByLabel('How reliable').fill('');
    await editor.getByLabel('What it is').fill('Unsigned news report');
    await editor.getByLabel('Access to what it tells').fill('indirect: relays an agency report');
    const sentence = 'Unsigned news report; reliability not judged; indirect: relays an agency report.';
    await editor.getByText(sentence).waitFor();
    await analyst.picture('shelf-descriptor');
    expect(await analyst.faults()).toEqual([]);
    await editor.getByRole('button', { name: 'Save' }).click();
    await window.locator('.record-field', { hasText: sentence }).waitFor();
    await window.getByRole('button', { name: 'Close the record' }).click();
  });

  it('keeps a search with its part of the library, and shows what fits it now', async () => {
    await analyst.window.locator('#library-search').fill('');
    await line(/^minerals/).click();
    await expect.poll(() => rows().count()).toBe(3);
    await analyst.press('Control+Alt+p');
    await analyst.window.getByRole('dialog', { name: 'Keep this search' }).waitFor();
    await analyst.window.keyboard.type('Minerals');
    await analyst.press('Enter');
    await analyst.window.getByRole('dialog').waitFor({ state: 'detached' });
    await line(/^All articles/).click();
    await analyst.ask('shelf:tag', {
      numbers: [1, 2, 3, 4, 5],
      add: ['trade/minerals'],
      remove: [],
    });
    await tree().getByRole('treeitem', { name: 'Minerals', exact: true }).click();
    const hits = () =>
      analyst.window.getByRole('listbox', { name: /^Articles found for/ }).getByRole('option');
    const total = (await analyst.ask('search:articles', { query: 'tag:trade/minerals ' })).total;
    expect(total).toBeGreaterThanOrEqual(5);
    await expect.poll(() => hits().count()).toBe(total);
    expect(await analyst.window.locator('#library-search').inputValue()).toBe('tag:trade/minerals ');
    await analyst.picture('shelf-saved-search');
    await analyst.window.locator('#library-search').fill('in:nowhere ');
    // It is said in the live region, too.
    await analyst.window
      .locator('#search-problem', { hasText: 'There is no collection “nowhere”' })
      .waitFor();
    await analyst.window.locator('#library-search').fill('');
  });

  it('renames a tag with those under it, and takes it back', async () => {
    await line(/^trade/).click();
    await tree().focus();
    await analyst.press('F2');
    await expect.poll(() => isFocused('.line-field input')).toBe(true);
    await analyst.window.keyboard.type('economy');
    await analyst.press('Enter');
    await expect
      .poll(async () => (await shelf()).tags.map(({ name }) => name))
      .toEqual(['economy', 'economy/minerals']);
    await said().getByRole('button', { name: 'Undo' }).click();
    await expect
      .poll(async () => (await shelf()).tags.map(({ name }) => name))
      .toEqual(['trade', 'trade/minerals']);
  });

  it('chooses and removes in what a search found, too', async () => {
    const { window } = analyst;
    await line(/^All articles/).click();
    await window.locator('#library-search').fill('Pakistan ');
    const found = window.getByRole('listbox', { name: 'Articles found for Pakistan' });
    await found.getByRole('option').first().waitFor();
    await found.focus();
    await analyst.press('Home', 'Shift+End');
    const { total } = await analyst.ask('search:articles', { query: 'Pakistan ' });
    expect(total).toBeGreaterThan(1);
    await expect.poll(() => bar().getByText(`${total} chosen`).count()).toBe(1);
    await analyst.press('Escape');
    await expect.poll(() => bar().count()).toBe(0);
    await analyst.press('Home', 'Delete');
    await window.getByRole('dialog', { name: /^Remove/ }).waitFor();
    await analyst.press('Escape');
    await window.getByRole('dialog').waitFor({ state: 'detached' });
    await window.locator('#library-search').fill('');
    await rows().first().waitFor();
  });

  it('sets a field of many records and removes many articles, each with one undo', async () => {
    await line(/^All articles/).click();
    const list = analyst.window.getByRole('listbox', { name: 'Articles', exact: true });
    await list.focus();
    await analyst.press('Home', 'Shift+ArrowDown', 'Control+Alt+y');
    const dialog = analyst.window.getByRole('dialog', { name: 'Set a field of 2 articles' });
    await dialog.getByLabel('Field').selectOption('published');
    await dialog.getByLabel('Value').fill('c. 2025');
    await dialog.getByText(/^Kept as: .*2025~/).waitFor();
    await dialog.getByLabel('Field').selectOption('outlet');
    await dialog.getByLabel('Value').fill('River Times');
    await analyst.picture('shelf-field');
    expect(await analyst.faults()).toEqual([]);
    await dialog.getByRole('button', { name: 'Set for 2 articles' }).click();
    await expect.poll(() => rows().filter({ hasText: 'River Times' }).count()).toBe(2);
    await said().getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => rows().filter({ hasText: 'River Times' }).count()).toBe(0);

    const { total } = await shelf();
    await analyst.command('Remove the articles chosen');
    await expect.poll(() => said().textContent()).toMatch(/removed/);
    const left = (await analyst.ask('articles:list', {})).total;
    expect(left).toBeLessThan(total);
    await said().getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await analyst.ask('articles:list', {})).total).toBe(total);
    await expect.poll(() => rows().count()).toBeGreaterThanOrEqual(7);
  });
});

describe('a library that was emptied by mistake', () => {
  let alone: Analyst;
  beforeAll(async () => {
    alone = await startAnalyst();
    await alone.resize(1440, 900);
    await alone.ask('imports:paste', {
      html: '',
      text: 'Quay of the port\n\nThe council said that the quay would not open before the winter is over.',
    });
    await alone.keepQuote(await alone.article('Quay'), 1, 'would not open before the winter');
  }, 120_000);
  afterAll(() => alone?.discard());

  it('keeps the way back in sight, and has articles and quotes again by Undo', async () => {
    const { window } = alone;
    const listed = window.getByRole('option', { name: /Quay of the port/ });
    const quotes = window.getByRole('tab', { name: /^Quotes/ });
    await listed.waitFor();
    await expect.poll(() => quotes.innerText()).toMatch(/1/);
    await listed.click({ modifiers: ['Control'] });
    await window.getByRole('toolbar', { name: 'With 1 article chosen' }).waitFor();
    await alone.command('Remove the articles chosen');
    await window.getByText('No articles yet.').first().waitFor();
    await expect.poll(() => quotes.innerText()).toMatch(/0/);
    await alone.picture('shelf-emptied');
    expect(await alone.faults()).toEqual([]);
    await window.locator('.chosen-bar .said').getByRole('button', { name: 'Undo' }).click();
    await listed.waitFor();
    await expect.poll(() => quotes.innerText()).toMatch(/1/);
  });

  it('says in the status line what could not be done while the list is not on screen', async () => {
    await alone.command('Show or hide the library');
    await alone.window.locator('#library-pane').waitFor({ state: 'hidden' });
    await alone.command('Remove the articles chosen');
    await alone.window.locator('.status').getByText('Choose articles in the list first.').waitFor();
    await alone.command('Show or hide the library');
    await alone.window.locator('#library-pane').waitFor();
  });
});
