import type { Word } from '../verdict/source-words';

/** Indexes in a list of words, end exclusive. */
export type WordRange = Readonly<{ from: number; to: number }>;

/** A stretch of words that resembles a passage. `score` is the share of words in common, 0 to 1. */
export type LookAlike = WordRange & Readonly<{ score: number }>;

/** Below this share of common words two stretches are not taken for versions of each other. */
export const LEAST_SIMILARITY = 0.5;

// Windows are wider than the pattern, so that added words do not push wanted ones out.
const LEAST_OVERLAP = 0.4;
const MAX_WINDOWS = 24;
const MAX_ALIGNED_CELLS = 4_000_000;
const SHORT_PASSAGE = 12;
const CONTEXT_OF_SHORT = 8;
const CONTEXT_OF_LONG = 4;

type Pair = Readonly<{ mine: number; theirs: number }>;

/** Pairs of equal words in order, as many as possible. Time and memory: product of the lengths. */
export function commonWords(mine: readonly string[], theirs: readonly string[]): Pair[] {
  const width = theirs.length + 1;
  const table = new Uint16Array((mine.length + 1) * width);
  for (let i = mine.length - 1; i >= 0; i -= 1) {
    for (let j = theirs.length - 1; j >= 0; j -= 1) {
      table[i * width + j] =
        mine[i] === theirs[j]
          ? (table[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0);
    }
  }
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < mine.length && j < theirs.length; ) {
    if (mine[i] === theirs[j]) pairs.push({ mine: i++, theirs: j++ });
    else if ((table[(i + 1) * width + j] ?? 0) >= (table[i * width + j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** Windows of a segment that hold enough of the pattern's words in any order, fullest first, none half over another. */
function fullestWindows(
  pattern: readonly string[],
  words: readonly Word[],
  segments: readonly WordRange[],
): WordRange[] {
  const wanted = new Map<string, number>();
  for (const word of pattern) wanted.set(word, (wanted.get(word) ?? 0) + 1);
  const width = pattern.length + Math.ceil(pattern.length / 4) + 2;
  const least = Math.max(1, Math.ceil(pattern.length * LEAST_OVERLAP));
  const windows: (WordRange & { overlap: number })[] = [];
  for (const segment of segments) {
    const missing = new Map(wanted);
    let overlap = 0;
    for (let end = segment.from; end < segment.to; end += 1) {
      const entering = words[end]?.lower ?? '';
      const lacked = missing.get(entering);
      if (lacked !== undefined) {
        if (lacked > 0) overlap += 1;
        missing.set(entering, lacked - 1);
      }
      const leaving = words[end - width]?.lower ?? '';
      const surplus = end - width >= segment.from ? missing.get(leaving) : undefined;
      if (surplus !== undefined) {
        if (surplus >= 0) overlap -= 1;
        missing.set(leaving, surplus + 1);
      }
      if (overlap >= least)
        windows.push({ from: Math.max(segment.from, end + 1 - width), to: end + 1, overlap });
    }
  }
  windows.sort((a, b) => b.overlap - a.overlap || a.from - b.from);
  const kept: WordRange[] = [];
  for (const window of windows) {
    const isFree = kept.every(
      (other) => Math.min(window.to, other.to) - Math.max(window.from, other.from) <= width / 2,
    );
    if (isFree) kept.push(window);
    if (kept.length === MAX_WINDOWS) break;
  }
  return kept;
}

/** The part of a window that stands for the passage, found between its paired context words. */
function partOf(
  pattern: readonly string[],
  passage: WordRange,
  words: readonly Word[],
  window: WordRange,
): LookAlike | null {
  const theirs = words.slice(window.from, window.to).map((word) => word.lower);
  const pairs = commonWords(pattern, theirs);
  const inside = pairs.filter(({ mine }) => mine >= passage.from && mine < passage.to);
  const left = pairs.findLast(({ mine }) => mine < passage.from);
  const right = pairs.find(({ mine }) => mine >= passage.to);
  const first = inside[0];
  const last = inside.at(-1);
  const length = passage.to - passage.from;
  // With no word of its own left, and neighbours on one side only, a passage is taken to be as long as before.
  let from = first?.theirs ?? (left ? left.theirs + 1 : (right?.theirs ?? 0) - length);
  let to = last ? last.theirs + 1 : (right?.theirs ?? from + length);
  if (from < 0 || to > theirs.length) return null;
  // Words between the passage and the nearest paired neighbour stand for words of the passage that were not met.
  if (first && left?.mine === passage.from - 1) from = left.theirs + 1;
  else if (first) from = Math.max(0, left ? left.theirs + 1 : 0, first.theirs - (first.mine - passage.from));
  if (last && right?.mine === passage.to) to = right.theirs;
  else if (last)
    to = Math.min(theirs.length, right?.theirs ?? theirs.length, last.theirs + passage.to - last.mine);
  if (to <= from) return null;
  const similarity = (2 * inside.length) / (length + to - from);
  // A few words say little by themselves; that they stand between the same neighbours says more.
  const isHeldByNeighbours =
    length < SHORT_PASSAGE && (left?.mine === passage.from - 1 || right?.mine === passage.to);
  const met = (pairs.at(-1)?.theirs ?? 0) - (pairs[0]?.theirs ?? 0) + 1;
  const inContext = isHeldByNeighbours ? (2 * pairs.length) / (pattern.length + met) : 0;
  return {
    from: window.from + from,
    to: window.from + to,
    score: Math.min(1, Math.max(similarity, inContext)),
  };
}

/**
 * Stretches of `words` inside `segments` that resemble the passage `passage` of `old`, most alike first. Proposes only:
 * words are compared without case and punctuation. Bounded: at most 24 windows are aligned for each of two patterns.
 */
export function findLookAlikes(
  old: readonly Word[],
  passage: WordRange,
  words: readonly Word[],
  segments: readonly WordRange[],
): LookAlike[] {
  const length = passage.to - passage.from;
  if (length <= 0) return [];
  // Repeated words let a pattern with context pair the wrong ones: the passage is looked for by itself, too.
  const margins = [length < SHORT_PASSAGE ? CONTEXT_OF_SHORT : CONTEXT_OF_LONG, 0];
  const found: LookAlike[] = [];
  for (const margin of margins) {
    const from = Math.max(0, passage.from - margin);
    const pattern = old.slice(from, passage.to + margin).map((word) => word.lower);
    const part = { from: passage.from - from, to: passage.to - from };
    for (const window of fullestWindows(pattern, words, segments)) {
      const size = pattern.length * (window.to - window.from);
      const alike =
        size <= MAX_ALIGNED_CELLS
          ? partOf(pattern, part, words, window)
          : { ...window, score: LEAST_SIMILARITY };
      if (alike && alike.score >= LEAST_SIMILARITY) found.push(alike);
    }
  }
  found.sort((a, b) => b.score - a.score || a.from - b.from);
  return found.filter((one, index) =>
    found.slice(0, index).every((better) => one.to <= better.from || one.from >= better.to),
  );
}
