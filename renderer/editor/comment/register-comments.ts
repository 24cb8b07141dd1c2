import {
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_LOW,
  DELETE_CHARACTER_COMMAND,
  DELETE_WORD_COMMAND,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type RangeSelection,
} from 'lexical';
import { $isCommentNode } from './CommentNode';
import { OPEN_COMMENT_COMMAND } from './open-comment-command';

/** Deleting letters steps over comments: one that vanished with a letter would not be missed. Enter opens a chosen one. */
export function registerComments(editor: LexicalEditor): () => void {
  const stepOver = (backward: boolean): boolean => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
    for (let node = $neighbour(selection, backward); $isCommentNode(node); ) {
      const index = node.getIndexWithinParent() + (backward ? 0 : 1);
      const home = node.getParentOrThrow();
      node = backward ? node.getPreviousSibling() : node.getNextSibling();
      if ($isTextNode(node) && node.getTextContent() !== '') {
        const offset = backward ? node.getTextContentSize() : 0;
        node.select(offset, offset);
      } else home.select(index, index);
    }
    return false;
  };
  return mergeRegister(
    editor.registerCommand(DELETE_CHARACTER_COMMAND, stepOver, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(DELETE_WORD_COMMAND, stepOver, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        const selection = $getSelection();
        if (!$isNodeSelection(selection)) return false;
        const [node] = selection.getNodes();
        if (!$isCommentNode(node)) return false;
        event?.preventDefault();
        return editor.dispatchCommand(OPEN_COMMENT_COMMAND, node.getKey());
      },
      COMMAND_PRIORITY_LOW,
    ),
  );
}

/** What stands directly before or after the caret in its line. */
function $neighbour({ anchor }: RangeSelection, backward: boolean): LexicalNode | null {
  const node = anchor.getNode();
  if (anchor.type === 'text') {
    if (backward ? anchor.offset > 0 : anchor.offset < node.getTextContentSize()) return null;
    const next = backward ? node.getPreviousSibling() : node.getNextSibling();
    // A caret behind a mark stands in an empty text.
    return $isTextNode(next) && next.getTextContent() === ''
      ? backward
        ? next.getPreviousSibling()
        : next.getNextSibling()
      : next;
  }
  return $isElementNode(node) ? node.getChildAtIndex(anchor.offset - (backward ? 1 : 0)) : null;
}
