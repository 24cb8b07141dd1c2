import { cleanLine } from '../citation/protect';
import type { ArticleRecord, RecordField } from '../model/article';
import { isEdtf } from '../model/edtf';
import {
  type Found,
  fitting,
  fittingNames,
  type Mapping,
  madeFromDoi,
  newspaperKind,
  type Reading,
  unreadDate,
} from './mapping';
import {
  dateFromWords,
  type FoundDate,
  fromFigures,
  plainFigures,
  saysUndated,
  wordsWithoutYear,
} from './reference-dates';
import type { ReferenceEntry, ReferenceField } from './reference-entry';
import {
  bodyName,
  genreOfKind,
  kindOfGenre,
  languageTag,
  nameParts,
  personName,
  plainDoi,
  webAddress,
} from './reference-words';
import { decodeTex, encodeTex, splitTex } from './tex-words';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;
const DATE_NOTE = /^Date: (.+)\.$/s;
const REPORTS: ReadonlySet<string> = new Set(['report', 'techreport']);
const AND = /[ \t\r\n]and(?=[ \t\r\n])/iy;

type Named = { at: number | null; name: string; value: string };
/** Places of fields that are the entry's own. */
const placesOf = (...named: (Named | undefined)[]): number[] =>
  named.flatMap((one) => (one?.at == null ? [] : [one.at]));

function outletFields(type: string): readonly string[] {
  if (REPORTS.has(type)) return ['institution', 'organization', 'publisher', 'series'];
  if (type === 'online' || type === 'www' || type === 'misc' || type === 'electronic')
    return ['organization', 'journaltitle', 'journal', 'publisher', 'howpublished'];
  if (type === 'book' || type === 'thesis' || type === 'phdthesis' || type === 'mastersthesis')
    return ['publisher', 'institution', 'school'];
  return ['journaltitle', 'journal', 'booktitle', 'maintitle', 'institution', 'organization', 'publisher'];
}

function read(entry: ReferenceEntry): Reading {
  const warnings: string[] = [];
  const found: Reading['found'] = {};
  const named: Named[] = [
    ...entry.fields.map(({ name, value }, at) => ({ at, name: name.toLowerCase(), value })),
    ...(entry.inherited ?? []).map(({ name, value }) => ({ at: null, name: name.toLowerCase(), value })),
  ];
  const unknown = new Set<string>();
  const wordsOf = ({ value }: Named): string => {
    const decoded = decodeTex(value);
    for (const command of decoded.unknown) unknown.add(command);
    return cleanLine(decoded.words);
  };
  const first = (...names: readonly string[]): Named | undefined => {
    for (const name of names) {
      const one = named.find((field) => field.name === name && field.value.trim() !== '');
      if (one) return one;
    }
    return undefined;
  };
  const plain = (field: RecordField, what: string, ...names: readonly string[]) => {
    const one = first(...names);
    if (!one) return;
    const words = wordsOf(one);
    if (words !== '') found[field] = { value: fitting(words, what, warnings), from: placesOf(one) };
  };

  const title = first('title');
  const subtitle = first('subtitle');
  if (title) {
    const words = [wordsOf(title), subtitle ? wordsOf(subtitle) : '']
      .filter((part) => part !== '')
      .join(': ');
    if (words !== '')
      found.title = { value: fitting(words, 'title', warnings), from: placesOf(title, subtitle) };
  }
  plain('outlet', 'outlet', ...outletFields(entry.type));
  plain('section', 'section', 'section');
  plain('place', 'dateline', 'dateline');
  plain('standfirst', 'standfirst', 'standfirst');
  const author = first('author');
  if (author) {
    const { names, others } = authorsOf(author.value);
    if (others) warnings.push('The reference file says “and others”: the authors that it names are not all.');
    found.authors = { value: fittingNames(names, warnings), from: placesOf(author) };
  }

  const published = publishedOf(first, wordsOf, warnings);
  if (published) found.published = published;
  const event = first('eventdate');
  const happened = event && asEdtf(event.value);
  if (event && !happened) warnings.push(unreadDate('day of the event', wordsOf(event)));
  if (event && happened) found.occurred = { value: happened, from: placesOf(event) };
  const opened = first('urldate', 'lastchecked', 'accessed');
  const openedOn = opened && (asEdtf(opened.value) ?? dateFromWords(wordsOf(opened))?.edtf);
  if (opened && openedOn && /^\d{4}-\d{2}-\d{2}$/.test(openedOn))
    found.accessed = { value: openedOn, from: placesOf(opened) };
  else if (opened && !openedOn && !saysUndated(wordsOf(opened)))
    warnings.push(unreadDate('day of access', wordsOf(opened)));

  const address = [first('url'), first('howpublished'), first('note')].flatMap((one) => {
    const url =
      one &&
      webAddress(
        one.name === 'url' ? addressOf(one.value) : (/^\\url\{([^{}]+)\}$/.exec(one.value.trim())?.[1] ?? ''),
      );
    return one && url ? [{ one, url }] : [];
  })[0];
  const doi = first('doi');
  const plainest = doi && plainDoi(addressOf(doi.value));
  if (address) found.url = { value: address.url, from: placesOf(address.one) };
  else if (plainest) found.url = madeFromDoi(plainest);

  const language = first('langid', 'language', 'hyphenation');
  const tag = language && languageTag(wordsOf(language));
  if (language && tag) found.language = { value: tag, from: placesOf(language) };

  const genre = first('type', 'entrysubtype');
  const kind = genre && kindOfGenre(wordsOf(genre));
  if (genre && kind) found.kind = { value: kind, from: placesOf(genre) };
  else if (genre && /^newspaper$/i.test(genre.value.trim())) found.kind = newspaperKind(placesOf(genre));
  else if (REPORTS.has(entry.type)) found.kind = { value: 'report', from: [] };

  if (unknown.size > 0)
    warnings.push(
      `Commands of TeX that are not known stand as they are in the record: ${[...unknown]
        .slice(0, 10)
        .map((name) => `\\${name}`)
        .join(', ')}.`,
    );
  return { found, warnings };
}

/** An address is no TeX, but some programs escape what TeX would read. */
const addressOf = (value: string): string =>
  value
    .trim()
    .replace(/^\\url\{(.*)\}$/s, '$1')
    .replace(/\\([%&#_~$])/g, '$1')
    .replace(/\{(.?)\}/g, '$1');

type Finder = (...names: string[]) => Named | undefined;

function publishedOf(first: Finder, wordsOf: (one: Named) => string, warnings: string[]): Found | undefined {
  const date = first('date');
  const year = first('year');
  const month = first('month');
  const day = first('day');
  const note = first('note');
  const from = placesOf(date, year, month, day);
  const as = (read: FoundDate, places = from): Found => ({
    value: read.edtf,
    from: places,
    ...(read.inferred !== undefined && { inferred: read.inferred }),
  });
  if (date) {
    const edtf = asEdtf(date.value);
    const read = edtf ? { edtf } : dateFromWords(wordsOf(date));
    if (read) return as(read);
    if (!saysUndated(wordsOf(date))) warnings.push(unreadDate('date', wordsOf(date)));
  }
  if (year) {
    const words = wordsOf(year);
    const read = /^\d{4}$/.test(words)
      ? withMonth(Number(words), month && wordsOf(month), day && wordsOf(day))
      : dateFromWords(words);
    if (read) return as(read);
    if (!saysUndated(words)) warnings.push(unreadDate('year', words));
  }
  const [, noted] = note ? (DATE_NOTE.exec(wordsOf(note)) ?? []) : [];
  const read = noted === undefined ? null : dateFromWords(noted);
  if (read) return as(read, placesOf(note));
  return from.length > 0 ? { value: null, from } : undefined;
}

/**
 * A year with what its `month` says: a name, figures, or both with a day (`mar # "~14"`). A month or day that no calendar
 * has is left out, and that is said.
 */
function withMonth(year: number, month: string | undefined, day: string | undefined): FoundDate | null {
  const inDay = /^\d{1,2}$/.test(day ?? '') ? Number(day) : 0;
  const hasDay = day !== undefined && !/^0*$/.test(day);
  const without = (read: FoundDate | null, what: string, words: string): FoundDate | null =>
    read && {
      edtf: read.edtf,
      inferred: `The ${what} “${words.slice(0, 40)}” could not be read${what === 'month' ? ', so only the year is taken' : ' with its month, so it is left out'}.`,
    };
  if (month === undefined)
    return hasDay && (inDay < 1 || inDay > 31) ? without(fromFigures(year), 'day', day) : fromFigures(year);
  const isFigure = /^\d{1,2}$/.test(month);
  // In this field no month above 12 is a season: day and month may have changed places.
  const number = isFigure && Number(month) <= 12 ? Number(month) : 0;
  const spaced = month.replace(/^([A-Za-z]+)\.?(\d)/, '$1 $2');
  const inMonth = isFigure
    ? number > 0
      ? fromFigures(year, number)
      : null
    : dateFromWords(`${spaced} ${year}`);
  if (isFigure && Number(month) === 0) return fromFigures(year);
  if (inMonth === null && (isFigure || inDay === 0))
    return without({ edtf: String(year).padStart(4, '0') }, 'month', month);
  if (inDay > 0) {
    const whole = isFigure ? fromFigures(year, number, inDay) : dateFromWords(`${spaced} ${inDay} ${year}`);
    if (whole) return whole;
  }
  if (inMonth === null) return without({ edtf: String(year).padStart(4, '0') }, 'month', month);
  return hasDay ? without(inMonth, 'day', day) : inMonth;
}

/** A date of BibLaTeX is EDTF, now and then with a time. */
function asEdtf(value: string): string | null {
  const text = value
    .trim()
    .replace(/^\{(.*)\}$/s, '$1')
    .split('/')
    .map((end) => end.trim().replace(/^([?~%]?\d{4}-\d{2}-\d{2}[?~%]?)T[\d:.+Z-]*$/, '$1'))
    .join('/');
  return isEdtf(text) ? text : null;
}

/** Names of an author field, in its order; `others` when it says that there are more. */
export function authorsOf(tex: string): { names: string[]; others: boolean } {
  const pieces = splitTex(tex, AND)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  const names = pieces.filter((piece) => piece.toLowerCase() !== 'others').map(authorOf);
  return { names: names.filter((name) => name !== ''), others: names.length < pieces.length };
}

const wordsIn = (tex: string): string => cleanLine(decodeTex(tex).words);

function authorOf(tex: string): string {
  if (isOneGroup(tex)) return bodyName(wordsIn(tex));
  const parts = splitTex(tex, /,/y).map((part) => part.trim());
  if (parts.length === 2) return personName(wordsIn(parts[0] ?? ''), wordsIn(parts[1] ?? ''), '');
  if (parts.length > 2)
    return personName(
      wordsIn(parts[0] ?? ''),
      parts.slice(2).map(wordsIn).join(' '),
      wordsIn(parts[1] ?? ''),
    );
  const words = splitTex(tex, /[ \t\r\n~]+/y).filter((word) => word !== '');
  if (words.length < 2) return bodyName(wordsIn(tex));
  // What begins with a small letter belongs to the family name, as BibTeX reads it.
  const von = words.findIndex(
    (word, index) => index > 0 && index < words.length - 1 && /^\p{Ll}/u.test(wordsIn(word)),
  );
  const at = von < 0 ? words.length - 1 : von;
  return personName(wordsIn(words.slice(at).join(' ')), wordsIn(words.slice(0, at).join(' ')), '');
}

/** Whether braces hold the whole: then it is one name that is not to be taken apart. */
function isOneGroup(tex: string): boolean {
  if (!tex.startsWith('{') || !tex.endsWith('}')) return false;
  let depth = 0;
  for (let at = 0; at < tex.length - 1; at += 1) {
    if (tex[at] === '\\') at += 1;
    else if (tex[at] === '{') depth += 1;
    else if (tex[at] === '}') depth -= 1;
    if (depth === 0) return false;
  }
  return true;
}

const field = (name: string, value: string): ReferenceField[] => {
  const tex = encodeTex(cleanLine(value));
  return tex === '' ? [] : [{ name, value: tex }];
};

function write(name: RecordField, record: ArticleRecord, type: string): ReferenceField[] {
  if (name === 'authors') {
    const names = (record.authors.value ?? []).map(asAuthor).filter((author) => author !== '');
    return names.length === 0 ? [] : [{ name: 'author', value: names.join(' and ') }];
  }
  const { value, basis } = record[name];
  if (value === null) return [];
  switch (name) {
    case 'title': {
      const tex = encodeTex(
        cleanLine(basis === 'supplied' ? `[${value.replace(/^\[(.*)\]$/s, '$1')}]` : value),
      );
      // Braces: the capitals of a title are its own.
      return tex === '' ? [] : [{ name: 'title', value: `{${tex}}` }];
    }
    case 'outlet':
      return field(outletFields(type)[0] ?? 'journaltitle', value);
    case 'section':
      return field('section', value);
    case 'standfirst':
      return field('standfirst', value);
    case 'place':
      return field('dateline', value);
    case 'published':
      return dateFields(value);
    case 'occurred':
      return [{ name: 'eventdate', value }];
    case 'accessed':
      return [{ name: 'urldate', value }];
    case 'url':
      return webAddress(value) === null
        ? []
        : [{ name: 'url', value: value.replace(/[{}\\"]/g, encodeURIComponent) }];
    case 'language':
      return field('langid', value);
    case 'kind':
      return value === 'news' || value === 'report' ? [] : field('type', genreOfKind(value));
    default:
      return [];
  }
}

function asAuthor(author: string): string {
  const { family, given, suffix, literal } = nameParts(author);
  if (literal !== undefined) return literal === '' ? '' : `{${encodeTex(literal)}}`;
  return [family, suffix, given]
    .filter((part) => part !== undefined && part !== '')
    .map((part) => (/\band\b|,/i.test(part ?? '') ? `{${encodeTex(part ?? '')}}` : encodeTex(part ?? '')))
    .join(', ');
}

function dateFields(edtf: string): ReferenceField[] {
  const words = wordsWithoutYear(edtf);
  if (words !== null) return [{ name: 'note', value: `Date: ${words}.` }];
  const [year, month] = plainFigures(edtf) ?? [];
  // Programs older than BibLaTeX know year and month only.
  const older = year === undefined ? [] : [{ name: 'year', value: String(year).padStart(4, '0') }];
  const name = month === undefined ? undefined : MONTHS[month - 1];
  return [
    { name: 'date', value: edtf },
    ...older,
    ...(name === undefined ? [] : [{ name: 'month', value: name }]),
  ];
}

function type({ kind, outlet }: ArticleRecord): string {
  if (kind.value === 'report') return 'report';
  return kind.value === 'press-release' || /^(?:[a-z0-9-]+\.)+[a-z]{2,}$/i.test(outlet.value ?? '')
    ? 'online'
    : 'article';
}

export const bibtex: Mapping = { read, write, type };
