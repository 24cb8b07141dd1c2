import {
  $computeTableMapSkipCellCheck,
  $createTableCellNode,
  $createTableRowNode,
  $findTableNode,
  $isTableCellNode,
  $isTableRowNode,
  $isTableSelection,
  type TableCellNode,
  type TableNode,
} from '@lexical/table';
import {
  $createLineBreakNode,
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  $parseSerializedNode,
  type LexicalNode,
  type SerializedLexicalNode,
} from 'lexical';
import { type EditorNode, tableGrid } from '../../../shared/model';
import { $cellAtCaret } from '../table/register-tables';
import type { OnLoss } from './paste-losses';

type Table = Extract<EditorNode, { type: 'table' }>;
type PlacedCell = {
  row: number;
  column: number;
  colSpan: number;
  rowSpan: number;
  inlines: readonly EditorNode[];
};

/** The cell that a paste goes into: the one at the caret, or the upper left one of those that are chosen. */
export function $cellToPasteInto(): TableCellNode | null {
  const selection = $getSelection();
  return $isTableSelection(selection)
    ? (selection.getNodes().find($isTableCellNode) ?? null)
    : $cellAtCaret();
}

/** The only table among blocks without other words; null where there is more, or none. */
export function onlyTable(blocks: readonly EditorNode[]): Table | null {
  const [only, ...more] = blocks.filter((block) => block.type !== 'paragraph' || block.children.length > 0);
  return only?.type === 'table' && more.length === 0 ? only : null;
}

/** Longer lists belong into a spreadsheet; a table of a brief with as many rows could hardly be edited. */
const MOST_ROWS = 1000;

/**
 * Lines of a spreadsheet: cells parted by tabs, those that hold a line end or a tab between double quotes. Null for words in
 * which some line has no tab: prose with a tab in it must not be written over the cells below.
 */
export function tabbedTable(text: string): Table | null {
  if (!text.includes('\t')) return null;
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))(\t|\n|$)/uy;
  const lines = text.replaceAll(/\r\n?/gu, '\n').replace(/\n+$/u, '').replaceAll('\u0000', '');
  for (let found = cell.exec(lines); found; found = cell.exec(lines)) {
    const [, quoted, plain = '', end] = found;
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '') break;
    if (end === '\n') rows.push([]);
  }
  if (rows.length > MOST_ROWS || rows.some((row) => row.length < 2)) return null;
  return {
    type: 'table',
    children: rows.map((words) => ({
      type: 'tablerow',
      children: words.map((word) => ({
        type: 'tablecell',
        headerState: 0,
        children: [{ type: 'paragraph', children: linesOf(word) }],
      })),
    })),
  };
}

const linesOf = (words: string): EditorNode[] =>
  words
    .split('\n')
    .flatMap((line, index): EditorNode[] => [
      ...(index === 0 ? [] : [{ type: 'linebreak' } as const]),
      ...(line === '' ? [] : [{ type: 'text', text: line, format: 0 } as const]),
    ]);

/**
 * Writes the cells of a table over those of another, from `cell` on to the right and down, as a spreadsheet does. Rows and
 * columns that are wanting are added; where a merged cell stands for several, it takes the words of all as its lines. Cells
 * that were merged there are merged here, unless some of those that they reach over are already.
 */
export function $pasteCells(cell: TableCellNode, pasted: Table, onLoss: OnLoss = () => undefined): void {
  const table = $findTableNode(cell);
  if (table === null) return;
  const [, from] = $computeTableMapSkipCellCheck(table, cell, cell);
  if (from === null) return;
  const cells = tableGrid(pasted).rows.flatMap((row, index) =>
    row.flatMap(({ column, colSpan, rowSpan, children, source }): PlacedCell[] =>
      // Where a line has fewer cells than others, nothing was copied that could stand for the words there.
      source === null
        ? []
        : [
            {
              row: from.startRow + index,
              column: from.startColumn + column,
              colSpan,
              rowSpan,
              inlines: children,
            },
          ],
    ),
  );
  const rows = Math.max(1, ...cells.map(({ row, rowSpan }) => row + rowSpan));
  const columns = Math.max(1, ...cells.map(({ column, colSpan }) => column + colSpan));
  $grow(table, rows, columns);
  const [map] = $computeTableMapSkipCellCheck(table, null, null);
  const written = new Set<string>();
  let last: TableCellNode = cell;
  for (const { row, column, inlines } of cells) {
    const target = map[row]?.[column]?.cell;
    if (!target) continue;
    const isFirst = !written.has(target.getKey());
    written.add(target.getKey());
    $write(target, inlines, isFirst);
    last = target;
  }
  if (!$mergeAsPasted(map, cells, written)) onLoss('merged-cells');
  last.selectEnd();
}

type CellMap = ReturnType<typeof $computeTableMapSkipCellCheck>[0];

/**
 * Has cells reach over their neighbours as they did where they were copied; the words of those were copied over. False where
 * that would tear cells that are merged here already. Rows that are left without a cell of their own go.
 */
function $mergeAsPasted(map: CellMap, cells: readonly PlacedCell[], written: ReadonlySet<string>): boolean {
  const merged = cells.filter(({ colSpan, rowSpan }) => colSpan > 1 || rowSpan > 1);
  const free = merged.flatMap(({ row, column, colSpan, rowSpan }) => {
    const [first, ...others] = map
      .slice(row, row + rowSpan)
      .flatMap((line) => line.slice(column, column + colSpan).map(({ cell }) => cell));
    const isFree =
      first !== undefined &&
      [first, ...others].every((cell) => cell.getColSpan() === 1 && cell.getRowSpan() === 1) &&
      !others.some((cell) => written.has(cell.getKey()));
    return isFree ? [{ first, others, colSpan, rowSpan }] : [];
  });
  const covered = new Set(free.flatMap(({ others }) => others.map((cell) => cell.getKey())));
  const empty = map.flatMap((line, row) => {
    const own = line.filter(({ startRow }) => startRow === row);
    return own.length > 0 && own.every(({ cell }) => covered.has(cell.getKey())) ? [row] : [];
  });
  for (const { first, colSpan, rowSpan } of free) first.setColSpan(colSpan).setRowSpan(rowSpan);
  for (const [row, line] of map.entries())
    for (const [column, { cell, startRow, startColumn }] of line.entries()) {
      if (startRow !== row || startColumn !== column || covered.has(cell.getKey())) continue;
      const end = row + cell.getRowSpan();
      const fewer = empty.filter((each) => each > row && each < end).length;
      if (fewer > 0) cell.setRowSpan(cell.getRowSpan() - fewer);
    }
  const rows = empty.map((row) => map[row]?.find(({ startRow }) => startRow === row)?.cell.getParent());
  for (const { others } of free) for (const cell of others) cell.remove();
  for (const row of rows) row?.remove();
  return free.length === merged.length;
}

/** Adds rows and columns until the table has as many. What was set of the widths of its columns holds no more then. */
function $grow(table: TableNode, rows: number, columns: number): void {
  const [map] = $computeTableMapSkipCellCheck(table, null, null);
  const width = map[0]?.length ?? 0;
  if (columns > width) {
    table.setColWidths(undefined);
    const [head] = table.getChildren();
    for (const row of table.getChildren()) {
      if (!$isTableRowNode(row)) continue;
      const isHead =
        row.is(head) && row.getChildren().some((each) => $isTableCellNode(each) && each.hasHeader());
      for (let column = width; column < columns; column += 1) row.append($emptyCell(isHead ? 1 : 0));
    }
  }
  for (let row = map.length; row < rows; row += 1) {
    const added = $createTableRowNode();
    for (let column = 0; column < Math.max(columns, width); column += 1) added.append($emptyCell(0));
    table.append(added);
  }
}

const $emptyCell = (headerState: number): TableCellNode =>
  $createTableCellNode(headerState).append($createParagraphNode());

function $write(cell: TableCellNode, inlines: readonly EditorNode[], isFirst: boolean): void {
  const nodes = inlines.map(
    (node): LexicalNode => $parseSerializedNode(node as unknown as SerializedLexicalNode),
  );
  if (isFirst) cell.clear().append($createParagraphNode().append(...nodes));
  else {
    const home = cell.getFirstChild();
    if ($isElementNode(home) && nodes.length > 0) home.append($createLineBreakNode(), ...nodes);
  }
}
