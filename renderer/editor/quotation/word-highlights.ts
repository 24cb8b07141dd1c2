import { $getNodeByKey, $isElementNode, type ElementNode, type LexicalEditor } from 'lexical';
import type { Span } from '../../../shared/model';
import { $placeInNote, $placeOfTyped } from '../typed/typed-place';
import { createLines, DRAWS_NOTHING, type Drawn, type DrawnLines } from './drawn-lines';
import { $quotationWords } from './quotation-words';
import { faultSpans, missingPlaces } from './reason-places';
import { needsAttention } from './VerdictPill';
import type { JudgedQuotation } from './verdict-board';

/** Where the words stand: in the brief, or in the footnote that is open. */
type Where = 'quotation' | 'note-quotation';

/**
 * What differs, what a reviewer should look at and what is marked, each with a line of its own, over the words of
 * quotations; and where words are missing, for there is nothing there to underline.
 */
export const createWordLines = (
  editor: LexicalEditor,
  where: Where = 'quotation',
): DrawnLines<JudgedQuotation> =>
  createLines({
    editor,
    names: [`${where}-wrong`, `${where}-flag`, `${where}-edit`],
    keyOf: ({ key }) => key,
    homeOf: ({ key, typed }) => typed?.home ?? key,
    $draw: (quotation) => $drawWords(editor, where, quotation),
  });

function $drawWords(editor: LexicalEditor, where: Where, quotation: JudgedQuotation): Drawn {
  const { verdict, words } = quotation;
  const home = verdict === null ? null : $homeOf(where, quotation);
  if (verdict === null || home === null) return DRAWS_NOTHING;
  const spans = faultSpans(verdict, words);
  const isFlagged = verdict.verdict === 'flagged';
  const flagged = isFlagged ? spans : [];
  const marks = markSpans(words).filter((mark) => !flagged.some((span) => overlaps(span, mark)));
  const isWrong = needsAttention(verdict.verdict);
  const lines = [
    { name: `${where}-flag`, spans: flagged },
    { name: `${where}-edit`, spans: marks },
    { name: `${where}-wrong`, spans: isWrong && !isFlagged ? spans : [] },
  ].flatMap(({ name, spans }) => $rangesOf(editor, home, spans).map((range) => ({ name, range })));
  const gaps = (isWrong ? missingPlaces(verdict) : []).flatMap(({ at: offset, says }) => {
    const at = $gapAt(editor, home, offset);
    return at ? [{ at, says }] : [];
  });
  return { lines, gaps };
}

/** Brackets and ellipses. */
const markSpans = (words: string): Span[] =>
  [...words.matchAll(/\[[^\][]*\]|…|\.\s?\.\s?\.(?:\s?\.)?/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The element that holds the words, and where in its words they begin. */
type Home = { element: ElementNode; from: number };

function $homeOf(where: Where, quotation: JudgedQuotation): Home | null {
  if (quotation.typed) {
    const place = where === 'quotation' ? $placeOfTyped(quotation) : $placeInNote(quotation);
    return place && { element: place.element, from: place.span.start };
  }
  const element = $getNodeByKey(quotation.key);
  return $isElementNode(element) ? { element, from: 0 } : null;
}

function $rangesOf(editor: LexicalEditor, home: Home, spans: readonly Span[]): Range[] {
  if (spans.length === 0) return [];
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
function $gapAt(editor: LexicalEditor, home: Home, inWords: number): Range | null {
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
