import {
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $parseSerializedNode,
  type LexicalNode,
  type SerializedLexicalNode,
} from 'lexical';
import type { EditorNode } from '../../../shared/model';
import { $openCrossedBlocks, $stepOutOfEdge } from '../quotation/quotation-edges';

/**
 * Puts nodes in the place of the selection. A single paragraph flows into the text at the caret; at the edge of a
 * quotation it lands outside.
 */
export function $insertBriefNodes(blocks: readonly EditorNode[]): void {
  const selection = $getSelection();
  if (selection === null || blocks.length === 0) return;
  if ($isRangeSelection(selection)) {
    $openCrossedBlocks();
    if (!selection.isCollapsed()) selection.removeText();
    $stepOutOfEdge();
  }
  if (blocks.length > 1 && blocks[0]?.type === 'heading') $startBlock();
  const only = blocks.length === 1 ? blocks[0] : undefined;
  const flowing = only?.type === 'paragraph' ? only.children : blocks;
  const nodes = flowing.map(
    (node): LexicalNode => $parseSerializedNode(node as unknown as SerializedLexicalNode),
  );
  if (nodes.length > 0) $getSelection()?.insertNodes(nodes);
}

/** Behind the words of a paragraph: a section that is pasted there begins below, or its heading would run into them. */
function $startBlock(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return;
  const { anchor } = selection;
  const block = anchor.getNode().getTopLevelElement();
  if (!$isParagraphNode(block) || block.isEmpty()) return;
  const end = block.getLastDescendant();
  const isAtEnd =
    anchor.type === 'text'
      ? end?.getKey() === anchor.key && anchor.offset === end.getTextContentSize()
      : anchor.key === block.getKey() && anchor.offset === block.getChildrenSize();
  if (isAtEnd) selection.insertParagraph();
}
