import { afterEach, expect, it } from 'vitest';
import type { Annex } from '../../../shared/brief-document/brief-document';
import type { EditorNode } from '../../../shared/model';
import { VerificationRecord } from '../../../shared/verification/verification-record';
import { verificationFile } from '../../export/verification-file';
import { HEADER, make, stateOf, stocked, text } from '../testing/lending-brief';
import { addQuote, cleanUp } from '../testing/make-library';

afterEach(cleanUp);

/** What stands in the second column of the report's table: each row with its number. */
const rowsOf = (annex: Annex | undefined): string[] => {
  const table = annex?.blocks.find((block) => block.kind === 'table');
  return (table?.kind === 'table' ? table.rows.slice(1) : []).map((cells) =>
    cells
      .map((cell) => cell.map((inline) => (inline.kind === 'text' ? inline.text : ' ')).join(''))
      .join('; '),
  );
};

it('quotations of paragraphs, footnotes, lists, tables and blocks stand in the report and in the verification file, as they are read', () => {
  const { library, articleId } = stocked();
  const ids = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'];
  const cite = (): EditorNode => ({
    type: 'citation',
    citationId: ids.pop() ?? '',
    items: [{ articleId, locator: { label: 'paragraph', value: '1' } }],
  });
  const quoted = (exact: string, paragraph: number, words = exact): EditorNode => ({
    type: 'quotation',
    quoteId: addQuote(library, articleId, exact).id,
    articleId,
    captured: exact,
    paragraph,
    children: [text(words)],
  });
  const cell = (...children: EditorNode[]): EditorNode => ({
    type: 'tablecell',
    headerState: 0,
    children: [{ type: 'paragraph', children }],
  });
  const inBlock: EditorNode = {
    type: 'block-quotation',
    quoteId: addQuote(library, articleId, 'that was that').id,
    articleId,
    captured: 'that was that',
    paragraph: 2,
    children: [text('that was that'), cite()],
  };
  const state = stateOf(
    {
      type: 'paragraph',
      children: [
        text('Here'),
        { type: 'footnote', children: [text('It '), quoted('the fund will wait', 3), cite(), text('.')] },
        text(' and now '),
        quoted('before the railway', 1),
        cite(),
      ],
    },
    {
      type: 'list',
      listType: 'bullet',
      children: [
        { type: 'listitem', children: [quoted('will not lend', 1, 'will lend'), cite()] },
        { type: 'listitem', children: [text('plain')] },
      ],
    },
    {
      type: 'table',
      children: [
        { type: 'tablerow', children: [cell(text('a')), cell(quoted('Nobody asked', 3), cite())] },
        { type: 'tablerow', children: [cell(quoted('is built', 1), cite()), cell(text('b'))] },
      ],
    },
    inBlock,
  );
  const { id: briefId } = make(library, { state });
  const document = library.request('briefs:document', {
    briefId,
    paper: 'A4',
    draft: true,
    annexes: ['quotation-report'],
  });
  const inOrder = [
    'the fund will wait',
    'before the railway',
    'will lend',
    'Nobody asked',
    'is built',
    'that was that',
  ];

  const rows = rowsOf(document.annexes[0]);
  expect(rows.map((row) => /^(\d+); “([^”]+)”/u.exec(row)?.slice(1))).toEqual(
    inOrder.map((words, index) => [String(index + 1), words]),
  );
  expect(rows.map((row) => /paragraph\u00a0(\d)/u.exec(row)?.[1])).toEqual(['3', '1', '1', '3', '1', '2']);

  const bytes = new TextEncoder().encode('the export');
  const file = verificationFile(document, { path: 'brief.docx', format: 'docx', bytes });
  const record = VerificationRecord.parse(JSON.parse(new TextDecoder().decode(file)));
  expect(record.quotations.map(({ number, words, verdict }) => [number, words, verdict])).toEqual(
    inOrder.map((words, index) => [index + 1, words, words === 'will lend' ? 'changed' : 'exact']),
  );
  expect(record.quotations.map(({ place }) => place?.paragraph)).toEqual([3, 1, 1, 3, 1, 2]);
});

it('annexes of a brief whose portions bear marks bear them as well', () => {
  const { library } = stocked();
  const state = stateOf({ type: 'paragraph', children: [text('Nothing is quoted.')] });
  const annexes = ['quotation-report', 'source-list', 'source-matrix'] as const;
  const headed = (handling: string) => {
    const { id: briefId } = make(library, { state, header: { ...HEADER, handling, portionMarks: true } });
    return library
      .request('briefs:document', { briefId, paper: 'A4', draft: true, annexes: [...annexes] })
      .annexes.map(({ heading, blocks: [first] }) => [
        heading,
        first && 'inlines' in first ? first.inlines[0] : undefined,
      ]);
  };
  const mark = { kind: 'text', text: '(U) ' };
  expect(headed('UNCLASSIFIED')).toEqual([
    ['(U) Quotation report', mark],
    ['(U) Sources', mark],
    ['(U) Source matrix', mark],
  ]);
  expect(headed('SECRET').map(([heading]) => heading)).toEqual([
    'Quotation report',
    'Sources',
    'Source matrix',
  ]);
});
