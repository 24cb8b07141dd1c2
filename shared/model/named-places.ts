import type { Locator } from './locator';

/** Numbers from one to another, both included. */
export type NamedRange = Readonly<{ from: number; to: number }>;

/** Pages, paragraphs and ranges of a locator: "3–5, 8 and 11" is three. */
export const namedPlaces = (locator: string): string[] => locator.split(/\s*(?:[,;&]|\band\b)\s*/u);

/** The last of a range, written out: "131–5" ends with 135. */
export const writtenOut = (from: string, to: string): string =>
  Number(to) < Number(from) && to.length < from.length ? from.slice(0, from.length - to.length) + to : to;

/**
 * The paragraphs that a locator names, range by range, in its order; null where it names something else, or where a part of
 * it is no number. A range the wrong way round names its two ends, and nobody knows what else.
 */
export function namedParagraphRanges(locator: Locator | undefined): NamedRange[] | null {
  if (locator?.label !== 'paragraph') return null;
  const ranges: NamedRange[] = [];
  for (const place of namedPlaces(locator.value)) {
    const [first = '', last = first, ...more] = place.split(/\s*[-–—]\s*/u).map((part) => part.trim());
    if (more.length > 0 || !/^\d{1,6}$/u.test(first) || !/^\d{1,6}$/u.test(last)) return null;
    const [from, to] = [Number(first), Number(writtenOut(first, last))];
    if (to < from) ranges.push({ from, to: from }, { from: to, to });
    else ranges.push({ from, to });
  }
  return ranges;
}

/** Each paragraph that a locator names, once, in its order and no more than `most`; null as above. */
export function namedParagraphs(locator: Locator | undefined, most = 1000): number[] | null {
  const ranges = namedParagraphRanges(locator);
  if (ranges === null) return null;
  const named = new Set<number>();
  for (const { from, to } of ranges)
    for (let paragraph = from; paragraph <= to && named.size < most; paragraph += 1) named.add(paragraph);
  return [...named];
}
