import { type Folded, fold, foldWords, unfoldSpan } from './fold';

export type Match = { start: number; end: number };
export type Snippet = { snippet: string; matches: Match[] };

/** Letters shown before the first match and in all; about two lines of a result list. */
const BEFORE = 60;
const LENGTH = 240;

/** How many of `patterns` occur in `original`. */
export function countTerms(original: string, patterns: readonly RegExp[]): number {
  const folded = foldWords(original);
  return patterns.filter((pattern) => {
    pattern.lastIndex = 0;
    return pattern.test(folded);
  }).length;
}

/** The stretches of `original` that the patterns find, merged where they overlap, in order. */
export const findMatches = (original: string, patterns: readonly RegExp[]): Match[] =>
  patterns.length === 0 ? [] : matchesIn(fold(original), patterns);

function matchesIn(folded: Folded, patterns: readonly RegExp[]): Match[] {
  const found: Match[] = [];
  for (const pattern of patterns) {
    pattern.lastIndex = 0;
    for (const match of folded.text.matchAll(pattern)) {
      found.push(unfoldSpan(folded, match.index, match.index + match[0].length));
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const merged: Match[] = [];
  for (const match of found) {
    const last = merged.at(-1);
    if (last && match.start < last.end) last.end = Math.max(last.end, match.end);
    else merged.push({ ...match });
  }
  return merged;
}

const isSpace = (character: string | undefined): boolean => character === undefined || /\s/u.test(character);

/** The end of a sentence: its sign, closing marks and the space behind them. Good enough to show one; an abbreviation cuts short. */
const SENTENCE_END = /[.!?؟۔।。！？]+["'”’»)\]]*\s+/gu;

/** The sentence around a place. */
function sentenceAt(original: string, place: number): { from: number; to: number } {
  if (original.length <= LENGTH) return { from: 0, to: original.length };
  let from = 0;
  SENTENCE_END.lastIndex = 0;
  for (let end = SENTENCE_END.exec(original); end; end = SENTENCE_END.exec(original)) {
    const next = end.index + end[0].length;
    if (next > place) return { from, to: end.index + end[0].trimEnd().length };
    from = next;
  }
  return { from, to: original.length };
}

/**
 * The sentence of the first match in its original letters; of a long one the words around the match, cut at spaces. Without
 * a match: the opening words.
 */
export function makeSnippet(original: string, patterns: readonly RegExp[]): Snippet {
  const all = findMatches(original, patterns);
  const first = all[0] ?? { start: 0, end: 0 };
  const sentence = sentenceAt(original, first.start);
  let { from, to } = sentence;
  const isLong = to - from > LENGTH || to < first.end;
  if (isLong) {
    from = Math.max(from, first.start - BEFORE);
    while (from > sentence.from && from < first.start && !isSpace(original[from - 1])) from += 1;
    to = Math.min(original.length, Math.max(from + LENGTH, first.end));
    while (to < original.length && to > first.end && !isSpace(original[to])) to -= 1;
    // Text without spaces is cut anywhere but inside a character.
    if (to === first.end && to < original.length && first.end < from + LENGTH)
      to = Math.min(original.length, from + LENGTH);
    if (to < original.length && /[\udc00-\udfff]/.test(original[to] ?? '')) to += 1;
    if (from > 0 && /[\udc00-\udfff]/.test(original[from] ?? '')) from -= 1;
  }
  const lead = from > sentence.from ? '… ' : '';
  const tail = isLong && to < original.length ? ' …' : '';
  const body = original.slice(from, to);
  return {
    // Line ends become spaces one for one, so that offsets keep counting.
    snippet: lead + body.replaceAll(/[\n\r\t]/g, ' ') + tail,
    matches: all
      .filter((match) => match.start >= from && match.end <= to)
      .map((match) => ({ start: match.start - from + lead.length, end: match.end - from + lead.length })),
  };
}
