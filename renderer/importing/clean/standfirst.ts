import type { Para } from '../working/working';
import { isCaptionLike } from './caption';
import { endsOpen, endsSentence, isListItem, startsLower, wordCount } from './words';

/** A line under the title that sums the article up: a phrase, longer than a label. */
export function isStandfirstPhrase(text: string): boolean {
  if (isCaptionLike(text)) return false;
  return (
    text.length <= 320 &&
    wordCount(text) >= 6 &&
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
