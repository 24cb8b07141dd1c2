import {
  $computeTableMapSkipCellCheck,
  $isTableCellNode,
  $isTableSelection,
  $mergeCells,
  $unmergeCell,
  type TableCellNode,
  type TableNode,
} from '@lexical/table';
import { $getSelection } from 'lexical';
import { $createCaptionNode, $isCaptionNode } from '../caption/CaptionNode';
import { $cellAtCaret } from './register-tables';

/** Narrowest share of the width that a column is squeezed to, in hundredths. */
export const NARROWEST = 4;

/** Makes one cell of the chosen ones; their words become its lines. False where fewer than two are chosen. */
export function $mergeChosenCells(): boolean {
  const selection = $getSelection();
  if (!$isTableSelection(selection)) return false;
  const cells = selection.getNodes().filter($isTableCellNode);
  if (cells.length < 2) return false;
  $mergeCells(cells)?.selectEnd();
  return true;
}

/** Parts a merged cell again; its words stay in the first. False where the cell at the caret is not merged. */
export function $splitCell(): boolean {
  const selection = $getSelection();
  const cell = $isTableSelection(selection) ? selection.getNodes().find($isTableCellNode) : $cellAtCaret();
  if (!cell || (cell.getColSpan() === 1 && cell.getRowSpan() === 1)) return false;
  $unmergeCell();
  return true;
}

/** Shares of the width, in hundredths, as they are set or as the columns now stand: all alike. */
export function $columnShares(table: TableNode): number[] {
  const count = table.getColumnCount();
  const widths = table.getColWidths();
  if (widths?.length !== count) return Array.from({ length: count }, () => 100 / count);
  const total = widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width) => (width / total) * 100);
}

/** Moves the border behind a column by hundredths of the table's width; the next column gives or takes them. */
export function sharesAfter(shares: readonly number[], column: number, by: number): number[] {
  const own = shares[column];
  const next = shares[column + 1];
  if (own === undefined || next === undefined) return [...shares];
  const room = own + next;
  const wide = Math.min(
    Math.max(own + by, Math.min(NARROWEST, room / 2)),
    room - Math.min(NARROWEST, room / 2),
  );
  return shares.map((share, index) => (index === column ? wide : index === column + 1 ? room - wide : share));
}

/** Widens or narrows the column of the cell at the caret; the last one at its other border. */
export function $resizeColumn(table: TableNode, by: number): void {
  const cell = $cellAtCaret();
  if (cell === null) return;
  const last = $lastColumnOf(table, cell);
  const shares = $columnShares(table);
  const isLast = last === shares.length - 1;
  table.setColWidths(sharesAfter(shares, isLast ? last - 1 : last, isLast ? -by : by).map(round));
}

export const round = (share: number): number => Math.round(share * 100) / 100;

function $lastColumnOf(table: TableNode, cell: TableCellNode): number {
  const [, place] = $computeTableMapSkipCellCheck(table, cell, cell);
  return (place?.startColumn ?? 0) + cell.getColSpan() - 1;
}

/** Puts the caret into the caption of a table, which it gets first if it has none. */
export function $captionTable(table: TableNode): void {
  const above = table.getPreviousSibling();
  if ($isCaptionNode(above)) {
    above.selectEnd();
    return;
  }
  const caption = $createCaptionNode('table');
  table.insertBefore(caption);
  caption.selectEnd();
}
