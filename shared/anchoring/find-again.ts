import type { FoundAgain, Passage, Place, PlaceCandidate } from '../model/quote';
import { PARAGRAPH_SEPARATOR } from '../model/text';
import { toComparisonForm } from '../verdict/comparison-form';
import { describeDifferences } from '../verdict/differences';
import { paragraphAt, prepareSource, type QuotationSource, type SourceWords } from '../verdict/source-words';
import { findLookAlikes, type WordRange } from './look-alikes';
import {
  clearlyCloser,
  commonSurroundings,
  exactPlaces,
  hasSameNeighbours,
  isAnothers,
  type Stretch,
  type Surroundings,
  shareSurroundings,
  stretchOf,
  wordsIn,
} from './places';

export const MAX_CANDIDATES = 12;
/** Fewer different words than this stand everywhere: without their neighbours they are nobody's. */
const TELLING_WORDS = 5;
/** From this share of common words on, two stretches are versions of each other wherever they stand. */
const CLOSE_VERSION = 0.6;
const MAX_MARKED_WORDS = 2000;

type Likeness = Stretch & Readonly<{ score: number }>;

/** What is compared: the passage `own` of the text `old`, and the text `fresh`. */
type Search = Readonly<{ old: SourceWords; own: Stretch; fresh: SourceWords }>;

/**
 * What became of a saved passage in a newer text of its article. `before` is the text that it was taken from.
 *
 * `same` and `moved` are said only where the newer text reads exactly the passage's words and no other place, of either
 * text, could be meant: one that resembles them and cannot be explained as a neighbour that was there all along, or
 * whose surroundings are not clearly less alike. Everything else is proposed, best first, and left to the analyst:
 * `changed` down to half of the words in common (`LEAST_SIMILARITY`), `gone` below. Pure.
 * Throws when `before` does not read `exact` at the passage's place.
 */
export function findAgain(
  passage: Pick<Passage, 'exact' | 'start' | 'end'>,
  before: QuotationSource,
  after: QuotationSource,
): FoundAgain {
  const search = {
    old: prepareSource(before),
    own: { start: passage.start, end: passage.end },
    fresh: prepareSource(after),
  };
  const { old, own, fresh } = search;
  if (old.canonical.slice(own.start, own.end) !== passage.exact)
    throw new Error('The older text does not read the passage at its place');
  const untouched = untouchedPlace(search);
  if (untouched) return found(search, untouched);

  const exact = exactPlaces(old.canonical, own, fresh.canonical);
  const open = exact.filter((place) => !isAnothers(fresh, place, null, old, own));
  const others = exact.filter((place) => !open.includes(place));
  const likenesses = lookAlikes(search, exact);
  const best = closest(search, open);
  if (best && isCertain(search, best, [...exact.map(asExact), ...likenesses])) return found(search, best);

  const changed = likenesses.filter((place) => !isAnothers(fresh, place, null, old, own));
  const proposed = inOrder(search, [...open.map(asExact), ...changed]);
  const state = proposed.length > 0 ? 'changed' : 'gone';
  return {
    state,
    isAmbiguous: exact.length > 0 && state === 'changed',
    place: null,
    candidates: [...proposed, ...others.map(asExact)]
      .slice(0, MAX_CANDIDATES)
      .map((place) => candidate(search, place)),
  };
}

const asExact = (place: Stretch): Likeness => ({ ...place, score: 1 });

const placeOf = (source: SourceWords, { start, end }: Stretch): Place => ({
  paragraph: paragraphAt(source.blockStarts, start),
  start,
  end,
});

function found({ old, own, fresh }: Search, stretch: Stretch): FoundAgain {
  const place = placeOf(fresh, stretch);
  const state = place.paragraph === paragraphAt(old.blockStarts, own.start) ? 'same' : 'moved';
  return { state, isAmbiguous: false, place, candidates: [] };
}

/** The place of a passage that all changes lie clear of: behind the next paragraph, or before the previous one. */
function untouchedPlace({ old, own, fresh }: Search): Stretch | null {
  const [a, b] = [old.canonical, fresh.canonical];
  const least = Math.min(a.length, b.length);
  let head = 0;
  while (head < least && a[head] === b[head]) head += 1;
  if (head === a.length && head === b.length) return own;
  let tail = 0;
  while (tail < least && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  const first = paragraphAt(old.blockStarts, own.start);
  const last = paragraphAt(old.blockStarts, own.end - 1);
  const previous = old.blockStarts[first - 2];
  const behindNext = old.blockStarts[last + 1];
  if (behindNext !== undefined && head >= behindNext) return own;
  const shift = b.length - a.length;
  // The separator before the previous paragraph is part of what must be the same.
  if (previous !== undefined && previous > 0 && a.length - tail <= previous - PARAGRAPH_SEPARATOR.length)
    return { start: own.start + shift, end: own.end + shift };
  return null;
}

/** Stretches of the newer text that resemble the passage, leaving out `taken`, which read it exactly. */
function lookAlikes(search: Search, taken: readonly Stretch[]): Likeness[] {
  return likenessesIn(search, search.fresh, taken);
}

function likenessesIn({ old, own }: Search, source: SourceWords, taken: readonly Stretch[]): Likeness[] {
  const segments: WordRange[] = [];
  let from = 0;
  for (const stretch of [...taken].sort((a, b) => a.start - b.start)) {
    const words = wordsIn(source, stretch);
    if (words.from > from) segments.push({ from, to: words.from });
    from = Math.max(from, words.to);
  }
  segments.push({ from, to: source.words.length });
  return findLookAlikes(old.words, wordsIn(old, own), source.words, segments).map((alike) => ({
    ...stretchOf(source, alike),
    score: alike.score,
  }));
}

const surroundingsIn = ({ old, own, fresh }: Search, place: Stretch): Surroundings =>
  commonSurroundings(old, own, fresh, place);

function closest(search: Search, places: readonly Stretch[]): Stretch | undefined {
  const common = (place: Stretch) => {
    const { left, right } = surroundingsIn(search, place);
    return left + right;
  };
  return places
    .map((place) => ({ place, common: common(place) }))
    .sort((a, b) => b.common - a.common || a.place.start - b.place.start)[0]?.place;
}

/** Can no other place be meant: neither another one of the newer text, nor this one by another passage of the older? */
function isCertain(search: Search, place: Stretch, rivals: readonly Likeness[]): boolean {
  const { old, own, fresh } = search;
  const mine = surroundingsIn(search, place);
  const { left, right } = commonSurroundings(old, own, old, own);
  const isClear = (other: Surroundings) => clearlyCloser(mine, other, left + right);
  const passage = wordsIn(old, own);
  const different = new Set(old.words.slice(passage.from, passage.to).map((word) => word.lower));
  if (different.size < TELLING_WORDS && !hasSameNeighbours(old, own, fresh, place)) return false;
  const rivalsHere = rivals.filter((rival) => rival.start !== place.start);
  for (const rival of rivalsHere) {
    if (isAnothers(fresh, rival, place, old, own)) continue;
    // A second version of the words that the older text did not have: which of the two is the passage's, the analyst says.
    if (rival.score >= CLOSE_VERSION) return false;
    if (shareSurroundings(fresh, rival, place) || !isClear(surroundingsIn(search, rival))) return false;
  }
  const twins = exactPlaces(old.canonical, own, old.canonical).filter((twin) => twin.start !== own.start);
  for (const rival of [...twins, ...likenessesIn(search, old, [own, ...twins])]) {
    if (isAnothers(old, rival, own, fresh, place)) continue;
    if (shareSurroundings(old, rival, own) || !isClear(commonSurroundings(old, rival, fresh, place)))
      return false;
  }
  return true;
}

/** Likest words first, surroundings included. */
function inOrder(search: Search, places: readonly Likeness[]): Likeness[] {
  const { left, right } = commonSurroundings(search.old, search.own, search.old, search.own);
  const weigh = (place: Likeness) => {
    const common = surroundingsIn(search, place);
    return place.score + (common.left + common.right) / Math.max(1, left + right);
  };
  return places
    .map((place) => ({ place, weight: weigh(place) }))
    .sort((a, b) => b.weight - a.weight || a.place.start - b.place.start)
    .map(({ place }) => place);
}

function candidate({ old, own, fresh }: Search, likeness: Likeness): PlaceCandidate {
  const exact = old.canonical.slice(own.start, own.end);
  const stretch = withClosingMarks(exact, fresh.canonical, likeness);
  const isExact = fresh.canonical.slice(stretch.start, stretch.end) === exact;
  const words = wordsIn(fresh, stretch);
  const [first, last] = [fresh.words[words.from], fresh.words[words.to - 1]];
  const isShort = words.to - words.from <= MAX_MARKED_WORDS && exact.length <= MAX_MARKED_WORDS * 10;
  const differences =
    isExact || !isShort || !first || !last
      ? []
      : describeDifferences(toComparisonForm(exact), fresh, { from: first.from, to: last.to });
  return { ...placeOf(fresh, stretch), isExact, score: likeness.score, differences };
}

const MARKS_BEFORE = /^[^\s\p{L}\p{N}\p{M}]+/u;
const MARKS_AFTER = /[^\s\p{L}\p{N}\p{M}]+$/u;

/** Likenesses are runs of words; takes in the marks at either edge that the passage has there, too. */
function withClosingMarks(exact: string, canonical: string, { start, end }: Stretch): Stretch {
  if (canonical.slice(start, end) === exact) return { start, end };
  const before = MARKS_BEFORE.exec(exact)?.[0] ?? '';
  const after = MARKS_AFTER.exec(exact)?.[0] ?? '';
  return {
    start:
      before !== '' && canonical.endsWith(before, start) && start >= before.length
        ? start - before.length
        : start,
    end: canonical.startsWith(after, end) ? end + after.length : end,
  };
}
