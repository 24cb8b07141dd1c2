import { type ComparisonForm, markAt } from './comparison-form';

const isLetter = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}\p{M}\p{Cf}]/u.test(char);
const isOpening = (text: string, at: number) =>
  !isLetter(text[at - 1]) && text[at + 1] !== undefined && text[at + 1] !== ' ';

/** Double marks may stand for single ones and the other way round only as whole pairs (QI-12), never for an apostrophe. */
export function marksAgree(
  quotation: ComparisonForm,
  source: ComparisonForm,
  pairs: readonly MarkPair[],
): 'same' | 'swapped' | Readonly<{ differs: MarkPair }> {
  let open: MarkPair | null = null;
  let swapped = false;
  // A quotation may start or end inside a pair; a double mark of the source is then still no apostrophe.
  const isSurelyMark = (pair: MarkPair) => markAt(source, pair[1]) === 'double';
  for (const pair of pairs) {
    const mine = markAt(quotation, pair[0]);
    if (mine === markAt(source, pair[1])) continue;
    swapped = true;
    const opening = isOpening(quotation.text, pair[0]);
    if (opening) {
      if (open && !isSurelyMark(open)) return { differs: open };
      open = pair;
    } else {
      if (open ? markAt(quotation, open[0]) !== mine : !isSurelyMark(pair)) return { differs: pair };
      open = null;
    }
  }
  return open && !isSurelyMark(open) ? { differs: open } : swapped ? 'swapped' : 'same';
}

/** Places of one mark in the quotation and in the source. */
export type MarkPair = readonly [number, number];

/** Pairs the marks of a run: in the core place by place, in the tail in order, since commas and periods may move there. */
export function pairMarks(
  quotation: ComparisonForm,
  core: number,
  source: ComparisonForm,
  from: number,
  to: number,
): MarkPair[] {
  const pairs: MarkPair[] = [];
  for (let i = 0; i < core; i += 1) if (quotation.text[i] === "'") pairs.push([i, from + i]);
  let theirs = from + core;
  for (let i = core; i < quotation.text.length; i += 1) {
    if (quotation.text[i] !== "'") continue;
    while (theirs < to && source.text[theirs] !== "'") theirs += 1;
    if (theirs < to) pairs.push([i, theirs]);
    theirs += 1;
  }
  return pairs;
}
