import { $createTableSelectionFrom, $findTableNode, $isTableCellNode } from '@lexical/table';
import { $findMatchingParent, $getRoot, $setSelection, type LexicalEditor, UNDO_COMMAND } from 'lexical';
import { describe, expect, test, vi } from 'vitest';
import type { EditorNode, PastedBlock } from '../../../shared/model';
import { editTable } from '../table/edit-table';
import { $textWith, c, edit, nodesOf, openBrief, p, q, t } from '../testing/headless-brief';
import { $copyForms } from './copy-forms';
import { tabbedTable } from './paste-cells';
import { type ClipboardJob, paste } from './register-clipboard';

type Cell = Extract<EditorNode, { type: 'tablecell' }>;
const cell = (words: string, more: Partial<Cell> = {}, ...after: EditorNode[]): EditorNode => ({
  type: 'tablecell',
  headerState: 0,
  ...more,
  children: [p(...(words === '' ? [] : [t(words)]), ...after)],
});
const table = (...rows: EditorNode[][]): EditorNode => ({
  type: 'table',
  children: rows.map((children) => ({ type: 'tablerow', children })),
});
const two = () =>
  table([cell('a1', { headerState: 1 }), cell('a2', { headerState: 1 })], [cell('b1'), cell('b2')]);
const wordsOf = (node: EditorNode): string =>
  node.type === 'text'
    ? node.text
    : node.type === 'linebreak'
      ? '/'
      : node.type === 'citation'
        ? '[c]'
        : 'children' in node
          ? node.children.map(wordsOf).join('')
          : '';
/** The brief a block a line, a table a row a line. */
const drawn = (editor: LexicalEditor): string[] =>
  nodesOf(editor).flatMap((node) =>
    node.type === 'table'
      ? node.children.map((row) => ('children' in row ? row.children.map(wordsOf).join(' | ') : ''))
      : [wordsOf(node)],
  );
const tables = (editor: LexicalEditor): number =>
  JSON.stringify(nodesOf(editor)).split('"type":"table"').length - 1;

const job = (blocks: PastedBlock[] = []): ClipboardJob => ({
  clean: vi.fn(async () => blocks),
  citationWords: (id) => `[${id}]`,
  judged: () => [],
  onNotice: vi.fn(),
});
/** Pastes; what the analyst is told. */
const into = async (
  editor: LexicalEditor,
  forms: Record<string, string>,
  blocks: PastedBlock[] = [],
): Promise<string[]> => {
  const told: string[] = [];
  const given = { ...job(blocks), onNotice: (message: string) => void told.push(message) };
  edit(editor, () => paste(editor, given, { getData: (type) => forms[type] ?? '' }));
  await Promise.resolve();
  await Promise.resolve();
  return told;
};
const caretAt = (editor: LexicalEditor, words: string) =>
  edit(editor, () => void $textWith(words).select(0, 0));
const choose = (editor: LexicalEditor, from: string, to: string) =>
  edit(editor, () => {
    const home = $findTableNode($textWith(from));
    const cellOf = (words: string) => $findMatchingParent($textWith(words), $isTableCellNode);
    const [first, last] = [cellOf(from), cellOf(to)];
    if (home === null || first === null || last === null) throw new Error('no such cells');
    $setSelection($createTableSelectionFrom(home, first, last));
  });
const tabbed = (text: string) => ({ 'text/plain': text });

describe('cells pasted into a table', () => {
  test('from a spreadsheet go over the cells from the caret on, in one step to undo', async () => {
    const editor = openBrief(p(t('x')), two(), p(t('y')));
    caretAt(editor, 'a2');
    await into(editor, tabbed('1\t2\n3\t4\r\n5\t"six\nlines"\n'));
    expect(drawn(editor)).toEqual(['x', 'a1 | 1 | 2', 'b1 | 3 | 4', ' | 5 | six/lines', 'y']);
    expect(tables(editor)).toBe(1);
    edit(editor, () => void editor.dispatchCommand(UNDO_COMMAND, undefined));
    expect(drawn(editor)).toEqual(['x', 'a1 | a2', 'b1 | b2', 'y']);
  });

  test('from another table of the brief keep quotations and citations', async () => {
    const editor = openBrief(
      p(t('x')),
      table([cell('k1', {}, q('money first'), c('c1')), cell('k2')]),
      p(t('between')),
      two(),
      p(t('y')),
    );
    choose(editor, 'k1', 'k2');
    const forms = editor.read(() => $copyForms(editor, (id) => `[${id}]`));
    expect(forms?.plain.split('\n')[0]).toBe('k1“money first”[c1]\tk2');
    caretAt(editor, 'b1');
    await into(editor, {
      'application/x-lexical-editor': forms?.lexical ?? '',
      'text/plain': forms?.plain ?? '',
    });
    expect(drawn(editor)).toEqual([
      'x',
      'k1money first[c] | k2',
      'between',
      'a1 | a2',
      'k1money first[c] | k2',
      'y',
    ]);
    expect(tables(editor)).toBe(2);
  });

  test('over chosen cells begin at the upper left one', async () => {
    const editor = openBrief(p(t('x')), two(), p(t('y')));
    choose(editor, 'b2', 'a1');
    await into(editor, tabbed('1\t2'));
    expect(drawn(editor)).toEqual(['x', '1 | 2', 'b1 | b2', 'y']);
  });

  test('from a word processor, a list in a cell too, become cells', async () => {
    const editor = openBrief(p(t('x')), two(), p(t('y')));
    caretAt(editor, 'b1');
    const cells = [{ runs: [{ text: '• one\n• two' }] }, { runs: [{ text: 'three', bold: true }] }];
    await into(editor, { 'text/html': '<table/>', 'text/plain': 'one' }, [
      { kind: 'table', text: '', runs: [], rows: [cells] } as unknown as PastedBlock,
      { kind: 'paragraph', text: '', runs: [] } as unknown as PastedBlock,
    ]);
    expect(drawn(editor)).toEqual(['x', 'a1 | a2', '• one/• two | three', 'y']);
    expect(tables(editor)).toBe(1);
  });

  test('of lines that end early leave alone the words beyond', async () => {
    const editor = openBrief(
      p(t('x')),
      table([cell('a1'), cell('a2'), cell('a3')], [cell('b1'), cell('b2'), cell('b3')]),
      p(t('y')),
    );
    caretAt(editor, 'a1');
    await into(editor, tabbed('1\t2\t3\n4\t5'));
    expect(drawn(editor)).toEqual(['x', '1 | 2 | 3', '4 | 5 | b3', 'y']);
  });

  test('are none where prose has a tab in one of its lines', async () => {
    const editor = openBrief(p(t('x')), two(), p(t('y')));
    caretAt(editor, 'b1');
    await into(editor, tabbed('First line\nsecond\tline\nthird'));
    expect(drawn(editor).slice(0, 2)).toEqual(['x', 'a1 | a2']);
    expect(drawn(editor)[2]).toMatch(/ \| b2$/);
  });

  test('meet merged cells without losing a word', async () => {
    const editor = openBrief(
      p(t('x')),
      table([cell('a', { colSpan: 2 })], [cell('b1'), cell('b2')]),
      p(t('y')),
    );
    caretAt(editor, 'a');
    await into(editor, tabbed('1\t2\n3\t4'));
    expect(drawn(editor)).toEqual(['x', '1/2', '3 | 4', 'y']);
  });

  const mergedPaste = (...rows: { text: string; colSpan?: number; rowSpan?: number }[][]) =>
    [
      {
        kind: 'table',
        runs: [],
        rows: rows.map((cells) => cells.map(({ text, ...spans }) => ({ runs: [{ text }], ...spans }))),
      },
    ] satisfies PastedBlock[];
  const spansIn = (editor: ReturnType<typeof openBrief>): string[] =>
    nodesOf(editor).flatMap((block) =>
      block.type !== 'table'
        ? []
        : block.children.map((row) =>
            row.type !== 'tablerow'
              ? ''
              : row.children
                  .map((each) =>
                    each.type === 'tablecell' ? `${each.colSpan ?? 1}×${each.rowSpan ?? 1}` : '?',
                  )
                  .join(' '),
          ),
    );
  const three = () =>
    table(
      [cell('a1'), cell('a2'), cell('a3')],
      [cell('b1'), cell('b2'), cell('b3')],
      [cell('c1'), cell('c2'), cell('c3')],
    );

  test.each([
    [
      'over columns',
      mergedPaste([{ text: '1', colSpan: 2 }], [{ text: '2' }, { text: '3' }]),
      ['1 | a3', '2 | 3 | b3', 'c1 | c2 | c3'],
      ['2×1 1×1', '1×1 1×1 1×1', '1×1 1×1 1×1'],
    ],
    [
      'over rows',
      mergedPaste([{ text: '1', rowSpan: 2 }, { text: '2' }], [{ text: '3' }]),
      ['1 | 2 | a3', '3 | b3', 'c1 | c2 | c3'],
      ['1×2 1×1 1×1', '1×1 1×1', '1×1 1×1 1×1'],
    ],
    [
      'over all columns of two rows, of which one is left',
      mergedPaste([{ text: '1', colSpan: 3, rowSpan: 2 }], [], [{ text: '2' }, { text: '3' }, { text: '4' }]),
      ['1', '2 | 3 | 4'],
      ['3×1', '1×1 1×1 1×1'],
    ],
    [
      'side by side over the same two rows',
      mergedPaste(
        [
          { text: '1', colSpan: 2, rowSpan: 2 },
          { text: '2', rowSpan: 2 },
        ],
        [],
      ),
      ['1 | 2', 'c1 | c2 | c3'],
      ['2×1 1×1', '1×1 1×1 1×1'],
    ],
  ])('that are merged stay merged: %s', async (_name, blocks, words, spans) => {
    const editor = openBrief(p(t('x')), three(), p(t('y')));
    caretAt(editor, 'a1');
    await into(editor, { 'text/html': '<table/>', 'text/plain': 'x' }, blocks);
    expect(drawn(editor)).toEqual(['x', ...words, 'y']);
    expect(spansIn(editor)).toEqual(spans);
    edit(editor, () => void editor.dispatchCommand(UNDO_COMMAND, undefined));
    expect(nodesOf(editor)).toEqual([p(t('x')), three(), p(t('y'))]);
  });

  test('that are merged otherwise than those here stay single, and it is said', async () => {
    const editor = openBrief(
      p(t('x')),
      table([cell('a1'), cell('a2', { colSpan: 2 })], [cell('b1'), cell('b2'), cell('b3')]),
      p(t('y')),
    );
    caretAt(editor, 'a1');
    const told = await into(
      editor,
      { 'text/html': '<table/>', 'text/plain': 'x' },
      mergedPaste([{ text: '1', colSpan: 2 }], [{ text: '2' }, { text: '3' }]),
    );
    expect(drawn(editor)).toEqual(['x', '1 | a2', '2 | 3 | b3', 'y']);
    expect(told).toEqual([expect.stringContaining('Merged cells')]);
  });

  test('one cell flows into the words at the caret', async () => {
    const editor = openBrief(p(t('x')), two(), p(t('y')));
    caretAt(editor, 'b1');
    await into(editor, { 'text/html': '<table/>', 'text/plain': 'one' }, [
      { kind: 'table', text: '', runs: [], rows: [[{ runs: [{ text: 'one ' }] }]] } as unknown as PastedBlock,
    ]);
    expect(drawn(editor)).toEqual(['x', 'a1 | a2', 'one b1 | b2', 'y']);
  });

  test('with other words around them stay words of the cell, and no table stands in it', async () => {
    const editor = openBrief(p(t('x')), two(), p(t('y')));
    caretAt(editor, 'b1');
    await into(editor, { 'text/html': '<table/>', 'text/plain': 'one' }, [
      { kind: 'paragraph', text: 'Before', runs: [{ text: 'Before' }] } as unknown as PastedBlock,
      {
        kind: 'table',
        text: '',
        runs: [],
        rows: [[{ runs: [{ text: 'one' }] }, { runs: [{ text: 'two' }] }]],
      } as unknown as PastedBlock,
    ]);
    const all = drawn(editor).join(' ');
    for (const words of ['Before', 'one', 'two', 'a1', 'a2', 'b1', 'b2', 'x', 'y'])
      expect(all).toContain(words);
    const nested = nodesOf(editor).some(
      (node) => node.type === 'table' && JSON.stringify(node.children).includes('"type":"table"'),
    );
    expect(nested).toBe(false);
  });

  test('tabs outside a table are words', async () => {
    const editor = openBrief(p(t('x')));
    edit(editor, () => void $getRoot().selectEnd());
    await into(editor, tabbed('1\t2'));
    expect(tables(editor)).toBe(0);
  });
});

test.each([
  ['a\tb', [['a', 'b']]],
  [
    'a\tb\n\tc\n',
    [
      ['a', 'b'],
      ['', 'c'],
    ],
  ],
  ['"he said ""no"""\t"two\nlines"', [['he said "no"', 'two/lines']]],
  ['"open\tb', [['"open', 'b']]],
])('cells of the text %j', (text, rows) => {
  const read = tabbedTable(text);
  expect(read?.children.map((row) => ('children' in row ? row.children.map(wordsOf) : []))).toEqual(rows);
});

test('a table goes as a whole with its caption, and one undo brings both back', () => {
  const editor = openBrief(
    p(t('x')),
    { type: 'caption', of: 'table', children: [t('Offices')] },
    two(),
    p(t('y')),
  );
  caretAt(editor, 'b1');
  editTable(editor, 'remove-table');
  expect(drawn(editor)).toEqual(['x', 'y']);
  edit(editor, () => void editor.dispatchCommand(UNDO_COMMAND, undefined));
  expect(drawn(editor)).toEqual(['x', 'Offices', 'a1 | a2', 'b1 | b2', 'y']);
});
