import type { Query, Words } from './query';
import { type FoldedSpellings, otherSpellings } from './spellings';

/** Column of the index by field. */
const COLUMNS = { anywhere: '', title: 'title : ', author: 'author : ', outlet: 'outlet : ' } as const;

// Folded words hold letters and digits only; doubled marks keep even a fault in folding from ending a string.
const phrase = (words: readonly string[], isPrefix: boolean): string =>
  `"${words.join(' ').replaceAll('"', '""')}"${isPrefix ? ' *' : ''}`;

function wordsExpression({ field, words, isPrefix }: Words, spellings: FoldedSpellings): string {
  const ways = otherSpellings(words, spellings).map((way) => phrase(way, isPrefix));
  return ways.length === 1 ? `${COLUMNS[field]}${ways[0]}` : `${COLUMNS[field]}(${ways.join(' OR ')})`;
}

/**
 * A query as an FTS5 expression; null where it asks for something that the index does not hold (a date, a kind, a tag) or
 * for what does not occur and nothing else.
 */
export function textExpression(query: Query, spellings: FoldedSpellings): string | null {
  if (query.type === 'words') return wordsExpression(query, spellings);
  if (query.type === 'or') {
    const parts = query.parts.map((part) => textExpression(part, spellings));
    return parts.every((part) => part !== null) ? `(${parts.join(' OR ')})` : null;
  }
  if (query.type !== 'and') return null;
  const wanted: string[] = [];
  const unwanted: string[] = [];
  for (const part of query.parts) {
    const list = part.type === 'not' ? unwanted : wanted;
    const expression = textExpression(part.type === 'not' ? part.part : part, spellings);
    if (expression === null) return null;
    list.push(expression);
  }
  if (wanted.length === 0) return null;
  const all = wanted.length === 1 ? wanted[0] : `(${wanted.join(' AND ')})`;
  return unwanted.length === 0 ? (all ?? null) : `(${all} NOT (${unwanted.join(' OR ')}))`;
}

/** Is the expression of these words a single phrase, so that every score in it bears the same weight? */
export const isOnePhrase = (query: Query, spellings: FoldedSpellings): boolean =>
  query.type === 'words' && otherSpellings(query.words, spellings).length === 1;

const escapeForPattern = (words: string): string => words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Finds words in folded text in any of their spellings; they stand whole, except a last one that is a beginning. */
export function wordsPattern({ words, isPrefix }: Words, spellings: FoldedSpellings): RegExp {
  const ways = otherSpellings(words, spellings)
    .map((way) => way.map(escapeForPattern).join(' +'))
    // The longer spelling first, or the shorter would be marked inside it.
    .sort((a, b) => b.length - a.length);
  return new RegExp(`(?<![^ ])(?:${ways.join('|')})${isPrefix ? '[^ ]*' : '(?![^ ])'}`, 'gu');
}
