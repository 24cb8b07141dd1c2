import { type DatePoint, isInterval, readEdtf } from './edtf';
import { MONTHS } from './months';

/**
 * What an analyst may type for a date of a record, beside EDTF itself: “12 February, year unknown”, “c. March 2025”,
 * “spring 2025”, “the 2020s”, “March to April 2025”. What could mean two days is refused, never guessed.
 */
export type TypedDate = { edtf: string } | { problem: string };

const HOW = 'Write it as 12 February 2026, February 2026, 2026, or 12 February, year unknown.';
const problem = (sentence: string): TypedDate => ({ problem: sentence });

/** What hinders an EDTF value from being a record's date, as a sentence; null when nothing does. */
export function dateObjection(edtf: string): string | null {
  const date = readEdtf(edtf);
  if (!date) return impossible(edtf) ?? `“${edtf}” is not a date. ${HOW}`;
  const points = isInterval(date) ? [date.from, date.to] : [date];
  for (const point of points) {
    const why = point && partlyKnown(point);
    if (why) return why;
  }
  if (!isInterval(date)) return null;
  const { from, to } = date;
  if ([from, to].some((end) => end && end.year.number === null))
    return 'A stretch of time needs the years in which it begins and ends.';
  if (from && to && lastOf(to) < firstOf(from))
    return 'The stretch of time ends before it begins. Write the earlier date first.';
  return null;
}

function partlyKnown({ year, month, day }: DatePoint): string | null {
  if ([month, day].some((part) => part && part.number === null && part.digits !== 'XX'))
    return 'A month or day is known or not: write XX for it, as in 2025-XX or 2025-04-XX.';
  if (day && day.number !== null && month?.number === null)
    return 'A day without its month says nothing. Write the year alone, or year and month.';
  if (year.number === 0) return 'There is no year 0.';
  if (year.number !== null || year.digits === 'XXXX') {
    return year.number === null && (month === null || month.number === null)
      ? 'A date needs at least a year, or a month and day. Choose “Mark as unknown” instead.'
      : null;
  }
  if (!/^\d{2,3}X+$/.test(year.digits))
    return 'Of a year that is known in part, write the decade (202X) or the century (20XX).';
  return month === null ? null : 'With month or day, the year is known or not: write 2025-04, or XXXX-04.';
}

/** A date of the right shape that no calendar has, said as such. */
function impossible(edtf: string): string | null {
  const match = /^(\d{4}|XXXX)-(\d{2})(?:-(\d{2}))?[?~%]?$/.exec(edtf);
  if (!match) return null;
  const month = Number(match[2]);
  if (month === 0 || (month > 12 && (month < 21 || month > 24))) return `There is no month ${match[2]}.`;
  if (month > 20) return match[3] ? 'A season has no days.' : null;
  const year = match[1] === 'XXXX' ? '' : ` ${match[1]}`;
  return `${MONTHS[month - 1]}${year} has no day ${Number(match[3])}.`;
}

const firstOf = ({ year, month, day }: DatePoint): number =>
  (year.number ?? 0) * 10_000 + startMonth(month?.number ?? 1) * 100 + (day?.number ?? 1);
const lastOf = ({ year, month, day }: DatePoint): number =>
  (year.number ?? 9999) * 10_000 + endMonth(month?.number ?? 12) * 100 + (day?.number ?? 31);
const startMonth = (month: number): number => (month > 20 ? (month - 21) * 3 + 3 : month);
const endMonth = (month: number): number => (month > 20 ? Math.min(12, (month - 21) * 3 + 5) : month);

const SEASONS: Readonly<Record<string, string>> = {
  spring: '21',
  summer: '22',
  autumn: '23',
  fall: '23',
  winter: '24',
};
const NAME =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const NO_YEAR =
  /[,;]?\s*[([]?\s*(?:year|yr)\.?\s+(?:is\s+)?(?:unknown|not\s+(?:given|known|stated))\s*[)\]]?$/;
const NO_DAY = /[,;]?\s*[([]?\s*day\s+(?:is\s+)?(?:unknown|not\s+(?:given|known|stated))\s*[)\]]?$/;
const ABOUT = /^(?:c(?:a|irca)?\.?|about|around|approx(?:imately|\.)?|roughly)\s*(?=[\da-z])/;
const PERHAPS = /^(?:perhaps|probably|possibly|maybe)\s+/;
const DOUBT = /(?:\s*\?|[,;]?\s*\(?(?:uncertain|in doubt)\)?)$/;

/** Reads what was typed into EDTF, or says what is wrong with it. */
export function readTypedDate(typed: string): TypedDate {
  const text = typed.trim().replace(/\s+/g, ' ');
  const asEdtf = text
    .toUpperCase()
    .replaceAll(/[‐‑–−]/g, '-')
    .replaceAll(/\s*\/\s*/g, '/')
    .replace(/^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}\S*$/, '$1');
  if (readEdtf(asEdtf) !== undefined || impossible(asEdtf) !== null) return checked(asEdtf);
  const words = text.toLowerCase();
  if (/^(?:n\.?\s?d\.?|undated|unknown|date unknown|no date)$/.test(words))
    return problem('Choose “Mark as unknown” where no date is known.');
  return readStretch(words) ?? readWords(words) ?? problem(`“${text}” is not a date. ${HOW}`);
}

function checked(edtf: string): TypedDate {
  const why = dateObjection(edtf);
  return why === null ? { edtf } : problem(why);
}

function readStretch(words: string): TypedDate | null {
  const open = /^(?:from\s+)?(.+?),?\s+or\s+(later|earlier)$/.exec(words);
  if (open) {
    const read = readWords(open[1] ?? '');
    if (!read || 'problem' in read) return read;
    return checked(open[2] === 'later' ? `${read.edtf}/..` : `../${read.edtf}`);
  }
  const ends = /^(?:(?:from|between)\s+)?(.+?)\s*(?:\s(?:to|until|and)\s|[–—]|\s-\s)\s*(.+)$/.exec(words);
  const [, left = '', right = ''] = ends ?? [];
  if (!ends || NO_YEAR.test(words)) return null;
  const to = readWords(right);
  if (!to || 'problem' in to) return to;
  // “March to April 2025”, “2–8 April 2025”, “April 2–8, 2025”: the one end has what the other leaves out.
  const [year = '', month = ''] = to.edtf.split('-');
  const from =
    readWords(left, { year: year.replace(/[?~%]$/, ''), month }) ??
    problem(`“${left}” is not a date. ${HOW}`);
  if ('problem' in from) return from;
  return checked(`${from.edtf}/${to.edtf}`);
}

/** One date in words; `rest` fills in what the first end of a stretch leaves to the second. */
function readWords(typed: string, rest?: { year: string; month: string }): TypedDate | null {
  let words = typed.trim().replace(/^\[(.*)\]$/, '$1');
  let mark = '';
  let doubt = false;
  let noYear = false;
  let noDay = false;
  // In whatever order they stand: “12 February?, year unknown”, “12 Feb, year unknown, uncertain”.
  for (let round = 0; round < 3; round += 1) {
    doubt ||= DOUBT.test(words) || PERHAPS.test(words);
    noYear ||= NO_YEAR.test(words);
    noDay ||= NO_DAY.test(words);
    words = words.replace(DOUBT, '').replace(PERHAPS, '').replace(NO_YEAR, '').replace(NO_DAY, '');
  }
  const about = ABOUT.test(words);
  words = words.replace(ABOUT, '');
  if (doubt || about) mark = doubt && about ? '%' : doubt ? '?' : '~';
  words = words
    .replace(/^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+/, '')
    .replace(/^the\s+/, '');
  const point = dayMonthYear(words, rest) ?? lesser(words, rest, noDay) ?? numeric(words);
  if (!point || 'problem' in point) return point;
  if (noYear && !point.edtf.startsWith('XXXX')) return problem('The year is given and said to be unknown.');
  return checked(point.edtf + mark);
}

const two = (text: string): string => text.padStart(2, '0');
const monthOf = (name: string | undefined): string =>
  two(String(MONTHS.findIndex((month) => month.toLowerCase().startsWith((name ?? '').slice(0, 3))) + 1));

function dayMonthYear(words: string, rest?: { year: string; month: string }): TypedDate | null {
  const dayFirst = new RegExp(`^${DAY}\\s+(?:of\\s+)?${NAME}(?:,?\\s+(\\d{4}))?$`).exec(words);
  const monthFirst = new RegExp(`^${NAME}\\s+${DAY}(?:,?\\s+(\\d{4}))?$`).exec(words);
  const [day, month, year] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : monthFirst
      ? [monthFirst[2], monthFirst[1], monthFirst[3]]
      : [];
  if (day === undefined) return null;
  const edtf = `${year ?? rest?.year ?? 'XXXX'}-${monthOf(month)}-${two(day)}`;
  const why = impossible(edtf);
  return readEdtf(edtf) ? { edtf } : problem(why ?? `“${words}” is not a date. ${HOW}`);
}

function lesser(
  words: string,
  rest: { year: string; month: string } | undefined,
  noDay: boolean,
): TypedDate | null {
  const day = noDay ? '-XX' : '';
  const month = new RegExp(`^${NAME}(?:,?\\s+(\\d{4}))?$`).exec(words);
  if (month) return { edtf: `${month[2] ?? rest?.year ?? 'XXXX'}-${monthOf(month[1])}${day}` };
  const season = /^(spring|summer|autumn|fall|winter)(?:,?\s+(?:of\s+)?(\d{4}))?$/.exec(words);
  if (season) return { edtf: `${season[2] ?? rest?.year ?? 'XXXX'}-${SEASONS[season[1] ?? '']}` };
  const decade = /^(\d{3})0s$/.exec(words);
  if (decade) return { edtf: `${decade[1]}X` };
  if (/^\d{4}$/.test(words)) return { edtf: words };
  // “2–8 April 2025”
  if (rest && /^\d{1,2}$/.test(words) && /^\d{2}$/.test(rest.month))
    return { edtf: `${rest.year}-${rest.month}-${two(words)}` };
  return null;
}

function numeric(words: string): TypedDate | null {
  const iso = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(words);
  if (iso) return { edtf: [iso[1], two(iso[2] ?? ''), ...(iso[3] ? [two(iso[3])] : [])].join('-') };
  const match = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(words);
  if (!match) return null;
  const [first, second] = [Number(match[1]), Number(match[2])];
  const edtf = (month: number, day: number) => `${match[3]}-${two(String(month))}-${two(String(day))}`;
  if (first > 12 || first === second) return { edtf: edtf(second, first) };
  if (second > 12) return { edtf: edtf(first, second) };
  return problem(
    `“${words}” may mean ${first} ${MONTHS[second - 1]} or ${second} ${MONTHS[first - 1]}. Write the month in letters.`,
  );
}

/** A day and a month in the two ways in which figures can be read; a year of two figures stays as it was typed. */
export type TwoDays = readonly [{ day: number; month: number }, { day: number; month: number }];

/**
 * The two days that figures such as 12/03/2026 may mean, as the day comes first and as the month does; null for what means
 * one day, or none.
 */
export function twoDaysOf(typed: string): { days: TwoDays; year: string } | null {
  const match = /^\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4}|\d{2})\.?\s*$/.exec(typed);
  if (!match) return null;
  const [first, second] = [Number(match[1]), Number(match[2])];
  const isMonth = (number: number): boolean => number >= 1 && number <= 12;
  if (!isMonth(first) || !isMonth(second) || first === second) return null;
  return {
    days: [
      { day: first, month: second },
      { day: second, month: first },
    ],
    year: match[3] ?? '',
  };
}
