import {
  $createTextNode,
  $findMatchingParent,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import { $isNoteMark } from '../footnote/note-marks';
import { $isBlockQuotationNode } from '../quotation/BlockQuotationNode';
import { $isQuotationNode } from '../quotation/QuotationNode';
import { $caretBeside } from '../quotation/quotation-edges';
import { rememberBlocks } from '../state/block-memory';
import {
  $createCommentNode,
  $isCommentNode,
  type CommentFields,
  type CommentNode,
  newCommentId,
} from './CommentNode';

/** Longest stretch of words that a comment repeats (UTF-16 units). */
export const LONGEST_ABOUT = 300;

/**
 * Puts an empty comment behind the selected words, or at the caret; behind a quotation or link as a whole, for nothing
 * may stand among the words of one. Returns the key of its node.
 */
export function insertComment(editor: LexicalEditor): NodeKey {
  let key: NodeKey = '';
  editor.update(
    () => {
      const before = $getSelection();
      const selection = $isRangeSelection(before) ? before : $getRoot().selectEnd();
      const about = selection.getTextContent().replaceAll(/\s+/gu, ' ').trim().slice(0, LONGEST_ABOUT);
      const point = selection.isBackward() ? selection.anchor : selection.focus;
      selection.anchor.set(point.key, point.offset, point.type);
      selection.focus.set(point.key, point.offset, point.type);
      const wrapper = $findMatchingParent(point.getNode(), (node) => $isElementNode(node) && node.isInline());
      if ($isQuotationNode(wrapper)) $caretBeside(wrapper, 1);
      else if ($isElementNode(wrapper)) wrapper.selectNext(0, 0);
      else $findMatchingParent(point.getNode(), $isBlockQuotationNode)?.selectEnd();
      const comment = $createCommentNode({ commentId: newCommentId(), text: '', about, resolved: false });
      key = comment.getKey();
      $getSelection()?.insertNodes([comment]);
      // The marks of a quotation stay with its words.
      for (let mark = comment.getNextSibling(); $isNoteMark(mark); mark = comment.getNextSibling())
        mark.insertAfter(comment);
      // A caret behind the mark needs a text to stand in.
      if (comment.getNextSibling() === null) comment.insertAfter($createTextNode(''));
      comment.selectNext(0, 0);
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  );
  return key;
}

/** Changes what a comment says; `isFirst` begins a step that undo takes back, later ones belong to it. */
export const setCommentText = (editor: LexicalEditor, key: NodeKey, text: string, isFirst: boolean): void =>
  change(editor, key, isFirst, (comment) => comment.setText(text));

export const setCommentResolved = (editor: LexicalEditor, key: NodeKey, resolved: boolean): void =>
  change(editor, key, true, (comment) => comment.setResolved(resolved));

function change(
  editor: LexicalEditor,
  key: NodeKey,
  isStep: boolean,
  act: (comment: CommentNode) => void,
): void {
  editor.update(
    () => {
      const comment = $getNodeByKey(key);
      if ($isCommentNode(comment)) act(comment);
    },
    // The focus is in the card or the list and stays there.
    { tag: [isStep ? HISTORY_PUSH_TAG : HISTORY_MERGE_TAG, SKIP_DOM_SELECTION_TAG], discrete: true },
  );
}

/** Takes a comment out. `asIfNever`: the step that put it in is taken back with it. */
export function removeComment(editor: LexicalEditor, key: NodeKey, asIfNever = false): void {
  editor.update(
    () => {
      const comment = $getNodeByKey(key);
      if (!$isCommentNode(comment)) return;
      if (comment.isSelected()) comment.selectPrevious();
      comment.remove();
    },
    {
      tag: [asIfNever ? HISTORY_MERGE_TAG : HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG],
      discrete: true,
    },
  );
}

export type ListedComment = CommentFields & { key: NodeKey };

/** Every comment of the brief in the order of the text. */
export const $listComments = (): ListedComment[] => $getRoot().getChildren().flatMap($commentsIn);

/** Lists them again and again: only blocks that changed are read. */
export function createCommentReader(editor: LexicalEditor): () => ListedComment[] {
  const $blocks = rememberBlocks(editor, $commentsIn);
  return () => $blocks().flat();
}

function $commentsIn(node: LexicalNode): ListedComment[] {
  if ($isCommentNode(node)) return [{ key: node.getKey(), ...node.getFields() }];
  return $isElementNode(node) ? node.getChildren().flatMap($commentsIn) : [];
}
