import { execFileSync, spawnSync } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeStoryFolder } from './support/launch';
import { cliInElectron, cliInNode } from './support/run';

const canRead = !spawnSync('pdftotext', ['-v']).error;
const NOTES = 24;
const numbers = Array.from({ length: NOTES }, (_, index) => index + 1);

/** Each paragraph says which note it has, and each note says which it is. */
const BRIEF = `---
title: Harbour talks
to: Director
from: Desk
date: 2026-03-02
handling: TLP:AMBER
template: blank
style: chicago-notes
---

# Where it stands

${numbers
  .map(
    (n) =>
      `Mark${n}x stands here.[^${n}] ${'The two sides went on about cranes, berths and what a day in the harbour costs a ship. '.repeat(6)}`,
  )
  .join('\n\n')}

| Year | What was paid |
| --- | --- |
${numbers.map((n) => `| ${2000 + n} | Row${n}x ${'and more '.repeat(12)}|`).join('\n')}

${numbers.map((n) => `[^${n}]: Note${n}x was said on the quay. ${'It was said at length. '.repeat(n % 5 === 0 ? 12 : 1)}`).join('\n')}
`;

describe.skipIf(!canRead)('a PDF with notes at the foot of the page (skipped without pdftotext)', () => {
  let folder: string;
  let briefId = '';
  const library = () => join(folder, 'library');
  const pagesOf = (file: string): string[] =>
    execFileSync('pdftotext', ['-layout', join(folder, file), '-'], { encoding: 'utf8' })
      .split('\f')
      .slice(0, -1);
  const exported = async (brief: string, file: string, ...words: string[]) => {
    const ended = await cliInElectron(folder, [
      ...['--library', library(), '--json', 'export', brief, '--format', 'pdf', '--out', join(folder, file)],
      ...words,
    ]);
    expect(ended.code, `${ended.stdout}${ended.stderr}`).toBe(0);
    return JSON.parse(ended.stdout) as { pages: number; notes: number; notice?: string };
  };

  beforeAll(async () => {
    folder = await makeStoryFolder();
    await writeFile(join(folder, 'brief.md'), BRIEF);
    const made = await cliInNode(folder, [
      '--library',
      library(),
      '--json',
      'brief',
      join(folder, 'brief.md'),
    ]);
    expect(made.code, `${made.stdout}${made.stderr}`).toBe(0);
    briefId = (JSON.parse(made.stdout) as { briefId: string }).briefId;
  });
  afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

  it('sets each note on the page of its mark, between the lines that every page carries', async () => {
    const result = await exported(briefId, 'page.pdf', '--notes', 'footnotes');
    expect(result).toMatchObject({ notes: NOTES });
    expect(result.notice).toBeUndefined();
    const pages = pagesOf('page.pdf');
    expect(pages).toHaveLength(result.pages);
    expect(pages.length).toBeGreaterThan(3);
    for (const n of numbers) {
      const mark = pages.findIndex((page) => page.includes(`Mark${n}x`));
      expect(mark).toBeGreaterThanOrEqual(0);
      expect(pages.findIndex((page) => page.includes(`Note${n}x`))).toBe(mark);
      // The foot: no line of text stands below it.
      const page = pages[mark] ?? '';
      expect(page.lastIndexOf('Mark')).toBeLessThan(page.indexOf(`Note${n}x`));
    }
    pages.forEach((page, index) => {
      expect(page.match(/TLP:AMBER/g)).toHaveLength(2);
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
    });
    // The head of the table stands on each of its pages.
    const withRows = pages.filter((page) => /Row\d+x/.test(page));
    expect(withRows.length).toBeGreaterThan(1);
    for (const page of withRows) expect(page).toMatch(/Year\s+What was paid/);
  });

  it.each([
    [
      'pieces between italics that read alike',
      (n: number) => `Mark${n}x[^${n}] in ${'words that the *Ledger* has, and '.repeat(40 + n)}so on.`,
    ],
    [
      'web addresses of many lines',
      (n: number) =>
        `Mark${n}x[^${n}] https://example.org/${`${n}path`.repeat(60)} and https://example.org/${'file'.repeat(70 + n)}.`,
    ],
    ['a word of 10,000 letters', (n: number) => `Mark${n}x[^${n}] ${'x'.repeat(n === 3 ? 10_000 : 40 * n)}.`],
  ])('goes on over page ends in %s', async (what, paragraph) => {
    const notes = numbers.map((n) => `[^${n}]: Note${n}x was said on the quay.`).join('\n');
    const head = BRIEF.slice(0, BRIEF.indexOf('\n# Where')).replace('Harbour talks', what);
    await writeFile(
      join(folder, 'pieces.md'),
      `${head}\n\n${numbers.map(paragraph).join('\n\n')}\n\n${notes}\n`,
    );
    const made = await cliInNode(folder, [
      ...['--library', library(), '--json', 'brief', join(folder, 'pieces.md')],
    ]);
    expect(made.code, `${made.stdout}${made.stderr}`).toBe(0);
    const { briefId: pieces } = JSON.parse(made.stdout) as { briefId: string };
    const result = await exported(pieces, 'pieces.pdf', '--notes', 'footnotes');
    expect(result.notice).toBeUndefined();
    const pages = pagesOf('pieces.pdf');
    expect(pages.length).toBeGreaterThan(2);
    // Marks stand close to their words: “Mark1x1”.
    for (const n of numbers)
      expect(
        pages.findIndex((page) => page.includes(`Note${n}x`)),
        `note ${n}`,
      ).toBe(pages.findIndex((page) => page.includes(`Mark${n}x${n}`)));
  });

  it('sets the notes at the end, and says so, where one is too long for any page', async () => {
    const long = `[^1]: Note1x begins. ${'It was said at great length on the quay. '.repeat(300)}Note1x ends.`;
    const brief = BRIEF.replace(/^\[\^1\]: .*$/m, () => long).replace('Harbour talks', 'A long note');
    await writeFile(join(folder, 'long.md'), brief);
    const made = await cliInNode(folder, [
      '--library',
      library(),
      '--json',
      'brief',
      join(folder, 'long.md'),
    ]);
    expect(made.code, `${made.stdout}${made.stderr}`).toBe(0);
    const { briefId: longBrief } = JSON.parse(made.stdout) as { briefId: string };
    const result = await exported(longBrief, 'long.pdf', '--notes', 'footnotes');
    expect(result.notice).toMatch(/^The notes stand at the end of the PDF, not at the foot of each page: /);
    const words = pagesOf('long.pdf').join('');
    for (const word of ['Note1x begins', 'Note1x ends', ...numbers.slice(1).map((n) => `Note${n}x`)])
      expect(words).toContain(word);
  });

  it('keeps notes at the end unless it is asked', async () => {
    await exported(briefId, 'end.pdf');
    const pages = pagesOf('end.pdf');
    expect(pages.findIndex((page) => page.includes('Note1x'))).toBe(
      pages.findIndex((page) => page.includes(`Note${2}x`)),
    );
    expect(pages.findIndex((page) => page.includes('Note1x'))).toBeGreaterThan(0);
  });
});
