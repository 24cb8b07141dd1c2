/**
 * The part of EDTF (ISO 8601-2) that records use: year, month, day with unknown digits (`XXXX-02-12`), seasons,
 * qualifiers (`2026?`, `2025-03~`) and intervals (`2025-03~/2025-04~`, `2024/..`). Read here and nowhere else.
 */

/** A year, month or season, or day as it is written. `number` is null where a digit is unknown. */
export type DatePart = { digits: string; number: number | null };

/** One date; months 21 spring … 24 winter are seasons. */
export type DatePoint = {
  year: DatePart;
  month: DatePart | null;
  day: DatePart | null;
  /** `?` or `%`. */
  isUncertain: boolean;
  /** `~` or `%`. */
  isApproximate: boolean;
};

/** `null` for an end that is open or not known. */
export type EdtfDate = DatePoint | { from: DatePoint | null; to: DatePoint | null };

const POINT = /^[?~%]?([0-9X]{4})(?:-[?~%]?([0-9X]{2})(?:-[?~%]?([0-9X]{2}))?)?[?~%]?$/;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Reads an EDTF value; undefined when it is none, or names a day that no calendar has. */
export function readEdtf(value: string): EdtfDate | undefined {
  const ends = value.split('/');
  if (ends.length === 1) return readPoint(value);
  const [left = '', right = ''] = ends;
  const from = readEnd(left);
  const to = readEnd(right);
  if (ends.length !== 2 || from === undefined || to === undefined || (!from && !to)) return undefined;
  return { from, to };
}

export const isInterval = (date: EdtfDate): date is Extract<EdtfDate, { to: unknown }> => 'to' in date;

export const isSeason = (month: number): boolean => month >= 21 && month <= 24;

function readEnd(text: string): DatePoint | null | undefined {
  return text === '' || text === '..' ? null : readPoint(text);
}

function readPoint(text: string): DatePoint | undefined {
  const match = POINT.exec(text);
  if (!match) return undefined;
  const [, year = '', month, day] = match;
  const point = {
    year: part(year),
    month: month === undefined ? null : part(month),
    day: day === undefined ? null : part(day),
    isUncertain: /[?%]/.test(text),
    isApproximate: /[~%]/.test(text),
  };
  return isPossible(point) ? point : undefined;
}

const part = (digits: string): DatePart => ({ digits, number: digits.includes('X') ? null : Number(digits) });

function isPossible({ year, month, day }: DatePoint): boolean {
  const inMonth = month?.number ?? null;
  if (inMonth !== null && isSeason(inMonth)) return day === null;
  if (inMonth !== null && (inMonth < 1 || inMonth > 12)) return false;
  if (!day || day.number === null) return true;
  // Where year or month is unknown, the longest that they could be.
  const longest = inMonth === null ? 31 : (DAYS[inMonth - 1] ?? 0);
  const last = inMonth === 2 && year.number !== null && !isLeap(year.number) ? 28 : longest;
  return day.number >= 1 && day.number <= last;
}

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Is `value` a date that a record may hold? */
export const isEdtf = (value: string): boolean => readEdtf(value) !== undefined;

/** Is `value` one whole day, without doubt? */
export const isFullDate = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(value) && isEdtf(value);

/** The four digits of the year when the whole of `value` lies in one certain year, else null. */
export function certainYear(value: string): string | null {
  if (!isEdtf(value)) return null;
  const years = value.split('/').map((end) => /^(\d{4})(?!.*[?%])/.exec(end)?.[1]);
  const [first] = years;
  return first !== undefined && years.every((year) => year === first) && !/^\d{4}~/.test(value)
    ? first
    : null;
}
