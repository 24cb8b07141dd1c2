import type { CiteprocItem } from 'citeproc';
import { authorKind, withoutBraces } from '../model/author-names';
import { withShortMonths } from '../model/months';
import type { CitedArticle } from './cited-article';
import { dateFields, dateInWords, seasonOf } from './date-words';
import { type ParsedDate, parseEdtf } from './edtf';
import { toName } from './names';
import { MARKS, type Protector } from './protect';
import type { CitationStyle } from './styles';
import type { PrintedTitle } from './titles';

/** How a style and a language read a record. */
export type ItemOptions = {
  /** "12 February" rather than "February 12". */
  dayFirst: boolean;
  style: Pick<CitationStyle, 'bounds' | 'months' | 'outlets' | 'institutions' | 'classification'>;
  /** Another cited article has the same authors, so that their names alone do not say which is meant. */
  sharesAuthors: boolean;
  /** Told of values that cannot be printed as they stand. */
  warn(message: string): void;
};

/**
 * One article as a CSL-JSON item. Only what the record holds becomes a field; how unknown fields print is the style's
 * business. Fields with a use of our own, all of them standard CSL variables:
 * - `type`: `document` for a text without a title of its own, `webpage` for one on a site named by its domain, else
 *   `article-newspaper`;
 * - `container-title` for a periodical (`container-title-short` without its "The"), `publisher` for a domain;
 *   `publisher-place` for the place that an outlet's name ends with: "The Nation (Pakistan)";
 * - `event-place`: the dateline (place of reporting, never of publication);
 * - `status`: month and day when the year is not given; `note`: bounds of an unknown date; beside `issued`, which then
 *   holds years only, the same for an interval;
 * - `call-number`: accession number, set when another cited article has the same title (C2);
 * - `annote`: what the title sorts by;
 * - `archive_location`: accession number, set when no address is known; `number`: the same, always;
 * - `archive`: day of import, when known; `medium`: mark of classification; `source`: date of what the text tells of;
 * - `scale`: set when `issued` is about that time rather than in doubt;
 * - `keyword`: set when another cited article has the same authors;
 * - `authority`: set when the only author is the outlet itself, and the style names it as the author.
 */
export function toCslItem(
  id: string,
  article: CitedArticle,
  title: PrintedTitle,
  protector: Protector,
  options: ItemOptions,
): CiteprocItem {
  const { record } = article;
  const item: CiteprocItem = {
    id,
    type: 'article-newspaper',
    title: title.title,
    'title-short': title.short,
    annote: title.sortKey,
  };
  const authors = (record.authors.value ?? []).filter((name) => /[\p{L}\p{N}]/u.test(name));
  if (authors.length > 0) {
    item.author = authors.map((name) =>
      record.authors.basis === 'inferred'
        ? { literal: queried(withoutBraces(name), protector) }
        : toName(name, protector),
    );
  }
  if (isOwnOutlet(authors, record.outlet.value)) {
    if (options.style.institutions === 'author') item.authority = 'outlet';
    else delete item.author;
  }
  if (record.title.basis === 'inferred') {
    options.warn(
      'The title is inferred, and a citation cannot show that: confirm it, or supply a description.',
    );
  }
  const isSite = addOutlet(item, article, protector, options.style.outlets === 'legal');
  if (title.described) item.type = 'document';
  else if (isSite) item.type = 'webpage';
  if (record.place.value !== null) {
    const place = dateline(protector.take(record.place.value));
    item['event-place'] =
      record.place.basis === 'inferred' ? queried(place, protector) : protector.value(place);
  }
  if (record.kind.value === 'press-release' && !title.described) item.genre = 'press release';
  if (title.shared) item['call-number'] = protector.whole(protector.take(article.accession));
  item.number = protector.whole(protector.take(article.accession));
  if (options.sharesAuthors) item.keyword = 'shared';
  if (options.style.classification !== null) item.medium = options.style.classification;
  const occurred = occurredIn(article, options);
  if (occurred !== '') item.source = protector.whole(occurred);
  const imported =
    article.importedAt === undefined || article.hasText === false
      ? ''
      : dayOf(article.importedAt, options.dayFirst);
  if (imported !== '') item.archive = imported;
  addPublished(item, article, options);
  addWhereabouts(item, article, protector, options);
  return item;
}

/** One institution as author and outlet: its name is printed once. */
function isOwnOutlet(authors: readonly string[], outlet: string | null): boolean {
  const [only = '', ...more] = authors;
  if (more.length > 0 || outlet === null || authorKind(only) !== 'institution') return false;
  const plain = (name: string) =>
    name
      .normalize('NFKC')
      .toLowerCase()
      .replace(/^the\s+/, '');
  const short = (name: string) => name.replace(/\s*\([^()]*\)$/, '');
  const letters = (name: string) => name.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
  const [author, printed] = [plain(withoutBraces(only)), plain(outlet)];
  // What stands in brackets tells two bodies of one name apart where both have it.
  const both = short(author) !== author && short(printed) !== printed;
  return both ? letters(author) === letters(printed) : letters(short(author)) === letters(short(printed));
}

/** A source that the library no longer has. */
export const missingItem = (id: string, protector: Protector): CiteprocItem => {
  const title = protector.whole('[Source not in the library]');
  return { id, type: 'entry', title, 'title-short': title };
};

/** An inferred name shows that it is one, as an inferred date does (H3). */
const queried = (name: string, protector: Protector): string => protector.whole(`[${protector.take(name)}?]`);

const DOMAIN = /^(?:[a-z0-9-]+\.)+[a-z]{2,}$/i;

/** The day of an instant (ISO 8601) where the reader is, in words; empty for none that can be read. */
function dayOf(instant: string, dayFirst: boolean): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return '';
  const date = { year: at.getFullYear(), month: at.getMonth() + 1, day: at.getDate() };
  return dateInWords({ kind: 'date', date, uncertain: false }, dayFirst);
}

/** When what a text tells of happened, in words; empty where that is not known or cannot be read. */
function occurredIn({ record: { occurred } }: CitedArticle, { dayFirst, warn }: ItemOptions): string {
  if (occurred.value === null) return '';
  const parsed = parseEdtf(occurred.value);
  if (parsed === undefined) {
    warn(`The date “${occurred.value}” of what a source tells could not be read, so it is not printed.`);
    return '';
  }
  const words = dateInWords(parsed, dayFirst);
  return occurred.basis === 'inferred' && words !== '' && !words.startsWith('[') ? `[${words}?]` : words;
}

/** Countries and cities as law reviews shorten them after an outlet's name; others are printed in full. */
const LEGAL_PLACES: ReadonlyMap<string, string> = new Map([
  ['pakistan', 'Pak.'],
  ['afghanistan', 'Afg.'],
  ['united states', 'U.S.'],
  ['united kingdom', 'U.K.'],
  ['united arab emirates', 'U.A.E.'],
  ['australia', 'Austl.'],
  ['bangladesh', 'Bangl.'],
  ['canada', 'Can.'],
  ['germany', 'Ger.'],
  ['france', 'Fr.'],
]);

function addOutlet(
  item: CiteprocItem,
  article: CitedArticle,
  protector: Protector,
  isLegal: boolean,
): boolean {
  const { value, basis } = article.record.outlet;
  const capitals = (name: string) => (isLegal && !DOMAIN.test(name) ? name.toUpperCase() : name);
  const print = (written: string) => {
    const name = capitals(written);
    return basis === 'inferred' ? queried(name, protector) : protector.value(name);
  };
  const outlet = value === null ? '' : protector.take(value).replace(/[\s,;:]+$/, '');
  if (!/[\p{L}\p{N}]/u.test(outlet)) return false;
  if (DOMAIN.test(outlet)) {
    item.publisher = print(outlet.toLowerCase().replace(/^www\./, ''));
    return true;
  }
  const withPlace = /^(.*\S)\s*\(([^()]+)\)$/.exec(outlet);
  const name = withPlace?.[1] ?? outlet;
  item['container-title'] = print(name);
  item['container-title-short'] = print(name.replace(/^the\s+(?=\S)/i, ''));
  if (withPlace?.[2] !== undefined) {
    const place = withPlace[2];
    item['publisher-place'] = protector.value(
      (isLegal ? LEGAL_PLACES.get(place.toLowerCase()) : undefined) ?? place,
    );
  }
  return false;
}

/** Outlet known to the reader of a record: it has letters or digits. */
export const hasOutlet = (article: CitedArticle): boolean =>
  /[\p{L}\p{N}]/u.test(article.record.outlet.value ?? '');

const SHORT_NAMES = new Set(['UN', 'US', 'UK', 'UAE', 'EU', 'DC', 'USA', 'NY', 'HQ']);

/** "WASHINGTON, D.C." as Chicago prints it: "Washington, DC". */
function dateline(place: string): string {
  const plain = place
    .replace(/\b(?:\p{Lu}\.){2,}/gu, (letters) => letters.replaceAll('.', ''))
    .replace(/[\s,;:.–—-]+$/, '');
  if (/\p{Ll}/u.test(plain)) return plain;
  return plain.replace(/\p{L}+/gu, (word) =>
    SHORT_NAMES.has(word) ? word : word.slice(0, 1) + word.slice(1).toLowerCase(),
  );
}

function addPublished(item: CiteprocItem, article: CitedArticle, options: ItemOptions): void {
  const { value, basis } = article.record.published;
  if (value === null) return;
  const parsed = parseEdtf(value);
  if (parsed === undefined) {
    options.warn(`The date “${value}” could not be read as a date, so it is printed as unknown.`);
    return;
  }
  const fields = dateFields(parsed, basis === 'inferred', options.dayFirst);
  if (fields.issued !== undefined) item.issued = fields.issued;
  if (fields.approximate) item.scale = 'approximate';
  const printed = options.style.months === 'short' ? withShortMonths : (words: string) => words;
  if (fields.withoutYear !== undefined) item.status = printed(fields.withoutYear);
  if (fields.bounds === undefined) return;
  const words = boundsAs(options.style.bounds, fields.bounds, parsed);
  if (words !== null) item.note = printed(words);
  else options.warn(`The style has no form for an approximate date, so “${fields.bounds}” is not printed.`);
}

/** Uncertain bounds end with a query in `words`. Null where a style prints none. */
function boundsAs(form: CitationStyle['bounds'], words: string, parsed: ParsedDate): string | null {
  if (!words.endsWith('?')) return words;
  if (form === 'circa') return `circa ${words.slice(0, -1)}`;
  if (form === 'none') return null;
  return (form === 'season' ? seasonOf(parsed) : null) ?? words;
}

/** A page's address: with its scheme, or a domain with a path. A bare domain names a site, not the article. */
const ADDRESS = /^(?:(?:https?|ftp):\/\/[^\s/]\S*|(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}\/\S+)$/iu;

function addWhereabouts(
  item: CiteprocItem,
  article: CitedArticle,
  protector: Protector,
  options: ItemOptions,
): void {
  const address = article.record.url.value === null ? '' : protector.take(article.record.url.value);
  if (!ADDRESS.test(address)) {
    if (address !== '' && !DOMAIN.test(address)) {
      options.warn(`“${address}” is not the address of a web page, so it is not printed.`);
    }
    if (article.hasText !== false) item.archive_location = protector.whole(protector.take(article.accession));
    return;
  }
  const isLink = /^https?:/i.test(address);
  item.URL = (isLink ? MARKS.linkOn : '') + protector.whole(address) + (isLink ? MARKS.linkOff : '');
  // H4: an access date is printed only as recorded; an inferred one was not.
  const { value, basis } = article.record.accessed;
  if (value === null || basis === 'inferred') return;
  const parsed = parseEdtf(value);
  if (parsed?.kind === 'date' && !parsed.uncertain) item.accessed = dateFields(parsed, false, false).issued;
  else options.warn(`The access date “${value}” could not be read as a date, so it is not printed.`);
}
