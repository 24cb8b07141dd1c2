import {
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { type Span, VERDICT_LABELS } from '../../../shared/model';
import { $quotationWords } from '../quotation/quotation-words';
import { needsAttention } from '../quotation/VerdictPill';
import type { JudgedQuotation } from '../quotation/verdict-board';
import { $selectWords } from './change-words';

/** Something in the brief to look at: a place in the words of an element, and what is wrong there. */
export type Problem = {
  key: string;
  span: Span;
  says: string;
  /** Its footnote, where it stands in one: the place is then in the words of that note. */
  footnote?: NodeKey;
};

/** Where a step led: what is wrong there, and the footnote to open, with the number of the problem in it, from 0. */
export type Step = { says: string; footnote: { key: NodeKey; problem: number } | null };

/** Every problem of the brief's quotations, each reason of a verdict that has a place of its own by itself. */
export function problemsOf(judged: readonly JudgedQuotation[]): Problem[] {
  return judged.flatMap(({ key: own, verdict, words, typed, footnote }): Problem[] => {
    if (verdict === null || !needsAttention(verdict.verdict)) return [];
    const key = typed?.home ?? own;
    const from = typed?.span.start ?? 0;
    const place = { key, ...(footnote !== undefined && { footnote }) };
    const label = VERDICT_LABELS[verdict.verdict];
    const problems = verdict.reasons.flatMap(({ quotationSpan, isNote, message }): Problem[] => {
      if (isNote || quotationSpan === undefined) return [];
      const isWhole = quotationSpan.end - quotationSpan.start >= words.trim().length;
      return isWhole ? [] : [{ ...place, span: shifted(quotationSpan, from), says: message }];
    });
    if (problems.length > 0) return problems;
    const [reason] = verdict.reasons;
    return [
      {
        ...place,
        span: shifted(reason?.quotationSpan ?? { start: 0, end: 0 }, from),
        says: reason === undefined ? label : `${label}: ${reason.message}`,
      },
    ];
  });
}

const shifted = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

/**
 * Puts the caret at the next problem (or the one before), going round at the end; of a footnote, behind its mark. `from`:
 * a footnote that is being left. Null when there is no problem; in an editor where `isWhole` is false, also at its end.
 */
export function stepToProblem(
  editor: LexicalEditor,
  problems: readonly Problem[],
  by: 1 | -1,
  { from = null, isWhole = true }: { from?: NodeKey | null; isWhole?: boolean } = {},
): Step | null {
  let step: Step | null = null;
  let home: string | null = null;
  editor.update(
    () => {
      const inNotes = new Map<NodeKey, number>();
      const placed = problems
        .flatMap((problem) => {
          const met = problem.footnote === undefined ? 0 : (inNotes.get(problem.footnote) ?? 0);
          if (problem.footnote !== undefined) inNotes.set(problem.footnote, met + 1);
          const at =
            problem.footnote === undefined ? $placeOf(problem) : $placeOfNote(problem.footnote, met + 1);
          return at === null ? [] : [{ problem, at }];
        })
        .sort((a, b) => compare(a.at, b.at))
        .filter(({ at }, index, all) => index === 0 || compare(at, all[index - 1]?.at ?? at) !== 0);
      if (placed.length === 0) return;
      const left = from === null ? null : $placeOfNote(from, by === 1 ? Number.POSITIVE_INFINITY : 0.5);
      const caret = left ?? $placeOfCaret();
      const next =
        by === 1
          ? placed.findIndex(({ at }) => compare(at, caret) > 0)
          : placed.findLastIndex(({ at }) => compare(at, caret) < 0);
      if (next < 0 && !isWhole) return;
      const index = next >= 0 ? next : by === 1 ? 0 : placed.length - 1;
      const chosen = placed[index];
      if (!chosen) return;
      const { span, footnote } = chosen.problem;
      const says = `${chosen.problem.says} (${index + 1} of ${placed.length})`;
      const node = $getNodeByKey(footnote ?? chosen.problem.key);
      if (footnote !== undefined && node !== null) {
        node.selectNext(0, 0);
        step = { says, footnote: { key: footnote, problem: chosen.at.inNote - 1 } };
      } else if ($isElementNode(node)) {
        $selectWords(node, { start: span.start, end: span.start });
        home = chosen.problem.key;
        step = { says, footnote: null };
      }
    },
    { discrete: true },
  );
  if (home !== null) {
    editor.getRootElement()?.focus({ preventScroll: true });
    editor.getElementByKey(home)?.scrollIntoView({ block: 'nearest' });
  }
  return step;
}

/** Number of a text node in the brief, an offset in it, and in a footnote behind it the number of the problem, from 1. */
type Place = { text: number; offset: number; inNote: number };
const compare = (a: Place, b: Place): number =>
  a.text - b.text || a.offset - b.offset || (a.inNote === b.inNote ? 0 : a.inNote - b.inNote);

function $placeOfNote(key: NodeKey, inNote: number): Place | null {
  const note = $getNodeByKey(key);
  if (note === null) return null;
  const texts = $getRoot().getAllTextNodes();
  const text = texts.findLastIndex((each) => each.isBefore(note));
  return { text, offset: texts[text]?.getTextContentSize() ?? 0, inNote };
}

function $placeOf({ key, span }: Problem): Place | null {
  const element = $getNodeByKey(key);
  if (!$isElementNode(element)) return null;
  const { pieces } = $quotationWords(element);
  const piece =
    pieces.find(({ node, start }) => start + node.getTextContentSize() >= span.start) ?? pieces.at(-1);
  if (!piece) return null;
  const text = $getRoot()
    .getAllTextNodes()
    .findIndex((node) => node.is(piece.node));
  return text < 0 ? null : { text, offset: Math.max(0, span.start - piece.start), inNote: 0 };
}

function $placeOfCaret(): Place {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return { text: -1, offset: 0, inNote: 0 };
  const { focus } = selection;
  const texts = $getRoot().getAllTextNodes();
  const node = focus.getNode();
  const own = texts.findIndex((text) => text.is(node));
  if (own >= 0) return { text: own, offset: focus.offset, inNote: 0 };
  // Between nodes: after the last text before the caret.
  const before = $isElementNode(node) ? node.getChildAtIndex(focus.offset) : null;
  const next = texts.findIndex((text) =>
    before === null ? false : text.is(before) || before.isParentOf(text) || before.isBefore(text),
  );
  return next < 0 ? { text: texts.length, offset: 0, inNote: 0 } : { text: next, offset: -1, inNote: 0 };
}
