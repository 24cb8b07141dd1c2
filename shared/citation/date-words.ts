import { MONTHS } from '../model/months';
import { type Day, type ParsedDate, parseEdtf } from './edtf';

const SEASONS = ['Spring', 'Summer', 'Autumn', 'Winter'];

/** What a record's date gives a style: CSL's own date where there is one, else words for what is known. */
export type DateFields = {
  issued?: { 'date-parts': number[][]; circa?: true; season?: number };
  /** The date is about that time, rather than in doubt. */
  approximate?: true;
  /** Month and day of a year that is not given, or of an interval: CSL `status`. */
  withoutYear?: string;
  /** When an undated work must have appeared, or a whole interval: CSL `note`. */
  bounds?: string;
};

/**
 * Divides a date between CSL's `issued` and words. An inferred date is uncertain whatever its EDTF says (H3); an
 * uncertain interval is no date but bounds of one, so the work counts as undated.
 */
export function dateFields(parsed: ParsedDate, inferred: boolean, dayFirst: boolean): DateFields {
  switch (parsed.kind) {
    case 'unknown':
      return {};
    case 'decade':
      return { bounds: `${parsed.year}s${inferred || parsed.uncertain ? '?' : ''}` };
    case 'year-not-given': {
      const words = monthAndDay(parsed.month, parsed.day, dayFirst);
      return inferred || parsed.uncertain ? { bounds: `${words}?` } : { withoutYear: words };
    }
    case 'date':
      return {
        issued: {
          'date-parts': [dateParts(parsed.date)],
          ...(inferred || parsed.uncertain ? { circa: true as const } : {}),
        },
        ...(parsed.approximate && !inferred ? { approximate: true as const } : {}),
      };
    case 'interval': {
      const { from, to } = parsed;
      if (from !== null && to !== null && !inferred && !parsed.uncertain) return interval(from, to, dayFirst);
      return { bounds: boundsInWords(from, to, inferred || parsed.uncertain, dayFirst) };
    }
  }
}

/** A date as a sentence has it; what is not known or not certain is said in brackets, nothing for an unknown date. */
export function dateInWords(parsed: ParsedDate, dayFirst: boolean): string {
  const { issued, withoutYear, bounds } = dateFields(parsed, false, dayFirst);
  if (parsed.kind === 'date') {
    const words = inWords(parsed.date, dayFirst);
    if (parsed.approximate) return `[ca. ${words}]`;
    return parsed.uncertain ? `[${words}?]` : words;
  }
  if (bounds !== undefined) return parsed.kind === 'interval' && !parsed.uncertain ? bounds : `[${bounds}]`;
  return withoutYear === undefined || issued !== undefined ? '' : `${withoutYear} [year not given]`;
}

/** A record's date as a list prints it; one that cannot be read stands as it was written. */
export function recordDateInWords(edtf: string, dayFirst: boolean): string {
  const parsed = parseEdtf(edtf);
  return parsed === undefined ? edtf : dateInWords(parsed, dayFirst);
}

/** "spring 2025" for an interval of days or months that lies in one season of the north; else null. */
export function seasonOf(parsed: ParsedDate): string | null {
  if (parsed.kind !== 'interval' || parsed.from === null || parsed.to === null) return null;
  const { from, to } = parsed;
  if (from.year !== to.year || from.month === undefined || to.month === undefined) return null;
  const seasonal = (month: number) =>
    month > 20 ? month - 21 : month < 3 || month > 11 ? -1 : Math.floor(month / 3) - 1;
  const season = seasonal(from.month);
  const name = SEASONS[season];
  return name !== undefined && season === seasonal(to.month) ? `${name.toLowerCase()} ${from.year}` : null;
}

/** Years for `issued` and the rest in words: citeproc's own ranges of days leave stray commas. */
function interval(from: Day, to: Day, dayFirst: boolean): DateFields {
  const bounds = range(from, to, dayFirst);
  if (from.year !== to.year) return { issued: { 'date-parts': [[from.year], [to.year]] }, bounds };
  const withoutYear = bounds.replace(new RegExp(`,? ${to.year}$`), '');
  return {
    issued: { 'date-parts': [[to.year]] },
    bounds,
    ...(withoutYear === bounds ? {} : { withoutYear }),
  };
}

/** CSL-JSON parts; citeproc counts seasons as months 13 to 16. */
function dateParts(day: Day): number[] {
  const month = day.month !== undefined && day.month > 20 ? day.month - 8 : day.month;
  return [day.year, month, day.day].filter((part) => part !== undefined);
}

function boundsInWords(from: Day | null, to: Day | null, uncertain: boolean, dayFirst: boolean): string {
  const query = uncertain ? '?' : '';
  if (from !== null && to !== null) return range(from, to, dayFirst) + query;
  if (from !== null) return `${inWords(from, dayFirst)} or later${query}`;
  return to === null ? '' : `${inWords(to, dayFirst)} or earlier${query}`;
}

function range(from: Day, to: Day, dayFirst: boolean): string {
  const sameYear = from.year === to.year && from.month !== undefined && to.month !== undefined;
  if (!sameYear) return `${inWords(from, dayFirst)}–${inWords(to, dayFirst)}`;
  if (inWords(from, dayFirst) === inWords(to, dayFirst)) return inWords(from, dayFirst);
  const withDays = from.day !== undefined || to.day !== undefined;
  const left = monthAndDay(from.month ?? 0, from.day, dayFirst);
  const right = monthAndDay(to.month ?? 0, to.day, dayFirst);
  const comma = withDays && !dayFirst ? ', ' : ' ';
  if (from.month !== to.month || from.day === undefined || to.day === undefined) {
    return `${left}–${right}${comma}${to.year}`;
  }
  return dayFirst ? `${from.day}–${right} ${to.year}` : `${left}–${to.day}, ${to.year}`;
}

function monthAndDay(month: number, day: number | undefined, dayFirst: boolean): string {
  const name = MONTHS[month - 1] ?? SEASONS[month - 21] ?? '';
  if (day === undefined) return name;
  return dayFirst ? `${day} ${name}` : `${name} ${day}`;
}

function inWords(day: Day, dayFirst: boolean): string {
  if (day.month === undefined) return String(day.year);
  const comma = day.day !== undefined && !dayFirst ? ', ' : ' ';
  return monthAndDay(day.month, day.day, dayFirst) + comma + day.year;
}
