import { readDate } from './dates';
import { endsSentence } from './words';

const LONG_PARAGRAPH = 80;
const MOST_LINES = 2000;
const isProse = (text: string | undefined): boolean =>
  text !== undefined && text.length >= LONG_PARAGRAPH && endsSentence(text);

/** The day on a line of its own, or null. */
export const dayAlone = (text: string): string | null => {
  if (text.length > 40) return null;
  const read = readDate(text.trim());
  return read && 'edtf' in read ? read.edtf : null;
};

/**
 * A text that tells one day after another: other days stand on lines of their own between its paragraphs. Then the day
 * over its first paragraph is the first of them, not the day of publication.
 */
export function isChronicle(texts: readonly string[], first: string): boolean {
  const day = dayAlone(first);
  if (day === null) return false;
  return texts.slice(0, MOST_LINES).some((text, i) => {
    if (text.length > 40 || !isProse(texts[i - 1]) || !isProse(texts[i + 1])) return false;
    const other = dayAlone(text);
    return other !== null && other !== day;
  });
}
