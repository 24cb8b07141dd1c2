import { tearsWord } from '../../shared/verdict/tears-word';
import type { CanonicalText } from './describe-passage';

/** Letters of scripts that part words by spaces or signs; in the others a place between two letters says nothing. */
const IN_WORD = /^[\p{L}\p{N}\p{M}]$/u;
const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u;
const JOINING = /^[\u200c\u200d]$/u;
/** Longer runs of letters are no words: a link, a line of nonsense. */
const LONGEST = 60;

const inWord = (letter: string): boolean =>
  JOINING.test(letter) || (IN_WORD.test(letter) && !UNSPACED.test(letter));

const before = (text: string, at: number): string => {
  const letter = [...text.slice(Math.max(0, at - 2), at)].at(-1);
  return letter ?? '';
};
const after = (text: string, at: number): string => [...text.slice(at, at + 2)][0] ?? '';
/** As a verdict says it, too: “don” out of “don’t” says the contrary, and “8 trillion” out of “$8 trillion” something else. */
function isTorn(text: string, at: number): boolean {
  const [left, right] = [before(text, at), after(text, at)];
  if (UNSPACED.test(left) || UNSPACED.test(right)) return false;
  return (inWord(left) && inWord(right)) || tearsWord(text, at);
}

/**
 * The passage with the words whole in which it begins and ends; null where it begins and ends between words, which is as
 * it should be. Offsets in the canonical text.
 */
export function wholeWords(
  { canonical }: Pick<CanonicalText, 'canonical'>,
  { start, end }: { start: number; end: number },
): { start: number; end: number } | null {
  let from = start;
  let to = end;
  while (start - from <= LONGEST && isTorn(canonical, from)) from -= before(canonical, from).length;
  while (to - end <= LONGEST && isTorn(canonical, to)) to += after(canonical, to).length;
  if (start - from > LONGEST || to - end > LONGEST) return null;
  return from === start && to === end ? null : { start: from, end: to };
}
