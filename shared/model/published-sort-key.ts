import { isInterval, isSeason, readEdtf } from './edtf';

// EDTF numbers seasons 21-24 after the months. Each sorts at the month in which it begins in the north.
const SEASON_BEGINS: Readonly<Record<number, string>> = { 21: '03', 22: '06', 23: '09', 24: '12' };

/** Where a date sorts: its earliest known day, as far as known. Null when no year is known; such rows come last. */
export function publishedSortKey(edtf: string | null): string | null {
  const date = edtf === null ? undefined : readEdtf(edtf);
  const point = date && isInterval(date) ? date.from : date;
  if (!point || point.year.number === null) return null;
  const parts = [point.month, point.day];
  // Half a month or day has no place of its own.
  if (parts.some((part) => part !== null && part.number === null && part.digits !== 'XX')) return null;
  const year = point.year.digits;
  const number = point.month?.number ?? null;
  if (number === null) return year;
  const month = isSeason(number) ? SEASON_BEGINS[number] : String(number).padStart(2, '0');
  const day = point.day?.number ?? null;
  return day === null ? `${year}-${month}` : `${year}-${month}-${String(day).padStart(2, '0')}`;
}
