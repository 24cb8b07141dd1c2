import type { Para } from '../working/working';
import { isCaptionLike } from './caption';
import { endsOpen, endsSentence, isListItem, startsLower, wordCount } from './words';

const PHRASE_WORDS = 6;

/** A phrase too short to show by itself that it sums up; small words tell it from a name of an outlet or a section. */
export const isShortPhrase = (text: string): boolean =>
  isPhrase(text, 3) && (text.match(/(?<![\p{L}\p{N}])\p{Ll}/gu)?.length ?? 0) >= 2;

/** A line under the title that sums the article up: a phrase, longer than a label. */
export const isStandfirstPhrase = (text: string): boolean => isPhrase(text, PHRASE_WORDS);

/** A byline or a day that no rule could read is no summary either. */
const SAYS_WHO_OR_WHEN = /^by:?\s+\p{Lu}|\b\d{1,2}:\d{2}\b.*\b\d{4}\b|\b\d{4}\b.*\b\d{1,2}:\d{2}\b|@\w{3,}/iu;

function isPhrase(text: string, fewestWords: number): boolean {
  // "… in a drawer.1": a sentence of the body, with the call of a note behind its stop.
  const isNoted = /[.!?…][”"’')]*\d{1,3}$/u.test(text);
  if (isNoted || isCaptionLike(text) || SAYS_WHO_OR_WHEN.test(text)) return false;
  return (
    text.length <= 320 &&
    wordCount(text) >= fewestWords &&
    !endsSentence(text) &&
    !endsOpen(text) &&
    !startsLower(text) &&
    !isListItem(text)
  );
}

/** A whole sentence under the title; only what follows it (byline, dateline) can show that it is no body text. */
export function isStandfirstSentence(para: Para): boolean {
  // Speakers of an interview ("REPORTER: …") do not sum it up.
  if (/^(?:\p{Lu}[\p{Lu} .'’-]{2,40}|[QA]\d?)[:.] /u.test(para.text) || isCaptionLike(para.text))
    return false;
  return (
    para.text.length <= 320 && endsSentence(para.text) && wordCount(para.text) >= 5 && !isListItem(para.text)
  );
}
