import {
  $getRoot,
  $isElementNode,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { quotationWords } from '../../../shared/brief-document/quotation-words';
import type { CiteItem, EditorNode, Span } from '../../../shared/model';
import { $isCitationNode } from '../citation/CitationNode';
import { $isFootnoteNode, type FootnoteNode } from '../footnote/FootnoteNode';
import { $isBlockQuotationNode } from '../quotation/BlockQuotationNode';
import { $isQuotationNode } from '../quotation/QuotationNode';
import { $quotationWords } from '../quotation/quotation-words';
import { rememberBlocks, sameArray, sameThings } from '../state/block-memory';

/** A paragraph of the analyst's prose. Offsets are UTF-16 in `text`. */
export type ProseBlock = {
  key: string;
  /** All its words, those of quotations too. */
  text: string;
  /** What is quoted already. */
  quoted: Span[];
  citations: { at: number; items: readonly CiteItem[] }[];
  /** The words of this footnote, which is then `key` too. */
  footnote?: NodeKey;
};

/**
 * The paragraphs, list items and cells of a brief that hold words, each followed by its footnotes, in document order;
 * headings not, and of block quotations the footnotes only.
 */
export const $proseBlocks = (): ProseBlock[] => $getRoot().getChildren().flatMap($proseBlocksIn);

/** Reads them again and again: only blocks that changed are read, and what is alike stays the same object. */
export function createProseReader(editor: LexicalEditor): () => readonly ProseBlock[] {
  const $blocks = rememberBlocks<ProseBlock[]>(editor, (block, before = []) =>
    sameThings(before, $proseBlocksIn(block)),
  );
  let last: readonly ProseBlock[] = [];
  return () => {
    last = sameArray(last, $blocks().flat());
    return last;
  };
}

function $proseBlocksIn(top: LexicalNode): ProseBlock[] {
  const blocks: ProseBlock[] = [];
  const walk = (node: LexicalNode): void => {
    if (!$isElementNode(node) || node.getType() === 'heading') return;
    if ($isBlockQuotationNode(node)) {
      blocks.push(...$notesIn(node));
      return;
    }
    const children = node.getChildren();
    if (children.some((child) => !$isElementNode(child) || child.isInline()))
      blocks.push($block(node), ...$notesIn(node));
    for (const child of children) if ($isElementNode(child) && !child.isInline()) walk(child);
  };
  walk(top);
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

const $notesIn = (element: ElementNode): ProseBlock[] =>
  element.getChildren().filter($isFootnoteNode).map($noteBlock);

function $noteBlock(note: FootnoteNode): ProseBlock {
  const key = note.getKey();
  const block: ProseBlock = { key, footnote: key, text: '', quoted: [], citations: [] };
  const walk = (node: EditorNode): void => {
    if (node.type === 'citation') block.citations.push({ at: block.text.length, items: node.items });
    else if (node.type === 'quotation' || node.type === 'block-quotation') {
      const start = block.text.length;
      block.text += quotationWords(node);
      block.quoted.push({ start, end: block.text.length });
    } else if (node.type === 'text') block.text += node.text;
    else if (node.type === 'linebreak') block.text += '\n';
    else if (node.type === 'tab') block.text += '\t';
    else if ('children' in node) for (const child of node.children) walk(child);
  };
  for (const node of note.getWords()) walk(node);
  return block;
}
