import { $isTableSelection } from '@lexical/table';
import {
  $createParagraphNode,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $parseSerializedNode,
  type LexicalNode,
  type SerializedLexicalNode,
} from 'lexical';
import { type EditorNode, tableGrid } from '../../../shared/model';
import { $openCrossedBlocks, $stepOutOfEdge } from '../quotation/quotation-edges';
import { $cellToPasteInto, $pasteCells, onlyTable } from './paste-cells';
import type { OnLoss } from './paste-losses';

/**
 * Puts nodes in the place of the selection. A single paragraph flows into the text at the caret; at the edge of a
 * quotation it lands outside.
 */
export function $insertBriefNodes(blocks: readonly EditorNode[], onLoss: OnLoss = () => undefined): void {
  const selection = $getSelection();
  if (selection === null || blocks.length === 0) return;
  const cell = $cellToPasteInto();
  const table = cell === null ? null : onlyTable(blocks);
  if (cell !== null && table !== null) {
    const [row, ...rows] = tableGrid(table).rows;
    // The words of a single cell flow into the text at the caret, like those of a paragraph.
    if (rows.length > 0 || (row?.length ?? 0) > 1 || $isTableSelection(selection))
      $pasteCells(cell, table, onLoss);
    else $insertBriefNodes([{ type: 'paragraph', children: row?.[0]?.children ?? [] }]);
    return;
  }
  if ($isRangeSelection(selection)) {
    $openCrossedBlocks();
    if (!selection.isCollapsed()) selection.removeText();
    $stepOutOfEdge();
  }
  if (blocks[0]?.type === 'heading') $startBlock();
  const only = blocks.length === 1 ? blocks[0] : undefined;
  const flowing = only?.type === 'paragraph' ? only.children : blocks;
  const nodes = flowing.map(
    (node): LexicalNode => $parseSerializedNode(node as unknown as SerializedLexicalNode),
  );
  if (nodes.length > 0) $getSelection()?.insertNodes(nodes);
}

/**
 * In a paragraph that has words: a heading that is pasted there gets a line of its own, and the words behind the caret go
 * on below. In the middle of a quotation or a link nothing is parted.
 */
function $startBlock(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return;
  const node = selection.anchor.getNode();
  const block = node.getTopLevelElement();
  if (!$isParagraphNode(block) || block.isEmpty()) return;
  if (!node.is(block) && !node.getParent()?.is(block)) return;
  const rest = selection.insertParagraph();
  if (!$isParagraphNode(rest) || rest.isEmpty()) return;
  const own = $createParagraphNode();
  rest.insertBefore(own);
  const before = own.getPreviousSibling();
  if ($isParagraphNode(before) && before.isEmpty()) before.remove();
  own.select();
}
