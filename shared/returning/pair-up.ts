import { commonWords } from '../anchoring/look-alikes';

export type Pair = Readonly<{ a: number; b: number }>;

/** A table of common places larger than this is not made: what stands between is taken as different. */
const MAX_CELLS = 6_000_000;
/** `commonWords` counts in 16 bits. */
const MAX_LENGTH = 60_000;

/** Pairs of equal keys in order, as many as possible. */
export function pairUp(a: readonly string[], b: readonly string[]): Pair[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end += 1;
  const pairs: Pair[] = Array.from({ length: start }, (_, at) => ({ a: at, b: at }));
  const middle = { a: a.slice(start, a.length - end), b: b.slice(start, b.length - end) };
  const fits =
    middle.a.length * middle.b.length <= MAX_CELLS && Math.min(middle.a.length, middle.b.length) < MAX_LENGTH;
  if (fits && middle.a.length > 0 && middle.b.length > 0)
    for (const { mine, theirs } of commonWords(middle.a, middle.b))
      pairs.push({ a: start + mine, b: start + theirs });
  for (let at = end; at > 0; at -= 1) pairs.push({ a: a.length - at, b: b.length - at });
  return pairs;
}

/** Share of words that two texts have in common, from 0 to 1, without regard to their order. */
export function likeness(a: string, b: string): number {
  const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const [mine, theirs] = [words(a), words(b)];
  if (mine.length + theirs.length === 0) return 1;
  const left = new Map<string, number>();
  for (const word of mine) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of theirs) {
    const count = left.get(word) ?? 0;
    if (count > 0) common += 1;
    left.set(word, count - 1);
  }
  return (2 * common) / (mine.length + theirs.length);
}

/** The longest run of rising numbers: what has kept its order. Gives places in `numbers`. */
export function longestRising(numbers: readonly number[]): Set<number> {
  const best: { at: number; before: number }[] = [];
  const previous: number[] = [];
  numbers.forEach((number, at) => {
    let low = 0;
    let high = best.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[best[middle]?.at ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    previous[at] = low > 0 ? (best[low - 1]?.at ?? -1) : -1;
    best[low] = { at, before: previous[at] ?? -1 };
  });
  const kept = new Set<number>();
  for (let at = best.at(-1)?.at ?? -1; at >= 0; at = previous[at] ?? -1) kept.add(at);
  return kept;
}
