import type { CitationNodeJson, EditorNode, FootnoteNodeJson, StyleId } from '../model/brief';
import { quotationStyle } from '../verdict/styles';
import type { Inline } from './brief-document';
import { cleanInlines } from './clean-inlines';
import { type Piece, placeCitations } from './place-citations';
import { printable } from './printable';
import type { OuterMark } from './quotation-marks';
import type { Direction, DraftInline, QuotedInline } from './text-direction';
import { toPieces } from './to-pieces';

/** Mark that a style puts around quotations. */
export const outerMarkOf = (style: StyleId): OuterMark => quotationStyle(style).outerMarks;

/** Citations inside a footnote, in order. */
export function citationsIn(nodes: readonly EditorNode[]): CitationNodeJson[] {
  return nodes.flatMap((node) =>
    node.type === 'citation' ? [node] : 'children' in node ? citationsIn(node.children) : [],
  );
}

/** A footnote in which nothing would be printed: it has no mark and no number. */
export const isEmptyFootnote = (footnote: FootnoteNodeJson): boolean => footnote.children.every(isBlank);

function isBlank(node: EditorNode): boolean {
  if (node.type === 'text') return printable(node.text).trim() === '';
  if (node.type === 'citation') return false;
  return 'children' in node ? node.children.every(isBlank) : true;
}

/** One rendered citation of a footnote with the prefix that the analyst typed in front of its first source. */
export type RenderedInFootnote = { inlines: readonly Inline[]; prefix: string };

/** The printed words of a footnote; `citations` are those of `citationsIn`, rendered in the style of the brief. */
export function footnoteWords(
  footnote: FootnoteNodeJson,
  kind: 'note' | 'in-text',
  outerMark: OuterMark,
  citations: readonly RenderedInFootnote[],
): Inline[] {
  let met = 0;
  const pieces = toPieces(footnote.children, {
    outerMark,
    inFootnote: true,
    countCitation: () => met++,
    countFootnote: () => null,
    judge: () => 0,
  });
  return footnoteInlines(pieces, kind, (index) => citations[index] ?? { inlines: [], prefix: '' });
}

/** The same from pieces, with citations by the index that their pieces have; `isCited` keeps the numbers of quotations; `base` is the note's direction, where its words do not tell. */
export function footnoteInlines(
  pieces: readonly Piece[],
  kind: 'note' | 'in-text',
  citationAt: (index: number) => RenderedInFootnote,
  isCited = false,
  base?: Direction,
): Inline[] {
  const placed = kind === 'in-text' ? placeCitations(pieces, kind) : pieces;
  const inlines: DraftInline[] = [];
  placed.forEach((piece, at) => {
    if (piece.kind === 'line-break') inlines.push(piece);
    else if (piece.kind === 'text') {
      const inline = inlineOf(piece, isCited);
      const closes = kind === 'note' && placed[at - 1]?.kind === 'citation' && endsSentence(inlines);
      // The citation before it has brought its own full stop.
      const text = closes && !piece.quoted ? inline.text.replace(/^\s*\.(?!\.)/u, '') : inline.text;
      inlines.push({ ...inline, text });
    } else if (piece.kind === 'citation') {
      const rendered = citationAt(piece.index);
      inlines.push(...(kind === 'note' ? inSentence(rendered, inlines, placed[at + 1]) : rendered.inlines));
    }
  });
  return trimBreaks(cleanInlines(inlines, base));
}

/** A piece of text as the writers get it. */
export function inlineOf(piece: Extract<Piece, { kind: 'text' }>, isCited: boolean): QuotedInline {
  const { quoted, quotation, ...inline } = piece;
  return {
    ...inline,
    ...(quoted && quotation !== undefined && { quoted: quotation }),
    ...(isCited && quotation !== undefined && { quotation }),
  };
}

const lastText = (inlines: readonly DraftInline[]): string => {
  const last = inlines.at(-1);
  return last?.kind === 'text' ? last.text : '';
};
const endsSentence = (inlines: readonly DraftInline[]): boolean => /\.[”’]*$/u.test(lastText(inlines));

const ABBREVIATED = /(?:\bn\.d|\bibid|\b\p{L}|\.\p{L})\.$/iu;
/** What follows a citation goes on with its sentence. */
const GOES_ON = /^\s*[\p{Ll}\p{N},;:!?()[\]—–-]/u;

/**
 * A citation as a part of the analyst's own sentence: parted by a space, with a small letter inside a sentence, and
 * without the closing full stop of the style where the sentence goes on.
 */
function inSentence(
  { inlines, prefix }: RenderedInFootnote,
  before: readonly DraftInline[],
  next: Piece | undefined,
): Inline[] {
  const result = inlines.map((inline) => ({ ...inline }));
  const previous = before.at(-1);
  const first = result[0];
  const words = previous?.kind === 'text' ? previous.text : '';
  const begins = previous === undefined || previous.kind === 'line-break' || /[.!?][”’)]*\s*$/u.test(words);
  if (!begins && first?.kind === 'text') {
    if (/^Ibid\b/u.test(first.text)) first.text = `i${first.text.slice(1)}`;
    else if (/^\p{Ll}/u.test(prefix.trim()))
      first.text = first.text.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
  }
  const last = result.findLast((inline) => inline.kind === 'text');
  if (last?.kind === 'text' && next?.kind === 'text' && !next.quoted && GOES_ON.test(next.text)) {
    if (!ABBREVIATED.test(last.text)) last.text = last.text.replace(/\.([”’]*)$/u, '$1');
  }
  const needsSpace = words !== '' && !/[\s([{“‘]$/u.test(words);
  const space: Inline[] = [{ kind: 'text', text: ' ' }];
  const runsOn = next?.kind === 'citation' || (next?.kind === 'text' && /^[\p{L}\p{N}“‘(]/u.test(next.text));
  return [...(needsSpace ? space : []), ...result, ...(runsOn ? space : [])];
}

/** Breaks at the edges of a note part nothing. */
function trimBreaks(inlines: Inline[]): Inline[] {
  const isBreak = (inline: Inline | undefined): boolean => inline?.kind === 'line-break';
  let start = 0;
  let end = inlines.length;
  while (isBreak(inlines[start])) start += 1;
  while (end > start && isBreak(inlines[end - 1])) end -= 1;
  return inlines.slice(start, end);
}

/** The paragraphs of a note: two breaks in a row part them. */
export function noteParagraphs(inlines: readonly Inline[]): Inline[][] {
  const paragraphs: Inline[][] = [[]];
  for (let at = 0; at < inlines.length; at += 1) {
    const inline = inlines[at];
    if (inline?.kind === 'line-break' && inlines[at + 1]?.kind === 'line-break') {
      while (inlines[at + 1]?.kind === 'line-break') at += 1;
      paragraphs.push([]);
    } else if (inline) paragraphs.at(-1)?.push(inline);
  }
  return paragraphs;
}
