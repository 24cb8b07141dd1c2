import { otherPairs } from '../brief-document/quotation-marks';
import { type Block, blockStarts } from '../model/text';
import type { Span } from '../model/verdict';
import { toComparisonForm } from './comparison-form';
import { type Word, wordsOf } from './source-words';

export type CopiedRun = Readonly<{
  articleId: string;
  /** UTF-16 offsets in the prose. */
  prose: Span;
  /** UTF-16 offsets in the article's canonical text. */
  source: Span;
  /** Words in the run. */
  words: number;
}>;

export type CopyingSource = Readonly<{ articleId: string; blocks: readonly Pick<Block, 'text'>[] }>;

const SHORTEST_RUN = 8;

/**
 * Runs of eight or more consecutive source words in prose that carries no quotation marks (QI-38). Case and punctuation
 * do not count. `quoted` are stretches of the prose that are quotations already. Longest run first where runs overlap;
 * results in the order of the prose.
 */
export function findUnmarkedCopying(
  prose: string,
  sources: readonly CopyingSource[],
  quoted: readonly Span[] = [],
): CopiedRun[] {
  const search = searchForCopying(prose, quoted);
  for (const source of sources) for (const _ of search.lookIn(source));
  return search.found();
}

/** `findUnmarkedCopying` one source at a time and each in short steps, for who has other things to do in between. */
export function searchForCopying(
  prose: string,
  quoted: readonly Span[] = [],
): { lookIn: (source: CopyingSource) => Generator<void, void>; found: () => CopiedRun[] } {
  const form = toComparisonForm(prose);
  const mine = wordsOf(form.text);
  const taken = [...quoted, ...quotedStretches(prose)];
  const isFree = mine.map((word) => {
    const start = form.starts[word.from] ?? 0;
    return !taken.some((span) => start >= span.start && start < span.end);
  });
  const keys = new Map<string, number[]>();
  for (let at = 0; at + SHORTEST_RUN <= mine.length; at += 1) {
    if (!isFree.slice(at, at + SHORTEST_RUN).every(Boolean)) continue;
    const key = shingle(mine, at);
    const places = keys.get(key);
    if (places) places.push(at);
    else keys.set(key, [at]);
  }

  const found: CopiedRun[] = [];
  const lookIn = function* ({ articleId, blocks }: CopyingSource): Generator<void, void> {
    if (keys.size === 0) return;
    const source = yield* readSource(blocks);
    let looked = 0;
    for (const [key, places] of keys) {
      // The rarest check comes first: most prose shares no run with most articles.
      const first = source.places.get(key.slice(0, key.indexOf(' ')));
      if (!first) continue;
      const [sample = 0] = places;
      for (const start of first) {
        looked += 1;
        if (looked % PLACES_AT_ONCE === 0) yield;
        if (!standsAt(mine, sample, source.words, start)) continue;
        for (const at of places) {
          const continues =
            at > 0 && start > 0 && isFree[at - 1] && mine[at - 1]?.lower === source.words[start - 1]?.lower;
          if (continues) continue;
          let words = SHORTEST_RUN;
          while (isFree[at + words] && mine[at + words]?.lower === source.words[start + words]?.lower)
            words += 1;
          found.push({
            articleId,
            prose: spanOf(form, mine, at, words),
            source: {
              start: source.words[start]?.start ?? 0,
              end: source.words[start + words - 1]?.end ?? 0,
            },
            words,
          });
        }
      }
    }
  };
  return { lookIn, found: () => withoutOverlaps(found) };
}

/** A word of an article with its place in the canonical text (UTF-16). */
type ReadWord = Readonly<{ lower: string; start: number; end: number }>;
type ReadSource = { words: ReadWord[]; places: Map<string, number[]> };

const read = new WeakMap<CopyingSource['blocks'], ReadSource>();

/** How many characters (UTF-16) are read, and how many places compared, between two pauses: each well under 1 ms. */
const READ_AT_ONCE = 2000;
const PLACES_AT_ONCE = 2000;

/** The words of an article and where each stands, read in short steps and kept as long as the `blocks` array lives. */
function* readSource(blocks: CopyingSource['blocks']): Generator<void, ReadSource> {
  const known = read.get(blocks);
  if (known) return known;
  const source: ReadSource = { words: [], places: new Map() };
  const starts = blockStarts(blocks);
  let since = 0;
  for (const [index, { text }] of blocks.entries()) {
    for (const part of partsOf(text)) {
      const from = (starts[index] ?? 0) + part.start;
      const form = toComparisonForm(text.slice(part.start, part.end));
      for (const word of wordsOf(form.text)) {
        const places = source.places.get(word.lower);
        if (places) places.push(source.words.length);
        else source.places.set(word.lower, [source.words.length]);
        const start = from + (form.starts[word.from] ?? 0);
        source.words.push({ lower: word.lower, start, end: from + (form.ends[word.to - 1] ?? 0) });
      }
      since += part.end - part.start;
      if (since < READ_AT_ONCE) continue;
      since = 0;
      yield;
    }
  }
  read.set(blocks, source);
  return source;
}

/** A paragraph in parts that end at a space, so that no word is torn. */
function partsOf(text: string): Span[] {
  const parts: Span[] = [];
  for (let start = 0; start < text.length; ) {
    const space = text.indexOf(' ', start + READ_AT_ONCE);
    const end = space < 0 ? text.length : space;
    parts.push({ start, end });
    start = end;
  }
  return parts;
}

function standsAt(mine: readonly Word[], at: number, theirs: readonly ReadWord[], start: number): boolean {
  for (let i = 1; i < SHORTEST_RUN; i += 1)
    if (mine[at + i]?.lower !== theirs[start + i]?.lower) return false;
  return start + SHORTEST_RUN <= theirs.length;
}

const shingle = (words: readonly Word[], at: number): string => {
  let key = '';
  for (let i = at; i < at + SHORTEST_RUN; i += 1) key += `${words[i]?.lower} `;
  return key;
};

const spanOf = (
  form: { starts: Int32Array; ends: Int32Array },
  words: readonly Word[],
  at: number,
  count: number,
): Span => ({
  start: form.starts[words[at]?.from ?? 0] ?? 0,
  end: form.ends[(words[at + count - 1]?.to ?? 1) - 1] ?? 0,
});

function withoutOverlaps(found: readonly CopiedRun[]): CopiedRun[] {
  const kept: CopiedRun[] = [];
  for (const run of [...found].sort((a, b) => b.words - a.words || a.prose.start - b.prose.start))
    if (kept.every(({ prose }) => run.prose.end <= prose.start || run.prose.start >= prose.end))
      kept.push(run);
  return kept.sort((a, b) => a.prose.start - b.prose.start);
}

/** Stretches between double quotation marks of one paragraph of the prose. */
function quotedStretches(prose: string): Span[] {
  const double = Array.from(prose.matchAll(/“[^“”\n]*”|"[^"\n]*"/gu), ({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
  return [...double, ...otherPairs(prose).map(({ open, close }) => ({ start: open, end: close + 1 }))];
}
