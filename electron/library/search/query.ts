import { foldWords } from './fold';

/** One thing a hit must contain: a word, or words in a row. */
export type Term = {
  /** Folded words, in order. */
  words: string[];
  /** The last word may be the beginning of a longer one (still being typed). */
  isPrefix: boolean;
};

/** Longer queries than anyone types by hand would only slow the index down. */
const MOST_TERMS = 32;
const MOST_WORDS = 64;
const PIECE = /["“”„«»]([^"“”„«»]*)(["“”„«»]|$)|([^\s"“”„«»]+)/gu;

/** Reads what was typed: words all of which must occur, and "phrases" between quotation marks. Nothing throws. */
export function parseQuery(typed: string): Term[] {
  const terms: Term[] = [];
  for (const piece of typed.matchAll(PIECE)) {
    const [whole, phrase, closing, word] = piece;
    const words = foldWords(phrase ?? word ?? '')
      .split(' ')
      .filter((part) => part !== '')
      .slice(0, MOST_WORDS);
    if (words.length === 0) continue;
    const isLast = piece.index + whole.length === typed.length;
    terms.push({ words, isPrefix: isLast && !closing && !/\s$/u.test(typed) });
  }
  return terms.slice(0, MOST_TERMS);
}

/** The FTS5 expression for `terms`: every word stands between quotation marks, so none can be an operator. */
export const matchExpression = (terms: readonly Term[]): string =>
  terms.map((term) => `"${term.words.join(' ')}"${term.isPrefix ? ' *' : ''}`).join(' AND ');
