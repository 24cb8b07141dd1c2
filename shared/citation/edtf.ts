import { type DatePart, type DatePoint, isInterval, readEdtf } from '../model/edtf';

/**
 * Dates of records for citations: what of EDTF a press article can need. Whatever does not parse is no date at all: the caller prints it as unknown and says so, because a half-read date would be an invented one.
 */

/** Month 1-12, or a season 21 spring … 24 winter. */
export type Day = { year: number; month?: number; day?: number };
export type ParsedDate =
  /** `approximate` where that is all that is uncertain (`2025~`). */
  | { kind: 'date'; date: Day; uncertain: boolean; approximate?: true }
  /** Month, or month and day, of a year that is not given (`XXXX-02-12`). */
  | { kind: 'year-not-given'; month: number; day?: number; uncertain: boolean }
  | { kind: 'decade'; year: number; uncertain: boolean }
  /** `null` for an end that is open or unknown. */
  | { kind: 'interval'; from: Day | null; to: Day | null; uncertain: boolean }
  | { kind: 'unknown' };

/** Reads an EDTF value; `undefined` when it is none. `XXXX`, `20XX` and `..` read as `{kind: 'unknown'}`. */
export function parseEdtf(value: string): ParsedDate | undefined {
  const text = value.trim().toUpperCase().split('/').map(withoutTime).join('/');
  if (text === '..' || /^(?:\.\.)?\/(?:\.\.)?$/.test(text)) return { kind: 'unknown' };
  const date = readEdtf(text);
  if (!date) return undefined;
  if (!isInterval(date)) return fromPoint(date);
  const from = fromEnd(date.from);
  const to = fromEnd(date.to);
  if (from === undefined || to === undefined) return undefined;
  if (from.date === null && to.date === null) return { kind: 'unknown' };
  if (from.date !== null && to.date !== null && order(from.date) > order(to.date)) return undefined;
  return { kind: 'interval', from: from.date, to: to.date, uncertain: from.uncertain || to.uncertain };
}

/** A time of day is dropped: the date stands as it was written, never moved to another time zone. */
const withoutTime = (end: string): string =>
  end.replace(/^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}(:?\d{2})?)?$/, '$1');

const order = (day: Day) => day.year * 10_000 + seasonStart(day.month ?? 0) * 100 + (day.day ?? 0);
const seasonStart = (month: number) => (month > 20 ? (month - 21) * 3 + 3 : month);

function fromEnd(point: DatePoint | null): { date: Day | null; uncertain: boolean } | undefined {
  if (point === null) return { date: null, uncertain: false };
  const parsed = fromPoint(point);
  if (parsed?.kind === 'unknown') return { date: null, uncertain: true };
  return parsed?.kind === 'date' ? { date: parsed.date, uncertain: parsed.uncertain } : undefined;
}

function fromPoint(point: DatePoint): ParsedDate | undefined {
  const month = known(point.month);
  const day = known(point.day);
  // Half a month or day is no date to print, and a day of an unknown month says too little.
  if (month === 'half' || day === 'half' || (day !== undefined && month === undefined)) return undefined;
  const uncertain = point.isUncertain || point.isApproximate;
  const { digits, number: year } = point.year;
  if (year !== null) {
    if (year === 0) return undefined;
    const about = point.isApproximate && !point.isUncertain ? { approximate: true as const } : {};
    if (month === undefined) return { kind: 'date', date: { year }, uncertain, ...about };
    if (day === undefined) return { kind: 'date', date: { year, month }, uncertain, ...about };
    return { kind: 'date', date: { year, month, day }, uncertain, ...about };
  }
  if (/^\d{3}X$/.test(digits) && point.month === null) {
    return { kind: 'decade', year: Number(digits.slice(0, 3)) * 10, uncertain };
  }
  if (!/^\d*X+$/.test(digits)) return undefined;
  if (month === undefined) return { kind: 'unknown' };
  return { kind: 'year-not-given', month, ...(day === undefined ? {} : { day }), uncertain };
}

function known(part: DatePart | null): number | undefined | 'half' {
  if (part === null || part.digits === 'XX') return undefined;
  return part.number ?? 'half';
}
