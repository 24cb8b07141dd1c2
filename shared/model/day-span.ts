import { type DatePoint, isInterval, isSeason, readEdtf } from './edtf';

/** First and last day that a date can mean, each as a number like 20250412. */
export type DaySpan = { from: number; to: number };

const OPEN_END = 9999_12_31;
// Each season by the months in which it falls in the north; winter may begin in one year and end in the next.
const SEASON_MONTHS: Readonly<Record<number, readonly [first: number, last: number]>> = {
  21: [3, 5],
  22: [6, 8],
  23: [9, 11],
  24: [12, 12],
};

const asNumber = (year: number, month: number, day: number): number => year * 10_000 + month * 100 + day;

function spanOf({ year, month, day }: DatePoint): DaySpan | null {
  if (year.number === null) {
    // A decade is known to lie between two years; no year at all says nothing.
    if (!/^\d{2,3}X+$/.test(year.digits)) return null;
    const first = Number(year.digits.replaceAll('X', '0'));
    const last = Number(year.digits.replaceAll('X', '9'));
    return { from: asNumber(first, 1, 1), to: asNumber(last, 12, 31) };
  }
  const inMonth = month?.number ?? null;
  if (inMonth === null) return { from: asNumber(year.number, 1, 1), to: asNumber(year.number, 12, 31) };
  if (isSeason(inMonth)) {
    const [first, last] = SEASON_MONTHS[inMonth] ?? [1, 12];
    return { from: asNumber(year.number, first, 1), to: asNumber(year.number, last, 31) };
  }
  const inDay = day?.number ?? null;
  return inDay === null
    ? { from: asNumber(year.number, inMonth, 1), to: asNumber(year.number, inMonth, 31) }
    : { from: asNumber(year.number, inMonth, inDay), to: asNumber(year.number, inMonth, inDay) };
}

/** The days that an EDTF value can mean; null when no year is known. A month ends on its 31st, whatever its length. */
export function daySpan(edtf: string | null): DaySpan | null {
  const date = edtf === null ? undefined : readEdtf(edtf);
  if (!date) return null;
  if (!isInterval(date)) return spanOf(date);
  const first = date.from && spanOf(date.from);
  const last = date.to && spanOf(date.to);
  if (first && last) return { from: first.from, to: last.to };
  if (first) return { from: first.from, to: OPEN_END };
  return last ? { from: 0, to: last.to } : null;
}
