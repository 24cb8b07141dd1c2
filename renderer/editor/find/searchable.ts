import {
  $getRoot,
  $isElementNode,
  $isLineBreakNode,
  $isTabNode,
  $isTextNode,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import type { EditorNode, Span } from '../../../shared/model';
import { $isFootnoteNode } from '../footnote/FootnoteNode';
import { $isBlockQuotationNode } from '../quotation/BlockQuotationNode';
import { $isQuotationNode } from '../quotation/QuotationNode';
import { rememberBlocks } from '../state/block-memory';
import { GAP } from './search-text';

/** One block of a brief, or one of its footnotes, as it is searched. Offsets are UTF-16 in `text`. */
export type SearchBlock = {
  /** Of the block's node, or of the footnote's mark. */
  key: NodeKey;
  footnote: boolean;
  text: string;
  /** What a quotation holds, and what stands between quotation marks. */
  quoted: Span[];
  /** The words of links. */
  links: Span[];
  /** The text nodes that the words are in; in a footnote the text nodes of its saved words, counted from 0. */
  runs: { key: NodeKey; start: number; end: number }[];
};

/** Everything with words in a brief, in document order; the footnotes of a block after it. */
export const $searchable = (): SearchBlock[] => $getRoot().getChildren().flatMap($searchableIn);

/** Reads them again and again: only blocks that changed are read. */
export function createSearchReader(editor: LexicalEditor): () => SearchBlock[] {
  const $blocks = rememberBlocks<SearchBlock[]>(editor, $searchableIn);
  return () => $blocks().flat();
}

function $searchableIn(top: LexicalNode): SearchBlock[] {
  const blocks: SearchBlock[] = [];
  const walk = (node: LexicalNode): void => {
    if (!$isElementNode(node)) return;
    const children = node.getChildren();
    if (children.some((child) => !$isElementNode(child) || child.isInline())) $addBlock(node, blocks);
    for (const child of children) if ($isElementNode(child) && !child.isInline()) walk(child);
  };
  walk(top);
  return blocks;
}

/** The block alone that holds a node, without the footnotes in it. */
export function $searchBlock(element: ElementNode): SearchBlock {
  const blocks: SearchBlock[] = [];
  $addBlock(element, blocks);
  return blocks[0] ?? { key: element.getKey(), footnote: false, text: '', quoted: [], links: [], runs: [] };
}

function $addBlock(element: ElementNode, blocks: SearchBlock[]): void {
  const block: SearchBlock = {
    key: element.getKey(),
    footnote: false,
    text: '',
    quoted: [],
    links: [],
    runs: [],
  };
  const footnotes: SearchBlock[] = [];
  const walk = (node: LexicalNode): void => {
    if ($isTextNode(node) && !$isTabNode(node)) {
      addRun(block, node.getKey(), node.getTextContent());
    } else if ($isLineBreakNode(node)) block.text += '\n';
    else if ($isQuotationNode(node)) {
      const start = openQuotation(block);
      for (const child of node.getChildren()) walk(child);
      closeQuotation(block, start);
    } else if ($isElementNode(node)) {
      if (!node.isInline()) return;
      const start = block.text.length;
      for (const child of node.getChildren()) walk(child);
      if (node.getType() === 'link') block.links.push({ start, end: block.text.length });
    } else {
      block.text += GAP;
      if ($isFootnoteNode(node)) footnotes.push(footnoteBlock(node.getKey(), node.getWords()));
    }
  };
  for (const child of element.getChildren()) walk(child);
  if ($isBlockQuotationNode(element)) block.quoted = [{ start: 0, end: block.text.length }];
  else block.quoted.push(...betweenMarks(block.text));
  blocks.push(block, ...footnotes);
}

/** The words of a footnote as they are searched. */
export function footnoteBlock(key: NodeKey, nodes: readonly EditorNode[]): SearchBlock {
  const block: SearchBlock = { key, footnote: true, text: '', quoted: [], links: [], runs: [] };
  const walk = (node: EditorNode): void => {
    if (node.type === 'text') addRun(block, `${block.runs.length}`, node.text);
    else if (node.type === 'linebreak') block.text += '\n';
    else if (node.type === 'quotation' || node.type === 'block-quotation') {
      const start = openQuotation(block);
      for (const child of node.children) walk(child);
      closeQuotation(block, start);
    } else if ('children' in node) for (const child of node.children) walk(child);
    else block.text += GAP;
  };
  for (const node of nodes) walk(node);
  block.quoted.push(...betweenMarks(block.text));
  return block;
}

function addRun(block: SearchBlock, key: NodeKey, words: string): void {
  const start = block.text.length;
  block.text += words;
  block.runs.push({ key, start, end: block.text.length });
}

function openQuotation(block: SearchBlock): number {
  block.text += GAP;
  return block.text.length;
}

function closeQuotation(block: SearchBlock, start: number): void {
  block.quoted.push({ start, end: block.text.length });
  block.text += GAP;
}

/** Words between double marks that were typed; a citation or a quotation among them makes no difference. */
const betweenMarks = (text: string): Span[] =>
  [...text.matchAll(/“[^“”]+”|(?<![\p{L}\p{N}])"[^"“”\n]+"/gu)].map((match) => ({
    start: match.index + 1,
    end: match.index + match[0].length - 1,
  }));
