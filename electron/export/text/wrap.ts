/** Columns of a line. */
export const LINE = 76;

/**
 * Words in lines of at most `LINE` columns (UTF-16 units; a longer word has a line of its own), each behind `rest`, the
 * first behind `first`. Line breaks in the words stay.
 */
export function wrap(words: string, first = '', rest = first): string[] {
  const lines: string[] = [];
  for (const [index, stretch] of words.split('\n').entries()) {
    let line = index === 0 ? first : rest;
    let isEmpty = true;
    for (const word of stretch.split(/[ \t]+/)) {
      if (word === '') continue;
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
