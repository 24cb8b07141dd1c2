import {
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type RangeSelection,
  type TextNode,
} from 'lexical';
import type { Span } from '../../../shared/model/verdict';

/** One text node of a quotation with the offset (UTF-16) at which its words begin. */
export type WordPiece = { node: TextNode; start: number };

/**
 * The words of a quotation as they are compared, and where each text node begins in them. Line breaks count as one
 * character; citations count as nothing.
 */
export function $quotationWords(quotation: ElementNode): { words: string; pieces: WordPiece[] } {
  let words = '';
  const pieces: WordPiece[] = [];
  const walk = (node: LexicalNode): void => {
    if ($isTextNode(node)) {
      pieces.push({ node, start: words.length });
      words += node.getTextContent();
    } else if ($isLineBreakNode(node)) {
      words += '\n';
    } else if ($isElementNode(node)) {
      for (const child of node.getChildren()) walk(child);
    }
  };
  for (const child of quotation.getChildren()) walk(child);
  return { words, pieces };
}

/** Italic stretches of the words of a quotation (UTF-16); neighbours are joined. */
export function $quotationItalics(quotation: ElementNode): Span[] {
  const spans: Span[] = [];
  for (const { node, start } of $quotationWords(quotation).pieces) {
    const end = start + node.getTextContentSize();
    if (!node.hasFormat('italic') || end === start) continue;
    const last = spans.at(-1);
    if (last?.end === start) spans[spans.length - 1] = { start: last.start, end };
    else spans.push({ start, end });
  }
  return spans;
}

/** Does a caret stand after the last word of the quotation (only citations and blanks may follow)? */
export function $isAtEndOfWords(quotation: ElementNode, selection: RangeSelection): boolean {
  const point = selection.isBackward() ? selection.anchor : selection.focus;
  const node = point.getNode();
  if (node.is(quotation)) {
    return quotation
      .getChildren()
      .slice(point.offset)
      .every((child) => child.getTextContent().trim() === '');
  }
  if (!quotation.isParentOf(node)) return true;
  const { words, pieces } = $quotationWords(quotation);
  const piece = pieces.find((each) => each.node.is(node));
  return piece !== undefined && words.slice(piece.start + point.offset).trim() === '';
}

/** The beginning of a quotation for lists: whole words, 120 UTF-16 units at most. */
export const shorten = (words: string): string =>
  words.length <= 120 ? words : `${words.slice(0, 118).replace(/\s\S*$/u, '')} …`;
