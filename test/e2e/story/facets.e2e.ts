import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLibrary } from '../../../electron/library/open-library';
import { importInput } from '../../../electron/library/testing/make-library';
import { makeStoryFolder } from '../support/launch';
import { type Analyst, startAnalyst } from './analyst';

let analyst: Analyst;
beforeAll(async () => {
  const folder = await makeStoryFolder();
  const library = openLibrary(join(folder, 'library'));
  const files = Array.from({ length: 64 }, (_, at) =>
    importInput({
      fileName: `${at}.txt`,
      paragraphs: [`Item ${at} of the harbour council.`],
      record: { outlet: { value: `Paper of port ${at + 100}`, basis: 'in-text' } },
    }),
  );
  library.request('imports:storeAll', { files });
  library.close();
  analyst = await startAnalyst({ folder });
}, 120_000);
afterAll(() => analyst?.discard());

describe('a facet with more values than its menu holds', () => {
  it('lists all of them, narrowed by typing, and takes one by key', async () => {
    const { window } = analyst;
    await window.locator('#library-search').fill('harbour ');
    const facets = window.getByRole('group', { name: 'Narrow the search' });
    await facets.getByRole('button', { name: 'Outlet' }).click();
    const menu = await window.getByRole('menu', { name: 'Outlet' }).boundingBox();
    // A value on each line, whatever their number.
    expect(menu?.width).toBeLessThanOrEqual(440);
    await window.getByRole('menuitem', { name: 'All outlets…' }).click();
    const dialog = window.getByRole('dialog', { name: 'All outlets' });
    await dialog.getByText('64 values.').waitFor();
    await analyst.picture('facet-all');
    expect(await analyst.faults()).toEqual([]);
    await dialog.getByRole('textbox', { name: 'Narrow the list' }).fill('port 163');
    await dialog.getByText('1 value.').waitFor();
    await window.keyboard.press('Enter');
    await facets.getByRole('button', { name: 'Outlet: Paper of port 163' }).waitFor();
    const hits = window.getByRole('listbox', { name: /^Articles found for/ }).getByRole('option');
    await expect.poll(() => hits.count()).toBe(1);
  });

  it('narrows by a tag with those under it, with counts, and takes the choice back', async () => {
    const { window } = analyst;
    const { hits } = await analyst.ask('search:articles', { query: 'harbour ', limit: 5 });
    const numbers = hits.map(({ number }) => number);
    await analyst.ask('shelf:tag', { numbers, add: ['trade/ports'], remove: [] });
    await analyst.ask('shelf:tag', { numbers: numbers.slice(0, 2), add: ['desk'], remove: [] });
    await window.locator('#library-search').fill('');
    await window.locator('#library-search').fill('harbour ');
    const facets = window.getByRole('group', { name: 'Narrow the search' });
    await facets.getByRole('button', { name: 'Tag' }).click();
    const menu = window.getByRole('menu', { name: 'Tag' });
    await menu.getByRole('menuitemradio', { name: /^desk\s*2$/ }).waitFor();
    await analyst.picture('facet-tag');
    expect(await analyst.faults()).toEqual([]);
    await menu.getByRole('menuitemradio', { name: /^trade\s*5$/ }).click();
    const chosen = facets.getByRole('button', { name: 'Tag: trade' });
    await chosen.waitFor();
    const found = window.getByRole('listbox', { name: /^Articles found for/ }).getByRole('option');
    await expect.poll(() => found.count()).toBe(5);
    await chosen.click();
    await menu.getByRole('menuitemradio', { name: /^trade/ }).click();
    await expect.poll(() => found.count()).toBeGreaterThan(5);
  });
});
