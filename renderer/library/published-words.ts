import { type DatePoint, isEdtf, isInterval, readEdtf } from '../../shared/model/edtf';
import { MONTHS } from '../../shared/model/months';
import type { Language } from '../state/desk';

const SHORT = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
// EDTF numbers seasons 21-24 after the months. Each sorts at the month in which it begins in the north.
const SEASONS: Readonly<Record<number, { name: string; month: string }>> = {
  21: { name: 'spring', month: '03' },
  22: { name: 'summer', month: '06' },
  23: { name: 'autumn', month: '09' },
  24: { name: 'winter', month: '12' },
};

type Point = {
  year: string | null;
  month: number | null;
  season: string | null;
  day: number | null;
  dayUnknown: boolean;
  isApproximate: boolean;
  isUncertain: boolean;
};

/** Null for what has no words of its own: half a month or day, or a year with a gap in it. */
function pointOf({ year, month, day, isApproximate, isUncertain }: DatePoint): Point | null {
  if (!/^\d*X*$/.test(year.digits) || /^\dXXX/.test(year.digits)) return null;
  if ([month, day].some((part) => part !== null && part.number === null && part.digits !== 'XX')) return null;
  const number = month?.number ?? null;
  const season = number === null ? undefined : SEASONS[number];
  return {
    year: yearWords(year.digits),
    month: season ? null : number,
    season: season?.name ?? null,
    day: day?.number ?? null,
    dayUnknown: day?.digits === 'XX',
    isApproximate,
    isUncertain,
  };
}

/** “2020s” for 202X, “2000 to 2099” for 20XX; null for a year of which nothing is known. */
function yearWords(digits: string): string | null {
  if (digits === 'XXXX') return null;
  if (/^\d{3}X$/.test(digits)) return `${digits.slice(0, 3)}0s`;
  if (/X/.test(digits)) return `${digits.replaceAll('X', '0')} to ${digits.replaceAll('X', '9')}`;
  return digits;
}

function pointInWords(point: Point, long: boolean, language: Language): string {
  const month = point.month === null ? point.season : (long ? MONTHS : SHORT)[point.month - 1];
  let words: string;
  if (point.day !== null && month) {
    const american = language === 'en-US';
    const year = point.year === null ? '' : american ? `, ${point.year}` : ` ${point.year}`;
    words = (american ? `${month} ${point.day}` : `${point.day} ${month}`) + year;
  } else words = [month, point.year].filter(Boolean).join(' ');
  if (point.year === null) words += words === '' ? 'year unknown' : ', year unknown';
  else if (point.dayUnknown) words += ', day unknown';
  if (point.isApproximate) words = `about ${words}`;
  if (point.isUncertain) words += ', uncertain';
  return words;
}

/** A stored date (EDTF) as it is printed in the window. What cannot be read as EDTF is printed as it stands. */
export function publishedWords(edtf: string, language: Language, length: 'short' | 'long'): string {
  const words = (point: Point) => pointInWords(point, length === 'long', language);
  const date = readEdtf(edtf);
  if (!date) return edtf;
  if (!isInterval(date)) {
    const point = pointOf(date);
    return point ? words(point) : edtf;
  }
  const first = date.from && pointOf(date.from);
  const last = date.to && pointOf(date.to);
  if (first && last) return `${words(first)} to ${words(last)}`;
  if (first && !date.to) return `${words(first)} or later`;
  if (last && !date.from) return `${words(last)} or earlier`;
  return edtf;
}

/** Does the date say all that a reader takes for granted: a year, and no doubt about it? */
export const isWholeDate = (edtf: string): boolean => /^\d{4}(-\d{2}){0,2}$/.test(edtf) && isEdtf(edtf);
