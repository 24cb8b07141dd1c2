import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { partsOf } from '../../../electron/export/docx/docx-parts.cases';
import type { EditorNode } from '../../../shared/model';
import { VerificationRecord } from '../../../shared/verification/verification-record';
import { cliInNode } from '../support/run';
import { type Analyst, startAnalyst } from './analyst';
import { readPdf, readWord } from './exported-files';

const GATE = 'did not offer to pay for the northern gate';
const LEAK = 'found no leak in the three weeks that they had';
const ARTICLE = [
  'A gate for the canal',
  `The water board ${GATE}, its speaker said on Tuesday, and the farmers of the valley agreed to wait.`,
  `Engineers ${LEAK}, and they will be back before the monsoon with better instruments.`,
  'A second committee has been formed to look at the prices of electricity in the valley.',
];
const TITLE = 'Who pays for the gate';

describe('what the export dialog puts beside a brief', () => {
  let analyst: Analyst;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'briefwright-beside-'));
    analyst = await startAnalyst();
    await analyst.resize(1440, 900);
    const path = join(folder, 'gate.txt');
    await writeFile(path, ARTICLE.join('\n\n'));
    await analyst.willChoose([path]);
    await analyst.press('Control+o');
    await analyst.window.locator('.sheet [data-block="1"]').waitFor();
    const article = await analyst.article('gate');
    const quoted = async (words: string): Promise<EditorNode[]> => {
      const paragraph = article.text.blocks.findIndex(({ text }) => text.includes(words)) + 1;
      const quote = await analyst.keepQuote(article, paragraph, words);
      return [
        {
          type: 'quotation',
          quoteId: quote.id,
          articleId: article.id,
          captured: words,
          paragraph,
          children: [{ type: 'text', text: words, format: 0 }],
        },
        {
          type: 'citation',
          citationId: `c${paragraph}`,
          items: [{ articleId: article.id, locator: { label: 'paragraph', value: String(paragraph) } }],
        },
      ];
    };
    await analyst.makeBrief(TITLE, [
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'The board ', format: 0 },
          ...(await quoted(GATE)),
          {
            type: 'footnote',
            children: [{ type: 'text', text: 'They ', format: 0 }, ...(await quoted(LEAK))],
          },
        ],
      },
    ]);
    await analyst.openBrief(TITLE);
  });
  afterAll(async () => {
    await analyst?.discard();
    await rm(folder, { recursive: true, force: true });
  });

  const exportAs = async (format: 'PDF' | 'Word', file: string, boxes: readonly RegExp[]) => {
    const { window } = analyst;
    const path = join(folder, file);
    await analyst.willSaveTo(path);
    await analyst.press('Control+Shift+e');
    const dialog = window.getByRole('dialog');
    await dialog.getByRole('radio', { name: format }).check({ force: true });
    for (const name of boxes) await dialog.getByRole('checkbox', { name }).check();
    await dialog.getByRole('button', { name: 'Export', exact: true }).click();
    await window.getByRole('heading', { name: 'Exported' }).waitFor({ timeout: 60_000 });
    const said = await dialog.innerText();
    await window.getByRole('button', { name: 'Close', exact: true }).last().click();
    await dialog.waitFor({ state: 'detached' });
    return { path, said };
  };
  const verify = (...words: string[]) => cliInNode(folder, ['--json', 'verify', ...words]);
  const BOTH = [/^Quotation report/, /^Verification file/];

  it('Word with everything that it knows, which is remembered but for the comments', async () => {
    const { window } = analyst;
    const path = join(folder, 'all.docx');
    await analyst.willSaveTo(path);
    await analyst.press('Control+Shift+e');
    const dialog = window.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Word' }).check({ force: true });
    await dialog.getByRole('radio', { name: 'Endnotes' }).check({ force: true });
    const boxes = [/^Table of contents/, /^Live citations/, /^Comments/, /^Source list/];
    for (const name of boxes) await dialog.getByRole('checkbox', { name }).check();
    await analyst.picture('export-word');
    await dialog.getByRole('button', { name: 'Export', exact: true }).click();
    await window.getByRole('heading', { name: 'Exported' }).waitFor({ timeout: 60_000 });
    await window.getByRole('button', { name: 'Close', exact: true }).last().click();
    const parts = partsOf(new Uint8Array(await readFile(path)));
    expect(parts.get('word/endnotes.xml')).toContain('ADDIN ZOTERO_ITEM CSL_CITATION');
    expect(parts.get('word/comments.xml')).toContain('matches the stored text');
    expect(parts.get('word/document.xml')).toContain('This brief cites one source');

    await analyst.press('Control+Shift+e');
    expect(await dialog.getByRole('radio', { name: 'Endnotes' }).isChecked()).toBe(true);
    expect(await dialog.getByRole('checkbox', { name: /^Live citations/ }).isChecked()).toBe(true);
    expect(await dialog.getByRole('checkbox', { name: /^Comments/ }).isChecked()).toBe(false);
    for (const name of [/^Table of contents/, /^Live citations/, /^Source list/])
      await dialog.getByRole('checkbox', { name }).uncheck();
    await dialog.getByRole('radio', { name: 'RIS' }).check({ force: true });
    expect(await dialog.getByRole('checkbox', { name: /^Quotation report/ }).count()).toBe(0);
    await analyst.willSaveTo(join(folder, 'gate.ris'));
    await dialog.getByRole('button', { name: 'Export', exact: true }).click();
    await window.getByRole('heading', { name: 'Exported' }).waitFor({ timeout: 60_000 });
    // Where nothing opens such a file, that is said with its place, and the way there stays.
    await analyst.app.evaluate(({ shell }) => {
      shell.openPath = async () => 'No application is registered';
    });
    await window.getByRole('button', { name: 'Open', exact: true }).click();
    const unopened = window.getByRole('dialog', { name: 'Exported' }).getByRole('alert');
    await expect.poll(() => unopened.innerText()).toMatch(/“gate\.ris” could not be opened here: /);
    expect(await unopened.innerText()).toContain(`It lies in ${folder}.`);
    expect(await window.getByRole('button', { name: 'Show in folder' }).isVisible()).toBe(true);
    await window.getByRole('button', { name: 'Close', exact: true }).last().click();
    expect(await readFile(join(folder, 'gate.ris'), 'utf8')).toMatch(/^TY {2}- NEWS\r\n/);
  });

  const CASES = [
    { format: 'PDF', file: 'gate.pdf' },
    { format: 'Word', file: 'gate.docx' },
  ] as const;
  it.each(CASES)('$format: the report inside it and a file that can be computed again', async (each) => {
    const { path, said } = await exportAs(each.format, each.file, BOTH);
    const proof = `${path}.verification.json`;
    expect(said).toContain(`With it: ${each.file}.verification.json`);

    const printed = each.format === 'PDF' ? readPdf(path) : readWord(await readFile(path));
    if (printed !== null) {
      const words = printed.replaceAll(/\s+/gu, ' ');
      const report = words.slice(words.lastIndexOf('Quotation report'));
      expect(report).toContain('The 2 quotations of this brief, compared word for word');
      for (const quoted of [GATE, LEAK]) expect(report).toContain(`“${quoted}”`);
      // The sentence around the words stands in the article only.
      expect(report).toContain('they will be back before the monsoon with better instruments.');
    }

    const text = await readFile(proof, 'utf8');
    const record = VerificationRecord.parse(JSON.parse(text));
    expect(record.quotations.map((quotation) => [quotation.words, quotation.verdict])).toEqual([
      [GATE, 'exact'],
      [LEAK, 'exact'],
    ]);
    const sound = await verify(proof, '--export', path);
    expect(sound.code, sound.stdout + sound.stderr).toBe(0);
    expect(JSON.parse(sound.stdout)).toMatchObject({ matches: true, export: 'matches', differences: [] });

    const tampered = join(folder, `tampered-${each.file}.json`);
    await writeFile(tampered, text.replace(`"words": "${GATE}"`, `"words": "${GATE.replace('not ', '')}"`));
    const changed = await verify(tampered, '--export', path);
    expect(changed.code, changed.stdout + changed.stderr).toBe(1);
    expect(JSON.parse(changed.stdout)).toMatchObject({ matches: false });
    expect(changed.stdout).toContain('quotation 1');
  });

  it('the source matrix behind the notes', async () => {
    const { path } = await exportAs('Word', 'matrix.docx', [/^Source matrix/]);
    const words = readWord(await readFile(path)).replaceAll(/\s+/gu, ' ');
    expect(words.slice(words.lastIndexOf('Source matrix'))).toContain('one source');
    expect(words).not.toContain('Quotation report');
  });

  it('what came of it is in sight in a low window, too', async () => {
    const { window } = analyst;
    await analyst.resize(1280, 720);
    await analyst.willSaveTo(join(folder, 'no-such-folder', 'x.md'));
    await analyst.press('Control+Shift+e');
    const dialog = window.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Markdown' }).check({ force: true });
    // Enter on a choice exports.
    await analyst.press('Enter');
    const alert = dialog.getByRole('alert');
    await alert.waitFor();
    await expect
      .poll(() =>
        alert.evaluate((note) => {
          const { top, bottom } = note.getBoundingClientRect();
          const room = note.closest('.body')?.getBoundingClientRect();
          return room !== undefined && top >= room.top && bottom <= room.bottom + 1;
        }),
      )
      .toBe(true);
    await analyst.press('Escape');
    await analyst.resize(1440, 900);
  });

  it('the report is ticked already where the palette is asked for an export with it', async () => {
    const { window } = analyst;
    await analyst.command('Export with the quotation report…');
    const dialog = window.getByRole('dialog');
    await dialog.waitFor();
    expect(await dialog.getByRole('checkbox', { name: BOTH[0] }).isChecked()).toBe(true);
    expect(await dialog.getByRole('checkbox', { name: BOTH[1] }).isChecked()).toBe(false);
    await dialog.getByRole('button', { name: 'Cancel', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  });

  it('the check report is saved from the palette, with what was changed just before', async () => {
    const { window } = analyst;
    const title = window.getByRole('textbox', { name: 'Title', exact: true });
    const path = join(folder, 'report.json');
    await analyst.willSaveTo(path);
    await title.fill('');
    await analyst.command('Save the check report…');
    await window.getByText('Check report saved as “report.json”.').first().waitFor();
    const report = await readFile(path, 'utf8');
    expect(JSON.parse(report)).toMatchObject({ quotations: [{ text: GATE }, { text: LEAK }] });
    expect(report).toContain('brief-untitled');
    await title.fill(TITLE);
  });

  it('nothing of both where neither box is ticked', async () => {
    const { path, said } = await exportAs('PDF', 'plain.pdf', []);
    expect(said).not.toContain('With it');
    expect((await readdir(folder)).filter((name) => name.startsWith('plain'))).toEqual(['plain.pdf']);
    expect(readPdf(path) ?? '').not.toContain('Quotation report');
  });
});
