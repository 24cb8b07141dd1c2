// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { part, partsOf } from '../../electron/export/docx/docx-parts.cases';
import { writeDocx } from '../../electron/export/docx/write-docx';
import { safeLink } from '../../electron/export/safe-link';
import { readReturned } from '../../renderer/importing/returned/read-docx';
import { brief, paragraph, words } from '../../shared/brief-document/builders.cases';
import type { ExportOptions } from '../../shared/brief-document/export-options';
import { toBriefDocument } from '../../shared/brief-document/from-brief';
import { type Brief, briefLines, type EditorNode } from '../../shared/model';
import { compareBrief } from '../../shared/returning/compare-brief';
import { describeDifferences } from '../../shared/returning/describe';
import { levelSpaces, printedLines } from '../../shared/returning/printed-lines';
import { recordOf } from '../../shared/returning/record-export';
import { wordsOfPieces } from '../../shared/returning/returned-brief';
import { convertWithOffice, hasOffice } from '../support/other-readers';
import { randomBrief, randomSources } from '../support/random-briefs';

const MARK = '0123456789abcdef';
const documentOf = (brief: Brief) => ({
  ...toBriefDocument({
    brief,
    articles: randomSources,
    language: 'en-US',
    paper: 'A4',
    draft: true,
    withCited: true,
    withLines: true,
  }),
  returnMark: MARK,
});
const onlyMarked = <T extends { mark?: string | undefined }>(lines: T[]) =>
  lines.filter(({ mark }) => mark && !/^r/.test(mark));

describe.skipIf(!hasOffice)(
  'a Word file that LibreOffice saved again (skipped where it is not installed)',
  () => {
    // 34 breaks the page behind a line across it; 2, 35 and 39 link words of two scripts.
    test.each([1, 2, 3, 4, 5, 6, 7, 34, 35, 39])(
      'has the lines and notes that were exported: random brief %i',
      async (seed) => {
        const [brief] = fc.sample(randomBrief, { seed, numRuns: 1 });
        if (!brief) throw new Error('no brief');
        const document = documentOf(brief);
        const bytes = convertWithOffice(await writeDocx(document), 'docx', 'docx');
        const returned = readReturned(new Uint8Array(bytes), 'brief.docx');
        const record = recordOf(brief, document, '2026-11-22T10:00:00.000Z', safeLink);
        expect(describeDifferences(record, returned, compareBrief(record, returned))).toEqual([]);
      },
      180_000,
    );

    test('has the marks of direction that were typed, and no others', async () => {
      const quotation: EditorNode = {
        type: 'quotation',
        quoteId: null,
        articleId: 'urdu',
        captured: '',
        paragraph: 1,
        children: [words('(پاکستان) IMF کے 40%')],
      };
      const mixed = brief('chicago-notes', [
        paragraph(words('They wrote '), quotation, words(' 2026 in all of the papers of the week.')),
        paragraph(words('The mine ریکوڈک 2026 and \u200eریکوڈک\u200e 2027, the papers say.')),
        paragraph(words('یہ منصوبہ IMF، 2026 میں شروع ہوگا')),
      ]);
      const document = documentOf(mixed);
      const written = await writeDocx(document);
      expect(part(partsOf(written), 'word/document.xml')).toContain('\u202c\u200e');
      const record = recordOf(mixed, document, '2026-11-22T10:00:00.000Z', safeLink);
      for (const bytes of [written, convertWithOffice(written, 'docx', 'docx')]) {
        const returned = readReturned(new Uint8Array(bytes), 'brief.docx');
        expect(describeDifferences(record, returned, compareBrief(record, returned))).toEqual([]);
      }
    }, 60_000);
  },
);

const asked = fc.record<ExportOptions>({
  notes: fc.constantFrom(undefined, 'footnotes', 'endnotes'),
  contents: fc.boolean(),
  comments: fc.boolean(),
  liveCitations: fc.boolean(),
});

describe('a Word file that comes back as it was', () => {
  test('has the lines and notes that were exported', async () => {
    await fc.assert(
      fc.asyncProperty(randomBrief, asked, async (brief, options) => {
        const document = documentOf(brief);
        const { lineOf, aside, ...printed } = printedLines(document, safeLink);
        const bytes = await writeDocx(document, options);
        const returned = readReturned(new Uint8Array(bytes), 'brief.docx');
        const record = recordOf(brief, document, '2026-11-22T10:00:00.000Z', safeLink);
        expect(describeDifferences(record, returned, compareBrief(record, returned))).toEqual([]);
        expect(onlyMarked(returned.lines)).toEqual(printed.lines);
        expect(returned.notes).toEqual(printed.notes);
        for (const line of returned.lines.filter(({ mark }) => !/^[tbm]/.test(mark ?? '')))
          expect([...aside.head, ...aside.behind, ...aside.pictures]).toContain(
            levelSpaces(wordsOfPieces(line.pieces)),
          );
        const lines = briefLines(brief.state.root.children);
        for (const line of lineOf) expect(lines[line]).toBeDefined();
      }),
      { numRuns: 60 },
    );
  }, 300_000);
});
