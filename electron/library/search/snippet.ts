import { type Folded, fold, foldWords, unfoldSpan } from './fold';
import type { Term } from './query';

export type Match = { start: number; end: number };
export type Snippet = { snippet: string; matches: Match[] };

/** Letters shown before the first match and in all; about two lines of a result list. */
const BEFORE = 60;
const LENGTH = 200;

const escapeForPattern = (words: string): string => words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Finds a term in folded text; words stand whole, except a last one still being typed. */
export function termPattern(term: Term): RegExp {
  const words = term.words.map(escapeForPattern).join(' +');
  return new RegExp(`(?<![^ ])${words}${term.isPrefix ? '[^ ]*' : '(?![^ ])'}`, 'gu');
}

/** How many of `patterns` occur in `original`. */
export function countTerms(original: string, patterns: readonly RegExp[]): number {
  const folded = foldWords(original);
  return patterns.filter((pattern) => {
    pattern.lastIndex = 0;
    return pattern.test(folded);
  }).length;
}

function findMatches(folded: Folded, patterns: readonly RegExp[]): Match[] {
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

/** Words around the first match, cut at spaces, in their original letters. Without a match: the opening words. */
export function makeSnippet(original: string, patterns: readonly RegExp[]): Snippet {
  const all = findMatches(fold(original), patterns);
  const first = all[0] ?? { start: 0, end: 0 };
  let from = Math.max(0, first.start - BEFORE);
  while (from > 0 && from < first.start && !isSpace(original[from - 1])) from += 1;
  let to = Math.min(original.length, Math.max(from + LENGTH, first.end));
  while (to < original.length && to > first.end && !isSpace(original[to])) to -= 1;
  // Text without spaces is cut anywhere but inside a character.
  if (to === first.end && to < original.length && first.end < from + LENGTH)
    to = Math.min(original.length, from + LENGTH);
  if (to < original.length && /[\udc00-\udfff]/.test(original[to] ?? '')) to += 1;
  if (from > 0 && /[\udc00-\udfff]/.test(original[from] ?? '')) from -= 1;
  const lead = from > 0 ? '… ' : '';
  const tail = to < original.length ? ' …' : '';
  const body = original.slice(from, to);
  return {
    // Line ends become spaces one for one, so that offsets keep counting.
    snippet: lead + body.replaceAll(/[\n\r\t]/g, ' ') + tail,
    matches: all
      .filter((match) => match.start >= from && match.end <= to)
      .map((match) => ({ start: match.start - from + lead.length, end: match.end - from + lead.length })),
  };
}
