import { $getNodeByKey, $isElementNode, type ElementNode, type LexicalEditor } from 'lexical';
import type { Span } from '../../../shared/model';
import { $placeOfTyped } from '../typed/typed-place';
import { $quotationWords } from './quotation-words';
import { faultSpans, missingPlaces } from './reason-places';
import { needsAttention } from './VerdictPill';
import type { JudgedQuotation } from './verdict-board';

const WRONG = 'quotation-wrong';
const FLAG = 'quotation-flag';
const EDIT = 'quotation-edit';

/** A place between two words where words of the source are missing. */
export type MissingMark = { at: Range; says: string };

/**
 * Draws what differs, what a reviewer should look at and what is marked over the words, each with a line of its own,
 * without touching the page's nodes. Returns where words are missing: there is nothing there to underline.
 */
export function highlightWords(editor: LexicalEditor, judged: readonly JudgedQuotation[]): MissingMark[] {
  if (!('highlights' in CSS)) return [];
  const [wrong, flags, edits]: [Range[], Range[], Range[]] = [[], [], []];
  const missing: MissingMark[] = [];
  editor.read(() => {
    for (const quotation of judged) {
      const { verdict, words } = quotation;
      if (verdict === null) continue;
      const spans = faultSpans(verdict, words);
      const isFlagged = verdict.verdict === 'flagged';
      const flagged = isFlagged ? spans : [];
      flags.push(...$rangesOf(editor, quotation, flagged));
      const marks = markSpans(words).filter((mark) => !flagged.some((span) => overlaps(span, mark)));
      edits.push(...$rangesOf(editor, quotation, marks));
      if (!needsAttention(verdict.verdict)) continue;
      if (!isFlagged) wrong.push(...$rangesOf(editor, quotation, spans));
      for (const { at: offset, says } of missingPlaces(verdict)) {
        const at = $gapAt(editor, quotation, offset);
        if (at) missing.push({ at, says });
      }
    }
  });
  CSS.highlights.set(WRONG, new Highlight(...wrong));
  CSS.highlights.set(FLAG, new Highlight(...flags));
  CSS.highlights.set(EDIT, new Highlight(...edits));
  return missing;
}

export function clearHighlights(): void {
  if (!('highlights' in CSS)) return;
  for (const name of [WRONG, FLAG, EDIT]) CSS.highlights.delete(name);
}

/** Brackets and ellipses. */
const markSpans = (words: string): Span[] =>
  [...words.matchAll(/\[[^\][]*\]|…|\.\s?\.\s?\.(?:\s?\.)?/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The element that holds the words, and where in its words they begin. */
function $homeOf(quotation: JudgedQuotation): { element: ElementNode; from: number } | null {
  if (quotation.typed) {
    const place = $placeOfTyped(quotation);
    return place && { element: place.element, from: place.span.start };
  }
  const element = $getNodeByKey(quotation.key);
  return $isElementNode(element) ? { element, from: 0 } : null;
}

function $rangesOf(editor: LexicalEditor, quotation: JudgedQuotation, spans: readonly Span[]): Range[] {
  const home = spans.length === 0 ? null : $homeOf(quotation);
  if (home === null) return [];
  const shifted = spans.map(({ start, end }) => ({ start: start + home.from, end: end + home.from }));
  return rangesIn(editor, $quotationWords(home.element).pieces, shifted);
}

/** DOM ranges of spans of words that stand in several text nodes. */
export function rangesIn(
  editor: LexicalEditor,
  pieces: readonly { node: { getKey: () => string }; start: number }[],
  spans: readonly Span[],
): Range[] {
  return spans.flatMap((span) =>
    pieces.flatMap(({ node, start }): Range[] => {
      const text = textWithin(editor.getElementByKey(node.getKey()));
      const from = Math.max(span.start - start, 0);
      const to = Math.min(span.end - start, text?.length ?? 0);
      if (text === null || to <= from) return [];
      const range = new Range();
      range.setStart(text, from);
      range.setEnd(text, to);
      return [range];
    }),
  );
}

/** The empty range in the gap after the word that ends at an offset. */
function $gapAt(editor: LexicalEditor, quotation: JudgedQuotation, inWords: number): Range | null {
  const home = $homeOf(quotation);
  if (home === null) return null;
  const offset = home.from + inWords;
  const { pieces } = $quotationWords(home.element);
  const piece =
    pieces.find(({ node, start }) => start < offset && start + node.getTextContentSize() >= offset) ??
    pieces[0];
  const text = piece === undefined ? null : textWithin(editor.getElementByKey(piece.node.getKey()));
  if (piece === undefined || text === null) return null;
  const range = new Range();
  range.setStart(text, Math.min(Math.max(offset - piece.start, 0), text.length));
  return range;
}

const textWithin = (el: HTMLElement | null): Text | null => {
  const found = el === null ? null : document.createTreeWalker(el, NodeFilter.SHOW_TEXT).nextNode();
  return found instanceof Text ? found : null;
};
