import { isEdtf, isInterval, readEdtf } from '../model/edtf';
import { MONTHS } from '../model/months';

/** A date as it was found: EDTF, or nothing that says a date; `inferred` says why it is less than certain. */
export type FoundDate = { edtf: string; inferred?: string };

const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;

const monthNumber = (word: string): number => {
  const lower = word.toLowerCase().replace(/\.$/, '');
  if (lower === 'sept') return 9;
  return (
    MONTHS.findIndex((name) => {
      const whole = name.toLowerCase();
      return whole === lower || (lower.length === 3 && whole.startsWith(lower));
    }) + 1
  );
};
const seasonNumber = (word: string): number => {
  const lower = word.toLowerCase();
  const index = SEASONS.findIndex((season) => season === (lower === 'fall' ? 'autumn' : lower));
  return index < 0 ? 0 : 21 + index;
};
const two = (part: string | number): string => String(part).padStart(2, '0');

const valid = (edtf: string): FoundDate | null => (isEdtf(edtf) ? { edtf } : null);

/**
 * Figures as a date; a part of 0 is not known. Null for what no calendar has. `hasSeasons`: citeproc counts seasons as
 * months 13 to 16, EDTF as 21 to 24; anywhere else a day and a month may have changed places.
 */
export function fromFigures(year: number, month = 0, day = 0, hasSeasons = false): FoundDate | null {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return null;
  const inYear = String(year).padStart(4, '0');
  if (month === 0) return valid(inYear);
  const counted = hasSeasons && month >= 13 && month <= 16 ? month + 8 : month;
  if (day === 0) return valid(`${inYear}-${two(counted)}`);
  return counted > 12 ? null : valid(`${inYear}-${two(counted)}-${two(day)}`);
}

const M = '([A-Za-z]{3,9})\\.?';
/** Forms with words; named groups are the parts. */
const WORDED: readonly RegExp[] = [
  new RegExp(`^(?<day>\\d{1,2})(?:st|nd|rd|th)?[ -]${M.replace('(', '(?<month>')}[ ,-]+(?<year>\\d{4})$`),
  new RegExp(`^${M.replace('(', '(?<month>')} (?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,| ) ?(?<year>\\d{4})$`),
  new RegExp(`^(?<year>\\d{4})[ -/]${M.replace('(', '(?<month>')}(?:[ -/](?<day>\\d{1,2}))?$`),
  new RegExp(`^${M.replace('(', '(?<month>')},? (?<year>\\d{4})$`),
  new RegExp(`^${M.replace('(', '(?<month>')} (?<day>\\d{1,2})(?: \\[year not given\\])?$`),
  new RegExp(`^(?<day>\\d{1,2}) ${M.replace('(', '(?<month>')}$`),
  new RegExp(`^${M.replace('(', '(?<month>')}(?: \\[year not given\\])?$`),
];

/**
 * A date as people write it. Never more than stands there: of 03/04/2026 only the year is certain, of “March 14” the year
 * stays unknown. Null where no date is read.
 */
export function dateFromWords(given: string): FoundDate | null {
  const text = given
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,? /i, '')
    .replace(/^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}.*$/, '$1');
  if (text === '' || text.length > 80) return null;
  // A year 0 stands for one that nobody gave.
  if (/^0000/.test(text)) return null;
  if (/^(?:\.\.\/)?\d{4}/.test(text) && isEdtf(text)) return { edtf: text };
  const figures = /^(\d{4})(?:[/.-](\d{1,2})(?:[/.-](\d{1,2}))?)?[/.]?$/.exec(text);
  if (figures) return fromFigures(Number(figures[1]), Number(figures[2] ?? 0), Number(figures[3] ?? 0));
  const packed = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (packed) return fromFigures(Number(packed[1]), Number(packed[2]), Number(packed[3]));
  const hedged = /^\[?(?:c(?:a|irca)?\.? ?)(\d{4})\]?$/i.exec(text);
  if (hedged) return valid(`${hedged[1]}~`);
  const queried = /^\[(\d{4})\??\]$|^(\d{4})\?$/.exec(text);
  if (queried) return valid(`${queried[1] ?? queried[2]}?`);
  return numeric(text) ?? season(text) ?? months(text) ?? worded(text);
}

/** Day and month in figures: in an order that only a figure above 12 tells. */
function numeric(text: string): FoundDate | null {
  const [, first, second, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  if (year === undefined) return null;
  const [a, b] = [Number(first), Number(second)];
  if (a > 12 || a === b) return fromFigures(Number(year), b, a);
  if (b > 12) return fromFigures(Number(year), a, b);
  return {
    edtf: year,
    inferred: `“${text}” does not say which figure is the month, so only the year is taken.`,
  };
}

function season(text: string): FoundDate | null {
  const [, before, year, after] =
    /^(?:([A-Za-z]{4,6}),? )?(\d{4})(?:[ /-]([A-Za-z]{4,6}))?$/.exec(text) ?? [];
  const number = seasonNumber(before ?? after ?? '');
  return number === 0 ? null : valid(`${year}-${number}`);
}

/** Two months of one year: “Jan/Feb 2024”. */
function months(text: string): FoundDate | null {
  const [, year1, first, second, year2] =
    /^(?:(\d{4}) )?([A-Za-z]{3,9})\.? ?[/–-] ?([A-Za-z]{3,9})\.?(?:,? (\d{4}))?$/.exec(text) ?? [];
  const [from, to] = [monthNumber(first ?? ''), monthNumber(second ?? '')];
  const year = year1 ?? year2;
  if (from === 0 || to === 0 || year === undefined || from >= to) return null;
  return valid(`${year}-${two(from)}/${year}-${two(to)}`);
}

function worded(text: string): FoundDate | null {
  for (const form of WORDED) {
    const { year = 'XXXX', month = '', day } = form.exec(text)?.groups ?? {};
    const number = monthNumber(month);
    if (number > 0) return valid(`${year}-${two(number)}${day === undefined ? '' : `-${two(day)}`}`);
  }
  return null;
}

/** Whether words of a date say that there is none. */
export const saysUndated = (words: string): boolean =>
  /^\s*(?:n\.? ?d\.?|undated|no date|\[n\.d\.\])?\s*$/i.test(words);

/** Figures of a date without doubt or bounds; a season is a month from 21. */
export function plainFigures(edtf: string): number[] | null {
  if (!/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(edtf) || !isEdtf(edtf)) return null;
  return edtf.split('-').map(Number);
}

/** Month, and day if known, of a year that is not given: “February 12 [year not given]”. */
export function wordsWithoutYear(edtf: string): string | null {
  const [, month, day] = /^XXXX-(\d{2})(?:-(\d{2}))?$/.exec(edtf) ?? [];
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  if (name === undefined) return null;
  return `${name}${day === undefined ? '' : ` ${Number(day)}`} [year not given]`;
}

/** The figures that are certain of the first (or only) day that a date names, doubt left aside; null without a year. */
export function firstFigures(edtf: string): number[] | null {
  const read = readEdtf(edtf);
  if (!read) return null;
  const point = isInterval(read) ? (read.from ?? read.to) : read;
  if (!point || point.year.number === null) return null;
  const parts = [point.year.number];
  if (point.month?.number == null) return parts;
  parts.push(point.month.number);
  if (point.day?.number != null) parts.push(point.day.number);
  return parts;
}
