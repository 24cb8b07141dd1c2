import type { WordingPart } from '../model/evidence';
import { toComparisonForm } from './comparison-form';
import { type Word, wordsOf } from './source-words';

/**
 * Two wordings side by side: each whole, cut into what both have in the same order and what only one has. `likeness` is
 * the share of the shorter one's words that both have in order, 0 to 1.
 */
export function compareWordings(
  here: string,
  there: string,
): { here: WordingPart[]; there: WordingPart[]; likeness: number } {
  const [mine, theirs] = [read(here), read(there)];
  const rows = table(mine.words, theirs.words);
  const shared: [Set<number>, Set<number>] = [new Set(), new Set()];
  for (let a = 0, b = 0; a < mine.words.length && b < theirs.words.length; ) {
    if (mine.words[a]?.lower === theirs.words[b]?.lower) {
      shared[0].add(a++);
      shared[1].add(b++);
    } else if ((rows[a + 1]?.[b] ?? 0) >= (rows[a]?.[b + 1] ?? 0)) a += 1;
    else b += 1;
  }
  const shorter = Math.min(mine.words.length, theirs.words.length);
  return {
    here: parts(mine, shared[0]),
    there: parts(theirs, shared[1]),
    likeness: shorter === 0 ? 0 : shared[0].size / shorter,
  };
}

type Read = { text: string; words: readonly (Word & { start: number; end: number })[] };

function read(text: string): Read {
  const form = toComparisonForm(text);
  return {
    text,
    words: wordsOf(form.text).map((word) => ({
      ...word,
      start: form.starts[word.from] ?? 0,
      end: form.ends[word.to - 1] ?? text.length,
    })),
  };
}

/** `rows[a][b]`: how many words in order both have from word a of one and word b of the other. */
function table(mine: Read['words'], theirs: Read['words']): Uint16Array[] {
  const rows = Array.from({ length: mine.length + 1 }, () => new Uint16Array(theirs.length + 1));
  for (let a = mine.length - 1; a >= 0; a -= 1) {
    const [row, next] = [rows[a], rows[a + 1]];
    if (!row || !next) continue;
    for (let b = theirs.length - 1; b >= 0; b -= 1)
      row[b] =
        mine[a]?.lower === theirs[b]?.lower
          ? (next[b + 1] ?? 0) + 1
          : Math.max(next[b] ?? 0, row[b + 1] ?? 0);
  }
  return rows;
}

function parts({ text, words }: Read, shared: ReadonlySet<number>): WordingPart[] {
  const found: WordingPart[] = [];
  let at = 0;
  const push = (to: number, differs: boolean) => {
    const last = found.at(-1);
    if (to > at) {
      if (last?.differs === differs) last.text += text.slice(at, to);
      else found.push({ text: text.slice(at, to), differs });
    }
    at = to;
  };
  for (const [index, { start, end }] of words.entries()) {
    const differs = !shared.has(index);
    // Between two words that differ, the space belongs to the mark, so that a phrase is marked as one.
    push(start, differs && found.at(-1)?.differs === true);
    push(end, differs);
  }
  push(text.length, false);
  return found;
}
