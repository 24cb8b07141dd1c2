import {
  $createParagraphNode,
  $findMatchingParent,
  $isElementNode,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  RootNode,
} from 'lexical';
import { $isCitationNode, CitationNode } from '../citation/CitationNode';
import { $isFootnoteNode } from '../footnote/FootnoteNode';
import { $isNoteMark } from '../footnote/note-marks';
import { ParaphraseNode } from '../paraphrase/ParaphraseNode';
import { $settleParaphrase } from '../paraphrase/toggle-paraphrase';
import { $isBlockQuotationNode, BlockQuotationNode } from './BlockQuotationNode';
import { $isQuotationNode, QuotationNode } from './QuotationNode';
import { sameSource } from './quotation-fields';
import { $quotationWords } from './quotation-words';
import { $unblock } from './toggle-block';

/** What must hold of quotations after every change, however it was made. Returns what undoes the registration. */
export function registerQuotationTransforms(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerNodeTransform(QuotationNode, $settleInline),
    editor.registerNodeTransform(BlockQuotationNode, $settleBlock),
    editor.registerNodeTransform(ParaphraseNode, $settleParaphrase),
    editor.registerNodeTransform(CitationNode, $settleCitation),
    editor.registerNodeTransform(RootNode, (root) => {
      if (root.isEmpty()) root.append($createParagraphNode());
    }),
  );
}

const $isAnyQuotation = (node: LexicalNode): boolean => $isQuotationNode(node) || $isBlockQuotationNode(node);

function $settleInline(quotation: QuotationNode): void {
  const outer =
    quotation.getParent() === null
      ? null
      : $findMatchingParent(quotation.getParentOrThrow(), $isAnyQuotation);
  if (outer !== null) {
    $spillChildren(quotation);
    return;
  }
  for (const child of quotation.getChildren()) {
    const rest = child.getNextSiblings();
    const isLastMark = $isFootnoteNode(child) && rest.every((node) => node.getTextContent() === '');
    if (!$isCitationNode(child) && !isLastMark) continue;
    quotation.insertAfter(child);
    if (rest.every((node) => node.getTextContent() === '')) continue;
    // Words after the citation still belong to the source.
    const tail = quotation.insertNewAfter(null, false);
    tail.append(...rest);
    child.insertAfter(tail);
    return;
  }
  if ($quotationWords(quotation).words === '') {
    quotation.remove();
    return;
  }
  // Enter and then Backspace inside a quotation leave two pieces side by side: one pair of marks too many.
  const next = quotation.getNextSibling();
  if (
    $isQuotationNode(next) &&
    next.getFields().quoteId !== null &&
    sameSource(quotation.getFields(), next.getFields())
  ) {
    quotation.append(...next.getChildren());
    next.remove();
  }
}

function $settleBlock(block: BlockQuotationNode): void {
  const parent = block.getParent();
  if (parent !== null && parent.getType() !== 'root') {
    const home = $findMatchingParent(parent, $isBlockQuotationNode);
    if (home !== null) $spillChildren(block);
    else $unblock(block);
    return;
  }
  if ($quotationWords(block).words.trim() !== '') return;
  // Its words are gone; what cites them stays for the analyst to decide on.
  const citations = block.getChildren().filter($isNoteMark);
  const paragraph = $createParagraphNode();
  block.insertBefore(paragraph);
  paragraph.append(...citations);
  const hadCaret = block.isSelected();
  block.remove();
  if (hadCaret) paragraph.selectStart();
}

/** A citation has one id in a brief; a copy gets its own. */
function $settleCitation(citation: CitationNode): void {
  if (citation.getItems().length === 0) citation.remove();
}

function $spillChildren(node: ElementNode): void {
  for (const child of node.getChildren()) node.insertBefore(child);
  if ($isElementNode(node)) node.remove();
}
