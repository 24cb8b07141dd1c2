import { $isTableCellNode, type TableSelection } from '@lexical/table';
import { $createParagraphNode } from 'lexical';

/** Cells that were cut or typed over stay, empty: a table without some of its cells is none. */
export function $emptyCells(selection: TableSelection): void {
  for (const node of selection.getNodes())
    if ($isTableCellNode(node)) node.clear().append($createParagraphNode());
}
