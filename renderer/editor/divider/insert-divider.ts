import { $isHeadingNode } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $findMatchingParent,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { $createDivider, type DividerKind } from './DividerNode';

/** Puts a line or a page break at the caret; the words behind the caret follow after it. */
export function insertDivider(editor: LexicalEditor, kind: DividerKind): void {
  editor.update(() => $insertBlock($createDivider(kind)), { tag: HISTORY_PUSH_TAG, discrete: true });
}

/** The block of the brief itself in which a node stands: the list, not the item; the table, not the cell. */
export const $outermostBlock = (node: LexicalNode): LexicalNode | null =>
  $findMatchingParent(node, (each) => each.getParent()?.getType() === 'root');

/**
 * Puts a block that stands by itself at the caret, parting a paragraph or heading there; behind a list, a table or a
 * block quotation as a whole. The caret goes to what follows it.
 */
export function $insertBlock(block: LexicalNode): void {
  const selection = $getSelection();
  const at = $isRangeSelection(selection) ? selection.focus.getNode() : selection?.getNodes().at(-1);
  const home = at === undefined ? $getRoot().getLastChild() : $outermostBlock(at);
  if (home === null) {
    $getRoot().append(block);
  } else if ($isRangeSelection(selection) && ($isParagraphNode(home) || $isHeadingNode(home))) {
    const { focus } = selection;
    selection.anchor.set(focus.key, focus.offset, focus.type);
    selection.insertParagraph()?.insertBefore(block);
    if ($isParagraphNode(home) && home.isEmpty()) home.remove();
  } else home.insertAfter(block);
  const next = block.getNextSibling();
  if ($isElementNode(next)) next.selectStart();
  else {
    const room = $createParagraphNode();
    block.insertAfter(room);
    room.selectStart();
  }
}
