import { alignWords } from './align-words';
import type { SourceWords, Word } from './source-words';
import type { Range } from './spans';

const MAX_DIAGONAL_VOTES = 60;
/** A word with more places than this has no say where a rarer one has. */
const MAX_PLACES = 300;

/**
 * Proposes where a quotation that does not match may have come from: the stretch with most of its words in order.
 * It only says where to look; it never decides that words match. Null if under half of the words are there.
 */
export function proposeWindow(words: readonly Lowered[], source: SourceWords, within: Range): Range | null {
  if (words.length === 0) return null;
  // Diagonals run from -(words - 1) to the last word of the source; one more on each side for the tolerance.
  const shiftBy = words.length;
  const votes = new Float64Array(source.words.length + words.length + 2);
  const rarest = words.reduce(
    (least, { lower }) => Math.min(least, source.wordIndex.get(lower)?.length ?? Number.POSITIVE_INFINITY),
    Number.POSITIVE_INFINITY,
  );
  words.forEach((word, position) => {
    const places = source.wordIndex.get(word.lower) ?? [];
    if (places.length > rarest && places.length > MAX_PLACES) return;
    // Words that stand everywhere ("the") say nothing about the place.
    const weight = places.length > MAX_DIAGONAL_VOTES ? 0.05 : 1 / Math.sqrt(places.length || 1);
    const first = places.length > MAX_PLACES ? firstPlaceWithin(places, source, within) : 0;
    const past = Math.min(places.length, first + MAX_PLACES);
    for (let index = first; index < past; index += 1) {
      const place = places[index] ?? 0;
      const at = source.words[place];
      if (!at || at.from < within.from || at.from >= within.to) continue;
      // A tolerance of one word on either side keeps votes together across an added or a dropped word.
      const diagonal = place - position + shiftBy;
      votes[diagonal] = (votes[diagonal] ?? 0) + weight;
      votes[diagonal - 1] = (votes[diagonal - 1] ?? 0) + weight / 2;
      votes[diagonal + 1] = (votes[diagonal + 1] ?? 0) + weight / 2;
    }
  });
  let best = -1;
  let bestVotes = 0;
  for (let diagonal = 0; diagonal < votes.length; diagonal += 1) {
    const count = votes[diagonal] ?? 0;
    if (count <= bestVotes) continue;
    best = diagonal;
    bestVotes = count;
  }
  if (best < 0) return null;
  const bestDiagonal = best - shiftBy;
  const slack = Math.max(4, Math.ceil(words.length / 4));
  const first = Math.max(0, bestDiagonal - slack);
  const last = Math.min(source.words.length - 1, bestDiagonal + words.length - 1 + slack);
  const candidates = source.words.slice(first, last + 1).filter((word) => word.from >= within.from);
  const pairs = alignWords(words, candidates);
  const paired = pairs.filter((pair): pair is Met => pair.mine !== null && pair.theirs !== null);
  const share = paired.length / words.length;
  const met = withoutStrays(paired, words, candidates);
  const start = met[0]?.theirs;
  const end = met.at(-1)?.theirs;
  if (share < 0.5 || start == null || end == null) return null;
  const startAt = candidates[start];
  const endAt = candidates[end];
  if (!startAt || !endAt) return null;
  // Words of the quotation before the first (after the last) met word stand for as many source words there.
  const lead = met[0]?.mine ?? 0;
  const trail = words.length - 1 - (met.at(-1)?.mine ?? 0);
  const from = candidates[Math.max(0, start - lead)] ?? startAt;
  const to = candidates[Math.min(candidates.length - 1, end + trail)] ?? endAt;
  return { from: from.from, to: to.to };
}

/** Where in the places of a word those inside a window begin. */
function firstPlaceWithin(places: readonly number[], source: SourceWords, within: Range): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((source.words[places[middle] ?? 0]?.from ?? 0) < within.from) low = middle + 1;
    else high = middle;
  }
  return low;
}

type Lowered = Pick<Word, 'lower'>;
type Met = Readonly<{ mine: number; theirs: number }>;

/** Words that stand in every sentence: one of them far from the rest of a match is another one of its kind. */
const COMMON_WORDS = new Set(
  'a an and as at be been but by for from had has have he her his in is it its no not of on or our she so that the their they this to was we were which who will with would'.split(
    ' ',
  ),
);

/**
 * A longest row of equal words may begin or end with a word of another sentence ("*the* capital told reporters that the
 * fund …"). Brings such an edge to the rest where the same words stand next to it, and drops it where it holds nothing but
 * common words, fewer than lie between.
 */
function withoutStrays(met: readonly Met[], mine: readonly Lowered[], theirs: readonly Lowered[]): Met[] {
  const atStart = withoutStrayHead(
    met,
    mine.map(({ lower }) => lower),
    theirs.map(({ lower }) => lower),
  );
  const lastMine = mine.length - 1;
  const lastTheirs = theirs.length - 1;
  const turn = (pairs: readonly Met[]) =>
    pairs.map((pair) => ({ mine: lastMine - pair.mine, theirs: lastTheirs - pair.theirs })).reverse();
  return turn(
    withoutStrayHead(
      turn(atStart),
      mine.map(({ lower }) => lower).reverse(),
      theirs.map(({ lower }) => lower).reverse(),
    ),
  );
}

function withoutStrayHead(
  met: readonly Met[],
  mine: readonly string[],
  theirs: readonly string[],
): readonly Met[] {
  const gapAfter = met.findIndex((pair, index) => {
    const next = met[index + 1];
    return next !== undefined && next.theirs > pair.theirs + 1;
  });
  const next = met[gapAfter + 1];
  const last = met[gapAfter];
  if (gapAfter < 0 || !next || !last) return met;
  const head = met.slice(0, gapAfter + 1);
  const shift = next.theirs - last.theirs - 1;
  const isWholeRow = next.mine - (head[0]?.mine ?? 0) === head.length;
  if (isWholeRow && head.every((pair) => theirs[pair.theirs + shift] === mine[pair.mine]))
    return [...head.map((pair) => ({ ...pair, theirs: pair.theirs + shift })), ...met.slice(gapAfter + 1)];
  const isStray = head.length < shift && head.every((pair) => COMMON_WORDS.has(mine[pair.mine] ?? ''));
  return isStray ? withoutStrayHead(met.slice(gapAfter + 1), mine, theirs) : met;
}
