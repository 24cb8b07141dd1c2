import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Analyst, startAnalyst } from './analyst';

let analyst: Analyst;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'briefwright-references-'));
  analyst = await startAnalyst();
  await analyst.resize(1440, 900);
}, 120_000);
afterAll(async () => {
  await analyst?.discard();
  await rm(folder, { recursive: true, force: true });
});

const RIS = [
  'TY  - NEWS',
  'ID  - farooqi2026',
  'TI  - Copper talks resume in Gwadar',
  'AU  - Farooqi, Hina',
  'T2  - Indus Ledger',
  'DA  - 2026/03/14/',
  'UR  - https://example.org/copper',
  'VL  - 12',
  'N1  - Seen by the desk, twice.',
  'ER  - ',
  'TY  - RPRT',
  'TI  - Annual review of rail freight',
  'PB  - Office of Studies',
  'PY  - 2025',
  'ER  - ',
  '',
].join('\r\n');
const importButton = () => analyst.window.getByRole('region', { name: 'Import' });

describe('records from a reference file', () => {
  it('come in many from one file, and are said to have no text', async () => {
    const file = join(folder, 'mine.ris');
    await writeFile(file, `AU  - Lost\r\n${RIS}`);
    await analyst.willChoose([file]);
    await analyst.press('Control+o');
    await importButton().getByText('3 records: 2 stored without text, 1 could not be read.').waitFor();
    await importButton().getByRole('button', { name: 'Show which' }).click();
    await importButton()
      .getByText(/^Line 1: /)
      .waitFor();
    const { articles } = await analyst.ask('articles:list', {});
    expect(articles.map(({ key, paragraphs }) => [key, paragraphs])).toEqual([
      ['mine', 0],
      ['farooqi2026', 0],
    ]);
    const row = analyst.window.getByRole('option', { name: /Copper talks resume in Gwadar/ });
    await row.getByText('no text').waitFor();
    await row.click();
    await analyst.window.getByText('No text stored.').waitFor();
    await analyst.picture('record-without-text');
    expect(await analyst.faults()).toEqual([]);
  });

  it('keep beside the record what it has no place for', async () => {
    await analyst.command('Show or hide the record');
    const kept = analyst.window.getByRole('region', { name: 'Kept from RIS' });
    await kept.getByText('Seen by the desk, twice.').waitFor();
    expect(await kept.getByRole('term').allTextContents()).toEqual(['ID', 'VL', 'N1']);
    await analyst.picture('record-kept-fields');
    expect(await analyst.faults()).toEqual([]);
  });

  it('add nothing when the same file comes again', async () => {
    await analyst.press('Control+o');
    await importButton().getByText('3 records: 2 already here, 1 could not be read.').waitFor();
    expect((await analyst.ask('articles:list', {})).total).toBe(2);
  });

  it('leave as RIS, BibTeX and CSL-JSON as they came', async () => {
    const out = join(folder, 'out.ris');
    const suggested = await analyst.willSaveTo(out);
    await analyst.command('Export records as RIS, BibTeX or CSL-JSON…');
    const dialog = analyst.window.getByRole('dialog', { name: 'Export records' });
    await dialog.getByRole('radio', { name: /The whole library/ }).check();
    await analyst.picture('export-records');
    expect(await analyst.faults()).toEqual([]);
    await dialog.getByRole('button', { name: 'Export…' }).click();
    await analyst.window.getByRole('status').getByText('2 records').waitFor();
    expect(await suggested()).toMatch(/Records\.ris$/);
    expect((await readFile(out, 'utf8')).replace('\r\n\r\nTY', '\r\nTY')).toBe(RIS);
    await analyst.press('Escape');
  });

  it('bring the keywords that another program gave them since, and say so', async () => {
    const file = join(folder, 'mine-again.ris');
    await writeFile(file, RIS.replace('VL  - 12', 'KW  - ports\r\nKW  - Trade/Ore\r\nVL  - 12'));
    await analyst.willChoose([file]);
    await analyst.press('Control+o');
    await importButton().getByRole('button', { name: '1 warning' }).click();
    await importButton()
      .getByText('Of one record that was in the library already, the file names 2 keywords', { exact: false })
      .waitFor();
    const { articles, total } = await analyst.ask('articles:list', {});
    expect(total).toBe(2);
    const copper = articles.find(({ key }) => key === 'farooqi2026')?.id ?? '';
    const { tags } = await analyst.ask('shelf:article', { articleId: copper });
    expect(tags.map(({ name, basis }) => [name, basis])).toEqual([
      ['ports', 'in-text'],
      ['Trade-Ore', 'in-text'],
    ]);
    expect(await analyst.faults()).toEqual([]);
  });

  it('show what another program changed since, take nothing over, and let the analyst take it', async () => {
    const file = join(folder, 'mine-changed.ris');
    const changed = RIS.replace('T2  - Indus Ledger', 'T2  - Indus Weekly').replace('VL  - 12', 'VL  - 13');
    await writeFile(file, changed);
    await analyst.willChoose([file]);
    await analyst.press('Control+o');
    await importButton().getByRole('button', { name: '1 warning' }).click();
    await importButton()
      .getByText('Outlet “Indus Ledger” → “Indus Weekly”. Not taken', { exact: false })
      .waitFor();
    await importButton().getByText('Kept beside the record: VL “12” → “13”.', { exact: false }).waitFor();
    await analyst.picture('record-differs');
    expect(await analyst.faults()).toEqual([]);
    expect((await analyst.ask('articles:list', {})).total).toBe(2);
    const outlet = async () => (await analyst.article('farooqi2026')).record.outlet.value;
    expect(await outlet()).toBe('Indus Ledger');
    await analyst.window.getByRole('option', { name: /Copper talks resume in Gwadar/ }).click();
    const panel = analyst.window.getByRole('complementary', { name: 'Record' });
    const take = panel.getByRole('button', { name: 'Take the file’s value: Outlet, Indus Weekly' });
    await take.click();
    await expect.poll(outlet).toBe('Indus Weekly');
    await panel.getByRole('button', { name: 'Undo last change' }).click();
    await expect.poll(outlet).toBe('Indus Ledger');
  });

  it('propose a record that looks like one that is here, and keep both', async () => {
    const file = join(folder, 'other.bib');
    await writeFile(
      file,
      '@article{copper, title = {Copper talks resume in Gwadar}, url = {https://www.example.org/copper/}, date = {2026-03-14}}',
    );
    await analyst.willChoose([file]);
    await analyst.press('Control+o');
    await importButton()
      .getByText(/1 looks like one that is here already/)
      .waitFor();
    await analyst.window.getByText(/Has the same address as/).waitFor();
    await analyst.window.getByRole('button', { name: 'Not the same' }).click();
    await analyst.window.getByText(/Has the same address as/).waitFor({ state: 'detached' });
    expect((await analyst.ask('articles:list', {})).total).toBe(3);
  });

  it('are dragged out as a file, and saved by name', async () => {
    const row = analyst.window.getByRole('option', { name: /Annual review of rail freight/ });
    await analyst.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows().filter((each) => each.isVisible());
      if (window)
        window.webContents.startDrag = (item) => Object.assign(globalThis, { draggedFile: item.file });
    });
    await row.click();
    await analyst.window.getByRole('heading', { name: /Annual review of rail freight/ }).waitFor();
    await analyst.window.getByRole('button', { name: 'Raw file' }).dispatchEvent('dragstart');
    const dragged = () => analyst.app.evaluate(() => String(Reflect.get(globalThis, 'draggedFile') ?? ''));
    await expect.poll(dragged).toMatch(/Annual review of rail freight\.ris$/);
    expect(await readFile(await dragged(), 'utf8')).toContain('TI  - Annual review of rail freight\r\n');

    const copy = join(folder, 'copy.ris');
    const suggested = await analyst.willSaveTo(copy);
    await analyst.command('Save a copy of the open article’s file…');
    await expect.poll(() => readFile(copy, 'utf8').catch(() => '')).toContain('PB  - Office of Studies');
    expect(await suggested()).toMatch(/Annual review of rail freight\.ris$/);
  });

  it('get their text when the article itself comes, once the analyst says that both are one', async () => {
    const page = join(folder, 'rail.html');
    const words =
      'Freight on the lines to Gwadar grew by a tenth in the year, the office says in its review.';
    await writeFile(
      page,
      `<!doctype html><html lang="en"><head><title>Annual review of rail freight</title><link rel="canonical" href="https://example.org/copper"></head><body><article><h1>Annual review of rail freight</h1><p>${words}</p><p>${words} ${words}</p></article></body></html>`,
    );
    await analyst.willChoose([page]);
    await analyst.press('Control+o');
    await expect.poll(async () => (await analyst.ask('articles:list', {})).total).toBe(4);
    const record = (await analyst.ask('articles:find', { ref: 'farooqi2026' }))?.id ?? '';
    await analyst.openArticle('Copper talks resume');
    const likely = analyst.window.getByText(/, which has a text/);
    await likely.waitFor();
    await analyst.picture('record-likely-same');
    const { likelySame } = await analyst.ask('references:kept', { articleId: record });
    const other = likelySame.find(({ hasText }) => hasText)?.articleId ?? '';
    await analyst.window.getByRole('button', { name: 'Compare and merge…' }).first().click();
    await analyst.window.getByRole('dialog').waitFor();
    await analyst.press('Escape');
    // The article that came later says so, too, and the window that merges offers the record, which shares no words with it.
    await analyst.window
      .getByRole('option', { name: /Annual review of rail freight/ })
      .filter({ hasNotText: 'no text' })
      .click();
    await analyst.window.getByText(words, { exact: true }).first().waitFor();
    await analyst.window.getByRole('button', { name: 'Compare and merge…' }).first().waitFor();
    await analyst.press('Control+Alt+a');
    const partner = analyst.window.getByRole('dialog', { name: 'Merge with another record' });
    await partner.getByRole('radio', { name: /farooqi2026/ }).waitFor();
    await analyst.press('Escape');
    await analyst.ask('articles:merge', {
      keptId: record,
      otherId: other,
      fieldsFromOther: [],
      textFrom: 'kept',
      groupFromOther: false,
    });
    const merged = await analyst.ask('articles:get', { articleId: record });
    expect(merged.text.blocks.map(({ text }) => text)).toContain(words);
    expect(merged.record.outlet.value).toBe('Indus Ledger');
  });
});
