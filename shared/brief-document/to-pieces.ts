import { childrenOfNode } from '../model/block-types';
import type { EditorNode, FootnoteNodeJson, QuotationNodeJson } from '../model/brief';
import { imageWords } from './image-words';
import { NO_SURROUNDINGS, type Surroundings, surroundingsOf } from './introduced-by';
import type { Piece } from './place-citations';
import { type OuterMark, outerMarksAround, setQuotationMarks } from './quotation-marks';
import { quotationWords } from './quotation-words';

/** Lexical's format bits that reach paper. */
const BOLD = 1;
const ITALIC = 2;

export interface PieceContext {
  outerMark: OuterMark;
  /** Numbers a citation met on the way, from 0. */
  countCitation(node: Extract<EditorNode, { type: 'citation' }>): number;
  /** Inside a footnote there are no further ones: what was nested is set between parentheses. */
  inFootnote: boolean;
  /** Numbers a footnote met on the way, from 0, and reads what is in it; null for one that prints nothing. */
  countFootnote(node: FootnoteNodeJson): number | null;
  /** Called once for every quotation with words; `around` is the text of its paragraph. Numbers the quotation, from 0. */
  judge(node: QuotationNodeJson, around: Surroundings): number;
}

/** Flattens the inline children of one paragraph, `typed` as the analyst wrote them. */
export function toPieces(typed: readonly EditorNode[], context: PieceContext, href?: string): Piece[] {
  const nodes = withMarksOfStyle(typed, context.outerMark);
  return nodes.flatMap((node, index): Piece[] => {
    switch (node.type) {
      case 'text':
        return textPiece(node.text, node.format, href);
      case 'linebreak':
        return [{ kind: 'line-break' }];
      case 'tab':
        return textPiece('\t', 0, href);
      case 'citation':
        return [{ kind: 'citation', index: context.countCitation(node) }];
      case 'footnote': {
        if (context.inFootnote)
          return [
            ...textPiece(' (', 0, href),
            ...toPieces(node.children, context, href),
            ...textPiece(')', 0, href),
          ];
        const footnote = context.countFootnote(node);
        return footnote === null ? [] : [{ kind: 'footnote', index: footnote }];
      }
      case 'link':
        return toPieces(node.children, context, node.url);
      case 'quotation':
        return quotationPieces(
          node,
          context,
          isBare(typed, index) ? 'bare' : 'inline',
          surroundingsOf(typed, index),
        );
      case 'block-quotation':
        return quotationPieces(node, context, 'block');
      case 'image':
        return textPiece(imageWords({ alt: node.alt.trim() }), 0, href);
      default:
        return toPieces(childrenOfNode(node), context, href);
    }
  });
}

function textPiece(text: string, format: number, href: string | undefined): Piece[] {
  const bold = (format & BOLD) !== 0;
  const italic = (format & ITALIC) !== 0;
  return [{ kind: 'text', text, ...(bold && { bold }), ...(italic && { italic }), ...(href && { href }) }];
}

/** Pieces of a quotation with the marks of its style; `bare` when the analyst typed the outer marks. */
export function quotationPieces(
  node: QuotationNodeJson,
  context: PieceContext,
  place: 'inline' | 'block' | 'bare',
  around: Surroundings = NO_SURROUNDINGS,
): Piece[] {
  const words = quotationWords(node);
  // Nothing is quoted, so nothing is judged: a refusal could not be understood.
  if (words.trim() === '') return toPieces(node.children, context).filter(isMark);
  const quotation = context.judge(node, around);

  const marked = setQuotationMarks(words, place === 'block' ? 'block' : 'inline', context.outerMark);
  const result: Piece[] = [];
  let at = 0;
  // Citations at the edge stand outside the marks, in the middle they stay where they are.
  let opened = false;
  let closed = false;
  const open = () => {
    if (opened) return;
    opened = true;
    if (place === 'inline') result.push({ kind: 'text', text: marked.open, quotation });
  };
  const close = () => {
    if (closed || !opened || at < marked.end) return;
    closed = true;
    if (place === 'inline') result.push({ kind: 'text', text: marked.close, quotation });
    result.push(...spaceAfter(words));
  };
  for (const piece of toPieces(node.children, context)) {
    if (isMark(piece)) {
      close();
      result.push(piece);
      continue;
    }
    const length = piece.kind === 'text' ? piece.text.length : 1;
    const from = Math.max(at, marked.start);
    const to = Math.min(at + length, marked.end);
    if (from < to) {
      open();
      result.push(
        piece.kind === 'text'
          ? { ...piece, text: marked.text.slice(from, to), quoted: true, quotation }
          : piece,
      );
    }
    at += length;
    close();
  }
  return place === 'block' ? result : [...spaceBefore(words), ...result];
}

const isMark = (piece: Piece): boolean => piece.kind === 'citation' || piece.kind === 'footnote';

/** A space caught by the selection at the edge of a quotation stands outside its marks. */
const spaceBefore = (words: string): Piece[] => (/^\s/u.test(words) ? [{ kind: 'text', text: ' ' }] : []);
const spaceAfter = (words: string): Piece[] => (/\s$/u.test(words) ? [{ kind: 'text', text: ' ' }] : []);

/** Did the analyst type the outer marks? They stand in the words on either side. */
function isBare(nodes: readonly EditorNode[], index: number): boolean {
  const node = nodes[index];
  return node?.type === 'quotation' && (node.typed !== undefined || hasMarksAround(nodes, index));
}

function hasMarksAround(nodes: readonly EditorNode[], index: number): boolean {
  const before = nodes[index - 1];
  const after = nodes[behindMarks(nodes, index)];
  return (
    before?.type === 'text' &&
    /[“"]$/u.test(before.text) &&
    after?.type === 'text' &&
    /^[.,]?[”"]/u.test(after.text)
  );
}

/** The place of the next node that is no citation and no footnote. */
function behindMarks(nodes: readonly EditorNode[], index: number): number {
  const behind = nodes.findIndex(
    (node, at) => at > index && node.type !== 'citation' && node.type !== 'footnote',
  );
  return behind < 0 ? nodes.length : behind;
}

/** Marks typed around a quotation are those of the style, like the marks of every other: no page has two kinds of them. */
function withMarksOfStyle(nodes: readonly EditorNode[], outer: OuterMark): readonly EditorNode[] {
  let set: EditorNode[] | null = null;
  for (const index of nodes.keys()) {
    if (!isBare(nodes, index)) continue;
    const now: readonly EditorNode[] = set ?? nodes;
    const behind = behindMarks(nodes, index);
    const before = now[index - 1];
    const after = now[behind];
    if (before?.type !== 'text' || after?.type !== 'text') continue;
    const marked = outerMarksAround(before.text, after.text, outer);
    if (!marked) continue;
    set ??= [...nodes];
    set[index - 1] = { ...before, text: marked.before };
    set[behind] = { ...after, text: marked.after };
  }
  return set ?? nodes;
}
