import { readDate } from '../clean/dates';

const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const EARLIEST_YEAR = 1995;

/**
 * The day that a page's own address holds (`/2026/02/12/…`, `/2026-02-12-…`, `/12-Feb-2026/…`), or its month
 * (`/2026/02/…`). Numbers that may mean day and month either way round tell nothing.
 */
export function dayInAddress(address: string | null | undefined): string | null {
  const path = /^https?:\/\/[^/]+(\/[^?#]*)/i.exec(address ?? '')?.[1]?.toLowerCase();
  if (!path) return null;
  const parts =
    /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=[/_.-]|$)/.exec(path) ??
    new RegExp(`/((?:19|20)\\d{2})/(${MONTHS})[a-z]*/(\\d{1,2})(?=[/_.-]|$)`).exec(path);
  if (parts) return read(parts[1], parts[2], parts[3]);
  const dayFirst = new RegExp(`/(\\d{1,2})-(${MONTHS})[a-z]*-((?:19|20)\\d{2})(?=[/_.-]|$)`).exec(path);
  if (dayFirst) return read(dayFirst[3], dayFirst[2], dayFirst[1]);
  const whole = /\/((?:19|20)\d{2})(\d{2})(\d{2})(?=\/|$)/.exec(path);
  if (whole) return read(whole[1], whole[2], whole[3]);
  const month = /\/((?:19|20)\d{2})\/(\d{2})\/(?!\d)/.exec(path);
  return month && Number(month[2]) >= 1 && Number(month[2]) <= 12 && Number(month[1]) >= EARLIEST_YEAR
    ? `${month[1]}-${month[2]}`
    : null;
}

function read(year = '', month = '', day = ''): string | null {
  if (Number(year) < EARLIEST_YEAR) return null;
  const number = /^\d/.test(month) ? month : String(MONTHS.split('|').indexOf(month.slice(0, 3)) + 1);
  const day_ = readDate(`${year}-${number}-${day}`);
  return day_ && 'edtf' in day_ ? day_.edtf : null;
}
