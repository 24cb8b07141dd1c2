import { MONTHS } from '../model/months';
import type { OwnSentence } from './own-sentences';
import { findingAt, type ReviewFinding } from './review-finding';

/**
 * `reading`: counted from the day of reading (“yesterday”). `other`: counted from a date named before (“two days later”).
 * `back`: points to one (“the same day”).
 */
type CountedFrom = 'reading' | 'other' | 'back';

export type RelativeDate = Readonly<{ text: string; at: number; from: CountedFrom }>;

const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const MONTH = `(?:${MONTHS.join('|')})`;
const ANY_MONTH = `(?:${MONTH}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?!\\p{L})\\.?)`;
/** “This fall in exports” is none of the year’s. */
const SEASON = '(?:spring|summer|autumn|fall(?! (?:in|of|from|to|below|back|behind|by)\\b)|winter|season)';
const YEAR = '(?:(?:fiscal|financial|calendar|academic|school) year|year)';
const SPAN = `(?:week|month|${YEAR}|quarter|decade|weekend|${SEASON})`;
const NUMBER =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundred|\\d+(?:\\.\\d+)?)';
const COUNT = `(?:(?:a couple of|a few|few|a dozen|a hundred|half a|a|an|several|some|many|${NUMBER}(?:(?: or | to |–|-)${NUMBER})?)(?: and a half)?)`;
const UNIT = '(?:hour|day|night|week|fortnight|month|quarter|year|decade)';
const PART_OF_DAY = '(?:morning|afternoon|evening|night)';
/** Where a phrase ends that no event stands behind: “the day before.”, but “the day before the vote”. */
const CLOSES = '(?=\\s*(?:[.,;:!?)—–]|$)|\\s(?:and|but|when)\\b)';

const FORMS: readonly (readonly [from: CountedFrom, flags: string, forms: readonly string[]])[] = [
  [
    'reading',
    'giu',
    [
      'the day (?:before yesterday|after tomorrow)',
      '(?:earlier |later )?(?:yesterday|today|tonight|tomorrow)',
      'recently|nowadays|lately|of late|these days|in the near future',
      `(?:(?:early |earlier |late |later )?(?:(?:the )?last|(?<!the )next|this|this past|this coming)|past|coming) (?:${SPAN}|${WEEKDAY})(?! of their)`,
      `${WEEKDAY} (?:last|next)(?= ?[.,;)])`,
      'last night',
      `(?:early |earlier |late |later )?this (?:${PART_OF_DAY})`,
      `(?:(?:in|over|during|for|within) )?(?:the )?(?:(?<!\\bto )last|past|next|coming|recent) (?:${COUNT} )?${UNIT}s`,
      `recent (?:${UNIT}s|times)`,
      `(?:in )?the ${UNIT}s ahead`,
      `the current ${SPAN}`,
      `(?:at|over|on|during) the weekend`,
      `in ${COUNT} ${UNIT}s?['’]s? time`,
      `(?<=(?:will|shall|is due|are due|is to|are to|resumes?|opens?|begins?|starts?|meets?|expires?) [^,;:.]{0,40})in ${COUNT} (?:day|week|fortnight|month)s?(?! of\\b)`,
      `(?:(?:${COUNT}|\\p{L}+) )?${UNIT}s? (?:ago|from now|hence)`,
      '(?:(?:a|some|not|very) )?(?:(?:short|long) )?(?:(?:while|time|long) )?ago',
      'the other (?:day|week|month|evening|night|morning)',
    ],
  ],
  // “This May” is a month, “this may” is not.
  [
    'reading',
    'gu',
    [
      `(?:[Ll]ast|[Nn]ext|[Tt]his(?: past| coming)?) (?:${MONTH}|Christmas|Easter|Ramadan|Ramzan|Eid|Muharram|Diwali|Nowruz)(?!\\p{L})`,
    ],
  ],
  [
    'other',
    'giu',
    [
      `(?:${COUNT} )?${UNIT}s? (?:earlier|later)(?! than\\b)`,
      `(?:the|an?|${COUNT}) ${UNIT}s? (?:before|after|afterwards?|prior|previously)${CLOSES}`,
      `${COUNT} (?:week|month|year|decade)s? on(?=,)`,
      `(?:the )?(?:previous|preceding|following) (?:(?:${COUNT} )?${UNIT}s?|${SPAN}|${PART_OF_DAY}|${WEEKDAY})`,
      `(?:the )?next (?:day|${PART_OF_DAY})|the next ${SPAN}`,
      `(?:earlier|later) in the (?:day|week|month|year)`,
      `(?:(?:by|at|before|until|since|towards?|from) )?the (?:end|start|beginning|middle|turn) of the (?:week|month|year|quarter|decade)(?! \\d)`,
      `(?:by|at|before|until) (?:the )?(?:(?:week|month|year|quarter)['’]s end|(?:month|year)[- ]end)`,
    ],
  ],
  [
    'back',
    'giu',
    [
      `(?:(?:earlier|later|on|in) )?(?:that|(?:the|that) (?:very )?same) (?:day|week|month|year|${PART_OF_DAY})`,
    ],
  ],
];
const PATTERNS = FORMS.map(
  ([from, flags, forms]) =>
    [
      from,
      new RegExp(
        `(?<![\\p{L}\\p{N}-])(?:${forms.map((form) => `(?:${form})`).join('|')})(?![\\p{L}\\p{N}])`,
        flags,
      ),
    ] as const,
);

/** “The next two years of the plan”, “the three months before the vote” count from what they name. */
const ANCHORED = new RegExp(
  `^\\s(?:of|before|after|until|up to|leading (?:up )?to|preceding|following)\\s|^\\s(?:to|from|since|ending)\\s(?:\\d{1,2}\\s)?(?:${ANY_MONTH}|(?:19|20)\\d\\d)(?!\\p{L})`,
  'u',
);
const COUNTS_UNITS = new RegExp(`(?:${UNIT}s|${SPAN}|the weekend)$`, 'iu');

const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const WHOLE_DATE = `(?:(?:the )?${DAY}(?:(?: to |–|-| and )${DAY})?(?: of)? ${ANY_MONTH}|${ANY_MONTH} ${DAY}(?!\\d)|${ANY_MONTH} (?:19|20)\\d\\d|\\d{4}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4})`;
const DATE = new RegExp(`(?<![\\p{L}\\p{N}])(?:${WHOLE_DATE}|(?:19|20)\\d\\d(?![\\p{L}\\p{N}]|,\\d))`, 'u');
/** “Thursday, 12 February”, “last year (2025)”, “Monday to Thursday, 12 February”. */
const DATE_BESIDE = new RegExp(
  `^(?:['’]s)?(?:,? (?:to|and|through|until) ${WEEKDAY}|[–-]${WEEKDAY})?(?:[\\s,:(\\[–—-]*(?:on |the |in |that is,? |i\\.e\\.,? )?${WHOLE_DATE}|\\s?[,:(\\[]\\s?(?:in )?(?:19|20)\\d\\d(?=[\\])]|\\s?[,.;]|$))`,
  'u',
);
const DATE_BEFORE = new RegExp(
  `(?:${WHOLE_DATE}(?:,? (?:19|20)\\d\\d)?|(?:19|20)\\d\\d)[\\s,]*[(\\[]?$`,
  'u',
);
const BARE_WEEKDAY = new RegExp(`(?<!\\p{L})${WEEKDAY}(?!\\p{L})`, 'gu');
/** Every Friday, Black Friday, the Sunday Times. */
const NO_ONE_DAY =
  /(?:(?<!\p{L})(?:every|each|any|a|one|per|alternate|Good|Black|Bloody|Super|Cyber|Easter|Whit|Ash|Palm|Maundy|Holy|Shrove) |[\p{Lu}][\p{L}’'-]*-)$/u;
const IN_A_NAME = /(?:^|[^\p{L}])[Tt]he $/u;

/** Dates that mean something else tomorrow (check 21). Quotations are the source's; there a bracket resolves them. */
export function checkRelativeDates(sentences: readonly OwnSentence[]): ReviewFinding[] {
  return sentences.flatMap((sentence, index) => {
    const before = sentences[index - 1];
    const told = before && before.section === sentence.section ? before.own : '';
    return relativeDates(sentence.own, told).map(({ text, from }) =>
      findingAt(
        sentence,
        'dates-absolute',
        from === 'reading'
          ? `“${text}” depends on the day of reading: write the date.`
          : `“${text}” counts from another date: write the date itself.`,
        text,
      ),
    );
  });
}

/** The relative dates of a sentence, each once, in order; `before` is the sentence in front of it. */
export function relativeDates(prose: string, before = ''): RelativeDate[] {
  // As long as before: a no-break space parts words as any other does.
  const words = prose.replaceAll(/\s/gu, ' ');
  const found: RelativeDate[] = [];
  // Those with their date beside them too: the weekday of “(last Thursday)” is not looked at anew.
  const read: { at: number; end: number }[] = [];
  const isRead = (at: number, text: string): boolean =>
    read.some((other) => at < other.end && at + text.length > other.at);
  for (const [from, pattern] of PATTERNS)
    for (const { 0: text, index: at } of words.matchAll(pattern)) {
      if (isRead(at, text)) continue;
      read.push({ at, end: at + text.length });
      const behind = words.slice(at + text.length);
      const ahead = words.slice(0, at);
      if (DATE_BESIDE.test(behind) || DATE_BEFORE.test(ahead)) continue;
      if (COUNTS_UNITS.test(text) && ANCHORED.test(behind)) continue;
      if (from !== 'reading' && DATE.test(ahead)) continue;
      if (from === 'back' && DATE.test(before)) continue;
      found.push({ text: prose.slice(at, at + text.length), at, from });
    }
  for (const { 0: text, index: at } of words.matchAll(BARE_WEEKDAY)) {
    const behind = words.slice(at + text.length);
    const ahead = words.slice(0, at);
    if (isRead(at, text) || DATE_BESIDE.test(behind) || DATE_BEFORE.test(ahead)) continue;
    if (NO_ONE_DAY.test(ahead) || (IN_A_NAME.test(ahead) && /^ \p{Lu}/u.test(behind))) continue;
    found.push({ text, at, from: 'reading' });
  }
  const inOrder = found.sort((a, b) => a.at - b.at);
  return inOrder.filter(({ text }, index) => inOrder.findIndex((each) => each.text === text) === index);
}
