import {
  $createTableNodeWithDimensions,
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $findTableNode,
  $insertTableColumnAtSelection,
  $insertTableRowAtSelection,
  $isTableCellNode,
  $isTableNode,
  $isTableRowNode,
  TableCellHeaderStates,
  type TableNode,
} from '@lexical/table';
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
} from 'lexical';
import { $isCaptionNode } from '../caption/CaptionNode';
import { $captionTable, $mergeChosenCells, $resizeColumn, $splitCell } from './change-cells';

/** Hundredths of the table's width that a key moves a border by. */
const STEP = 2;

export const TABLE_ACTIONS = [
  'table',
  'table-head',
  'table-row',
  'table-column',
  'remove-table-row',
  'remove-table-column',
  'remove-table',
  'merge-cells',
  'split-cell',
  'widen-column',
  'narrow-column',
  'table-caption',
] as const;
export type TableAction = (typeof TABLE_ACTIONS)[number];
export const isTableAction = (action: string): action is TableAction =>
  TABLE_ACTIONS.some((known) => known === action);

/** Puts a table at the caret, or changes the one that the caret stands in; outside a table, nothing is changed. */
export function editTable(editor: LexicalEditor, action: TableAction): void {
  editor.update(
    () => {
      const node = $getSelection()?.getNodes()[0];
      const table = node === undefined ? null : $findTableNode(node);
      if (action === 'table') {
        if (table === null) $insertTable();
        return;
      }
      if (table === null) return;
      switch (action) {
        case 'table-head': {
          const row = table.getFirstChild();
          if (!$isTableRowNode(row)) return;
          const cells = row.getChildren().filter($isTableCellNode);
          const { ROW, NO_STATUS } = TableCellHeaderStates;
          const isHead = cells.some((cell) => cell.getHeaderStyles() === ROW);
          for (const cell of cells) cell.setHeaderStyles(isHead ? NO_STATUS : ROW);
          break;
        }
        case 'table-row':
          $insertTableRowAtSelection(true);
          break;
        case 'table-column':
          $insertTableColumnAtSelection(true);
          break;
        case 'remove-table-row':
          $deleteTableRowAtSelection();
          break;
        case 'remove-table-column':
          $deleteTableColumnAtSelection();
          break;
        case 'remove-table':
          $removeTable(table);
          break;
        case 'merge-cells':
          $mergeChosenCells();
          break;
        case 'split-cell':
          $splitCell();
          break;
        case 'widen-column':
        case 'narrow-column':
          $resizeColumn(table, action === 'widen-column' ? STEP : -STEP);
          break;
        case 'table-caption':
          $captionTable(table);
          break;
      }
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  );
}

/** Takes a table out with its caption, which names nothing without it. */
function $removeTable(table: TableNode): void {
  const caption = table.getPreviousSibling();
  const next = table.getNextSibling();
  if ($isElementNode(next) && !$isTableNode(next)) next.selectStart();
  else table.selectPrevious();
  if ($isCaptionNode(caption) && caption.getOf() === 'table') caption.remove();
  table.remove();
}

/** A head and one row, two columns. */
function $insertTable(): void {
  const table = $createTableNodeWithDimensions(2, 2, { rows: true, columns: false });
  const home = $getSelection()?.getNodes()[0]?.getTopLevelElement() ?? $getRoot().getLastChild();
  if (home === null) $getRoot().append(table);
  else {
    home.insertAfter(table);
    if ($isParagraphNode(home) && home.isEmpty()) home.remove();
  }
  table.getFirstDescendant()?.selectStart();
}
