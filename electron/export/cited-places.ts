const LABEL = '(?<![\\p{L}\\p{N}])(?:par(?:a|agraph|)s?\\.?|pp?\\.?|pages?|nn?\\.?|[¶§]{1,2})';
const PLACE = new RegExp(`${LABEL} \\d+(?:[–-]\\d+)*`, 'giu');
const ENDS_IN_LABEL = new RegExp(`${LABEL}$`, 'iu');

/**
 * The words cut where the place of a source begins and ends (“para. 3”, “pp. 12–14”, “n 2”): every second part is one. A line
 * should not end inside it. The words themselves stay as the style prints them, without spaces of another kind.
 */
export function partsByPlace(words: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { 0: place, index } of words.matchAll(PLACE)) {
    parts.push(words.slice(from, index), place);
    from = index + place.length;
  }
  return [...parts, words.slice(from)];
}

/** Words between spaces, with the number of a place in one with its label. */
export function wordsWithPlaces(line: string): string[] {
  const words: string[] = [];
  for (const word of line.split(/[ \t]+/)) {
    const last = words.at(-1);
    if (last !== undefined && /^\d/.test(word) && ENDS_IN_LABEL.test(last))
      words[words.length - 1] = `${last} ${word}`;
    else if (word !== '') words.push(word);
  }
  return words;
}
