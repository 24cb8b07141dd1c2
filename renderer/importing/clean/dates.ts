const MONTHS: readonly string[] = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
];
const URDU_MONTHS: readonly string[] = [
  'جنوری',
  'فروری',
  'مارچ',
  'اپریل',
  'مئی',
  'جون',
  'جولائی',
  'اگست',
  'ستمبر',
  'اکتوبر',
  'نومبر',
  'دسمبر',
];
export const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?';
const WEEKDAY = '(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\.?,?\\s+)?';
const ORDINAL = '(?:st|nd|rd|th)?';
const TIME =
  '(?:[\\s,|@-]*(?:at\\s+)?\\d{1,2}[:.]\\d{2}(?::\\d{2})?\\s*(?:[ap]\\.?m\\.?)?(?:\\s*\\(?(?:[A-Z]{2,4}|[+-]\\d{2}:?\\d{2})\\)?)?)?';

const MONTH_FIRST = new RegExp(
  `^${WEEKDAY}(${MONTH})\\s+(\\d{1,2})${ORDINAL}(?:,?\\s+(\\d{4}))?${TIME}$`,
  'i',
);
const DAY_FIRST = new RegExp(
  `^${WEEKDAY}(\\d{1,2})${ORDINAL}[\\s-]+(?:of\\s+)?(${MONTH})(?:,?[\\s-]+(\\d{4}))?${TIME}$`,
  'i',
);
const MONTH_YEAR = new RegExp(`^(${MONTH})\\s+(\\d{4})$`, 'i');
const ISO = new RegExp(
  `^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:T[\\d:.]+(?:Z|[+-]\\d{2}:?\\d{2})?)?${TIME}$`,
);
const NUMERIC = new RegExp(`^${WEEKDAY}(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})${TIME}$`, 'i');

export type ReadDate =
  /** EDTF level 0, with `XXXX` for a year that is not printed. */
  | { edtf: string }
  /** A date that could mean two days (day/month or month/day). */
  | { ambiguous: string };

/** Reads a date that fills the whole text; null where it is none. A weekday or time beside it is ignored. */
export function readDate(text: string): ReadDate | null {
  const words = text.trim().replace(/\s+/g, ' ').replace(/[.,]$/, '');
  let match = ISO.exec(words);
  if (match) return dated(match[1], Number(match[2]), Number(match[3]));
  match = MONTH_FIRST.exec(words);
  if (match) return dated(match[3], monthNumber(match[1]), Number(match[2]));
  match = DAY_FIRST.exec(words);
  if (match) return dated(match[3], monthNumber(match[2]), Number(match[1]));
  match = MONTH_YEAR.exec(words);
  if (match) return { edtf: `${match[2]}-${two(monthNumber(match[1]))}` };
  match = NUMERIC.exec(words);
  if (match) {
    const [first, second] = [Number(match[1]), Number(match[2])];
    if (first > 12 && second <= 12) return dated(match[3], second, first);
    if (second > 12 && first <= 12) return dated(match[3], first, second);
    if (first === second) return dated(match[3], first, second);
    return first <= 12 && second <= 12 ? { ambiguous: words } : null;
  }
  return readUrduDate(words);
}

function readUrduDate(words: string): ReadDate | null {
  const match = new RegExp(
    `^([0-9۰-۹]{1,2})\\s+(${URDU_MONTHS.join('|')})(?:[\\s،,]+([0-9۰-۹]{4}))?(?:ء)?$`,
  ).exec(words);
  if (!match) return null;
  return dated(
    match[3] ? latinDigits(match[3]) : undefined,
    URDU_MONTHS.indexOf(match[2] ?? '') + 1,
    Number(latinDigits(match[1] ?? '')),
  );
}

const latinDigits = (text: string): string =>
  text.replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0));
const two = (n: number): string => String(n).padStart(2, '0');
const monthNumber = (name: string | undefined): number =>
  MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;

function dated(year: string | undefined, month: number, day: number): ReadDate | null {
  if (month < 1 || month > 12 || day < 1) return null;
  // Day 0 of the next month is the last of this one; 2024 stands in for an unknown year, since it has 29 February.
  if (day > new Date(Date.UTC(Number(year ?? 2024), month, 0)).getUTCDate()) return null;
  return { edtf: `${year ?? 'XXXX'}-${two(month)}-${two(day)}` };
}

/** Reads a machine date (ISO 8601, as in page metadata) down to the day as printed, without shifting time zones. */
export function readMachineDate(text: string): string | null {
  const match = /^\s*(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?=$|[T\s])/.exec(text);
  if (match) {
    const [, year, month, day] = match;
    if (!month) return year ?? null;
    if (Number(month) < 1 || Number(month) > 12) return null;
    if (!day) return `${year}-${month}`;
    const read = dated(year, Number(month), Number(day));
    return read && 'edtf' in read ? read.edtf : null;
  }
  // "20260305", as newspapers' own systems write it.
  const compact = /^\s*((?:19|20)\d{2})(\d{2})(\d{2})(?=$|T\d|\s*$)/.exec(text);
  const read = compact ? dated(compact[1], Number(compact[2]), Number(compact[3])) : readDate(text);
  return read && 'edtf' in read ? read.edtf : null;
}
