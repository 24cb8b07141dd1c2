/**
 * Dates as records hold them: the parts of EDTF (levels 0 and 1) that a press article can need. Whatever does not parse
 * is no date at all: the caller prints it as unknown and says so, because a half-read date would be an invented one.
 */

/** Month 1-12, or a season 21 spring … 24 winter. */
export type Day = { year: number; month?: number; day?: number };
export type ParsedDate =
  | { kind: 'date'; date: Day; uncertain: boolean }
  /** Month, or month and day, of a year that is not given (`XXXX-02-12`). */
  | { kind: 'year-not-given'; month: number; day?: number; uncertain: boolean }
  | { kind: 'decade'; year: number; uncertain: boolean }
  /** `null` for an end that is open or unknown. */
  | { kind: 'interval'; from: Day | null; to: Day | null; uncertain: boolean }
  | { kind: 'unknown' };

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Reads an EDTF value; `undefined` when it is none. `XXXX`, `20XX` and `..` read as `{kind: 'unknown'}`. */
export function parseEdtf(value: string): ParsedDate | undefined {
  const text = value.trim().toUpperCase();
  const slash = text.indexOf('/');
  if (slash >= 0) return parseInterval(text.slice(0, slash), text.slice(slash + 1));
  if (text === '..') return { kind: 'unknown' };
  return parseSingle(text);
}

function parseInterval(left: string, right: string): ParsedDate | undefined {
  const from = parseEnd(left);
  const to = parseEnd(right);
  if (from === undefined || to === undefined) return undefined;
  if (from.date === null && to.date === null) return { kind: 'unknown' };
  if (from.date !== null && to.date !== null && order(from.date) > order(to.date)) return undefined;
  return { kind: 'interval', from: from.date, to: to.date, uncertain: from.uncertain || to.uncertain };
}

const order = (day: Day) => day.year * 10_000 + seasonStart(day.month ?? 0) * 100 + (day.day ?? 0);
const seasonStart = (month: number) => (month > 20 ? (month - 21) * 3 + 3 : month);

function parseEnd(text: string): { date: Day | null; uncertain: boolean } | undefined {
  if (text === '' || text === '..') return { date: null, uncertain: false };
  const parsed = parseSingle(text);
  if (parsed?.kind === 'unknown') return { date: null, uncertain: true };
  return parsed?.kind === 'date' ? { date: parsed.date, uncertain: parsed.uncertain } : undefined;
}

function parseSingle(text: string): ParsedDate | undefined {
  // A time of day is dropped: the date stands as it was written, never moved to another time zone.
  const withoutTime = text.replace(
    /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}(:?\d{2})?)?$/,
    '$1',
  );
  const uncertain = /[?~%]/.test(withoutTime);
  const match = /^([\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2}))?)?$/.exec(withoutTime.replace(/[?~%]/g, ''));
  if (match === null) return undefined;
  const [, yearText = '', monthText, dayText] = match;
  const month = readPart(monthText);
  const day = readPart(dayText);
  if (month === 'bad' || day === 'bad' || !isPossible(month, day)) return undefined;
  if (/^\d{4}$/.test(yearText)) {
    const year = Number(yearText);
    if (year === 0) return undefined;
    if (month === undefined) return { kind: 'date', date: { year }, uncertain };
    if (day === undefined) return { kind: 'date', date: { year, month }, uncertain };
    if (month === 2 && day === 29 && !isLeap(year)) return undefined;
    return { kind: 'date', date: { year, month, day }, uncertain };
  }
  if (/^\d{3}X$/.test(yearText) && monthText === undefined) {
    return { kind: 'decade', year: Number(yearText.slice(0, 3)) * 10, uncertain };
  }
  if (!/^\d*X+$/.test(yearText)) return undefined;
  if (month === undefined) return { kind: 'unknown' };
  return { kind: 'year-not-given', month, ...(day === undefined ? {} : { day }), uncertain };
}

function readPart(text: string | undefined): number | undefined | 'bad' {
  if (text === undefined || text === 'XX') return undefined;
  return /^\d{2}$/.test(text) ? Number(text) : 'bad';
}

function isPossible(month: number | undefined, day: number | undefined): boolean {
  // A day of an unknown month says too little to print.
  if (month === undefined) return day === undefined;
  if (month >= 21 && month <= 24) return day === undefined;
  const days = DAYS[month - 1];
  return days !== undefined && (day === undefined || (day >= 1 && day <= days));
}

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
