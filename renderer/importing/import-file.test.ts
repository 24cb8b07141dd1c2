// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { type ArticleDraft, canonicalText, type ImportChoices } from '../../shared/model';
import { formatOf, importFile } from './import-file';

const TEXT = [
  'Talks resume after six years',
  'By Saira Anwar',
  'ISLAMABAD: Two delegations met in spring, and they agreed to meet again before the end of the year.',
  'Nobody named a budget, and the supply of critical',
  'Page 2 of 3',
  'minerals was left for another day, as it had been at every meeting before.',
  'Kamal Dar',
].join('\n\n');
const run = (text: string, choices: ImportChoices = {}): Promise<ArticleDraft> =>
  importFile({ fileName: 'a.txt', mediaType: 'text/plain', bytes: new TextEncoder().encode(text), choices });
const stepOf = (draft: ArticleDraft, rule: string) =>
  draft.steps.find((step) => step.rule === rule)?.id ?? '';

it.each([
  ['report.pdf', true],
  ['Report.DOCX', true],
  ['book.epub', true],
  ['report.pdf.txt', false],
  ['report.md', false],
  ['report', false],
])('tells of words in a file whose name promises another kind: %s', async (fileName, isTold) => {
  const bytes = new TextEncoder().encode(TEXT);
  const { warnings } = await importFile({ fileName, mediaType: '', bytes, choices: {} });
  expect(warnings.some(({ code }) => code === 'not-as-named')).toBe(isTold);
});

it('takes a page in that names more authors than a record has room for, and says so', async () => {
  const metas = Array.from(
    { length: 101 },
    (_, i) =>
      `<meta name="author" content="Sana Mirza${'abcdefghij'[i % 10]}${'klmnopqrst'[Math.floor(i / 10) % 10]}${i === 100 ? 'u' : ''}">`,
  );
  const paragraphs = TEXT.split('\n\n').slice(2, 4);
  const html = `<html><head><title>Talks resume after six years</title>${metas.join('')}</head><body><article>${paragraphs.map((words) => `<p>${words}, and so on.</p>`).join('')}</article></body></html>`;
  const bytes = new TextEncoder().encode(html);
  const { record, blocks } = await importFile({
    fileName: 'a.html',
    mediaType: 'text/html',
    bytes,
    choices: {},
  });
  expect(blocks).not.toEqual([]);
  expect(record.authors).toMatchObject({ value: null, basis: 'unknown' });
  expect(record.authors.reason).toContain('more than a record can hold');
});

it('refuses a PDF file whose first bytes are damaged, and reads a text in a file called so', async () => {
  const asPdf = (text: string) =>
    importFile({ fileName: 'report.pdf', mediaType: '', bytes: new TextEncoder().encode(text), choices: {} });
  const source = `%QDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n`;
  await expect(asPdf(source)).rejects.toMatchObject({ code: 'import-failed' });
  expect((await asPdf(`${TEXT}\n\nThe trailer stood at gate 3 0 of the port.`)).blocks).not.toEqual([]);
});

describe('choices of the analyst', () => {
  it('undoing the title puts the line back and makes the title unknown', async () => {
    const draft = await run(TEXT);
    const undone = await run(TEXT, { [stepOf(draft, 'title')]: 'undo' });
    expect(draft.record.title).toMatchObject({ value: 'Talks resume after six years', basis: 'in-text' });
    expect(undone.record.title).toEqual({ value: null, basis: 'unknown' });
    expect(undone.blocks[0]?.text).toBe('Talks resume after six years');
    expect(undone.record.authors.value).toEqual(['Saira Anwar']);
  });

  it('undoing the dateline keeps it at the head of its own paragraph', async () => {
    const draft = await run(TEXT);
    const undone = await run(TEXT, { [stepOf(draft, 'dateline')]: 'undo' });
    expect(undone.blocks[0]?.text).toMatch(/^ISLAMABAD: Two delegations/);
    expect(undone.record.place.basis).toBe('unknown');
    expect(undone.blocks).toHaveLength(draft.blocks.length);
  });

  it('undoing the join of a page break leaves two paragraphs; undoing the page number does not glue it in', async () => {
    const draft = await run(TEXT);
    expect(canonicalText(draft.blocks)).toContain('supply of critical minerals was left');
    const apart = await run(TEXT, { [stepOf(draft, 'page-break-join')]: 'undo' });
    expect(apart.blocks).toHaveLength(draft.blocks.length + 1);
    const numbered = await run(TEXT, { [stepOf(draft, 'page-number')]: 'undo' });
    expect(numbered.blocks.map((block) => block.text)).toContain('Page 2 of 3');
  });

  it('applying an offer sets the line aside and fills the record', async () => {
    const draft = await run(TEXT);
    expect(draft.record.authors.value).toEqual(['Saira Anwar']);
    const unsigned = TEXT.replace('By Saira Anwar\n\n', '');
    const before = await run(unsigned);
    expect(before.record.authors.basis).toBe('unknown');
    const applied = await run(unsigned, { [stepOf(before, 'signature')]: 'apply' });
    expect(applied.record.authors).toMatchObject({ value: ['Kamal Dar'], basis: 'in-text' });
    expect(applied.blocks).toHaveLength(before.blocks.length - 1);
  });

  it('step ids stay the same whatever was chosen', async () => {
    const draft = await run(TEXT);
    const undone = await run(TEXT, Object.fromEntries(draft.steps.map((step) => [step.id, 'undo' as const])));
    expect(undone.steps.map((step) => step.id)).toEqual(draft.steps.map((step) => step.id));
  });
});

describe('what kind of file it is', () => {
  const cases: readonly [name: string, mediaType: string, text: string, format: string][] = [
    ['a.txt', 'text/plain', 'Words.', 'text'],
    ['a.md', '', '# Words', 'markdown'],
    ['a.htm', '', '<p>Words', 'html'],
    ['a.txt', 'text/plain', '<!DOCTYPE html><html><p>Words', 'html'],
    ['a.txt', 'text/plain', 'He wrote <html> on the board.', 'text'],
    ['a', 'text/markdown', 'Words', 'markdown'],
  ];
  for (const [fileName, mediaType, text, format] of cases)
    it(`${fileName} ${mediaType} “${text}” is ${format}`, () =>
      expect(formatOf({ fileName, mediaType }, text)).toBe(format));
});

it('a file with nothing but page lines says so instead of giving an empty article', async () => {
  await expect(run('example.com')).rejects.toMatchObject({ code: 'no-text' });
});

it('keeps a weekday from becoming a date', async () => {
  const draft = await run(
    'Talks resume after six years\n\nISLAMABAD: They met on Thursday, in early 2026, and will meet in June, the ministry said.',
  );
  expect(draft.record.published).toEqual({ value: null, basis: 'unknown' });
});
