import {
  $findMatchingParent,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isRootNode,
  $isTextNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { $isNoteMark } from '../footnote/note-marks';
import type { MendOutcome } from '../mending/apply-mend';
import { $isBlockQuotationNode } from '../quotation/BlockQuotationNode';
import { $createQuotationNode, $isQuotationNode } from '../quotation/QuotationNode';
import { $setOff, $unblock } from '../quotation/toggle-block';
import { $createParaphraseNode, $isParaphraseNode, type ParaphraseNode } from './ParaphraseNode';

/**
 * Takes the quotation at the caret (or the one with `key`) out of its marks, to be put in the analyst's own words, or
 * quotes such words again. Words, formats, caret and citation stay; what was reworded meanwhile shows as a difference.
 */
export function toggleParaphrase(editor: LexicalEditor, key?: NodeKey): MendOutcome {
  let outcome: MendOutcome = {
    isDone: false,
    says: 'Put the caret into a quotation or a paraphrase of one first.',
  };
  editor.update(
    () => {
      const node = key === undefined ? $atCaret() : $getNodeByKey(key);
      if ($isParaphraseNode(node)) {
        $quoteAgain(node);
        outcome = { isDone: true, says: 'Quoted again; the words are compared with the stored text.' };
        return;
      }
      const isBlock = $isBlockQuotationNode(node);
      const quotation = isBlock ? $unblock(node) : node;
      if (!$isQuotationNode(quotation)) return;
      const paraphrase = $createParaphraseNode(quotation.getFields(), isBlock);
      quotation.insertBefore(paraphrase);
      paraphrase.append(...quotation.getChildren());
      quotation.remove();
      outcome = { isDone: true, says: 'Not quoted any more: put it in your own words. The citation stays.' };
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  );
  return outcome;
}

function $quoteAgain(paraphrase: ParaphraseNode): void {
  const quotation = $createQuotationNode(paraphrase.getFields());
  const isAlone = [...paraphrase.getPreviousSiblings(), ...paraphrase.getNextSiblings()].every(
    (node) => $isNoteMark(node) || ($isTextNode(node) && node.getTextContent().trim() === ''),
  );
  paraphrase.insertBefore(quotation);
  quotation.append(...paraphrase.getChildren());
  paraphrase.remove();
  // With words of the analyst around it, it has become part of a sentence and stays there.
  if (paraphrase.wasBlock() && isAlone && $isRootNode(quotation.getParent()?.getParent())) $setOff(quotation);
}

function $atCaret(): LexicalNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  return $findMatchingParent(
    selection.anchor.getNode(),
    (node) => $isQuotationNode(node) || $isBlockQuotationNode(node) || $isParaphraseNode(node),
  );
}

/** What must hold of a paraphrase: never empty, and neither in nor around quotations, citations or its like. */
export function $settleParaphrase(paraphrase: ParaphraseNode): void {
  const isHolder = (node: LexicalNode) =>
    $isQuotationNode(node) || $isBlockQuotationNode(node) || $isParaphraseNode(node);
  const home = paraphrase.getParent();
  if (paraphrase.getTextContent() === '' || (home !== null && $findMatchingParent(home, isHolder) !== null)) {
    for (const child of paraphrase.getChildren()) paraphrase.insertBefore(child);
    paraphrase.remove();
    return;
  }
  for (const child of paraphrase.getChildren()) {
    if (!$isNoteMark(child) && !$isQuotationNode(child)) continue;
    const rest = child.getNextSiblings();
    paraphrase.insertAfter(child);
    if (rest.some((node) => node.getTextContent() !== '')) {
      const tail = $createParaphraseNode(paraphrase.getFields(), paraphrase.wasBlock());
      tail.append(...rest);
      child.insertAfter(tail);
    }
    return;
  }
}
