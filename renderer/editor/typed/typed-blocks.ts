import {
  $getRoot,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { quotationWords } from '../../../shared/brief-document/quotation-words';
import type { EditorNode } from '../../../shared/model';
import { $isCitationNode } from '../citation/CitationNode';
import { $isFootnoteNode } from '../footnote/FootnoteNode';
import { $isNoteMark } from '../footnote/note-marks';
import { $isLinkNode } from '../link/LinkNode';
import { $isParaphraseNode } from '../paraphrase/ParaphraseNode';
import { $isBlockQuotationNode } from '../quotation/BlockQuotationNode';
import { $isQuotationNode } from '../quotation/QuotationNode';
import { rememberBlocks, sameArray, sameThings } from '../state/block-memory';

/** A block of the brief in which words between typed marks may be quotations, as it is saved. */
export type TypedBlock = {
  key: NodeKey;
  nodes: EditorNode[];
  /** Keys of its footnotes, in order. */
  footnotes: NodeKey[];
  /** Quotations of the library in front of the block, those in footnotes too. */
  quotationsBefore: number;
};

/** Every block with a citation or a footnote, in document order. */
export const $typedBlocks = (): TypedBlock[] => inBrief($getRoot().getChildren().map($typedBlocksIn));

/** Reads them again and again: only blocks that changed are read, and what is alike stays the same object. */
export function createTypedReader(editor: LexicalEditor): () => readonly TypedBlock[] {
  const $parts = rememberBlocks<TypedPart>(editor, (block, before) => {
    const now = $typedBlocksIn(block);
    return { ...now, blocks: sameThings(before?.blocks ?? [], now.blocks) };
  });
  let last: readonly TypedBlock[] = [];
  const counted = new WeakMap<TypedBlock, TypedBlock>();
  return () => {
    const now = inBrief($parts(), (block, placed) => {
      const before = counted.get(block);
      if (before?.quotationsBefore === placed.quotationsBefore) return before;
      counted.set(block, placed);
      return placed;
    });
    last = sameArray(last, now);
    return last;
  };
}

/** What is read of one block at the top level; quotations are counted from its beginning. */
type TypedPart = { blocks: TypedBlock[]; quotations: number };

/** Counts quotations from the beginning of the brief. */
function inBrief(
  parts: readonly TypedPart[],
  keep: (block: TypedBlock, placed: TypedBlock) => TypedBlock = (_, placed) => placed,
): TypedBlock[] {
  let before = 0;
  return parts.flatMap(({ blocks, quotations }) => {
    const from = before;
    before += quotations;
    return blocks.map((block) => keep(block, { ...block, quotationsBefore: from + block.quotationsBefore }));
  });
}

function $typedBlocksIn(top: LexicalNode): TypedPart {
  const blocks: TypedBlock[] = [];
  let quotations = 0;
  const visit = (element: ElementNode): void => {
    const children = element.getChildren();
    const isLine = children.some((child) => !$isElementNode(child) || child.isInline());
    if (isLine) {
      const notes = children.filter($isNoteMark);
      if (notes.length === 0) quotations += children.filter($isQuotationNode).length;
      else {
        const line = children.flatMap($asSaved);
        const nodes = $isBlockQuotationNode(element)
          ? [{ type: 'block-quotation' as const, ...element.getFields(), children: line }]
          : line;
        const footnotes = notes.filter($isFootnoteNode).map((note) => note.getKey());
        blocks.push({ key: element.getKey(), nodes, footnotes, quotationsBefore: quotations });
        quotations += countQuotations(nodes, false);
        if ($isBlockQuotationNode(element)) return;
      }
      if ($isBlockQuotationNode(element) && notes.length === 0) quotations += 1;
    }
    for (const child of children) if ($isElementNode(child) && !child.isInline()) visit(child);
  };
  if ($isElementNode(top)) visit(top);
  return { blocks, quotations };
}

/** Quotations as the brief's survey counts them. */
export const countQuotations = (nodes: readonly EditorNode[], inFootnote: boolean): number =>
  nodes.reduce((sum, node) => {
    const own =
      (node.type === 'quotation' || node.type === 'block-quotation') &&
      !node.typed &&
      !(inFootnote && quotationWords(node).trim() === '');
    const inside =
      'children' in node ? countQuotations(node.children, inFootnote || node.type === 'footnote') : 0;
    return sum + (own ? 1 : 0) + inside;
  }, 0);

const FORMATS = 0b11;

/** An inline node as it is saved; what is neither words nor a note has no part in what is compared. */
function $asSaved(node: LexicalNode): EditorNode[] {
  if ($isTextNode(node))
    return node.getTextContent() === ''
      ? []
      : [{ type: 'text', text: node.getTextContent(), format: node.getFormat() & FORMATS }];
  if ($isLineBreakNode(node)) return [{ type: 'linebreak' }];
  if ($isCitationNode(node))
    return [{ type: 'citation', citationId: node.getCitationId(), items: [...node.getItems()] }];
  if ($isFootnoteNode(node)) return [{ type: 'footnote', children: [...node.getWords()] }];
  if (!$isElementNode(node) || !node.isInline()) return [];
  const children = node.getChildren().flatMap($asSaved);
  if ($isQuotationNode(node)) return [{ type: 'quotation', ...node.getFields(), children }];
  if ($isParaphraseNode(node)) return [{ type: 'paraphrase', ...node.getFields(), children }];
  return $isLinkNode(node) ? [{ type: 'link', url: node.getUrl(), children }] : children;
}
