import { $createTableSelectionFrom, $findTableNode, $isTableCellNode } from '@lexical/table';
import { $findMatchingParent, $getRoot, $getSelection, $setSelection, UNDO_COMMAND } from 'lexical';
import { describe, expect, test } from 'vitest';
import { EditorNode, tableGrid } from '../../../shared/model';
import { parseClipboardNodes } from '../paste/clipboard-nodes';
import { $copyForms } from '../paste/copy-forms';
import { $survey } from '../state/survey';
import { $textWith, c, edit, nodesOf, openBrief, p, q, t } from '../testing/headless-brief';
import { sharesAfter } from './change-cells';
import { editTable } from './edit-table';
import { $cellAtCaret, $stepCell } from './register-tables';

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
const three = table(
  [cell('a1', { headerState: 1 }), cell('a2', { headerState: 1 }), cell('a3', { headerState: 1 })],
  [cell('b1'), cell('b2'), cell('b3')],
  [cell('c1'), cell('c2'), cell('c3')],
);
/** `words column+colSpan/rowSpan`, a row a line. */
const drawn = (nodes: readonly EditorNode[]): string[] =>
  nodes.flatMap((node) =>
    node.type === 'table'
      ? tableGrid(node).rows.map((cells) =>
          cells
            .map(
              ({ column, colSpan, rowSpan, children }) =>
                `${children.map((each) => (each.type === 'text' ? each.text : each.type === 'linebreak' ? '/' : each.type)).join('')}@${column}${colSpan > 1 ? `+${colSpan}` : ''}${rowSpan > 1 ? `v${rowSpan}` : ''}`,
            )
            .join(' '),
        )
      : [],
  );
const choose = (editor: ReturnType<typeof openBrief>, from: string, to: string) =>
  edit(editor, () => {
    const cellOf = (words: string) => {
      const found = $findMatchingParent($textWith(words), $isTableCellNode);
      if (found === null) throw new Error(`no cell with ${words}`);
      return found;
    };
    const home = $findTableNode($textWith(from));
    if (home === null) throw new Error('no table');
    $setSelection($createTableSelectionFrom(home, cellOf(from), cellOf(to)));
  });

describe('merged cells', () => {
  test('are made of the chosen ones, keep all words, and are split again', () => {
    const editor = openBrief(three);
    choose(editor, 'b1', 'c2');
    editTable(editor, 'merge-cells');
    expect(drawn(nodesOf(editor))).toEqual(['a1@0 a2@1 a3@2', 'b1/b2/c1/c2@0+2v2 b3@2', 'c3@2']);
    edit(editor, () => $textWith('b2').selectEnd());
    editTable(editor, 'split-cell');
    expect(drawn(nodesOf(editor))).toEqual(['a1@0 a2@1 a3@2', 'b1/b2/c1/c2@0 @1 b3@2', '@0 @1 c3@2']);
    edit(editor, () => void editor.dispatchCommand(UNDO_COMMAND, undefined));
    expect(drawn(nodesOf(editor))[1]).toBe('b1/b2/c1/c2@0+2v2 b3@2');
  });

  test('hold quotations and citations that the brief still knows', () => {
    const editor = openBrief(
      table([cell('x', {}, q('the dam holds'), c('one')), cell('y')], [cell('z'), cell('w')]),
    );
    choose(editor, 'x', 'y');
    editTable(editor, 'merge-cells');
    const survey = editor.read($survey);
    expect(survey.quotations.map(({ words }) => words)).toEqual(['the dam holds']);
    expect(survey.citations).toHaveLength(1);
  });

  test('are saved, opened, copied and pasted as they are', () => {
    const merged = table([cell('a', { colSpan: 2 }), cell('b', { rowSpan: 2 })], [cell('c'), cell('d')]);
    const editor = openBrief(merged);
    expect(nodesOf(editor)).toEqual([p(), merged, p()]);
    edit(editor, () => $getRoot().select(0, $getRoot().getChildrenSize()));
    const forms = editor.read(() => $copyForms(editor, () => ''));
    expect(forms?.html).toContain('<td colspan="2"><p>a</p></td><td rowspan="2"><p>b</p></td>');
    expect(drawn(parseClipboardNodes(forms?.lexical ?? '', new Set())?.blocks ?? [])).toEqual([
      'a@0+2 b@2v2',
      'c@0 d@1',
    ]);
  });

  test('Tab walks over them, and a new row has every column', () => {
    const editor = openBrief(table([cell('a', { colSpan: 2 })], [cell('b', { colSpan: 2 })]));
    edit(editor, () => $textWith('b').selectEnd());
    edit(editor, () => {
      const here = $cellAtCaret();
      if (here !== null) $stepCell(here, 1);
      $getSelection()?.insertText('new');
    });
    expect(drawn(nodesOf(editor))).toEqual(['a@0+2', 'b@0+2', 'new@0 @1']);
  });

  test('that make no sense are cut back when they are opened', () => {
    const wild = table([cell('a', { colSpan: 3, rowSpan: 9 }), cell('b')], [cell('c')], []);
    const [, opened] = nodesOf(openBrief(wild));
    expect(drawn(opened ? [opened] : [])).toEqual(['a@0+3v3 b@3', 'c@3', '@3']);
    expect(EditorNode.safeParse(opened).success).toBe(true);
  });
});

describe('widths of columns', () => {
  test('are moved by keys, and kept', () => {
    const editor = openBrief(three);
    edit(editor, () => $textWith('b1').selectEnd());
    editTable(editor, 'widen-column');
    const [, first] = nodesOf(editor);
    expect(first?.type === 'table' && first.colWidths).toEqual([35.33, 31.33, 33.33]);
    edit(editor, () => $textWith('c3').selectEnd());
    editTable(editor, 'widen-column');
    const [, second] = nodesOf(editor);
    const widths = (second?.type === 'table' && second.colWidths) || [];
    expect(widths[2]).toBeGreaterThan(35);
    expect(Math.round(widths.reduce((sum, width) => sum + width, 0))).toBe(100);
  });

  test('no column is squeezed to nothing', () => {
    expect(sharesAfter([50, 50], 0, 400)).toEqual([96, 4]);
    expect(sharesAfter([50, 50], 0, -400)).toEqual([4, 96]);
    expect(sharesAfter([50, 50], 1, 5)).toEqual([50, 50]);
  });

  test('a column more or less leaves no table without widths that fit', () => {
    const editor = openBrief(three);
    edit(editor, () => $textWith('b1').selectEnd());
    editTable(editor, 'widen-column');
    editTable(editor, 'table-column');
    const [, wider] = nodesOf(editor);
    expect(wider?.type === 'table' && (wider.colWidths ?? [1, 1, 1, 1]).length).toBe(4);
    editTable(editor, 'remove-table-column');
    editTable(editor, 'remove-table-column');
    const [, narrower] = nodesOf(editor);
    expect(narrower?.type === 'table' && (narrower.colWidths ?? [1, 1]).length).toBe(2);
  });
});

describe('captions', () => {
  test('stand above their table and are kept', () => {
    const editor = openBrief(p(t('Before')), three);
    edit(editor, () => $textWith('b1').selectEnd());
    editTable(editor, 'table-caption');
    edit(editor, () => $getSelection()?.insertText('What each source says'));
    const caption: EditorNode = {
      type: 'caption',
      of: 'table',
      children: [t('What each source says')],
    };
    expect(nodesOf(editor).slice(0, 2)).toEqual([p(t('Before')), caption]);
    expect(nodesOf(openBrief(...nodesOf(editor)))).toEqual(nodesOf(editor));
    edit(editor, () => $textWith('c1').selectEnd());
    editTable(editor, 'table-caption');
    edit(editor, () => $getSelection()?.insertText('!'));
    expect(JSON.stringify(nodesOf(editor))).toContain('What each source says!');
  });

  test('that lose their table are paragraphs', () => {
    const lone: EditorNode = { type: 'caption', of: 'table', children: [t('Lone')] };
    expect(nodesOf(openBrief(lone, p(t('After'))))).toEqual([p(t('Lone')), p(t('After'))]);
    const editor = openBrief(lone, three);
    edit(editor, () => $findTableNode($textWith('b1'))?.remove());
    expect(nodesOf(editor)[0]).toEqual(p(t('Lone')));
  });
});
