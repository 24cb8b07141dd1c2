import type { Span, VerdictReason } from '../model/verdict';
import type { ComparisonForm } from './comparison-form';
import { lowerBound } from './source-words';

/** Places in the levelled text of a comparison form, end exclusive; empty where nothing stands between two characters. */
export type Range = Readonly<{ from: number; to: number }>;

/**
 * A reason with its place on both sides: UTF-16 offsets in the quotation's words and in the canonical text. A span is
 * empty where nothing stands: on the quotation's side where words are missing, on the source's where they were put in.
 */
export type Finding = VerdictReason & Readonly<{ quotationSpan: Span; sourceSpan: Span }>;

/** A stretch of the quotation that stands for a run of source words, character for character. */
export type Piece = Readonly<{ segment: Range; run: Range }>;

/** Where a range of the levelled text stands in the original; an empty range is the place behind the character before it. */
export function spanIn(form: ComparisonForm, { from, to }: Range): Span {
  const end = form.original.length;
  if (to > from) return { start: form.starts[from] ?? end, end: form.ends[to - 1] ?? end };
  const at = from > 0 ? (form.ends[from - 1] ?? end) : (form.starts[0] ?? 0);
  return { start: at, end: at };
}

/** A range without the spaces at its edges; empty, at its start, where it holds nothing else. */
export function withoutSpaces({ text }: ComparisonForm, { from, to }: Range): Range {
  let start = from;
  let end = to;
  while (start < end && text[start] === ' ') start += 1;
  while (end > start && text[end - 1] === ' ') end -= 1;
  return end > start ? { from: start, to: end } : { from, to: from };
}

/** All of a form that is not white space at its edges. */
export const whole = (form: ComparisonForm): Range => ({ from: 0, to: form.text.length });

/** The place in the source that a place in the quotation stands for; behind the piece before it where it is in no piece. */
export function sourceOf(pieces: readonly Piece[], { from, to }: Range): Range {
  const held = pieces.find(({ segment }) => from < segment.to && to > segment.from);
  if (!held) {
    const before = pieces.findLast(({ segment }) => segment.to <= from);
    const at = before?.run.to ?? pieces[0]?.run.from ?? 0;
    return { from: at, to: at };
  }
  const shift = held.run.from - held.segment.from;
  const within = (at: number) => Math.min(Math.max(at + shift, held.run.from), held.run.to);
  return { from: within(from), to: within(to) };
}

/** The place in the quotation that stands for a place in the source; behind the piece before it where none does. */
export const quotationOf = (pieces: readonly Piece[], range: Range): Range =>
  sourceOf(
    pieces.map(({ segment, run }) => ({ segment: run, run: segment })),
    range,
  );

/** The levelled characters that UTF-16 offsets of the original stand for. */
export const rangeOf = (form: ComparisonForm, { start, end }: Span): Range => ({
  from: lowerBound(form.starts, start),
  to: lowerBound(form.starts, end),
});

/** The word at one edge of a form. */
export function edgeWord({ text }: ComparisonForm, edge: 'start' | 'end'): Range {
  if (edge === 'start') {
    const space = text.indexOf(' ');
    return { from: 0, to: space < 0 ? text.length : space };
  }
  return { from: text.lastIndexOf(' ') + 1, to: text.length };
}

/** The word around a place of a levelled text, from space to space. */
export function wordAround({ text }: ComparisonForm, at: number): Range {
  const end = text.indexOf(' ', at);
  return { from: text.lastIndexOf(' ', Math.max(0, at - 1)) + 1, to: end < 0 ? text.length : end };
}
