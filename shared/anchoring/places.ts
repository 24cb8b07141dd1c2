import { CONTEXT_LENGTH } from '../model/quote';
import type { SourceWords } from '../verdict/source-words';
import { tearsWord } from '../verdict/tears-word';
import { commonWords, type WordRange } from './look-alikes';

/** UTF-16 offsets in a canonical text, end exclusive. */
export type Stretch = Readonly<{ start: number; end: number }>;

export const overlap = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end;

const CONTEXT_WORDS = 40;
const REST_BEFORE = /\S*$/u;
const REST_AFTER = /^\S*/u;
const LONGEST_WORD = 60;

/** What a stretch cuts off the words at its edges; equal words with other remainders are other words. */
function remainders(canonical: string, { start, end }: Stretch): string {
  const before = tearsWord(canonical, start)
    ? `torn ${REST_BEFORE.exec(canonical.slice(Math.max(0, start - LONGEST_WORD), start))?.[0] ?? ''}`
    : '';
  const after = tearsWord(canonical, end)
    ? `torn ${REST_AFTER.exec(canonical.slice(end, end + LONGEST_WORD))?.[0] ?? ''}`
    : '';
  return `${before}|${after}`;
}

/** Where `after` reads exactly the words of the passage, as whole words where they were whole. */
export function exactPlaces(before: string, passage: Stretch, after: string): Stretch[] {
  const exact = before.slice(passage.start, passage.end);
  const edges = remainders(before, passage);
  const places: Stretch[] = [];
  for (let start = after.indexOf(exact); start >= 0; start = after.indexOf(exact, start + 1)) {
    const place = { start, end: start + exact.length };
    if (remainders(after, place) === edges) places.push(place);
  }
  return places;
}

/** Index of the first word that ends behind the offset. */
function wordAt(source: SourceWords, offset: number): number {
  let low = 0;
  let high = source.words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const word = source.words[middle];
    if (word && (source.form.ends[word.to - 1] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The words that a stretch touches. */
export function wordsIn(source: SourceWords, { start, end }: Stretch): WordRange {
  const from = wordAt(source, start);
  let to = from;
  while (to < source.words.length && (source.form.starts[source.words[to]?.from ?? 0] ?? 0) < end) to += 1;
  return { from, to };
}

export const stretchOf = (source: SourceWords, { from, to }: WordRange): Stretch => ({
  start: source.form.starts[source.words[from]?.from ?? 0] ?? 0,
  end: source.form.ends[(source.words[to - 1]?.to ?? 1) - 1] ?? source.canonical.length,
});

/** What two stretches have in common on either side, in words, out of at most 40. */
export type Surroundings = Readonly<{
  left: number;
  right: number;
  /** Equal words in a row, from the stretch outwards. */
  nextLeft: number;
  nextRight: number;
}>;

/** Length of the equal head of two lists. */
function equalRun(mine: readonly string[], theirs: readonly string[]): number {
  const end = mine.findIndex((word, index) => word !== theirs[index]);
  return end < 0 ? mine.length : end;
}

const TEXT_START = '\u0002';
const TEXT_END = '\u0003';

/** Up to `count` lower-case words before (after) a place, nearest last (first); an edge of the text counts as a word. */
function wordsBefore(source: SourceWords, place: WordRange, count: number): string[] {
  const words = source.words.slice(Math.max(0, place.from - count), place.from).map((word) => word.lower);
  return words.length < count ? [TEXT_START, ...words] : words;
}
function wordsAfter(source: SourceWords, place: WordRange, count: number): string[] {
  const words = source.words.slice(place.to, place.to + count).map((word) => word.lower);
  return words.length < count ? [...words, TEXT_END] : words;
}

export function commonSurroundings(
  old: SourceWords,
  oldPlace: Stretch,
  fresh: SourceWords,
  place: Stretch,
): Surroundings {
  const mine = wordsIn(old, oldPlace);
  const theirs = wordsIn(fresh, place);
  const before = wordsBefore(old, mine, CONTEXT_WORDS);
  const after = wordsAfter(old, mine, CONTEXT_WORDS);
  // No more words than the older side has: a wider window would find the same words across whatever was put between.
  const otherBefore = wordsBefore(fresh, theirs, before.length);
  const otherAfter = wordsAfter(fresh, theirs, after.length);
  return {
    left: commonWords(before, otherBefore).length,
    right: commonWords(after, otherAfter).length,
    nextLeft: equalRun(before.toReversed(), otherBefore.toReversed()),
    nextRight: equalRun(after, otherAfter),
  };
}

/** Do two places lie so close together that much of what surrounds one surrounds the other? */
export function shareSurroundings(source: SourceWords, a: Stretch, b: Stretch): boolean {
  const [first, second] = [a, b].sort((x, y) => x.start - y.start).map((place) => wordsIn(source, place));
  return first !== undefined && second !== undefined && second.from - first.to < CONTEXT_WORDS;
}

const NEAREST_WORDS = 2;

/** How often a run of words stands in a text. */
const countRun = ({ words }: SourceWords, run: readonly string[]): number =>
  words.filter((_, at) => run.every((word, index) => words[at + index]?.lower === word)).length;

/**
 * Do the same two words, or the edge of the text, stand on both sides? And do they not stand in more places than before,
 * one of which could be the passage's, with nothing of it left to know it by?
 */
export function hasSameNeighbours(
  old: SourceWords,
  oldPlace: Stretch,
  fresh: SourceWords,
  place: Stretch,
): boolean {
  const sides = (source: SourceWords, stretch: Stretch): string[][] => {
    const words = wordsIn(source, stretch);
    return [wordsBefore(source, words, NEAREST_WORDS), wordsAfter(source, words, NEAREST_WORDS)];
  };
  const mine = sides(old, oldPlace);
  if (JSON.stringify(mine) !== JSON.stringify(sides(fresh, place))) return false;
  return mine
    .map((side) => side.filter((word) => word !== TEXT_START && word !== TEXT_END))
    .every((side) => side.length === 0 || countRun(fresh, side) <= countRun(old, side));
}

/** From so many equal words in a row beside it, a place is never out of the question. */
const TELLING_NEIGHBOURS = 12;

/** Are the surroundings so much more alike that the other place is out of the question? Chance alone finds some. */
export function clearlyCloser(one: Surroundings, other: Surroundings, available: number): boolean {
  const margin = Math.max(3, Math.min(8, Math.ceil(available / 4)));
  return (
    (one.left + one.right) * 2 >= available &&
    one.left >= other.left &&
    one.right >= other.right &&
    other.nextLeft + other.nextRight < TELLING_NEIGHBOURS &&
    one.nextLeft >= other.nextLeft &&
    one.nextRight >= other.nextRight &&
    one.nextLeft + one.nextRight > other.nextLeft + other.nextRight &&
    one.left + one.right - other.left - other.right >= margin
  );
}

/** Where a text reads a stretch of another one with 32 characters on either side, apart from `own` and at it. */
function standing(text: string, from: string, place: Stretch, own: Stretch | null) {
  const start = Math.max(0, place.start - CONTEXT_LENGTH);
  const words = from.slice(start, Math.min(from.length, place.end + CONTEXT_LENGTH));
  const elsewhere: Stretch[] = [];
  let inOwn = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const core = { start: at + place.start - start, end: at + place.end - start };
    if (own && overlap(core, own)) inOwn += 1;
    else elsewhere.push(core);
  }
  return { elsewhere, inOwn };
}

/**
 * Is the stretch `place` of one text a neighbour's? It is where it stands letter for letter, surroundings included, in the
 * other text too, as often there, never at that text's `counterpart` of the passage (`own` in this text), and where its
 * surroundings are clearly closer to what stands there than to the counterpart's.
 */
export function isAnothers(
  source: SourceWords,
  place: Stretch,
  own: Stretch | null,
  other: SourceWords,
  counterpart: Stretch,
): boolean {
  const there = standing(other.canonical, source.canonical, place, counterpart);
  if (there.inOwn > 0 || there.elsewhere.length === 0) return false;
  if (standing(source.canonical, source.canonical, place, own).elsewhere.length > there.elsewhere.length)
    return false;
  const itself = commonSurroundings(source, place, source, place);
  const ours = commonSurroundings(source, place, other, counterpart);
  return there.elsewhere.some((twin) =>
    clearlyCloser(commonSurroundings(source, place, other, twin), ours, itself.left + itself.right),
  );
}
