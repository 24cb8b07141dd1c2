import { isInterval, readEdtf } from '../model/edtf';
import { headerDay } from '../model/header-day';
import { MONTHS } from '../model/months';
import { twoDaysOf } from '../model/typed-date';
import type { OwnSentence } from './own-sentences';
import { findingAt, findingOnBrief, type ReviewFinding } from './review-finding';
import { isStatusSection } from './section-kinds';

/** A source as the checks of dates need it: its key, and its date in EDTF, null where unknown. */
export type DatedSource = Readonly<{ articleId: string; key: string; published: string | null }>;

/** Days after which a source is old under “Current status”. */
export const STALE_AFTER_DAYS = 90;
const DAY = 86_400_000;

/** The information cut-off date is there, not after the note's date, not before the newest source (check 22). */
export function checkCutOff(
  header: Readonly<{ date: string; cutOff: string | null }>,
  sources: readonly DatedSource[],
): ReviewFinding[] {
  const say = (message: string, field: 'date' | 'cut-off' = 'cut-off') =>
    findingOnBrief('cut-off', message, field);
  const { cutOff, date } = header;
  const findings = twoDaysOf(date) ? [say(`The date of the note, “${date}”, ${TWO_DAYS}`, 'date')] : [];
  if (cutOff === null || cutOff.trim() === '')
    return [...findings, say('The note has no information cut-off date: say up to when you looked.')];
  const cut = dayOf(cutOff);
  if (cut === null)
    return [
      ...findings,
      say(
        `The cut-off date “${cutOff}” ${twoDaysOf(cutOff) ? TWO_DAYS : 'is no whole date: write it as 12 February 2026.'}`,
      ),
    ];
  const written = dayOf(date);
  if (written !== null && cut > written)
    findings.push(say(`The cut-off date ${cutOff} is later than the date of the note, ${date}.`));
  const newer = sources.filter(({ published }) => published !== null && (dayOf(published) ?? cut) > cut);
  for (const { key, published } of newer)
    findings.push(say(`“${key}” of ${published} is newer than the cut-off date ${cutOff}.`));
  return findings;
}

const TWO_DAYS = 'can be read as two days: write the month in letters.';

/** Old or undated sources under “Current status” (check 19), counted back from the cut-off date or the note's. */
export function checkFreshness(
  sentences: readonly OwnSentence[],
  sources: ReadonlyMap<string, DatedSource>,
  asOf: string,
): ReviewFinding[] {
  const today = dayOf(asOf);
  return sentences
    .filter(({ section, kind }) => isStatusSection(section) && kind !== 'heading' && kind !== 'label')
    .flatMap((sentence) =>
      sentence.uses.flatMap(({ articleId }): ReviewFinding[] => {
        const source = sources.get(articleId);
        if (!source) return [];
        const day = source.published === null ? null : lastDayOf(source.published);
        if (day === null)
          return [
            findingAt(
              sentence,
              'sources-fresh',
              `“${source.key}” has no full date: is this the current status?`,
            ),
          ];
        if (today === null || today - day <= STALE_AFTER_DAYS) return [];
        const age = Math.floor(today - day);
        return [
          findingAt(
            sentence,
            'sources-fresh',
            `“${source.key}” of ${source.published} is ${age} days old on ${asOf}: date the statement, or find a newer source.`,
          ),
        ];
      }),
    );
}

const FUTURE =
  /(?<!\p{L})(?:will|shall|is to|are to|is set to|are set to|is due|are due|is scheduled|are scheduled|scheduled for|slated for|is expected|are expected|is planned|are planned|planned for|upcoming|forthcoming|plans? to|intends? to)(?!\p{L})/iu;
const MONTH_NAMES: readonly string[] = MONTHS;
const MONTH = `(?:${MONTHS.join('|')}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?!\\p{L})\\.?)`;
const ORDINAL = '(?:st|nd|rd|th)?(?!\\d)';
const TO = '\\s?(?:–|-|—|to|and|until)\\s?';
const NAMED_DATE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?<d1>\\d{1,2})${ORDINAL} )?(?<m>${MONTH})(?: (?<d2>\\d{1,2})${ORDINAL}(?:${TO}(?<d3>\\d{1,2})${ORDINAL}(?! ${MONTH}))?)?(?:,? (?<y>\\d{4}))?(?![\\p{L}\\p{N}])`,
  'gu',
);
/** “April 30 to May 2, 2025”: the year stands behind the last day. */
const YEAR_OF_RANGE = new RegExp(
  `^${TO}(?:\\d{1,2}${ORDINAL} )?${MONTH}(?: \\d{1,2}${ORDINAL})?,? (\\d{4})(?!\\d)`,
  'u',
);
/** “Will be unveiled in 2025”, in one clause; “grew in 2024 and will grow” tells no such thing. */
const YEAR_ALONE = /^[^,;:()]*?(?<!\p{L})(?:in|by|during|before|until) ((?:19|20)\d{2})(?![\p{L}\p{N}-])/u;
const OTHER_CLAUSE =
  /(?<!\p{L})(?:and|but|or|as|than|after|since|from|which|who|that|what|because|although|while)(?!\p{L})/iu;

/** Events told as future whose date has passed by the note's date (check 20). A date without a year is this year's. */
export function checkFuture(sentences: readonly OwnSentence[], asOf: string): ReviewFinding[] {
  const today = dayOf(asOf);
  const year = headerDay(asOf)?.slice(0, 4);
  if (today === null || year === undefined) return [];
  return sentences.flatMap((sentence) => {
    const { 0: future, index: told } = FUTURE.exec(sentence.own) ?? {};
    if (future === undefined || told === undefined) return [];
    const passed = (text: string, on: string, guess = ''): ReviewFinding[] => {
      const last = lastDayOf(on);
      if (last === null || last >= today) return [];
      return [
        findingAt(
          sentence,
          'future-not-past',
          `“${future} … ${text}” speaks of the future, but the date has passed on ${asOf}${guess}.`,
          text,
        ),
      ];
    };
    const named = Array.from(sentence.own.matchAll(NAMED_DATE)).flatMap(({ 0: text, index, groups }) => {
      const name = (groups?.m ?? '').slice(0, 3);
      const month = MONTH_NAMES.findIndex((each) => each.startsWith(name)) + 1;
      // “May” is a verb more often than a month; “Jan” and “Mar” may be a name.
      if (
        !/\d/u.test(text) &&
        (groups?.m === 'March' || !MONTH_NAMES.includes(groups?.m ?? '') || name === 'May')
      )
        return [];
      const written = groups?.y ?? YEAR_OF_RANGE.exec(sentence.own.slice(index + text.length))?.[1];
      const on = `${written ?? year}-${String(month).padStart(2, '0')}`;
      const day = groups?.d3 ?? groups?.d1 ?? groups?.d2;
      return passed(
        text,
        day === undefined ? on : `${on}-${day.padStart(2, '0')}`,
        written === undefined ? ` (if ${year} is meant)` : '',
      );
    });
    if (named.length > 0) return named;
    const behind = sentence.own.slice(told + future.length);
    const [clause = '', alone] = YEAR_ALONE.exec(behind) ?? [];
    return alone === undefined || OTHER_CLAUSE.test(clause) ? [] : passed(alone, alone);
  });
}

/** Days since 1970 of one whole day, as a head or a record says it; null for anything else. */
function dayOf(value: string): number | null {
  const day = headerDay(value);
  return day === null ? null : Date.parse(`${day}T00:00:00Z`) / DAY;
}

/** Days since 1970 of the last day that an EDTF value can mean; null where its year or month is not known. */
function lastDayOf(value: string): number | null {
  const date = readEdtf(value);
  if (!date) return null;
  const point = isInterval(date) ? date.to : date;
  const year = point?.year.number ?? null;
  if (!point || year === null) return null;
  const month = point.month ? point.month.number : 12;
  if (month === null || month > 12) return null;
  if (point.day && point.day.number === null) return null;
  const end = point.day?.number ?? new Date(Date.UTC(year, month, 0)).getUTCDate();
  return Date.UTC(year, month - 1, end) / DAY;
}
