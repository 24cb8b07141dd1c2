import type { OwnSentence } from './own-sentences';
import { findingAt, type ReviewFinding } from './review-finding';

const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const SPAN = '(?:week|month|year|quarter|decade|spring|summer|autumn|fall|winter|weekend)';
const COUNT = '(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|several|some|many|\\d+)';
const RELATIVE = new RegExp(
  [
    '(?:yesterday|today|tonight|tomorrow|recently|nowadays|lately)',
    `(?:last|next|this|past|coming|earlier this|later this) (?:${SPAN}|${WEEKDAY})`,
    `(?:(?:in|over|during) )?the (?:last|past|next|coming|recent) (?:${COUNT} )?(?:days|weeks|months|years|decades)`,
    'in recent (?:days|weeks|months|years)',
    `${COUNT} (?:days?|weeks?|fortnights?|months?|years?) (?:ago|earlier|later|from now)`,
    'this (?:morning|afternoon|evening)',
    'the other day',
  ]
    .map((part) => `(?:${part})`)
    .join('|'),
  'giu',
);
/** “Thursday” with no date beside it. */
const BARE_WEEKDAY = new RegExp(`(?<!\\p{L})${WEEKDAY}s?(?!\\p{L})`, 'gu');
const DATE_BESIDE = /^(?:,| the)?\s*(?:\d{1,2}(?:st|nd|rd|th)?\s+\p{Lu}|\p{Lu}\p{L}+\s+\d{1,2}|\d{4}-\d{2})/u;
const DATE_BEFORE = /(?:\d{1,2}\s+\p{Lu}\p{L}+(?:\s+\d{4})?|\p{Lu}\p{L}+\s+\d{1,2}(?:,\s*\d{4})?)[\s,(]*$/u;
/** “The next two years” of a named date is not relative to today. */
const ANCHORED = /^\s*(?:of|after|before|to|from|since|until)\s+(?:(?:the|this|its|a|an)\s+\p{L}|\d|\p{Lu})/u;

/** Dates that mean something else tomorrow (check 21). Quotations are the source's; there a bracket resolves them. */
export function checkRelativeDates(sentences: readonly OwnSentence[]): ReviewFinding[] {
  return sentences.flatMap((sentence) =>
    relativeDates(sentence.own).map((text) =>
      findingAt(sentence, 'dates-absolute', `“${text}” depends on the day of reading: write the date.`, text),
    ),
  );
}

/** The relative dates of a stretch of prose, in order. */
export function relativeDates(prose: string): string[] {
  const found: { text: string; at: number }[] = [];
  for (const { 0: text, index } of prose.matchAll(RELATIVE)) {
    if (/\p{L}/u.test(prose[index - 1] ?? '') || /\p{L}/u.test(prose[index + text.length] ?? '')) continue;
    if (ANCHORED.test(prose.slice(index + text.length))) continue;
    found.push({ text, at: index });
  }
  for (const { 0: text, index } of prose.matchAll(BARE_WEEKDAY)) {
    if (found.some(({ text: other, at }) => index >= at && index < at + other.length)) continue;
    // “Thursday, 12 February”; “12 February (Thursday)”.
    if (DATE_BESIDE.test(prose.slice(index + text.length)) || DATE_BEFORE.test(prose.slice(0, index)))
      continue;
    found.push({ text, at: index });
  }
  return found.sort((a, b) => a.at - b.at).map(({ text }) => text);
}
