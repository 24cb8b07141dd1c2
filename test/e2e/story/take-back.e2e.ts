import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEntry, readZip, writeZip } from '../../../electron/export/zip';
import type { Brief } from '../../../shared/model';
import { type Analyst, sampleFiles, startAnalyst } from './analyst';

const MONEY = 'The money follows the railway, not the other way round';

describe('a Word file that was edited elsewhere', () => {
  let analyst: Analyst;
  let brief: Brief;
  let file: string;

  beforeAll(async () => {
    analyst = await startAnalyst();
    await analyst.willChoose(await sampleFiles());
    await analyst.ask('imports:choose', {});
    const wanted = (await sampleFiles()).length;
    while ((await analyst.ask('articles:list', {})).total < wanted)
      await analyst.window.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
    const rail = await analyst.article('rail');
    const money = await analyst.keepQuote(rail, 2, MONEY);
    brief = await analyst.makeBrief('Rail before copper', [
      { type: 'heading', tag: 'h2', children: [{ type: 'text', text: 'Bottom line', format: 0 }] },
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'An official said: ', format: 0 },
          {
            type: 'quotation',
            quoteId: money.id,
            articleId: rail.id,
            captured: MONEY,
            paragraph: 2,
            children: [{ type: 'text', text: MONEY, format: 0 }],
          },
          { type: 'citation', citationId: 'cite-1', items: [{ articleId: rail.id }] },
        ],
      },
      { type: 'paragraph', children: [{ type: 'text', text: 'Nothing else is known yet.', format: 0 }] },
    ]);
    file = join(analyst.folder, 'rail.docx');
    await analyst.willSaveTo(file);
    await analyst.ask('exports:save', {
      briefId: brief.id,
      format: 'docx',
      paper: 'A4',
      draft: false,
      options: { canReturn: true },
    });
    const parts = new Map(
      readZip(new Uint8Array(await readFile(file))).map((entry) => [entry.name, readEntry(entry)]),
    );
    const xml = Buffer.from(parts.get('word/document.xml') ?? []).toString('utf8');
    const edited = xml
      .replace(', not the other way', ', the other way')
      .replace('is known yet', 'is known in May');
    expect(edited).not.toBe(xml);
    parts.set('word/document.xml', Buffer.from(edited));
    await writeFile(file, writeZip(parts));
    await analyst.openBrief('Rail before copper');
  }, 120_000);
  afterAll(() => analyst?.discard());

  it('shows each difference, with the changed quotation judged at once', async () => {
    const { window } = analyst;
    const text = window.locator('.brief-text');
    await text.getByText('Nothing else is known yet.').click();
    const before = await text.textContent();
    await analyst.willChoose([file]);
    const release = await analyst.holdLibrary();
    await analyst.command('Take back a Word file');
    await window
      .getByRole('dialog', { name: 'Take back a Word file' })
      .getByText('Reading the file…')
      .waitFor();
    // Typed for the list that is still to come: not into the brief.
    await window.keyboard.type('zq');
    release();
    await window.getByRole('dialog', { name: /What is different in “rail.docx”/ }).waitFor();
    const items = window.locator('[data-difference]');
    await expect.poll(() => items.count()).toBe(2);
    await expect.poll(() => items.first().evaluate((item) => item === document.activeElement)).toBe(true);
    expect(await text.textContent()).toBe(before);
    const quotation = items.filter({ hasText: 'Quotation changed' });
    expect(await quotation.locator('del').allTextContents()).toEqual(['not ']);
    await quotation.locator('.verdict-pill.bad').waitFor();
    expect(await analyst.faults()).toEqual([]);
    await analyst.colours('light');
    await analyst.picture('take-back');
    await analyst.colours('dark');
    expect(await analyst.faults()).toEqual([]);
    await analyst.picture('take-back-dark');
    await analyst.colours('light');
  });

  it('takes over what is accepted by key, and only that', async () => {
    const { window } = analyst;
    const items = window.locator('[data-difference]');
    await items.filter({ hasText: 'Quotation changed' }).focus();
    await analyst.press('a');
    // The key goes on by itself.
    await expect.poll(() => window.locator('[data-difference]:focus').textContent()).toContain('in May');
    await analyst.press('r');
    await window.getByRole('button', { name: 'Take over 1 change' }).click();
    await window.getByRole('dialog').waitFor({ state: 'detached' });
    const text = window.locator('.brief-text');
    await expect.poll(() => text.textContent()).toContain('railway, the other way round');
    expect(await text.textContent()).toContain('Nothing else is known yet.');
    await window.locator('.quotation[data-verdict="changed"]').waitFor();
    const versions = await analyst.ask('versions:list', { briefId: brief.id });
    expect(versions.map(({ name }) => name)).toContain('Before taking back rail.docx');
  });

  it('undo takes it back in one step', async () => {
    const { window } = analyst;
    await window.locator('.brief-text [contenteditable="true"], .brief-text').first().click();
    await analyst.press('Control+z');
    await window.locator('.quotation[data-verdict="exact"]').waitFor();
    await expect.poll(() => window.locator('.brief-text').textContent()).toContain(MONEY);
  });

  it('a file of something else is told in a sentence', async () => {
    const { window } = analyst;
    const other = join(analyst.folder, 'other.docx');
    await writeFile(other, 'no Word file at all');
    await analyst.willChoose([other]);
    await analyst.command('Take back a Word file');
    const dialog = window.getByRole('dialog', { name: 'Take back a Word file' });
    await dialog.waitFor();
    await dialog.getByText(/other\.docx/).waitFor();
    await analyst.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });
});
