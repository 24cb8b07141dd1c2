const LETTER = /[\p{L}\p{N}\p{M}\p{Cf}]/u;
const DIGIT = /\p{Nd}/u;
const isLetter = (char: string | undefined) => char !== undefined && LETTER.test(char);

// En dashes that are left unspaced join a range or a pair; spaced ones were levelled to em dashes.
const JOINS = new Set(["'", '-', '\u2010', '\u2011', '\u2013', '/', '&', '@', '_', '\u2019']);

/**
 * Would a cut between `at - 1` and `at` tear a word, number, compound or unit apart? "kinetic" out of "non-kinetic",
 * "8 trillion" out of "$8 trillion" and "29" out of "29%" are other words.
 */
export function tearsWord(text: string, at: number): boolean {
  const before = text[at - 1];
  const after = text[at];
  if (before === undefined || after === undefined) return false;
  if (isLetter(before) && isLetter(after)) return true;
  const isJoin = (char: string) => JOINS.has(char);
  const isSeparator = (char: string) => char === '.' || char === ',' || char === ':' || char === '٫';
  if (isJoin(after) && isLetter(before) && isLetter(text[at + 1])) return true;
  if (isJoin(before) && isLetter(after) && isLetter(text[at - 2])) return true;
  // "U.S." and "example.org" are one word each.
  if (after === '.' && isLetter(before) && isLetter(text[at + 1])) return true;
  if (before === '.' && isLetter(after) && isLetter(text[at - 2])) return true;
  if (isSeparator(after) && DIGIT.test(before) && DIGIT.test(text[at + 1] ?? '')) return true;
  if (isSeparator(before) && DIGIT.test(after) && DIGIT.test(text[at - 2] ?? '')) return true;
  if (DIGIT.test(before) && /[%‰°]/u.test(after)) return true;
  if (DIGIT.test(before) && /[\p{Sc}¢″′]/u.test(after)) return true;
  if (before === '-' && DIGIT.test(after)) return true;
  return DIGIT.test(after) && /[\p{Sc}±−+~<>≤≥≈#№§.]/u.test(before);
}
