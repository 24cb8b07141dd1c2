import {
  $createTableCellNode,
  $createTableRowNode,
  $isTableCellNode,
  $isTableNode,
  $isTableRowNode,
  registerTablePlugin,
  registerTableSelectionObserver,
  TableCellNode,
  TableNode,
  TableRowNode,
} from '@lexical/table';
import {
  $createLineBreakNode,
  $createParagraphNode,
  $findMatchingParent,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
} from 'lexical';

const HEAD = 1;
const PLAIN = 0;

/** What must hold of tables after every change: one paragraph a cell, a head in the first row only, room around. */
export function registerTableRules(editor: LexicalEditor): () => void {
  return mergeRegister(
    registerTablePlugin(editor),
    editor.registerNodeTransform(TableCellNode, $settleCell),
    editor.registerNodeTransform(TableRowNode, $settleRow),
    editor.registerNodeTransform(TableNode, $settleTable),
    editor.registerCommand(
      INSERT_PARAGRAPH_COMMAND,
      () => $cellAtCaret() !== null && editor.dispatchCommand(INSERT_LINE_BREAK_COMMAND, false),
      COMMAND_PRIORITY_LOW,
    ),
  );
}

/** Selecting whole cells with the pointer or Shift and arrows; Tab is one of the format keys. */
export const registerTableSelection = (editor: LexicalEditor): (() => void) =>
  registerTableSelectionObserver(editor, false);

/** The cell that the caret stands in. */
export function $cellAtCaret(): TableCellNode | null {
  const selection = $getSelection();
  return $isRangeSelection(selection)
    ? $findMatchingParent(selection.anchor.getNode(), $isTableCellNode)
    : null;
}

/**
 * Puts the caret into the next or the previous cell; after the last one begins a new row. False in front of the first.
 */
export function $stepCell(cell: TableCellNode, by: 1 | -1): boolean {
  const table = $findMatchingParent(cell, $isTableNode);
  const row = cell.getParent();
  if (table === null || row === null) return false;
  const cells = table.getChildren().flatMap((each) => ($isTableRowNode(each) ? each.getChildren() : []));
  const at = cells.findIndex((each) => each.is(cell)) + by;
  if (at < 0) return false;
  const next = cells[at] ?? $addRow(table, table.getColumnCount());
  if ($isElementNode(next)) next.selectEnd();
  return true;
}

function $addRow(table: TableNode, columns: number): LexicalNode | null {
  const row = $createTableRowNode();
  for (let column = 0; column < columns; column += 1)
    row.append($createTableCellNode(PLAIN).append($createParagraphNode()));
  table.append(row);
  return row.getFirstChild();
}

/** Lists, headings and further paragraphs that came into a cell become lines of its one paragraph. */
function $settleCell(cell: TableCellNode): void {
  const [first, ...rest] = cell.getChildren();
  if (first === undefined) {
    cell.append($createParagraphNode());
    return;
  }
  if ($isParagraphNode(first) && rest.length === 0) return;
  const home = $isParagraphNode(first) ? first : $createParagraphNode();
  if (!home.is(first)) first.insertBefore(home);
  for (const block of home.is(first) ? rest : [first, ...rest]) {
    const hadCaret = block.isSelected();
    $addLine(home, block);
    block.remove(true);
    if (hadCaret && !home.isSelected()) home.selectEnd();
  }
}

function $addLine(home: ReturnType<typeof $createParagraphNode>, block: LexicalNode): void {
  if (!$isElementNode(block) || block.isInline()) {
    home.append(block);
    return;
  }
  const blocks = block.getChildren().filter((child) => $isElementNode(child) && !child.isInline());
  const words = block.getChildren().filter((child) => !blocks.includes(child));
  if (words.length > 0) {
    if (!home.isEmpty()) home.append($createLineBreakNode());
    home.append(...words);
  }
  for (const inner of blocks) $addLine(home, inner);
}

function $settleRow(row: TableRowNode): void {
  const cells = row.getChildren().filter($isTableCellNode);
  const isHead =
    row.getPreviousSibling() === null && cells.some((cell) => (cell.getHeaderStyles() & HEAD) === HEAD);
  const style = isHead ? HEAD : PLAIN;
  for (const cell of cells) if (cell.getHeaderStyles() !== style) cell.setHeaderStyles(style);
}

/** A caret needs a place before, between and after tables. */
function $settleTable(table: TableNode): void {
  if (table.getParent()?.getType() !== 'root') return;
  const before = table.getPreviousSibling();
  if (before === null || $isTableNode(before)) table.insertBefore($createParagraphNode());
  if (table.getNextSibling() === null) table.insertAfter($createParagraphNode());
}
