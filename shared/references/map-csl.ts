import { cleanLine } from '../citation/protect';
import type { ArticleRecord, RecordField } from '../model/article';
import { isInterval, readEdtf } from '../model/edtf';
import { isObject } from './csl-entry';
import {
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
  firstFigures,
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

const SEASONS = ['spring', 'summer', 'autumn', 'winter'];

/** Marks of rich text that CSL allows in values. */
const MARKUP = /<\/?(?:i|b|em|strong|sup|sub|sc)>|<span(?: [^<>]{0,200})?>|<\/span>/gi;

function parse(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? cleanLine(String(value)) : '';

function read(entry: ReferenceEntry): Reading {
  const warnings: string[] = [];
  const found: Reading['found'] = {};
  const values = new Map(entry.fields.map(({ name, value }, at) => [name, { at, value: parse(value) }]));
  const plain = (field: RecordField, what: string, ...names: string[]) => {
    for (const name of names) {
      const one = values.get(name);
      const words = textOf(one?.value).replace(MARKUP, '').trim();
      if (!one || words === '') continue;
      found[field] = { value: fitting(words, what, warnings), from: [one.at] };
      return;
    }
  };

  plain('title', 'title', 'title');
  plain('outlet', 'outlet', 'container-title', 'publisher');
  plain('section', 'section', 'section');
  plain('place', 'dateline', 'event-place');
  const authors = values.get('author');
  if (authors && Array.isArray(authors.value)) {
    const names = authors.value.map(nameOf).filter((name) => name !== '');
    if (names.length > 0) found.authors = { value: fittingNames(names, warnings), from: [authors.at] };
  }
  const date = (field: RecordField, what: string, name: string, wholeOnly = false) => {
    const one = values.get(name);
    if (!one) return;
    const read = dateOf(one.value);
    if (read && (!wholeOnly || /^\d{4}-\d{2}-\d{2}$/.test(read.edtf)))
      found[field] = {
        value: read.edtf,
        from: [one.at],
        ...(read.inferred !== undefined && { inferred: read.inferred }),
      };
    else {
      const words = isObject(one.value)
        ? textOf(one.value.literal) || textOf(one.value.raw) || JSON.stringify(one.value['date-parts'] ?? '')
        : textOf(one.value);
      if (!wholeOnly && words !== '""' && !saysUndated(words)) warnings.push(unreadDate(what, words));
      if (!wholeOnly) found[field] = { value: null, from: [one.at] };
    }
  };
  date('published', 'date', 'issued');
  date('occurred', 'date of the event', 'event-date');
  date('accessed', 'day of access', 'accessed', true);

  const address = values.get('URL');
  const url = address && webAddress(textOf(address.value));
  const doi = plainDoi(textOf(values.get('DOI')?.value));
  if (address && url) found.url = { value: url, from: [address.at] };
  else if (doi !== null) found.url = madeFromDoi(doi);

  const language = values.get('language');
  const tag = language && languageTag(textOf(language.value));
  if (language && tag) found.language = { value: tag, from: [language.at] };

  const genre = values.get('genre');
  const kind = genre && kindOfGenre(textOf(genre.value));
  if (genre && kind) found.kind = { value: kind, from: [genre.at] };
  else if (entry.type === 'article-newspaper') found.kind = newspaperKind([]);
  else if (entry.type === 'report' || entry.type === 'interview')
    found.kind = { value: entry.type, from: [] };
  return { found, warnings };
}

function nameOf(value: unknown): string {
  if (!isObject(value)) return typeof value === 'string' ? bodyName(value) : '';
  const literal = textOf(value.literal);
  if (literal !== '') return bodyName(literal);
  const part = (name: string) => textOf(value[name]);
  const family = [part('dropping-particle'), part('non-dropping-particle'), part('family')]
    .filter((word) => word !== '')
    .join(' ')
    // A particle with a hyphen stands at the name: "al-Tamimi".
    .replace(/^((?:\S+ )?\p{L}+-) (?=\p{L})/u, '$1');
  const given = part('given');
  if (family === '' || given === '')
    return bodyName([family || given, part('suffix')].filter((word) => word !== '').join(', '));
  return personName(family, given, part('suffix'));
}

/** A date of CSL: figures, a season, words; two points are an interval. */
export function dateOf(value: unknown): FoundDate | null {
  if (typeof value === 'string' || typeof value === 'number') return dateFromWords(String(value));
  if (!isObject(value)) return null;
  const points: unknown[] = Array.isArray(value['date-parts']) ? value['date-parts'] : [];
  const [from, to] = points.map(pointOf);
  const hedge =
    value.circa === true ||
    (value.circa !== undefined && value.circa !== false && value.circa !== '' && value.circa !== 0)
      ? '~'
      : '';
  if (from) {
    const season = seasonOf(value.season);
    const first =
      season > 0 && from.edtf.length === 4 && points.length === 1 ? `${from.edtf}-${season}` : from.edtf;
    if (points.length === 1 || !to)
      return {
        edtf: `${first}${hedge}`,
        ...(points.length > 1 &&
          !isOpen(points[1]) && { inferred: 'The second date of the reference file could not be read.' }),
      };
    return { edtf: `${from.edtf}${hedge}/${to.edtf}${hedge}` };
  }
  return dateFromWords(textOf(value.raw) || textOf(value.literal) || textOf(value.edtf));
}

/** `[0]` or `[]` as the end of an interval: it has none. */
const isOpen = (point: unknown): boolean => !Array.isArray(point) || point.every((part) => !part);

function pointOf(point: unknown): FoundDate | null {
  if (!Array.isArray(point) || point.length === 0) return null;
  const figures = point.map((part: unknown) => (part === '' || part === null ? 0 : Number(part)));
  if (figures.some((part) => !Number.isInteger(part))) return null;
  const [year = 0, month = 0, day = 0] = figures;
  return fromFigures(year, month, day, true);
}

function seasonOf(value: unknown): number {
  const words = textOf(value).toLowerCase();
  if (/^[1-4]$/.test(words)) return 20 + Number(words);
  const index = SEASONS.indexOf(words === 'fall' ? 'autumn' : words);
  return index < 0 ? 0 : 21 + index;
}

const field = (name: string, value: unknown): ReferenceField[] => [{ name, value: JSON.stringify(value) }];
const textField = (name: string, value: string): ReferenceField[] => {
  const words = cleanLine(value);
  return words === '' ? [] : field(name, words);
};

function write(name: RecordField, record: ArticleRecord): ReferenceField[] {
  if (name === 'authors') {
    const names = (record.authors.value ?? [])
      .map(nameParts)
      .filter((parts) => Object.values(parts).some((part) => part !== ''));
    return names.length === 0 ? [] : field('author', names);
  }
  const { value, basis } = record[name];
  if (value === null) return [];
  switch (name) {
    case 'title':
      return textField('title', basis === 'supplied' ? `[${value.replace(/^\[(.*)\]$/s, '$1')}]` : value);
    case 'outlet':
      return textField('container-title', value);
    case 'section':
      return textField('section', value);
    case 'place':
      return textField('event-place', value);
    case 'published':
      return field('issued', cslDate(value, basis === 'inferred'));
    case 'occurred':
      return field('event-date', cslDate(value, basis === 'inferred'));
    case 'accessed':
      return field('accessed', cslDate(value, false));
    case 'url':
      return webAddress(value) === null ? [] : textField('URL', value);
    case 'language':
      return textField('language', value);
    case 'kind':
      return value === 'news' || value === 'report' || value === 'interview'
        ? []
        : textField('genre', genreOfKind(value));
    default:
      return [];
  }
}

/** Figures as far as they go; what they cannot say is a literal. Doubt of any kind is `circa`, all that CSL has for it. */
function cslDate(edtf: string, isInferred: boolean): Record<string, unknown> {
  const doubt = isInferred || /[?~%]/.test(edtf) ? { circa: true } : {};
  const read = readEdtf(edtf);
  if (read && !isInterval(read)) {
    const figures = plainFigures(edtf.replace(/[?~%]/g, ''));
    if (figures) return { ...figured(figures), ...doubt };
    return { literal: wordsWithoutYear(edtf) ?? edtf };
  }
  const ends = edtf.split('/').map((end) => plainFigures(end.replace(/[?~%]/g, '')));
  const [from, to] = ends;
  if (from && to && [from, to].every(([, month = 0]) => month <= 12))
    return { 'date-parts': [from, to], ...doubt };
  const year = firstFigures(edtf);
  return year ? { 'date-parts': [[year[0]]], circa: true } : { literal: edtf };
}

const figured = (figures: number[]): Record<string, unknown> => {
  const [year, month = 0] = figures;
  return month > 12 ? { 'date-parts': [[year]], season: month - 20 } : { 'date-parts': [figures] };
};

function type({ kind, outlet }: ArticleRecord): string {
  if (kind.value === 'report' || kind.value === 'interview') return kind.value;
  return kind.value === 'press-release' || /^(?:[a-z0-9-]+\.)+[a-z]{2,}$/i.test(outlet.value ?? '')
    ? 'webpage'
    : 'article-newspaper';
}

export const csl: Mapping = { read, write, type };
