import { $isTableCellNode, $isTableNode } from '@lexical/table';
import { $getRoot, $getSelection, $isRangeSelection, INSERT_PARAGRAPH_COMMAND } from 'lexical';
import { describe, expect, test } from 'vitest';
import type { EditorNode } from '../../../shared/model';
import { parseClipboardNodes } from '../paste/clipboard-nodes';
import { $copyForms } from '../paste/copy-forms';
import { insertQuote } from '../quotation/insert-quote';
import { $survey } from '../state/survey';
import {
  $textWith,
  c,
  edit,
  h,
  nodesOf,
  openBrief,
  p,
  q,
  quote,
  t,
  wordsCounted,
} from '../testing/headless-brief';
import { toggleHeading, toggleList } from '../toolbar/format-commands';
import { editTable } from './edit-table';
import { $cellAtCaret, $stepCell } from './register-tables';

const cell = (headerState: number, ...children: EditorNode[]): EditorNode => ({
  type: 'tablecell',
  headerState,
  children: [p(...children)],
});
const row = (...cells: EditorNode[]): EditorNode => ({ type: 'tablerow', children: cells });
const table = (...rows: EditorNode[]): EditorNode => ({ type: 'table', children: rows });
const points = table(
  row(cell(1, t('Point')), cell(1, t('Source'))),
  row(cell(0, q('the dam holds'), c('one'), t('.')), cell(0)),
);
/** Words of the tables of a brief, `|` between cells; heads after `=`. */
const grids = (nodes: readonly EditorNode[]): string[] =>
  nodes.flatMap((node) =>
    node.type === 'table'
      ? node.children.map((each) =>
          'children' in each
            ? each.children
                .map(
                  (one) => `${one.type === 'tablecell' && one.headerState === 1 ? '=' : ''}${wordsOf(one)}`,
                )
                .join('|')
            : '',
        )
      : [],
  );
const wordsOf = (node: EditorNode): string => {
  if (node.type === 'text') return node.text;
  if (node.type === 'linebreak') return '/';
  if (node.type === 'citation') return `[${node.citationId.slice(0, 3)}]`;
  const inside = 'children' in node ? node.children.map(wordsOf).join('') : '';
  return node.type === 'quotation' ? `“${inside}”` : inside;
};

describe('tables of a brief', () => {
  test('are saved as they were opened, with room for the caret around them', () => {
    const editor = openBrief(points, points);
    expect(nodesOf(editor)).toEqual([p(), points, p(), points, p()]);
  });

  test('are seen by the survey and the count: quotations, citations and words', () => {
    const editor = openBrief(h(t('Heading')), points);
    const survey = editor.read($survey);
    expect(survey.quotations.map(({ words }) => words)).toEqual(['the dam holds']);
    expect(survey.citations.map(({ citationId }) => citationId)).toEqual(['one']);
    expect(wordsCounted(editor)).toBe(5);
  });

  test('Enter begins a line, and a list or a heading is none in a cell', () => {
    const editor = openBrief(points);
    edit(editor, () => $textWith('Point').selectEnd());
    editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
    edit(editor, () => $getSelection()?.insertText('of view'));
    expect(grids(nodesOf(editor))[0]).toBe('=Point/of view|=Source');
    edit(editor, () => $textWith('Source').selectEnd());
    toggleHeading(editor, 'h2');
    toggleList(editor, 'bullet');
    edit(editor, () => $getSelection()?.insertText('s'));
    expect(grids(nodesOf(editor))[0]).toBe('=Point/of view|=Sources');
  });

  test('Tab walks through the cells and begins a new row after the last', () => {
    const editor = openBrief(points);
    edit(editor, () => $textWith('Point').selectEnd());
    const step = (by: 1 | -1, words: string) =>
      edit(editor, () => {
        const here = $cellAtCaret();
        if (here === null || !$stepCell(here, by)) throw new Error('no cell to go to');
        $getSelection()?.insertText(words);
      });
    step(1, 's');
    step(-1, 's');
    step(1, '');
    step(1, '');
    step(1, 'Own view');
    step(1, 'New row');
    expect(grids(nodesOf(editor))).toEqual([
      '=Points|=Sources',
      '“the dam holds”[one].|Own view',
      'New row|',
    ]);
    edit(editor, () => $textWith('Points').selectStart());
    edit(editor, () => {
      const here = $cellAtCaret();
      expect(here !== null && $stepCell(here, -1)).toBe(false);
    });
  });

  test('a quote goes into the cell at the caret, however long it is', () => {
    const editor = openBrief(points);
    edit(editor, () => $textWith('Source').selectEnd());
    insertQuote(editor, quote(Array.from({ length: 50 }, () => 'word').join(' ')));
    const [head] = grids(nodesOf(editor));
    expect(head).toMatch(/^=Point\|=Source “word .*word”\[.*\] $/);
    expect(nodesOf(editor).filter(({ type }) => type === 'block-quotation')).toEqual([]);
  });

  test('a quote for the end of a brief stands after its last table', () => {
    const editor = openBrief(points);
    insertQuote(editor, quote('the river rose'));
    expect(nodesOf(editor).at(-1)?.type).toBe('paragraph');
    expect(wordsOf(nodesOf(editor).at(-1) ?? p())).toContain('“the river rose”');
  });

  test('are made, and get rows, columns and a head', () => {
    const editor = openBrief(p(t('Before')));
    edit(editor, () => $textWith('Before').selectEnd());
    editTable(editor, 'table');
    edit(editor, () => $getSelection()?.insertText('A'));
    editTable(editor, 'table-column');
    editTable(editor, 'table-row');
    expect(grids(nodesOf(editor))).toEqual(['=A|=|=', '||', '||']);
    edit(editor, () => $textWith('A').selectEnd());
    editTable(editor, 'table-head');
    editTable(editor, 'remove-table-column');
    expect(grids(nodesOf(editor))).toEqual(['|', '|', '|']);
    expect(wordsOf(nodesOf(editor)[0] ?? p())).toBe('Before');
  });

  test('are copied as a table and pasted only when they are whole', () => {
    const editor = openBrief(points);
    edit(editor, () => $getRoot().select(0, $getRoot().getChildrenSize()));
    const forms = editor.read(() => $copyForms(editor, () => '[1]'));
    expect(forms?.plain).toContain('Point\tSource\n“the dam holds”[1].\t');
    expect(forms?.html).toContain('<tr><th><p>Point</p></th><th><p>Source</p></th></tr>');
    const pasted = parseClipboardNodes(forms?.lexical ?? '', new Set(['one']));
    expect(grids(pasted?.blocks ?? []).map((line) => line.replace(/\[.*\]/, '[]'))).toEqual([
      '=Point|=Source',
      '“the dam holds”[].|',
    ]);
    const bad = { nodes: [table(row({ ...cell(0), headerState: 9 } as EditorNode))] };
    expect(parseClipboardNodes(JSON.stringify(bad), new Set())).toBeNull();
  });

  test('a selection over text and a table can be deleted', () => {
    const editor = openBrief(p(t('Before')), points, p(t('After')));
    edit(editor, () => {
      const selection = $textWith('Before').select(3, 3);
      const end = $textWith('After');
      selection.focus.set(end.getKey(), 2, 'text');
      selection.removeText();
    });
    expect(grids(nodesOf(editor)).every((line) => !line.includes('dam'))).toBe(true);
    expect(nodesOf(editor).map(wordsOf).join('')).toContain('Bef');
    editor.read(() => {
      expect($isRangeSelection($getSelection())).toBe(true);
      for (const node of $getRoot().getChildren())
        if ($isTableNode(node))
          expect(node.getChildren().every((each) => !$isTableCellNode(each))).toBe(true);
    });
  });
});
