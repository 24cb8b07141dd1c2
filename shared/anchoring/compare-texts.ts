import type { Block } from '../model/text';
import { commonWords } from './look-alikes';

/** A stretch of a paragraph: does the other text lack it? White space between two such words goes with them. */
export type ComparedPart = Readonly<{ text: string; differs: boolean }>;

/** A paragraph of either text beside the one that stands for it in the other. Numbers count from 1. */
export type ComparedParagraph =
  | Readonly<{
      /** `moved`: it stands before or behind paragraphs that it stood behind or before. */
      kind: 'same' | 'changed' | 'moved' | 'moved-and-changed';
      before: number;
      after: number;
      older: readonly ComparedPart[];
      newer: readonly ComparedPart[];
    }>
  | Readonly<{ kind: 'removed'; before: number; older: readonly ComparedPart[] }>
  | Readonly<{ kind: 'added'; after: number; newer: readonly ComparedPart[] }>;

type Pair = Readonly<{ before: number; after: number }>;
type Texts = Readonly<{ older: readonly string[]; newer: readonly string[] }>;

/** From this share of common words on, one paragraph is shown as a version of another. Nothing is decided by it. */
const LEAST_LIKENESS = 0.5;
/** A table of common words larger than this is not made: the paragraphs are shown apart. */
const MAX_CELLS = 4_000_000;
/** Paragraphs without an equal one that are compared with each other, in each text; the rest are shown apart. */
const MAX_UNPAIRED = 120;

/**
 * Sets two texts of an article side by side, paragraph by paragraph, in the order of the newer one; what was removed
 * stands where it stood. Equal paragraphs are paired first, the others by the words they share. Words are compared as
 * they are written, with their punctuation; white space is not. Pure.
 */
export function compareTexts(
  older: readonly Pick<Block, 'text'>[],
  newer: readonly Pick<Block, 'text'>[],
): ComparedParagraph[] {
  const texts = { older: older.map(({ text }) => text), newer: newer.map(({ text }) => text) };
  const pairs = [...equalPairs(texts)];
  pairs.push(...likePairs(texts, pairs));
  const inPlace = longestInOrder(pairs);
  const byAfter = new Map(pairs.map((pair) => [pair.after, pair]));
  const paired = new Set(pairs.map(({ before }) => before));

  const rows: ComparedParagraph[] = [];
  let shownBefore = 0;
  const showRemovedTo = (end: number) => {
    for (; shownBefore < end; shownBefore += 1)
      if (!paired.has(shownBefore))
        rows.push({
          kind: 'removed',
          before: shownBefore + 1,
          older: whole(texts.older[shownBefore] ?? ''),
        });
  };
  texts.newer.forEach((text, after) => {
    const pair = byAfter.get(after);
    if (!pair) {
      rows.push({ kind: 'added', after: after + 1, newer: whole(text) });
      return;
    }
    if (inPlace.has(pair)) showRemovedTo(pair.before);
    rows.push(compared(texts, pair, !inPlace.has(pair)));
  });
  showRemovedTo(texts.older.length);
  return rows;
}

const whole = (text: string): ComparedPart[] => [{ text, differs: true }];

function compared({ older, newer }: Texts, pair: Pair, hasMoved: boolean): ComparedParagraph {
  const [mine, theirs] = [older[pair.before] ?? '', newer[pair.after] ?? ''];
  const parts = compareWords(mine, theirs);
  const differs = [...parts.older, ...parts.newer].some((part) => part.differs);
  return {
    kind: hasMoved ? (differs ? 'moved-and-changed' : 'moved') : differs ? 'changed' : 'same',
    before: pair.before + 1,
    after: pair.after + 1,
    ...parts,
  };
}

type Token = Readonly<{ text: string; start: number; end: number }>;
const tokensOf = (text: string): Token[] =>
  Array.from(text.matchAll(/\S+/gu), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
const wordsOf = (tokens: readonly Token[]): string[] => tokens.map(({ text }) => text);

/** Which words of two versions the other one lacks. The parts of a side, joined, are its text. */
export function compareWords(older: string, newer: string): { older: ComparedPart[]; newer: ComparedPart[] } {
  const [mine, theirs] = [tokensOf(older), tokensOf(newer)];
  if (mine.length * theirs.length > MAX_CELLS) {
    const differs = older !== newer;
    return { older: [{ text: older, differs }], newer: [{ text: newer, differs }] };
  }
  const common = commonWords(wordsOf(mine), wordsOf(theirs));
  return {
    older: partsOf(older, mine, new Set(common.map((pair) => pair.mine))),
    newer: partsOf(newer, theirs, new Set(common.map((pair) => pair.theirs))),
  };
}

function partsOf(text: string, tokens: readonly Token[], common: ReadonlySet<number>): ComparedPart[] {
  const parts: ComparedPart[] = [];
  let at = 0;
  const add = (to: number, differs: boolean) => {
    const words = text.slice(at, to);
    const last = parts.at(-1);
    if (last?.differs === differs) parts[parts.length - 1] = { text: last.text + words, differs };
    else if (words !== '') parts.push({ text: words, differs });
    at = to;
  };
  tokens.forEach((token, index) => {
    const differs = !common.has(index);
    const before = tokens[index - 1];
    add(token.start, differs && before !== undefined && !common.has(index - 1));
    add(token.end, differs);
  });
  if (at < text.length) add(text.length, false);
  return parts;
}

/** Equal paragraphs; those that stand more than once are paired in order. */
function equalPairs({ older, newer }: Texts): Pair[] {
  const places = new Map<string, number[]>();
  older.forEach((text, index) => {
    places.set(text, [...(places.get(text) ?? []), index]);
  });
  return newer.flatMap((text, after) => {
    const before = places.get(text)?.shift();
    return before === undefined ? [] : [{ before, after }];
  });
}

/** Of the paragraphs that no equal one was found for: the likest pairs, each paragraph once. */
function likePairs({ older, newer }: Texts, taken: readonly Pair[]): Pair[] {
  const free = (texts: readonly string[], side: keyof Pair) => {
    const used = new Set(taken.map((pair) => pair[side]));
    return texts
      .map((text, index) => ({ index, words: wordsOf(tokensOf(text)) }))
      .filter(({ index }) => !used.has(index))
      .slice(0, MAX_UNPAIRED);
  };
  const [mine, theirs] = [free(older, 'before'), free(newer, 'after')];
  const likely = mine.flatMap((before) =>
    theirs.flatMap((after) => {
      const likeness = likenessOf(before.words, after.words);
      return likeness >= LEAST_LIKENESS ? [{ before: before.index, after: after.index, likeness }] : [];
    }),
  );
  likely.sort(
    (a, b) =>
      b.likeness - a.likeness ||
      Math.abs(a.before - a.after) - Math.abs(b.before - b.after) ||
      a.after - b.after,
  );
  const used = { before: new Set<number>(), after: new Set<number>() };
  return likely.filter(({ before, after }) => {
    if (used.before.has(before) || used.after.has(after)) return false;
    used.before.add(before);
    used.after.add(after);
    return true;
  });
}

/** Share of words in common and in order, 0 to 1. Words in any order set an upper bound that is quick to find. */
function likenessOf(mine: readonly string[], theirs: readonly string[]): number {
  const total = mine.length + theirs.length;
  const counts = new Map<string, number>();
  for (const word of mine) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of theirs) {
    const left = counts.get(word) ?? 0;
    if (left > 0) shared += 1;
    counts.set(word, left - 1);
  }
  const bound = (2 * shared) / Math.max(1, total);
  if (bound < LEAST_LIKENESS || mine.length * theirs.length > MAX_CELLS)
    return bound < LEAST_LIKENESS ? 0 : bound;
  return (2 * commonWords(mine, theirs).length) / Math.max(1, total);
}

/** The most pairs that keep their order in both texts: the others have moved. */
function longestInOrder(pairs: readonly Pair[]): ReadonlySet<Pair> {
  const sorted = [...pairs].sort((a, b) => a.after - b.after);
  const tails: number[] = [];
  const previous: number[] = [];
  sorted.forEach((pair, index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[tails[middle] ?? 0]?.before ?? 0) < pair.before) low = middle + 1;
      else high = middle;
    }
    previous[index] = tails[low - 1] ?? -1;
    tails[low] = index;
  });
  const kept = new Set<Pair>();
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const pair = sorted[index];
    if (pair) kept.add(pair);
  }
  return kept;
}
