import { inText, type Para, unknownWith, type Working } from '../working/working';
import { MONTH, readDate } from './dates';
import { isKnownTown, placeName, URDU_TOWN } from './places';
import { AGENCIES } from './words';

const CAPS = String.raw`\p{Lu}[\p{Lu}.'’-]*(?:[ /-]+\p{Lu}[\p{Lu}.'’-]*){0,4}`;
const MIXED = String.raw`\p{Lu}[\p{L}.'’-]*(?:[ /]\p{Lu}[\p{L}.'’-]*){0,4}`;
const WEEKDAY = '(?:Mon|Tue|Tues|Wed|Wednes|Thu|Thur|Thurs|Fri|Sat|Satur|Sun)(?:day)?';
/** A weekday alone belongs to the dateline, but is no date. */
const DATE = String.raw`(?:(?:${WEEKDAY},? )?(?:${MONTH} \d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)? ${MONTH})(?:,? \d{4})?|${WEEKDAY})`;
const AGENCY = String.raw`\([^()]{2,60}\)`;
const STOP = '(?::|-{1,3}|–|—|[•·](?= ))';

/** Place, further places, date, agency, stop: `KARACHI, Pakistan, March 3, 2026 (Agency) — `. */
const shaped = (place: string): RegExp =>
  new RegExp(
    String.raw`^(?<place>${place})(?<more>(?:, ?(?!${MONTH} \d|${WEEKDAY}\b)${MIXED}){0,2})(?:(?:, ?| ?[–—-]{1,2} ?)(?<date>${DATE}))?,?(?: ?(?<agency>${AGENCY}))?(?<stop> ?${STOP} ?)(?=["“'‘]?[\p{Lu}\p{Lo}\d$€£])`,
    'u',
  );
const CAPITAL_DATELINE = shaped(CAPS);
const MIXED_DATELINE = shaped(MIXED);
const URDU_DATELINE = new RegExp(
  String.raw`^(?<place>${URDU_TOWN})(?:[،,] ?(?<date>[0-9۰-۹]{1,2} \S+(?:[،, ]+[0-9۰-۹]{4}ء?)?))?(?: ?(?<agency>${AGENCY}))? ?(?:[:۔–—-]) ?(?=\S)`,
  'u',
);
/** A dateline on a line of its own, without a stop. */
const OWN_LINE = new RegExp(
  String.raw`^(?<place>${MIXED})(?<more>(?:, ?(?!${MONTH} \d|${WEEKDAY}\b)${MIXED}){0,2}), ?(?<date>${DATE})(?: ?(?<agency>${AGENCY}))? ?${STOP}?$`,
  'u',
);

/** Capitalised words before a colon or dash that are labels of the page or of a speaker, not places. */
const LABELS =
  /^(?:BREAKING|BREAKING NEWS|UPDATE|UPDATED|EXCLUSIVE|OPINION|ANALYSIS|WATCH|LISTEN(?: NOW)?|READ(?: MORE| ALSO)?|ALSO READ|SEE ALSO|RELATED|MORE|PHOTOS|PICTURES|IN PICTURES|PODCAST|AUDIO|ADVERTISEMENT|NOTE|EDITOR.*|Q|A|QUESTION|ANSWER|VIDEO|LIVE|EXPLAINER|FACTBOX|TIMELINE|CORRECTION|WARNING|SUMMARY|ABSTRACT|INTRODUCTION|BACKGROUND|SOURCE|PHOTO|THE [A-Z]+|FOR IMMEDIATE RELEASE|PRESS RELEASE|INTERVIEW|COMMENT|EDITORIAL|REPORT|REVIEW|TITLE|DATE|AUTHOR|BY|SUBJECT|RE|TO|FROM|MR.*|MS.*|DR.*|HOST|MODERATOR|SPEAKER|REPORTER)$/i;

/** Small words that slogans in capitals have and towns do not: "SHARING WHAT WE KNOW: …". */
const SLOGAN =
  /(?:^| )(?:A|AN|AND|OR|FOR|TO|IN|ON|AT|BY|WITH|FROM|OUR|WE|YOU|YOUR|THEIR|IS|ARE|WILL|WHAT|WHY|HOW|WHO|WHEN|WHERE|THIS|THAT|NOT|NO)(?: |$)/;

export type Dateline = {
  length: number;
  certain: boolean;
  place: string;
  edtf: string | null;
  agency: string | null;
};

/** Reads a dateline at the beginning of a paragraph; `length` counts to the end of its stop. Null where there is none. */
export function readDateline(text: string): Dateline | null {
  const head = text.slice(0, 200);
  const urdu = URDU_DATELINE.exec(head);
  if (urdu) return found(urdu, true);
  const capital = CAPITAL_DATELINE.exec(head);
  if (capital) {
    const place = capital.groups?.place ?? '';
    if (LABELS.test(place)) return null;
    if (isKnownTown(place)) return found(capital, true);
    if (SLOGAN.test(place)) return null;
    const stop = capital.groups?.stop ?? '';
    // An unspaced hyphen joins words ("US-Pakistan"); a dateline's stop is followed by a space, or is a long dash.
    if (/^-$/.test(stop.trim()) && !/ $/.test(stop)) return null;
    if (!/ $/.test(stop) && !capital.groups?.date && !capital.groups?.agency) return null;
    // "TTP: …", "IMF – …": acronyms are seldom towns, unless a date or an agency stands beside them.
    const isAcronym = place.length <= 4 && !/ /.test(place);
    return found(capital, !isAcronym || Boolean(capital.groups?.date ?? capital.groups?.agency));
  }
  const mixed = MIXED_DATELINE.exec(head);
  if (!mixed) return null;
  const { place = '', date, agency, stop = '' } = mixed.groups ?? {};
  if (LABELS.test(place) || (/^-$/.test(stop.trim()) && !/^ /.test(stop) && !agency)) return null;
  // "Islamabad – Washington ties" names two capitals, it does not report from one.
  const rest = head.slice(mixed[0].length);
  if (
    !date &&
    !agency &&
    !/:/.test(stop) &&
    isKnownTown(/^\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?/u.exec(rest)?.[0].split(' ')[0] ?? '')
  )
    return null;
  if (date) return found(mixed, true);
  if (agency && new RegExp(`^\\((?:.*\\b)?(?:${AGENCIES})\\b`).test(agency)) return found(mixed, true);
  if (isKnownTown(place)) return / $/.test(stop) || agency ? found(mixed, true) : null;
  return agency && / $/.test(stop) && !/ /.test(place) ? found(mixed, false) : null;
}

function found(match: RegExpExecArray, certain: boolean): Dateline {
  const { place = '', more = '', date, agency } = match.groups ?? {};
  const inBrackets = agency?.slice(1, -1) ?? null;
  // "(March 4, 2026)" stands where agencies stand.
  const dated = inBrackets ? readDate(inBrackets) : null;
  const read = dated ?? (date ? readDate(date) : null);
  return {
    length: match[0].length,
    certain,
    place: placeName(place + more),
    edtf: read && 'edtf' in read ? read.edtf : null,
    agency: dated ? null : inBrackets,
  };
}

/** A known town and a stop, and nothing else on the line. */
const TOWN_AND_STOP = new RegExp(`^(?<place>${MIXED})(?: ?(?<agency>${AGENCY}))? ?${STOP}$`, 'u');

/** "Islamabad, Pakistan KNN —": a known town, its country, and who reports, in front of a dash. */
const TOWN_AND_OUTLET =
  /^(?<place>\p{Lu}[\p{L}.’-]*(?: \p{Lu}[\p{L}.’-]*)?)(?:, ?\p{Lu}[\p{L}.’-]*)?(?: \p{Lu}[\p{L}.’-]*){0,3} ?[–—]$/u;

/** Whether a short line is a whole dateline ("ISLAMABAD, March 3, 2026", "WASHINGTON —"). */
export function readOwnLineDateline(text: string): Dateline | null {
  const town = text.length <= 60 ? TOWN_AND_STOP.exec(text) : null;
  if (town && isKnownTown(town.groups?.place ?? '')) return found(town, true);
  const reported = text.length <= 60 ? TOWN_AND_OUTLET.exec(text) : null;
  if (reported && isKnownTown(reported.groups?.place ?? '')) return found(reported, true);
  const match = text.length <= 90 ? OWN_LINE.exec(text) : null;
  if (
    match &&
    (isKnownTown(match.groups?.place ?? '') || /^\p{Lu}[\p{Lu} .'-]+$/u.test(match.groups?.place ?? ''))
  )
    return found(match, true);
  return null;
}

/** The dateline of the first body paragraph. */
export function findDateline(working: Working, first: Para | undefined, live: readonly Para[]): void {
  if (first?.kind !== 'paragraph') return;
  const dateline = readDateline(first.text);
  if (!dateline || dateline.length >= first.text.length) return;
  // Speakers of an interview are printed the same way, paragraph after paragraph.
  const label = /^[\p{Lu}][\p{L} .'’-]{1,40}:/u.exec(first.text)?.[0];
  const later = live.slice(1, 60).filter((para) => para.kind === 'paragraph');
  const isTranscript =
    label !== undefined &&
    !isKnownTown(label.slice(0, -1)) &&
    later.filter((para) => /^[\p{Lu}][\p{Lu} .'’-]{1,40}: /u.test(para.text)).length >=
      // Of three words or more it is a head within the line, and one more such head shows it; towns are shorter.
      (label.split(' ').length >= 3 ? 1 : 2);
  const end = endInWorking(working, first, dateline.length);
  working.operations.push({
    rule: 'dateline',
    action: 'set-aside',
    certain: dateline.certain && !isTranscript,
    start: first.start,
    end,
    message: `The article opens with a dateline: place of reporting${dateline.edtf ? ' and date' : ''}${dateline.agency ? `, agency ${dateline.agency}` : ''}.`,
    effect: { type: 'set-aside', kind: 'dateline' },
    fields: datelineFields(dateline),
  });
  if (dateline.certain && !isTranscript) first.text = first.text.slice(dateline.length).trimStart();
}

export function datelineFields(dateline: Dateline): Working['fields'] {
  const because = dateline.edtf?.startsWith('XXXX') ? 'Dateline; the year is not printed.' : 'Dateline.';
  return {
    place: inText(dateline.place, 'Dateline: place of reporting.'),
    ...(dateline.edtf ? { published: inText(dateline.edtf, because) } : {}),
    ...(dateline.agency
      ? {
          outlet: unknownWith(
            `The dateline credits “${dateline.agency}”; which outlet printed the text, it does not say.`,
          ),
        }
      : {}),
  };
}

/** Offset in the working text where `count` characters of the cleaned paragraph end, trailing space left out. */
function endInWorking(working: Working, para: Para, count: number): number {
  const wanted = para.text.slice(0, count).replace(/\s/g, '').length;
  let seen = 0;
  const edits = working.operations.flatMap((o) =>
    o.effect.type === 'edit' && o.certain && o.start < para.end && o.end > para.start ? o.effect.edits : [],
  );
  for (let at = para.start; at < para.end; at++) {
    if (edits.some((edit) => at >= edit.start && at < edit.end) || /\s/.test(working.text[at] ?? ''))
      continue;
    seen++;
    if (seen === wanted) return at + 1;
  }
  return para.end;
}
