import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEntry, readZip, writeZip } from '../../../electron/export/zip';
import type { Brief, EditorNode } from '../../../shared/model';
import { type Analyst, startAnalyst } from './analyst';

const NOTES = ['About the railway.', 'About the port.', 'About the ships.'] as const;
const text = (words: string): EditorNode => ({ type: 'text', text: words, format: 0 });

describe('a Word file whose notes a program shifted', () => {
  let analyst: Analyst;
  let brief: Brief;
  let file: string;

  beforeAll(async () => {
    analyst = await startAnalyst();
    brief = await analyst.makeBrief('Rail and port', [
      { type: 'heading', tag: 'h2', children: [text('Bottom line')] },
      {
        type: 'paragraph',
        children: NOTES.flatMap((note): EditorNode[] => [
          text('A sentence of its own. '),
          { type: 'footnote', children: [text(note)] },
        ]),
      },
      { type: 'paragraph', children: [text('Nothing else is known yet.')] },
    ]);
    file = join(analyst.folder, 'notes.docx');
    await analyst.willSaveTo(file);
    await analyst.ask('exports:save', {
      briefId: brief.id,
      format: 'docx',
      paper: 'A4',
      draft: false,
      options: { canReturn: true, notes: 'footnotes' },
    });
    const parts = new Map(
      readZip(new Uint8Array(await readFile(file))).map((entry) => [entry.name, readEntry(entry)]),
    );
    const change = (name: string, by: (xml: string) => string) => {
      const xml = Buffer.from(parts.get(name) ?? []).toString('utf8');
      expect(by(xml)).not.toBe(xml);
      parts.set(name, Buffer.from(by(xml)));
    };
    // The first mark is lost; the words of each note come to the next one.
    change('word/document.xml', (xml) =>
      xml
        .replace(/<w:r>(?:(?!<\/w:r>).)*<w:footnoteReference [^>]*\/><\/w:r>/s, '')
        .replace('known yet', 'known in May'),
    );
    change('word/footnotes.xml', (xml) => xml.replace(NOTES[2], NOTES[1]).replace(NOTES[1], NOTES[0]));
    await writeFile(file, writeZip(parts));
    await analyst.openBrief('Rail and port');
  }, 120_000);
  afterAll(() => analyst?.discard());

  it('says so on top, and accepts them one by one alone', async () => {
    const { window } = analyst;
    await analyst.willChoose([file]);
    await analyst.command('Take back a Word file');
    const dialog = window.getByRole('dialog', { name: /What is different in “notes.docx”/ });
    await dialog.getByText('2 notes read what others said', { exact: false }).waitFor();
    expect(await analyst.faults()).toEqual([]);
    await analyst.picture('shifted-notes');
    await dialog.getByRole('button', { name: 'Accept all' }).click();
    const items = dialog.locator('[data-difference]');
    const shifted = items.filter({ hasText: 'Footnote changed' });
    await expect.poll(() => dialog.locator('.difference.take').count()).toBe(2);
    expect(await shifted.count()).toBe(2);
    expect(await dialog.locator('.difference.take', { hasText: 'Footnote changed' }).count()).toBe(0);
    await dialog.getByText('2 changes not decided', { exact: false }).waitFor();
    await dialog.getByRole('button', { name: 'Take over 2 changes' }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => window.locator('.brief-text').textContent()).toContain('known in May');
    const { state } = await analyst.ask('briefs:get', { briefId: brief.id });
    expect(JSON.stringify(state)).toContain(NOTES[2]);
  });
});
