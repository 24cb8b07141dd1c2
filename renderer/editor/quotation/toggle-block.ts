import { $createParagraphNode, $isElementNode, $isParagraphNode, type LexicalNode } from 'lexical';
import { $isNoteMark } from '../footnote/note-marks';
import { $createBlockQuotationNode, type BlockQuotationNode } from './BlockQuotationNode';
import { $createQuotationNode, type QuotationNode } from './QuotationNode';

/** Turns a block quotation into a paragraph that holds it inline, its citations after it. */
export function $unblock(block: BlockQuotationNode): QuotationNode {
  const paragraph = $createParagraphNode();
  const quotation = $createQuotationNode(block.getFields());
  const children = block.getChildren();
  block.insertBefore(paragraph);
  paragraph.append(quotation);
  for (const child of children) ($isNoteMark(child) ? paragraph : quotation).append(child);
  block.remove();
  return quotation;
}

/**
 * Sets an inline quotation off as a block with the citations that follow it. Words before and after it stay
 * in paragraphs of their own.
 */
export function $setOff(quotation: QuotationNode): BlockQuotationNode | null {
  const home = quotation.getParent();
  if (!$isParagraphNode(home)) return null;
  const block = $createBlockQuotationNode(quotation.getFields());
  const following = quotation.getNextSiblings();
  const citations: LexicalNode[] = [];
  while (following[0] !== undefined && $isNoteMark(following[0]))
    citations.push(following.shift() as LexicalNode);
  home.insertAfter(block);
  block.append(...quotation.getChildren(), ...citations);
  if (
    following.some((node) => node.getTextContent().trim() !== '' || $isElementNode(node) || $isNoteMark(node))
  ) {
    const rest = $createParagraphNode();
    rest.append(...following);
    block.insertAfter(rest);
  } else {
    for (const node of following) node.remove();
  }
  quotation.remove();
  if (home.isEmpty()) home.remove();
  return block;
}
