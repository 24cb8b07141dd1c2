import type { Span } from '../../../shared/model';
import { alignWords } from './align-words';

/** Words `[start, end)` of a quotation (UTF-16) give way to `insert`; `italic` is a stretch of `insert`. */
export type WordEdit = Span & { insert: string; italic?: Span };

/** The edit without what stays the same at its ends, so that the formats of words that stay are left alone. */
export function narrowed(words: string, edit: WordEdit): WordEdit {
  let { start, end, insert } = edit;
  while (start < end && insert !== '' && words[start] === insert[0]) {
    start += 1;
    insert = insert.slice(1);
  }
  while (start < end && insert !== '' && words[end - 1] === insert.at(-1)) {
    end -= 1;
    insert = insert.slice(0, -1);
  }
  return { start, end, insert };
}

/** The words after edits, which may be in any order but do not overlap. */
export function withEdits(words: string, edits: readonly WordEdit[]): string {
  let result = words;
  for (const { start, end, insert } of lastFirst(edits))
    result = `${result.slice(0, start)}${insert}${result.slice(end)}`;
  return result;
}

export const lastFirst = (edits: readonly WordEdit[]): WordEdit[] =>
  [...edits].sort((a, b) => b.start - a.start || b.end - a.end);

/** Where the end of one edit's words comes to stand once all of them are made. */
export function endAfter(edits: readonly WordEdit[], chosen: WordEdit): number {
  const shift = edits
    .filter(({ start }) => start < chosen.start)
    .reduce((sum, { start, end, insert }) => sum + insert.length - (end - start), 0);
  return chosen.start + shift + chosen.insert.length;
}

/** The fewest edits, word by word, that turn one wording into the other. */
export function editsBetween(words: string, target: string): WordEdit[] {
  const [mine, theirs] = [pieces(words), pieces(target)];
  const edits: WordEdit[] = [];
  let [myAt, theirAt] = [0, 0];
  const settle = (myEnd: number, theirEnd: number) => {
    if (myEnd > myAt || theirEnd > theirAt) {
      const edit = narrowed(words, { start: myAt, end: myEnd, insert: target.slice(theirAt, theirEnd) });
      if (edit.end > edit.start || edit.insert !== '') edits.push(edit);
    }
  };
  for (const pair of alignWords(mine, theirs)) {
    const [my, their] = [mine[pair.mine], theirs[pair.theirs]];
    if (!my || !their) continue;
    settle(my.start, their.start);
    myAt = my.end;
    theirAt = their.end;
  }
  settle(words.length, target.length);
  return edits;
}

const pieces = (text: string) =>
  Array.from(text.matchAll(/[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+/gu), ({ 0: piece, index }) => ({
    lower: piece,
    start: index,
    end: index + piece.length,
  }));

/** Where stretches of the words stand after edits; words put in inside or right after a stretch become part of it. */
export function spansAfter(spans: readonly Span[], edits: readonly WordEdit[]): Span[] {
  const shifted = (at: number, isEnd: boolean): number => {
    let moved = at;
    for (const { start, end, insert } of edits) {
      const grows = insert.length - (end - start);
      if (isEnd ? start < at || (start === at && end === at) : end <= at && start < at) moved += grows;
      else if (!isEnd && start < at && end > at) moved += start - at;
    }
    return Math.max(0, moved);
  };
  return spans
    .map(({ start, end }) => ({ start: shifted(start, false), end: shifted(end, true) }))
    .filter(({ start, end }) => end > start);
}
