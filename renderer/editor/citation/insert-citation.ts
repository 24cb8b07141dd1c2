import {
  $createTextNode,
  $findMatchingParent,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import type { CiteItem } from '../../../shared/model';
import { $isQuotationNode } from '../quotation/QuotationNode';
import { $caretBeside } from '../quotation/quotation-edges';
import { $createCitationNode } from './CitationNode';

/** Puts a citation at the caret, after the quotation when the caret is in one. Returns the key of its node. */
export function insertCitation(editor: LexicalEditor, items: readonly CiteItem[]): NodeKey {
  let key: NodeKey = '';
  editor.update(
    () => {
      const before = $getSelection();
      const selection = $isRangeSelection(before) ? before : $getRoot().selectEnd();
      const point = selection.isBackward() ? selection.anchor : selection.focus;
      selection.anchor.set(point.key, point.offset, point.type);
      selection.focus.set(point.key, point.offset, point.type);
      const quotation = $findMatchingParent(point.getNode(), $isQuotationNode);
      if (quotation !== null) $caretBeside(quotation, 1);
      const citation = $createCitationNode(items);
      key = citation.getKey();
      $getSelection()?.insertNodes([citation]);
      // A caret after the chip needs a text to stand in.
      if (citation.getNextSibling() === null) citation.insertAfter($createTextNode(''));
      citation.selectNext(0, 0);
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  );
  return key;
}
