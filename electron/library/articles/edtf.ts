/**
 * The part of EDTF (ISO 8601-2) that records use: year, month, day with unknown digits (`XXXX-02-12`), seasons,
 * qualifiers (`2026?`, `2025-03~`) and intervals (`2025-03~/2025-04~`, `2024/..`).
 */
const DATE = /^[?~%]?([0-9X]{4})(?:-[?~%]?([0-9X]{2})(?:-[?~%]?([0-9X]{2}))?)?[?~%]?$/;

function isDate(value: string): boolean {
  const match = DATE.exec(value);
  if (!match) return false;
  const [, year = '', month, day] = match;
  if (month !== undefined && !month.includes('X')) {
    const number = Number(month);
    const isSeason = number >= 21 && number <= 24 && day === undefined;
    if (!isSeason && (number < 1 || number > 12)) return false;
  }
  if (day !== undefined && !day.includes('X')) {
    // Where year or month is unknown, the longest they could be: 2000 was a leap year, January has 31 days.
    const inYear = year.includes('X') ? 2000 : Number(year);
    const inMonth = month?.includes('X') ? 1 : Number(month);
    const last = new Date(0);
    last.setUTCFullYear(inYear, inMonth, 0);
    if (Number(day) < 1 || Number(day) > last.getUTCDate()) return false;
  }
  return true;
}

/** Is `value` a date that a record may hold? */
export function isEdtf(value: string): boolean {
  const ends = value.split('/');
  if (ends.length === 1) return isDate(value);
  return (
    ends.length === 2 && ends.every((end) => end === '..' || end === '' || isDate(end)) && ends.some(isDate)
  );
}

/** Is `value` one whole day, without doubt? */
export const isFullDate = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(value) && isDate(value);

/** The four digits of the year when the whole of `value` lies in one certain year, else null. */
export function certainYear(value: string): string | null {
  if (!isEdtf(value)) return null;
  const years = value.split('/').map((end) => /^(\d{4})(?!.*[?%])/.exec(end)?.[1]);
  const [first] = years;
  return first !== undefined && years.every((year) => year === first) && !/^\d{4}~/.test(value)
    ? first
    : null;
}
