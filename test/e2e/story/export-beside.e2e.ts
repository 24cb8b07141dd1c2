import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEntry, readZip } from '../../../electron/export/zip';
import type { EditorNode } from '../../../shared/model';
import { VerificationRecord } from '../../../shared/verification/verification-record';
import { cliInNode } from '../support/run';
import { type Analyst, startAnalyst } from './analyst';

const GATE = 'did not offer to pay for the northern gate';
const LEAK = 'found no leak in the three weeks that they had';
const ARTICLE = [
  'A gate for the canal',
  `The water board ${GATE}, its speaker said on Tuesday, and the farmers of the valley agreed to wait.`,
  `Engineers ${LEAK}, and they will be back before the monsoon with better instruments.`,
  'A second committee has been formed to look at the prices of electricity in the valley.',
];
const TITLE = 'Who pays for the gate';

/** The words of a PDF on one line, where the system has pdftotext; else null. */
function wordsOfPdf(path: string): string | null {
  try {
    const text = execFileSync('pdftotext', [path, '-'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return text.replaceAll(/\s+/gu, ' ');
  } catch {
    return null;
  }
}

/** The words of a Word file without its notes. */
function wordsOfWord(bytes: Uint8Array): string {
  const entry = readZip(bytes).find(({ name }) => name === 'word/document.xml');
  if (!entry) throw new Error('The Word file has no document in it');
  return new TextDecoder().decode(readEntry(entry)).replaceAll(/<[^>]*>/gu, '');
}

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

  const CASES = [
    { format: 'PDF', file: 'gate.pdf' },
    { format: 'Word', file: 'gate.docx' },
  ] as const;
  it.each(CASES)('$format: the report inside it and a file that can be computed again', async (each) => {
    const { path, said } = await exportAs(each.format, each.file, BOTH);
    const proof = `${path}.verification.json`;
    expect(said).toContain(`With it: ${each.file}.verification.json`);

    const words = each.format === 'PDF' ? wordsOfPdf(path) : wordsOfWord(await readFile(path));
    if (words !== null) {
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

  it('nothing of both where neither box is ticked', async () => {
    const { path, said } = await exportAs('PDF', 'plain.pdf', []);
    expect(said).not.toContain('With it');
    expect((await readdir(folder)).filter((name) => name.startsWith('plain'))).toEqual(['plain.pdf']);
    expect(wordsOfPdf(path) ?? '').not.toContain('Quotation report');
  });
});
