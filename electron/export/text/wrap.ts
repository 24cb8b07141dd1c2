import { wordsWithPlaces } from '../cited-places';

/** Columns of a line. */
export const LINE = 76;

/**
 * Words in lines of at most `LINE` columns (UTF-16 units; a longer word has a line of its own), each behind `rest`, the
 * first behind `first`. Line breaks in the words stay; the number of a cited place stands on one line with its label.
 */
export function wrap(words: string, first = '', rest = first): string[] {
  const lines: string[] = [];
  for (const [index, stretch] of words.split('\n').entries()) {
    let line = index === 0 ? first : rest;
    let isEmpty = true;
    for (const word of wordsWithPlaces(stretch)) {
      if (!isEmpty && line.length + 1 + word.length > LINE) {
        lines.push(line);
        line = rest;
        isEmpty = true;
      }
      line += isEmpty ? word : ` ${word}`;
      isEmpty = false;
    }
    lines.push(line.trimEnd());
  }
  return lines;
}
