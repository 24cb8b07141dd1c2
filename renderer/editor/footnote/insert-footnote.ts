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
  type NodeKey,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import type { EditorNode } from '../../../shared/model';
import { $isBlockQuotationNode } from '../quotation/BlockQuotationNode';
import { $isQuotationNode } from '../quotation/QuotationNode';
import { $caretBeside } from '../quotation/quotation-edges';
import { $createFootnoteNode, $isFootnoteNode } from './FootnoteNode';

/** Puts a footnote after the caret or the selected words, outside quotations and links. Returns the key of its node. */
export function insertFootnote(editor: LexicalEditor, words: readonly EditorNode[] = []): NodeKey {
  let key: NodeKey = '';
  editor.update(
    () => {
      const before = $getSelection();
      const selection = $isRangeSelection(before) ? before : $getRoot().selectEnd();
      const point = selection.isBackward() ? selection.anchor : selection.focus;
      selection.anchor.set(point.key, point.offset, point.type);
      selection.focus.set(point.key, point.offset, point.type);
      const wrapper = $findMatchingParent(point.getNode(), (node) => $isElementNode(node) && node.isInline());
      const block = $findMatchingParent(point.getNode(), $isBlockQuotationNode);
      if ($isQuotationNode(wrapper)) $caretBeside(wrapper, 1);
      else if ($isElementNode(wrapper)) wrapper.selectNext(0, 0);
      else block?.selectEnd();
      const footnote = $createFootnoteNode(words);
      key = footnote.getKey();
      $getSelection()?.insertNodes([footnote]);
      // A caret after the mark needs a text to stand in.
      if (footnote.getNextSibling() === null) footnote.insertAfter($createTextNode(''));
      footnote.selectNext(0, 0);
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  );
  return key;
}

/** Changes the words of a footnote; `isFirst` begins a step that undo takes back, later ones belong to it. */
export function setFootnoteWords(
  editor: LexicalEditor,
  key: NodeKey,
  words: readonly EditorNode[],
  isFirst: boolean,
): void {
  editor.update(
    () => {
      const footnote = $getNodeByKey(key);
      if ($isFootnoteNode(footnote)) footnote.setWords(words);
    },
    // The focus is in the window of the footnote and stays there.
    { tag: [isFirst ? HISTORY_PUSH_TAG : HISTORY_MERGE_TAG, SKIP_DOM_SELECTION_TAG], discrete: true },
  );
}

/** Takes a footnote out; the caret stays where it was. `asIfNever`: the step that put it in is taken back with it. */
export function removeFootnote(editor: LexicalEditor, key: NodeKey, asIfNever = false): void {
  editor.update(
    () => {
      const footnote = $getNodeByKey(key);
      if (!$isFootnoteNode(footnote)) return;
      footnote.selectPrevious();
      footnote.remove();
    },
    { tag: asIfNever ? HISTORY_MERGE_TAG : HISTORY_PUSH_TAG, discrete: true },
  );
}
