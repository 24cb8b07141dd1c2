import { readDateline } from './dateline';
import {
  endsOpen,
  endsQuestion,
  endsSentence,
  isListItem,
  isSalutation,
  startsLower,
  wordCount,
} from './words';

/** A title is shorter than this, in characters. */
export const LONGEST_TITLE = 150;

/**
 * Whether a first line can be a title by its own shape: short, no sentence-final stop, no dateline. A question may be a
 * title, but may as well open the article: it is accepted only where the line after it shows that the body comes later.
 */
export function titleShape(text: string): 'title' | 'question' | null {
  const line = text.replace(/^#{1,2}\s+/, '').trim();
  if (line.length >= LONGEST_TITLE || line.length < 4 || wordCount(line) < 2 || wordCount(line) > 28)
    return null;
  if (startsLower(line) || endsOpen(line) || isListItem(line) || isSalutation(line) || readDateline(line))
    return null;
  if (!/\p{L}/u.test(line)) return null;
  if (endsQuestion(line)) return /[.!?؟] +\S/u.test(line.slice(0, -1)) ? null : 'question';
  // Abbreviations may end a title ("Talks between Pakistan and the U.S."), full stops may not.
  if (endsSentence(line) && !/(?:\b\p{Lu}\.){2,}$/u.test(line)) return null;
  // Two sentences, the second unfinished, are text.
  if (/[.!?] \p{Lu}\p{Ll}+(?: \p{Ll}+){3}/u.test(line) && wordCount(line) > 14) return null;
  return 'title';
}
