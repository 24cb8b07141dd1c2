import type { Verdict } from '../../../shared/model';
import type { WordEdit } from './word-edits';

const isInWord = (char: string | undefined): boolean => /[\p{L}\p{N}\p{M}]/u.test(char ?? '');

/**
 * What makes whole words of a quotation that begins or ends inside one: the letters that its source has before its first and
 * after its last. `text` is the canonical text; `verdict` says where in it the words stand. Empty where no word is torn.
 */
export function tornEdits(words: string, { verdict, start, end }: Verdict, text: string): WordEdit[] {
  if (verdict !== 'changed' || start === undefined || end === undefined || end <= start) return [];
  const first = words.search(/[\p{L}\p{N}]/u);
  const last = words.length - (/[^\p{L}\p{N}\p{M}]*$/u.exec(words)?.[0].length ?? 0);
  const edits: WordEdit[] = [];
  let from = start;
  while (isInWord(text[from - 1]) && isInWord(text[from])) from -= 1;
  if (from < start && text[start] === words[first])
    edits.push({ start: first, end: first, insert: text.slice(from, start) });
  let to = end;
  while (isInWord(text[to - 1]) && isInWord(text[to])) to += 1;
  if (to > end && text[end - 1] === words[last - 1])
    edits.push({ start: last, end: last, insert: text.slice(end, to) });
  return edits;
}
