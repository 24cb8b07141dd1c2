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
const POINT = /^(\d{4}|XXXX)(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?([?~%]?)$/;

type Point = {
  year: string | null;
  month: number | null;
  season: string | null;
  day: number | null;
  dayUnknown: boolean;
  sure: string;
};

function readPoint(text: string): Point | null {
  const match = POINT.exec(text);
  if (!match) return null;
  const [, year, month, day, sure = ''] = match;
  const number = month && month !== 'XX' ? Number(month) : null;
  const season = number !== null ? SEASONS[number] : undefined;
  if (number !== null && !season && (number < 1 || number > 12)) return null;
  const dayNumber = day && day !== 'XX' ? Number(day) : null;
  if (dayNumber !== null && (dayNumber < 1 || dayNumber > 31)) return null;
  return {
    year: year === 'XXXX' || !year ? null : year,
    month: season ? null : number,
    season: season?.name ?? null,
    day: dayNumber,
    dayUnknown: day === 'XX',
    sure,
  };
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
  if (point.sure === '~' || point.sure === '%') words = `about ${words}`;
  if (point.sure === '?' || point.sure === '%') words += ', uncertain';
  return words;
}

/** A stored date (EDTF) as it is printed in the window. What cannot be read as EDTF is printed as it stands. */
export function publishedWords(edtf: string, language: Language, length: 'short' | 'long'): string {
  const long = length === 'long';
  const [from = '', to] = edtf.split('/');
  if (to === undefined) {
    const point = readPoint(from);
    return point ? pointInWords(point, long, language) : edtf;
  }
  const open = (side: string) => side === '..' || side === '';
  const first = readPoint(from);
  const last = readPoint(to);
  if (first && last) return `${pointInWords(first, long, language)} to ${pointInWords(last, long, language)}`;
  if (first && open(to)) return `${pointInWords(first, long, language)} or later`;
  if (last && open(from)) return `${pointInWords(last, long, language)} or earlier`;
  return edtf;
}

/** Does the date say all that a reader takes for granted: a year, and no doubt about it? */
export const isWholeDate = (edtf: string): boolean =>
  /^\d{4}(-\d{2}){0,2}$/.test(edtf) && readPoint(edtf) !== null;

/** Where a date sorts: its earliest known day, as far as known. Null when no year is known; such rows come last. */
export function publishedSortKey(edtf: string | null): string | null {
  const point = edtf === null ? null : readPoint(edtf.split('/')[0] ?? '');
  if (!point?.year) return null;
  const season = Object.values(SEASONS).find(({ name }) => name === point.season);
  const month = point.month !== null ? String(point.month).padStart(2, '0') : season?.month;
  if (!month) return point.year;
  return point.day === null
    ? `${point.year}-${month}`
    : `${point.year}-${month}-${String(point.day).padStart(2, '0')}`;
}

/** Can it be read as a date, however much of it is unknown? */
export function isReadableDate(edtf: string): boolean {
  const sides = edtf.split('/');
  if (sides.length > 2) return false;
  return (
    sides.every(
      (side) => readPoint(side) !== null || (sides.length === 2 && (side === '..' || side === '')),
    ) && sides.some((side) => readPoint(side) !== null)
  );
}
