import type { Block } from '../model/text';
import type { Span } from '../model/verdict';
import { toComparisonForm } from './comparison-form';
import { prepareSource, type Word, wordsOf } from './source-words';

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
  for (const source of sources) search.lookIn(source);
  return search.found();
}

/** `findUnmarkedCopying` one source at a time, for who has other things to do in between. */
export function searchForCopying(
  prose: string,
  quoted: readonly Span[] = [],
): { lookIn: (source: CopyingSource) => void; found: () => CopiedRun[] } {
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
  const lookIn = ({ articleId, blocks }: CopyingSource): void => {
    if (keys.size === 0) return;
    const source = prepareSource({ blocks, setAside: [] });
    for (const [key, places] of keys) {
      // The rarest check comes first: most prose shares no run with most articles.
      const first = source.wordIndex.get(key.slice(0, key.indexOf(' ')));
      if (!first) continue;
      const [sample = 0] = places;
      for (const start of first) {
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
            source: spanOf(source.form, source.words, start, words),
            words,
          });
        }
      }
    }
  };
  return { lookIn, found: () => withoutOverlaps(found) };
}

function standsAt(mine: readonly Word[], at: number, theirs: readonly Word[], start: number): boolean {
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
  return Array.from(prose.matchAll(/“[^“”\n]*”|"[^"\n]*"/gu), ({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
}
