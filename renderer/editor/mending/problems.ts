import {
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type LexicalEditor,
} from 'lexical';
import { type Span, VERDICT_LABELS } from '../../../shared/model';
import { $quotationWords } from '../quotation/quotation-words';
import { needsAttention } from '../quotation/VerdictPill';
import type { JudgedQuotation } from '../quotation/verdict-board';
import { $selectWords } from './change-words';

/** Something in the brief to look at: a place in the words of an element, and what is wrong there. */
export type Problem = { key: string; span: Span; says: string };

/** Every problem of the brief's quotations, each reason of a verdict that has a place of its own by itself. */
export function problemsOf(judged: readonly JudgedQuotation[]): Problem[] {
  return judged.flatMap(({ key, verdict, words }): Problem[] => {
    if (verdict === null || !needsAttention(verdict.verdict)) return [];
    const label = VERDICT_LABELS[verdict.verdict];
    const problems = verdict.reasons.flatMap(({ quotationSpan, isNote, message }): Problem[] => {
      if (isNote || quotationSpan === undefined) return [];
      const isWhole = quotationSpan.end - quotationSpan.start >= words.trim().length;
      return isWhole ? [] : [{ key, span: quotationSpan, says: message }];
    });
    if (problems.length > 0) return problems;
    const [reason] = verdict.reasons;
    return [
      {
        key,
        span: reason?.quotationSpan ?? { start: 0, end: 0 },
        says: reason === undefined ? label : `${label}: ${reason.message}`,
      },
    ];
  });
}

/**
 * Puts the caret at the next problem (or the one before), going round at the end. Returns what is wrong there and
 * which of how many it is; null when there is none.
 */
export function stepToProblem(
  editor: LexicalEditor,
  problems: readonly Problem[],
  by: 1 | -1,
): string | null {
  let says: string | null = null;
  let home: string | null = null;
  editor.update(
    () => {
      const placed = problems
        .flatMap((problem) => {
          const at = $placeOf(problem);
          return at === null ? [] : [{ problem, at }];
        })
        .sort((a, b) => compare(a.at, b.at))
        .filter(({ at }, index, all) => index === 0 || compare(at, all[index - 1]?.at ?? at) !== 0);
      if (placed.length === 0) return;
      const caret = $placeOfCaret();
      const next =
        by === 1
          ? placed.findIndex(({ at }) => compare(at, caret) > 0)
          : placed.findLastIndex(({ at }) => compare(at, caret) < 0);
      const index = next >= 0 ? next : by === 1 ? 0 : placed.length - 1;
      const chosen = placed[index];
      const element = chosen ? $getNodeByKey(chosen.problem.key) : null;
      if (!chosen || !$isElementNode(element)) return;
      $selectWords(element, { start: chosen.problem.span.start, end: chosen.problem.span.start });
      home = chosen.problem.key;
      says = `${chosen.problem.says} (${index + 1} of ${placed.length})`;
    },
    { discrete: true },
  );
  if (home !== null) {
    editor.getRootElement()?.focus({ preventScroll: true });
    editor.getElementByKey(home)?.scrollIntoView({ block: 'nearest' });
  }
  return says;
}

/** Number of a text node in the brief, and an offset in it. */
type Place = { text: number; offset: number };
const compare = (a: Place, b: Place): number => a.text - b.text || a.offset - b.offset;

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
  return text < 0 ? null : { text, offset: Math.max(0, span.start - piece.start) };
}

function $placeOfCaret(): Place {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return { text: -1, offset: 0 };
  const { focus } = selection;
  const texts = $getRoot().getAllTextNodes();
  const node = focus.getNode();
  const own = texts.findIndex((text) => text.is(node));
  if (own >= 0) return { text: own, offset: focus.offset };
  // Between nodes: after the last text before the caret.
  const before = $isElementNode(node) ? node.getChildAtIndex(focus.offset) : null;
  const next = texts.findIndex((text) =>
    before === null ? false : text.is(before) || before.isParentOf(text) || before.isBefore(text),
  );
  return next < 0 ? { text: texts.length, offset: 0 } : { text: next, offset: -1 };
}
