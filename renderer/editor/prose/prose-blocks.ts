import { $getRoot, $isElementNode, type ElementNode, type LexicalNode } from 'lexical';
import type { CiteItem, Span } from '../../../shared/model';
import { $isCitationNode } from '../citation/CitationNode';
import { $isBlockQuotationNode } from '../quotation/BlockQuotationNode';
import { $isQuotationNode } from '../quotation/QuotationNode';
import { $quotationWords } from '../quotation/quotation-words';

/** A paragraph of the analyst's prose. Offsets are UTF-16 in `text`. */
export type ProseBlock = {
  key: string;
  /** All its words, those of quotations too. */
  text: string;
  /** What is quoted already. */
  quoted: Span[];
  citations: { at: number; items: readonly CiteItem[] }[];
};

/** The paragraphs, list items and cells of a brief that hold words, in document order; headings and block quotations not. */
export function $proseBlocks(): ProseBlock[] {
  const blocks: ProseBlock[] = [];
  const walk = (node: LexicalNode): void => {
    if (!$isElementNode(node) || $isBlockQuotationNode(node) || node.getType() === 'heading') return;
    const children = node.getChildren();
    if (children.some((child) => !$isElementNode(child) || child.isInline())) blocks.push($block(node));
    for (const child of children) if ($isElementNode(child) && !child.isInline()) walk(child);
  };
  walk($getRoot());
  return blocks.filter(({ text }) => text.trim() !== '');
}

function $block(element: ElementNode): ProseBlock {
  const block: ProseBlock = { key: element.getKey(), text: '', quoted: [], citations: [] };
  const walk = (node: LexicalNode): void => {
    if ($isCitationNode(node)) block.citations.push({ at: block.text.length, items: node.getItems() });
    else if ($isQuotationNode(node)) {
      const start = block.text.length;
      block.text += $quotationWords(node).words;
      block.quoted.push({ start, end: block.text.length });
    } else if ($isElementNode(node)) {
      for (const child of node.getChildren()) walk(child);
    } else block.text += node.getType() === 'linebreak' ? '\n' : node.getTextContent();
  };
  for (const child of element.getChildren()) walk(child);
  return block;
}
