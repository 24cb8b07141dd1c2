import { cleanLine } from '../citation/protect';
import type { ArticleRecord, RecordField } from '../model/article';
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
  firstFigures,
  fromFigures,
  plainFigures,
  saysUndated,
  wordsWithoutYear,
} from './reference-dates';
import type { ReferenceEntry, ReferenceField } from './reference-entry';
import { genreOfKind, kindOfGenre, languageTag, nameParts, plainDoi, webAddress } from './reference-words';

type Tagged = { at: number; name: string; value: string };

/** Types in which `SE` is a section of a newspaper; in others it is a page or a paragraph of a law. */
const WITH_SECTION: ReadonlySet<string> = new Set(['NEWS', 'MGZN', 'ELEC']);
const DATELINE = /^Dateline: (.+)$/s;
const SEASON_NAMES = ['Spring', 'Summer', 'Autumn', 'Winter'] as const;

/** Where a type of entry names the outlet, best first. */
function outletTags(type: string): readonly string[] {
  if (type === 'RPRT' || type === 'GOVDOC') return ['PB', 'T2', 'T3', 'A2'];
  if (type === 'BOOK' || type === 'EBOOK' || type === 'THES') return ['PB'];
  return ['T2', 'JF', 'JO', 'JA', 'J2', 'BT', 'PB'];
}

function read(entry: ReferenceEntry): Reading {
  const warnings: string[] = [];
  const found: Reading['found'] = {};
  const fields: Tagged[] = entry.fields.map(({ name, value }, at) => ({ at, name, value: cleanLine(value) }));
  const all = (...names: string[]) =>
    fields.filter(({ name, value }) => names.includes(name) && value !== '');
  const first = (...names: string[]): Tagged | undefined => {
    for (const name of names) {
      const [one] = all(name);
      if (one) return one;
    }
    return undefined;
  };
  const plain = (field: RecordField, what: string, ...names: string[]) => {
    const one = first(...names);
    if (one) found[field] = { value: fitting(one.value, what, warnings), from: [one.at] };
  };

  plain('title', 'title', 'TI', 'T1', 'CT');
  plain('outlet', 'outlet', ...outletTags(entry.type));
  plain('section', 'section', ...(WITH_SECTION.has(entry.type) ? ['SE'] : []));
  const authors = all('AU', 'A1');
  if (authors.length > 0)
    found.authors = {
      value: fittingNames(
        authors.map(({ value }) => value),
        warnings,
      ),
      from: authors.map(({ at }) => at),
    };
  const dateline = fields.find(({ name, value }) => name === 'N1' && DATELINE.test(value));
  if (dateline) found.place = { value: DATELINE.exec(dateline.value)?.[1] ?? null, from: [dateline.at] };

  const published = publishedOf(first('DA'), first('PY', 'Y1'), warnings);
  if (published) found.published = published;
  const opened = first('Y2');
  const openedOn = opened && slashed(opened.value)?.edtf;
  if (opened && openedOn !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(openedOn))
    found.accessed = { value: openedOn, from: [opened.at] };

  const address = all('UR', 'LK').flatMap(({ at, value }) => {
    const url = webAddress(value);
    return url === null ? [] : [{ at, url }];
  })[0];
  const doi = all('DO').flatMap(({ value }) => plainDoi(value) ?? [])[0];
  if (address) found.url = { value: address.url, from: [address.at] };
  else if (doi !== undefined) found.url = madeFromDoi(doi);

  const language = first('LA');
  const tag = language && languageTag(language.value);
  if (language && tag) found.language = { value: tag, from: [language.at] };

  const genre = all('M3').find(({ value }) => kindOfGenre(value) !== null);
  if (genre) found.kind = { value: kindOfGenre(genre.value), from: [genre.at] };
  else if (entry.type === 'NEWS') found.kind = newspaperKind([]);
  else if (entry.type === 'RPRT' || entry.type === 'GOVDOC') found.kind = { value: 'report', from: [] };
  return { found, warnings };
}

/** `YYYY/MM/DD/words`, parts of it missing; or a date in words. */
function slashed(value: string): FoundDate | null {
  const [, year, month, day, words] = /^(\d{4})?\/(\d{0,2})(?:\/(\d{0,2})(?:\/(.*))?)?$/s.exec(value) ?? [];
  if (month === undefined) return dateFromWords(value);
  const more = (words ?? '').trim();
  if (more !== '') {
    const bounds =
      dateFromWords(more.replace(' to ', '/')) ??
      dateFromWords(year === undefined ? more : `${more} ${year}`);
    if (bounds) return bounds;
  }
  if (year === undefined) return month === '' ? null : withoutYear(month, day);
  return fromFigures(Number(year), Number(month || 0), Number(day || 0));
}

function withoutYear(month: string, day: string | undefined): FoundDate | null {
  const edtf = fromFigures(2000, Number(month), Number(day || 0))?.edtf;
  return edtf === undefined ? null : { edtf: edtf.replace('2000', 'XXXX') };
}

function publishedOf(da: Tagged | undefined, py: Tagged | undefined, warnings: string[]): Found | undefined {
  const from = [da, py].flatMap((one) => (one ? [one.at] : []));
  if (from.length === 0) return undefined;
  const day = da ? slashed(da.value) : null;
  const year = py ? slashed(py.value) : null;
  for (const [one, read] of [
    [da, day],
    [py, year],
  ] as const)
    if (one && !read && !saysUndated(one.value)) warnings.push(unreadDate('date', one.value));
  const as = ({ edtf, inferred }: FoundDate): Found => ({
    value: edtf,
    from,
    ...(inferred !== undefined && { inferred }),
  });
  if (!day || !year) return day ? as(day) : year ? as(year) : { value: null, from };
  const inYear = firstFigures(year.edtf)?.[0];
  const dayYear = firstFigures(day.edtf)?.[0];
  if (dayYear === undefined && inYear !== undefined && day.edtf.startsWith('XXXX-')) {
    const joined = dateFromWords(day.edtf.replace('XXXX', String(inYear).padStart(4, '0')));
    if (joined) return as(joined);
  }
  if (dayYear !== undefined && inYear !== undefined && dayYear !== inYear)
    return {
      value: day.edtf,
      from,
      inferred: `The reference file gives two years: ${inYear} (PY) and ${dayYear} (DA).`,
    };
  // Whichever says more; where both say as much, the day of issue.
  return as(year.edtf.length > day.edtf.length && year.edtf.startsWith(day.edtf) ? year : day);
}

const field = (name: string, value: string): ReferenceField[] => {
  const words = cleanLine(value);
  return words === '' ? [] : [{ name, value: words }];
};

function write(name: RecordField, record: ArticleRecord, type: string): ReferenceField[] {
  if (name === 'authors')
    return (record.authors.value ?? []).flatMap((author) => field('AU', asAuthor(author)));
  const { value, basis } = record[name];
  if (value === null) return [];
  switch (name) {
    case 'title':
      return field('TI', basis === 'supplied' ? `[${value.replace(/^\[(.*)\]$/s, '$1')}]` : value);
    case 'outlet':
      return field(outletTags(type)[0] ?? 'T2', value);
    case 'section':
      return WITH_SECTION.has(type) ? field('SE', value) : [];
    case 'place':
      return cleanLine(value) === '' ? [] : field('N1', `Dateline: ${value}`);
    case 'published':
      return dateFields(value);
    case 'accessed':
      return field('Y2', `${value.replaceAll('-', '/')}/`);
    case 'url':
      return webAddress(value) === null ? [] : field('UR', value);
    case 'language':
      return field('LA', value);
    case 'kind':
      return value === 'news' || value === 'report' ? [] : field('M3', genreOfKind(value));
    default:
      return [];
  }
}

/** RIS has no sign for a body: where its name has a comma it would be turned round as a person's. */
function asAuthor(author: string): string {
  const { literal } = nameParts(author);
  return literal === undefined ? author : literal.replace(/,/g, ' ');
}

function dateFields(edtf: string): ReferenceField[] {
  const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'));
  const figures = firstFigures(edtf);
  if (!figures) {
    const words = wordsWithoutYear(edtf) ?? edtf.replace('/', ' to ');
    return [{ name: 'DA', value: `///${words}` }];
  }
  const [year = 0, month, day] = figures;
  const inYear = String(year).padStart(4, '0');
  const isSeason = month !== undefined && month > 12;
  const words = plainFigures(edtf)
    ? isSeason
      ? (SEASON_NAMES[month - 21] ?? '')
      : ''
    : edtf.replace('/', ' to ');
  return [
    { name: 'PY', value: inYear },
    { name: 'DA', value: `${inYear}/${isSeason ? '' : two(month)}/${two(day)}/${words}` },
  ];
}

function type({ kind, outlet }: ArticleRecord): string {
  if (kind.value === 'report') return 'RPRT';
  return kind.value === 'press-release' || /^(?:[a-z0-9-]+\.)+[a-z]{2,}$/i.test(outlet.value ?? '')
    ? 'ELEC'
    : 'NEWS';
}

export const ris: Mapping = { read, write, type };
