import { MONTHS } from '../model/months';
import type { Span } from '../model/verdict';
import { findNameInFull } from './written-out';

export type MissingFact = Readonly<{
  kind: 'number' | 'name' | 'date';
  text: string;
  /** UTF-16 offsets in the sentence. */
  span: Span;
}>;

const MONTH = MONTHS.join('|');
const DATE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:\\d{1,2}(?:st|nd|rd|th)? (?:${MONTH})(?:,? \\d{4})?|(?:${MONTH})(?: \\d{1,2}(?:st|nd|rd|th)?(?!\\d))?(?:,? \\d{4})?)(?![\\p{L}\\p{N}])`,
  'gu',
);
/** “12/02/2026”, in either order, and “2026-02-12”. */
const NUMERIC_DATE =
  /(?<![\p{L}\p{N}.,/-])(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}([./-])\d{1,2}\1\d{4})(?![\p{L}\p{N}/-]|[.,]\d)/gu;
/** What follows the first day of a range (“12-14 February”), and what goes before the last (“February 12-14”). */
const REST_OF_RANGE = new RegExp(
  `^(?:st|nd|rd|th)?(?:\\s?[-–—/]\\s?|\\sto\\s)\\d{1,2}(?:st|nd|rd|th)?\\s(?:${MONTH})(?!\\p{L})`,
  'u',
);
const START_OF_RANGE = new RegExp(
  `(?<!\\p{L})(?:${MONTH})\\s\\d{1,2}(?:st|nd|rd|th)?(?:\\s?[-–—/]\\s?|\\sto\\s)$`,
  'u',
);
/** After the last day of a range; anything else would be counted by it (“from February 2 to 12 ships”). */
const END_OF_DATE = /^(?:st|nd|rd|th)?(?:,? \d{4}(?!\d)|\s*(?:[.,;:!?)]|$))/u;
const NUMBER = /(?<![\p{L}\p{N}.,])\p{Nd}[\p{Nd}.,]*\p{Nd}|(?<![\p{L}\p{N}.,])\p{Nd}(?![\p{Nd}])/gu;
const WORD = `\\p{Lu}[\\p{L}\\p{M}'’.-]*`;
/** A ministry or department goes on after “for” and “and”: “Department for Business and Trade” is one name. */
const OFFICE = `(?:The )?(?:Department|Ministry|Minister|Office|Secretary) for (?:the )?${WORD}(?: and ${WORD})?`;
const NAME = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${OFFICE}|${WORD}(?:\\s(?:of|the|al|ul|de|bin)(?=\\s\\p{Lu})|\\s${WORD})*)`,
  'gu',
);
/** Peoples, and the names by which a passage may call their country. */
const PEOPLES: Readonly<Record<string, readonly string[]>> = {
  American: ['america', 'united states', 'u.s.', 'us'],
  British: ['britain', 'united kingdom', 'u.k.', 'uk'],
  Pakistani: ['pakistan'],
  Indian: ['india'],
  Afghan: ['afghanistan'],
  Chinese: ['china'],
  Iranian: ['iran'],
  Saudi: ['saudi arabia'],
  Russian: ['russia'],
  Canadian: ['canada'],
  European: ['europe', 'european union', 'eu'],
};
/** Without its year or day a month may be another word where a sentence begins. */
const MAYBE_MONTH = /^(?:May|March)$/u;
const NOT_NAMES = new Set(
  'I A An The In On At By For From To It Its He She They We You This That These Those There Here And But Or If When While As After Before Since Under With Without According However Meanwhile Moreover Both Some Most Many All No Not Yet Still His Her Their Our'.split(
    ' ',
  ),
);
const NUMBER_WORDS: Readonly<Record<string, string>> = {
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  eleven: '11',
  twelve: '12',
};

/**
 * Numbers, dates and names of a sentence that the passages it cites do not have (QI-39). A pointer for the analyst to
 * look again, not a verdict: a fact may come from elsewhere. In the order of the sentence. `days` are the days of the month
 * that vouch for a date alone: an article of 12 February says nothing of 12 soldiers.
 */
export function findFactsWithoutSource(
  sentence: string,
  citedParagraphs: readonly string[],
  days: readonly string[] = [],
): MissingFact[] {
  const cited = citedParagraphs.join('\n').normalize('NFC');
  const folded = fold(cited);
  const citedNumbers = new Set(Array.from(cited.matchAll(NUMBER), ([number]) => plainNumber(number)));
  for (const [word, number] of Object.entries(NUMBER_WORDS))
    if (new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'iu').test(cited)) citedNumbers.add(number);
  const facts: MissingFact[] = [];
  const covered: Span[] = [];
  const isCovered = (at: number) => covered.some(({ start, end }) => at >= start && at < end);
  const add = (kind: MissingFact['kind'], text: string, at: number) =>
    facts.push({ kind, text, span: { start: at, end: at + text.length } });

  // "On the 12th", without its month, and the days of a range, of which only one stands beside the month.
  const isDay = (text: string, index: number) => {
    if (!days.includes(text)) return false;
    const after = sentence.slice(index + text.length);
    return (
      /^(?:st|nd|rd|th)\b/u.test(after) ||
      REST_OF_RANGE.test(after) ||
      (START_OF_RANGE.test(sentence.slice(0, index)) && END_OF_DATE.test(after))
    );
  };
  const isDate = (day: string, month: string, year: string): boolean => {
    const name = MONTHS[Number(month) - 1];
    const plainDay = String(Number(day));
    return (
      name !== undefined &&
      (days.includes(plainDay) || citedNumbers.has(plainDay)) &&
      hasWord(folded, fold(name)) &&
      citedNumbers.has(year)
    );
  };

  for (const { 0: text, index } of sentence.matchAll(NUMERIC_DATE)) {
    const [a = '', b = '', c = ''] = text.split(/[./-]/u);
    // What nothing vouches for is looked at number by number, as before.
    if (a.length === 4 ? isDate(c, b, a) : isDate(a, b, c) || isDate(b, a, c))
      covered.push({ start: index, end: index + text.length });
  }
  for (const { 0: text, index } of sentence.matchAll(DATE)) {
    covered.push({ start: index, end: index + text.length });
    if (MAYBE_MONTH.test(text) && index === sentence.search(/\p{L}/u)) continue;
    const parts = text.match(/\p{L}{3,}|\d+/gu) ?? [];
    const isThere = parts.every((part) =>
      /\d/u.test(part) ? citedNumbers.has(part) || days.includes(part) : folded.includes(fold(part)),
    );
    if (!isThere) add('date', text, index);
  }
  for (const { 0: text, index } of sentence.matchAll(NUMBER))
    if (!isCovered(index) && !citedNumbers.has(plainNumber(text)) && !isDay(text, index))
      add('number', text, index);
  for (const { 0: found, index } of sentence.matchAll(NAME)) {
    if (isCovered(index)) continue;
    const { text, at } = withoutLead(found, index);
    if (text === '') continue;
    const isFirstWord = at === sentence.search(/\p{L}/u);
    // One capitalised word that opens a sentence says nothing; a part of a name elsewhere in the passage will do.
    const lastPart = text.split(/\s+/u).at(-1) ?? text;
    if (folded.includes(fold(text)) || folded.includes(fold(lastPart))) continue;
    // “Ministry of Food Security (MFS)”: the passage need not have the short form.
    if (/^\p{Lu}{2,}s?$/u.test(text) && findNameInFull(text.replace(/s$/u, ''), cited) !== null) continue;
    if (PEOPLES[text]?.some((country) => hasWord(folded, country))) continue;
    if (isFirstWord && !/\s/u.test(text) && !/\p{Lu}{2}/u.test(text)) continue;
    add('name', text, at);
  }
  return facts.sort((a, b) => a.span.start - b.span.start);
}

const hasWord = (folded: string, word: string): boolean =>
  new RegExp(`(?<!\\p{L})${word.replaceAll('.', '\\.')}(?!\\p{L})`, 'u').test(folded);

function withoutLead(found: string, index: number): { text: string; at: number } {
  let text = found;
  let at = index;
  for (
    let word = /^(\S+)\s*/u.exec(text);
    word && NOT_NAMES.has(word[1] ?? '');
    word = /^(\S+)\s*/u.exec(text)
  ) {
    at += word[0].length;
    text = text.slice(word[0].length);
  }
  return { text: text.replace(/(?:['’]s|[.'’-])$/u, ''), at };
}

const plainNumber = (number: string) => number.replace(/,(?=\d{3}(?!\d))/gu, '').replace(/[.,]$/u, '');
const fold = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’]/gu, "'").toLowerCase();
