import { readNames } from '../clean/byline';

/** One line, composed. */
export const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim().normalize('NFC');

/** "By A and B" → two names; "Nawaz, Nawal" (citation_author) stays one; anything else stays as printed. */
export function peopleIn(value: string): string[] {
  const words = tidy(value).replace(/^by\s+/i, '');
  const read = readNames(words)?.authors.value;
  if (read) return read.length === 2 && /^\p{Lu}[\p{L}'’-]+, \p{Lu}[\p{L}.]+$/u.test(words) ? [words] : read;
  if (/^\p{Lu}[\p{L}'’-]+, \p{Lu}[\p{L}. ]+$/u.test(words)) return [words];
  return words && words.length <= 120 ? [words] : [];
}
