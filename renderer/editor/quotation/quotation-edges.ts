import {
  $createRangeSelection,
  $findMatchingParent,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  COMMAND_PRIORITY_HIGH,
  COMPOSITION_START_COMMAND,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  CUT_COMMAND,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type PointType,
  type RangeSelection,
  REMOVE_TEXT_COMMAND,
} from 'lexical';
import { $isNoteMark } from '../footnote/note-marks';
import { $isBlockQuotationNode, type BlockQuotationNode } from './BlockQuotationNode';
import { $isQuotationNode, type QuotationNode } from './QuotationNode';
import { $unblock } from './toggle-block';

/**
 * Keeps quoted words quoted and other words out: a deletion that would join a block quotation with the text around it
 * first turns the block into an inline quotation, and composed text at the edge of a quotation starts outside it.
 */
export function registerQuotationEdges(editor: LexicalEditor): () => void {
  const beforeRemoval = () => {
    $openCrossedBlocks();
    return false;
  };
  const beforeDeletion = (backward: boolean) => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return false;
    if (!selection.isCollapsed()) return beforeRemoval();
    return $openNeighbourBlock(selection, backward);
  };
  return mergeRegister(
    editor.registerCommand(DELETE_CHARACTER_COMMAND, beforeDeletion, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(DELETE_WORD_COMMAND, beforeDeletion, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(DELETE_LINE_COMMAND, beforeDeletion, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(CONTROLLED_TEXT_INSERTION_COMMAND, beforeRemoval, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(REMOVE_TEXT_COMMAND, beforeRemoval, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(CUT_COMMAND, beforeRemoval, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, beforeRemoval, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(INSERT_LINE_BREAK_COMMAND, beforeRemoval, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      COMPOSITION_START_COMMAND,
      () => {
        $stepOutOfEdge();
        return false;
      },
      COMMAND_PRIORITY_HIGH,
    ),
  );
}

const $blockOf = (node: LexicalNode): BlockQuotationNode | null =>
  $findMatchingParent(node, $isBlockQuotationNode);

/** Opens block quotations that a removal of the selection would join with other text. */
export function $openCrossedBlocks(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return;
  const [first, last] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const start = $blockOf(first.getNode());
  const end = $blockOf(last.getNode());
  if (start !== null && end !== null && start.is(end)) return;
  for (const block of [start, end]) if (block !== null) $openKeepingCaret(block, selection);
}

/** Backspace before the first word, Delete after the last: the neighbour is only joined once the quotation is inline. */
function $openNeighbourBlock(selection: RangeSelection, backward: boolean): boolean {
  const point = selection.anchor;
  const home = point.getNode().getTopLevelElement();
  if (home === null || !$isElementNode(home) || !$isAtEdge(home, point, backward)) return false;
  const own = $blockOf(point.getNode());
  if (own !== null && backward) {
    $openKeepingCaret(own, selection);
    return true;
  }
  const neighbour = backward ? home.getPreviousSibling() : home.getNextSibling();
  if (own !== null) {
    if (neighbour === null) return false;
    if ($isElementNode(neighbour) && neighbour.isEmpty()) {
      neighbour.remove();
      return true;
    }
    $openKeepingCaret(own, selection);
    return true;
  }
  if (!$isBlockQuotationNode(neighbour)) return false;
  if (home.isEmpty()) {
    home.remove();
    if (backward) neighbour.selectEnd();
    else neighbour.selectStart();
    return true;
  }
  $openKeepingCaret(neighbour, selection);
  return true;
}

/** `$unblock` moves the words but not points that stand on the block itself. */
function $openKeepingCaret(block: BlockQuotationNode, selection: RangeSelection): void {
  const onBlock = [selection.anchor, selection.focus].filter(
    (point) => point.type === 'element' && point.key === block.getKey(),
  );
  const marks = onBlock.map((point) => ({
    point,
    child: block.getChildAtIndex(point.offset),
    atStart: point.offset === 0,
  }));
  const quotation = $unblock(block);
  for (const { point, child, atStart } of marks) {
    if ($isTextNode(child)) point.set(child.getKey(), 0, 'text');
    else if (atStart) point.set(quotation.getKey(), 0, 'element');
    else
      point.set(
        quotation.getParentOrThrow().getKey(),
        quotation.getParentOrThrow().getChildrenSize(),
        'element',
      );
  }
}

function $isAtEdge(home: LexicalNode, point: PointType, backward: boolean): boolean {
  let node: LexicalNode | null = point.getNode();
  if (point.type === 'text') {
    if (backward ? point.offset > 0 : point.offset < node.getTextContentSize()) return false;
  } else if ($isElementNode(node)) {
    if (backward ? point.offset > 0 : point.offset < node.getChildrenSize()) return false;
  }
  while (node !== null && !node.is(home)) {
    if ((backward ? node.getPreviousSibling() : node.getNextSibling()) !== null) return false;
    node = node.getParent();
  }
  return true;
}

/** A caret at the first or last place inside an inline quotation moves just outside it. */
export function $stepOutOfEdge(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return;
  const point = selection.anchor;
  const quotation = $findMatchingParent(point.getNode(), $isQuotationNode);
  if (quotation === null) return;
  if ($isAtEdge(quotation, point, false)) $caretBeside(quotation, 1);
  else if ($isAtEdge(quotation, point, true)) $caretBeside(quotation, 0);
}

/** Puts the caret directly before (0) or after (1) a quotation, in its paragraph. */
export function $caretBeside(quotation: QuotationNode, side: 0 | 1): void {
  const home = quotation.getParentOrThrow();
  const index = quotation.getIndexWithinParent() + side;
  const caret = $createRangeSelection();
  caret.anchor.set(home.getKey(), index, 'element');
  caret.focus.set(home.getKey(), index, 'element');
  $setSelection(caret);
}

/** Moves an insertion point out of quotations: after the quotation and the citations that follow it. */
export function $afterQuotation(quotation: QuotationNode): LexicalNode {
  let last: LexicalNode = quotation;
  for (let next = last.getNextSibling(); $isNoteMark(next); next = last.getNextSibling()) last = next;
  return last;
}
