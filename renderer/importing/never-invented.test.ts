// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { renderCitations } from '../../shared/citation/render-citations';
import type { ArticleDraft } from '../../shared/model';
import { importFile } from './import-file';
import { column, pdf } from './pdf/pdf-files.cases';
import { docx, epub, odt, wordPara } from './zip/archives.cases';

const DATELINE = 'ISLAMABAD: ';
const FIRST =
  'Two delegations met on Thursday for the first time in six years, and both agreed to go on with the talks about the harbour before the end of the year.';
const SECOND =
  'Nobody named a budget, and the rail link to the mine in the hills was left for another day, as it had been at every meeting before.';
const utf8 = (text: string) => new TextEncoder().encode(text);
const mail = (text: string) => utf8(text.replaceAll('\n', '\r\n'));
const page = `<html lang="en"><head><title>Talks resume</title></head><body><article><h1>Talks resume</h1><p>${DATELINE}${FIRST}</p><p>${SECOND}</p></article></body></html>`;

/** One text in every form that can be imported; none says where or when it was printed. */
const FILES: readonly (readonly [fileName: string, bytes: () => Uint8Array])[] = [
  ['talks.txt', () => utf8(`Talks resume\n\n${DATELINE}${FIRST}\n\n${SECOND}\n`)],
  ['talks.md', () => utf8(`# Talks resume\n\n${DATELINE}${FIRST}\n\n${SECOND}\n`)],
  ['talks.html', () => utf8(page)],
  [
    'talks.mhtml',
    () =>
      mail(
        `From: <Saved by a browser>\nSnapshot-Content-Location: https://www.example.org/talks\nDate: Sun, 22 Nov 2026 10:00:00 +0500\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary="B"\n\n--B\nContent-Type: text/html; charset=utf-8\nContent-Location: https://www.example.org/talks\n\n${page}\n--B--\n`,
      ),
  ],
  [
    'talks.eml',
    () =>
      mail(
        `From: Desk <desk@paper.example>\nSubject: Talks resume\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n${DATELINE}${FIRST}\n\n${SECOND}\n`,
      ),
  ],
  [
    'talks.docx',
    () => docx(wordPara('Talks resume', 'Title') + wordPara(DATELINE + FIRST) + wordPara(SECOND)),
  ],
  [
    'talks.odt',
    () => odt(`<text:h>Talks resume</text:h><text:p>${DATELINE}${FIRST}</text:p><text:p>${SECOND}</text:p>`),
  ],
  ['talks.epub', () => epub([`<h1>Harbours of the coast</h1><p>${DATELINE}${FIRST}</p><p>${SECOND}</p>`])],
  ['talks.rtf', () => utf8(String.raw`{\rtf1 Talks resume\par ${DATELINE}${FIRST}\par ${SECOND}\par}`)],
  [
    'talks.pdf',
    () =>
      pdf([
        [
          { x: 70, y: 60, text: 'Talks resume', size: 20, font: 'F2' },
          ...column(DATELINE + FIRST, { x: 70, y: 110, width: 80 }),
          ...column(SECOND, { x: 70, y: 190, width: 80 }),
        ],
      ]),
  ],
];

const cite = ({ record }: ArticleDraft) =>
  (
    ['chicago-notes', 'chicago-author-date', 'apa', 'mla', 'oscola', 'bluebook', 'crs', 'icd206'] as const
  ).map((style) => {
    const { citations, references } = renderCitations({
      citations: [{ citationId: 'c', items: [{ articleId: 'a' }] }],
      articles: [
        { id: 'a', key: 'a', accession: 'talks', record, opening: FIRST, importedAt: '2026-11-22T10:00:00Z' },
      ],
      style,
      language: 'en-GB',
    });
    const runs = [...(citations[0] ?? []), ...(references?.entries.flat() ?? [])];
    return `${style}: ${runs.map((run) => (run.kind === 'text' ? run.text : '')).join('')}`;
  });

describe.each(FILES)('%s', (fileName, bytes) => {
  const read = () => importFile({ fileName, mediaType: '', bytes: new Uint8Array(bytes()), choices: {} });

  it('keeps its dateline as the place of reporting and nowhere else', async () => {
    const { record, blocks } = await read();
    expect(blocks[0]?.text).toBe(FIRST);
    expect(record.place).toMatchObject({ value: 'Islamabad', basis: 'in-text' });
    expect(record.place.reason).toMatch(/place of reporting/);
    expect(record.outlet.value ?? '').not.toMatch(/Islamabad/i);
    expect(record.section.value ?? '').not.toMatch(/Islamabad/i);
  });

  it('says nothing of an access, and no day of import or saving is a date of publication', async () => {
    const { record } = await read();
    expect(record.accessed).toEqual({ value: null, basis: 'unknown' });
    expect(record.published.value ?? '').not.toMatch(/2026/);
    expect(record.occurred.basis).toBe('unknown');
  });

  it('is cited without an access date and without a place of publication in every style', async () => {
    for (const citation of cite(await read())) {
      expect(citation).not.toMatch(/accessed|retrieved|last visited/i);
      expect(citation).not.toMatch(/\(Islamabad|, Islamabad,|Islamabad:/);
      // The day of import is printed by the one style that has a field for it, under its own name.
      if (/2026/.test(citation)) expect(citation).toMatch(/^icd206: .*Imported 22 November 2026/);
    }
  });
});
