import type { SetAsideKind } from '../model/text';
import type { VerdictReason } from '../model/verdict';
import type { ComparisonForm } from './comparison-form';
import { type SourceWords, type Word, wordsOf } from './source-words';

/** Places in the source form, end exclusive. */
export type Window = Readonly<{ from: number; to: number }>;

const MAX_DIAGONAL_VOTES = 60;
/** A word with more places than this has no say where a rarer one has. */
const MAX_PLACES = 300;

/**
 * Proposes where a quotation that does not match may have come from: the stretch with most of its words in order.
 * It only says where to look; it never decides that words match. Null if under half of the words are there.
 */
export function proposeWindow(words: readonly Word[], source: SourceWords, within: Window): Window | null {
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
function firstPlaceWithin(places: readonly number[], source: SourceWords, within: Window): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((source.words[places[middle] ?? 0]?.from ?? 0) < within.from) low = middle + 1;
    else high = middle;
  }
  return low;
}

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
function withoutStrays(met: readonly Met[], mine: readonly Word[], theirs: readonly Word[]): Met[] {
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

type Pair = Readonly<{ mine: number | null; theirs: number | null }>;

/** Longest common subsequence of words, ignoring case; every word of both sides appears once, in order. */
function alignWords(mine: readonly Word[], theirs: readonly Word[]): Pair[] {
  const pairs: Pair[] = [];
  let head = 0;
  while (head < mine.length && head < theirs.length && mine[head]?.lower === theirs[head]?.lower) {
    pairs.push({ mine: head, theirs: head });
    head += 1;
  }
  let myEnd = mine.length;
  let theirEnd = theirs.length;
  while (myEnd > head && theirEnd > head && mine[myEnd - 1]?.lower === theirs[theirEnd - 1]?.lower) {
    myEnd -= 1;
    theirEnd -= 1;
  }
  alignMiddle(mine, theirs, head, myEnd, theirEnd, pairs);
  for (let tail = 0; myEnd + tail < mine.length; tail += 1)
    pairs.push({ mine: myEnd + tail, theirs: theirEnd + tail });
  return pairs;
}

function alignMiddle(
  mine: readonly Word[],
  theirs: readonly Word[],
  head: number,
  myEnd: number,
  theirEnd: number,
  pairs: Pair[],
): void {
  const rows = myEnd - head;
  const columns = theirEnd - head;
  // Numbers compare faster than strings, and this table is what a verdict spends its time on.
  const numbers = new Map<string, number>();
  const numberOf = (word: Word | undefined): number => {
    const lower = word?.lower ?? '';
    const known = numbers.get(lower);
    if (known !== undefined) return known;
    numbers.set(lower, numbers.size);
    return numbers.size - 1;
  };
  const myNumbers = Int32Array.from({ length: rows }, (_, index) => numberOf(mine[head + index]));
  const theirNumbers = Int32Array.from({ length: columns }, (_, index) => numberOf(theirs[head + index]));
  const width = columns + 1;
  const table = new Uint16Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i -= 1) {
    const number = myNumbers[i];
    const row = i * width;
    for (let j = columns - 1; j >= 0; j -= 1) {
      const below = table[row + width + j] ?? 0;
      const right = table[row + j + 1] ?? 0;
      table[row + j] =
        number === theirNumbers[j] ? (table[row + width + j + 1] ?? 0) + 1 : below > right ? below : right;
    }
  }
  let i = 0;
  let j = 0;
  while (i < rows && j < columns) {
    if (myNumbers[i] === theirNumbers[j]) pairs.push({ mine: head + i++, theirs: head + j++ });
    else if ((table[(i + 1) * width + j] ?? 0) >= (table[i * width + j + 1] ?? 0))
      pairs.push({ mine: head + i++, theirs: null });
    else pairs.push({ mine: null, theirs: head + j++ });
  }
  while (i < rows) pairs.push({ mine: head + i++, theirs: null });
  while (j < columns) pairs.push({ mine: null, theirs: head + j++ });
}

/** A kind of part set aside, as the reader's screen calls it. */
export const setAsideName = (kind: SetAsideKind): string =>
  kind === 'furniture' ? 'page line' : kind.replaceAll('-', ' ');

/** What kind of part set aside from the body has these words in a row; null if none, or for a word alone. */
function setAsideWith(added: readonly Word[], source: SourceWords): string | null {
  const run = added.map(({ lower }) => lower).join(' ');
  const held = source.setAside.find(({ form }) => {
    const words = ` ${wordsOf(form.text)
      .map(({ lower }) => lower)
      .join(' ')} `;
    return words === ` ${run} ` || (added.length > 1 && words.includes(` ${run} `));
  });
  return held ? setAsideName(held.kind) : null;
}

const quoted = (words: readonly Word[]) => `“${words.map((word) => word.text).join(' ')}”`;

/** Says in plain words how a quotation differs from the stretch it was proposed for, with spans on both sides. */
export function describeDifferences(
  quotation: ComparisonForm,
  source: SourceWords,
  window: Window,
): VerdictReason[] {
  const mine = wordsOf(quotation.text);
  const first = source.words.findIndex((word) => word.from >= window.from);
  const past = source.words.findIndex((word) => word.to > window.to);
  const theirs = first < 0 ? [] : source.words.slice(first, past < 0 ? undefined : past);
  const pairs = alignWords(mine, theirs);
  const reasons: VerdictReason[] = [];
  const mySpan = (from: number, to: number) => ({
    start: quotation.starts[from] ?? 0,
    end: quotation.ends[Math.max(from, to - 1)] ?? quotation.original.length,
  });
  const theirSpan = (from: number, to: number) => ({
    start: source.form.starts[from] ?? 0,
    end: source.form.ends[Math.max(from, to - 1)] ?? source.canonical.length,
  });

  let previous: { mine: Word; theirs: Word } | null = null;
  /** Where words were put in: an empty span, after the last word that agrees. */
  const placeAfter = (word: Word | undefined) => {
    const { start, end } = theirSpan(word?.from ?? window.from, word?.to ?? window.from + 1);
    return word ? { start: end, end } : { start, end: start };
  };
  let added: Word[] = [];
  let missing: Word[] = [];
  const flush = () => {
    const [firstAdded, lastAdded, firstMissing, lastMissing] = [
      added[0],
      added.at(-1),
      missing[0],
      missing.at(-1),
    ];
    if (firstAdded && lastAdded && firstMissing && lastMissing) {
      reasons.push({
        rule: 'QI-04',
        message: `${quoted(added)} stands for ${quoted(missing)}`,
        quotationSpan: mySpan(firstAdded.from, lastAdded.to),
        sourceSpan: theirSpan(firstMissing.from, lastMissing.to),
      });
    } else if (firstAdded && lastAdded) {
      const aside = setAsideWith(added, source);
      reasons.push({
        rule: aside ? 'QI-06' : 'QI-04',
        message: aside
          ? `${quoted(added)} is no part of the text here: it was set aside (${aside})`
          : `${quoted(added)} is not in the source here`,
        quotationSpan: mySpan(firstAdded.from, lastAdded.to),
        sourceSpan: placeAfter(previous?.theirs),
      });
    } else if (firstMissing && lastMissing) {
      reasons.push({
        rule: 'QI-04',
        message: `${quoted(missing)} is missing`,
        sourceSpan: theirSpan(firstMissing.from, lastMissing.to),
      });
    }
    added = [];
    missing = [];
  };
  for (const pair of pairs) {
    const my = pair.mine === null ? undefined : mine[pair.mine];
    const their = pair.theirs === null ? undefined : theirs[pair.theirs];
    if (my && their) {
      const neighbours = added.length === 0 && missing.length === 0;
      flush();
      if (my.text !== their.text) {
        reasons.push({
          rule: 'QI-02',
          message: `“${my.text}” is written “${their.text}” in the source`,
          quotationSpan: mySpan(my.from, my.to),
          sourceSpan: theirSpan(their.from, their.to),
        });
      }
      if (previous && neighbours) {
        const myGap = quotation.text.slice(previous.mine.to, my.from);
        const theirGap = source.form.text.slice(previous.theirs.to, their.from);
        if (myGap !== theirGap) {
          reasons.push({
            rule: 'QI-05',
            message: `${showGap(myGap)} stands where the source has ${showGap(theirGap)}`,
            quotationSpan: mySpan(previous.mine.to, Math.max(my.from, previous.mine.to + 1)),
            sourceSpan: theirSpan(previous.theirs.to, Math.max(their.from, previous.theirs.to + 1)),
          });
        }
      }
      previous = { mine: my, theirs: their };
    } else {
      if (my) added.push(my);
      if (their) missing.push(their);
    }
  }
  flush();
  return reasons;
}

const showGap = (gap: string): string => (gap.trim() === '' ? 'no punctuation' : `“${gap.trim()}”`);
