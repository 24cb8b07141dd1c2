import type { ArticleRecord } from '../../../shared/model';
import { printedAuthor } from '../../../shared/model/author-names';
import { readMachineDate } from '../clean/dates';
import { looksLikeSection, squash } from '../clean/words';
import { inferred, inText, unknownWith } from '../working/working';
import { absoluteAddress } from './addresses';
import { copyrightHolder } from './copyright-line';
import { headlineOf, linkedTitle, printedTitle, siteNamed } from './headline-of';
import { articleOf, type LinkedArticle } from './linked-data';
import { peopleIn, tidy, withoutEntities } from './names';
import { institutionNamed, isPerson, linkedAuthors, namedApart, visibleAuthors } from './page-authors';
import { addressOfCopy, withoutArchive } from './saved-address';
import { shownSection } from './shown-section';
import { shownChange, shownDay } from './shown-times';

/** One value of the page's metadata with the place it was read from. */
type Found<T> = { value: T; from: string };
export type PageMetadata = {
  fields: Partial<ArticleRecord>;
  warnings: { code: string; message: string }[];
  base?: string;
  description: string | null;
  /** The text as linked data hold it, for pages that scripts would draw. */
  body: string | null;
  /** The day of publication was read from a clock in world time, so that readers may have seen the day before or after. */
  isWorldTime: boolean;
};

/**
 * What a page says of itself. Order of trust: linked data (JSON-LD), `citation_*`, Dublin Core, OpenGraph and
 * `article:*`, plain `meta`, then the visible page (`time`, `h1`, `title`). Values that disagree are noted.
 * A source of authors counts first if it names a person: behind the name of a desk or of the site, the byline may stand.
 * Where none does, the institution that the first of them names is the author.
 */
export function readPageMetadata(page: Document, rawHtml: string): PageMetadata {
  const linked = articleOf(rawHtml);
  const meta = metaOf(page);
  const first = <T>(...options: (Found<T> | null)[]): Found<T> | null =>
    options.find((option) => option !== null) ?? null;
  const ld = <K extends keyof LinkedArticle>(key: K): Found<NonNullable<LinkedArticle[K]>> | null => {
    const value = linked?.[key];
    return value ? { value: value as NonNullable<LinkedArticle[K]>, from: `JSON-LD ${key}` } : null;
  };
  const warnings: PageMetadata['warnings'] = [];

  const told = withoutArchive(
    absoluteAddress(page.querySelector('link[rel~="canonical"]')?.getAttribute('href')) ??
      absoluteAddress(meta.get('og:url')?.[0]) ??
      absoluteAddress(linked?.url),
  );
  const ofCopy = told ? null : addressOfCopy(page, rawHtml);
  const url = told ?? ofCopy?.url;
  const outlet = first(
    one(meta, 'citation_journal_title', 'citation_publisher'),
    ld('outlet'),
    unlessShelf(one(meta, 'og:site_name'), siteNamed(page)),
    microdata(page, '[itemprop~="publisher"] [itemprop~="name"]'),
    one(meta, 'dc.publisher', 'dcterms.publisher'),
    one(meta, 'application-name'),
    siteNamed(page),
  );
  const title = first(
    linkedTitle(page, linked),
    one(meta, 'citation_title'),
    one(meta, 'dc.title', 'dcterms.title'),
    one(meta, 'og:title'),
    one(meta, 'twitter:title', 'parsely-title'),
    printedTitle(page, outlet?.value),
  );
  const toldAuthors = [
    ld('authors'),
    names(meta, 'citation_author'),
    names(meta, 'dc.creator', 'dcterms.creator'),
    names(meta, 'article:author', 'og:article:author'),
    names(meta, 'author', 'parsely-author', 'byl', 'byline', 'sailthru.author'),
  ].filter((found) => found !== null);
  const byline = visibleAuthors(page, toldAuthors.length > 0);
  const namedAuthors = [...toldAuthors, ...(byline ? [{ value: byline, from: 'byline on the page' }] : [])];
  const authorsTold = namedAuthors
    .map(({ value, from }) => ({
      value: value.map(tidy).filter((name) => isPerson(name, outlet?.value)),
      from,
    }))
    .filter(({ value }) => value.length > 0);
  const [firstTold] = authorsTold;
  // Where the page links to everybody whom its metadata name, or names them in its byline, and more with them, the
  // metadata only name the first.
  const authors =
    [
      { value: linkedAuthors(page), from: 'links to its authors' },
      {
        value: namedApart(page, byline ?? []),
        from: 'byline on the page, which names more than the metadata',
      },
    ]
      .map(({ value, from }) => ({ value: value.filter((name) => isPerson(name, outlet?.value)), from }))
      .find(({ value }) => firstTold !== undefined && isFuller(value, firstTold.value)) ?? firstTold;
  const dates: (Found<string> | null)[] = [
    ld('published'),
    one(meta, 'citation_publication_date', 'citation_date'),
    one(meta, 'dc.date', 'dcterms.date', 'dc.date.issued', 'dcterms.issued'),
    one(meta, 'article:published_time', 'og:article:published_time'),
    one(meta, 'parsely-pub-date', 'pubdate', 'publishdate', 'publish-date', 'date', 'sailthru.date'),
    shownDay(page),
  ];
  const dated = dates.flatMap((date) => {
    const edtf = date ? readMachineDate(date.value) : null;
    return date && edtf ? [{ value: edtf, from: date.from, printed: date.value }] : [];
  });
  const published = dated[0] ?? null;
  const other = dated.find(
    (date) =>
      published && date.value.slice(0, 10) !== published.value.slice(0, 10) && date.value.length >= 10,
  );
  if (published && other) {
    warnings.push({
      code: 'metadata-conflict',
      message: `The page gives two publication dates: ${published.value} (${published.from}) and ${other.value} (${other.from}).`,
    });
  }
  const changed = [
    ld('modified'),
    one(meta, 'dcterms.modified', 'dc.date.modified'),
    one(meta, 'article:modified_time', 'og:article:modified_time', 'og:updated_time'),
    one(meta, 'datemodified', 'last-modified', 'lastmod'),
    shownChange(page),
  ]
    .flatMap((date) => {
      const edtf = date ? readMachineDate(date.value) : null;
      return date && edtf ? [{ value: edtf, from: date.from }] : [];
    })
    .at(0);
  const section = first(
    ld('section'),
    one(meta, 'article:section', 'og:article:section'),
    shownSection(page, { title: title?.value, outlet: outlet?.value, url }),
  );
  const language = languageOf(page, meta);
  const description =
    first(
      ld('description'),
      one(meta, 'og:description'),
      one(meta, 'description', 'dc.description'),
      microdata(page, 'h1 ~ [itemprop~="description"]'),
    )?.value ?? null;

  const fields: Partial<ArticleRecord> = {};
  const set = (
    name: 'title' | 'outlet' | 'published' | 'modified' | 'section' | 'language',
    found: Found<string> | null,
  ) => {
    const value = found ? tidy(found.value) : '';
    if (found && value !== '') fields[name] = inText(value.slice(0, 4000), `Page metadata: ${found.from}.`);
  };
  set('title', title ? { ...title, value: headlineOf(page, tidy(title.value), outlet?.value) } : null);
  set('outlet', outlet);
  const holder = outlet ? null : copyrightHolder(page);
  if (holder && holder !== authors?.value[0])
    fields.outlet = inferred(
      holder,
      'Named in the copyright line of the page: its owner, and perhaps its outlet.',
    );
  set('published', published);
  // When a page was changed is no date of publication, and does not stand in for one.
  set('modified', changed ?? null);
  set('section', section);
  set('language', language);
  if (authors) fields.authors = inText([...new Set(authors.value)], `Page metadata: ${authors.from}.`);
  else Object.assign(fields, institutions(namedAuthors, linked, outlet?.value));
  if (url) fields.url = inText(url, ofCopy ? `Address ${ofCopy.from}.` : 'Page metadata: canonical address.');
  if (linked?.kind) fields.kind = inText(linked.kind, `Page metadata: JSON-LD type ${linked.type}.`);
  return {
    fields,
    warnings,
    ...(url ? { base: url } : {}),
    description: description === null ? null : tidy(description),
    body: linked?.body ?? null,
    isWorldTime: isWorldClock(published?.printed ?? ''),
  };
}

/** Systems that serve several shelves put the shelf's name ("U.S.", "World") where the site's should stand; the page's title tells more. */
const unlessShelf = (told: Found<string> | null, named: Found<string> | null): Found<string> | null =>
  told && named && (looksLikeSection(told.value) || /^(?:\p{Lu}\.){2,3}$/u.test(told.value)) ? named : told;

/** Does a list of names hold all of another, and more? */
const isFuller = (names: readonly string[], others: readonly string[]): boolean =>
  names.length > others.length &&
  others.every((name) => names.some((one) => squash(one) === squash(printedAuthor(name))));

/** A time of day in world time, or without the zone that it counts in. */
const isWorldClock = (printed: string): boolean =>
  /\d[T ]\d{1,2}:\d{2}/.test(printed) && !/[+-](?!00:?00)\d{2}:?\d{2}$/.test(printed.trim());

/** The institutions that write where no person does, from the first place that names one; else whom the page names instead. */
function institutions(
  named: readonly Found<string[]>[],
  linked: LinkedArticle | null,
  outlet: string | undefined,
): Pick<ArticleRecord, 'authors'> | null {
  const declared = linked?.institutions ?? [];
  const found = [
    ...(declared.length > 0
      ? [{ value: declared, from: 'JSON-LD author, an organisation', isDeclared: true }]
      : []),
    ...named.map((one) => ({ ...one, isDeclared: false })),
  ];
  for (const { value, from, isDeclared } of found) {
    const read = value.map(tidy).map((name) =>
      institutionNamed(name, {
        name: outlet,
        isInstitution:
          linked?.isOutletInstitution === true &&
          !linked.authors?.some((one) => squash(one) === squash(name)),
        isDeclared,
      }),
    );
    const names = [...new Set(read.filter((name) => name !== null))];
    if (names.length > 0) return { authors: inText(names, `Page metadata: ${from}; an institution.`) };
  }
  const [first] = named;
  if (!first) return null;
  const words = first.value.join(', ').slice(0, 120);
  return {
    authors: unknownWith(`The page names “${words}” (${first.from}), no person and no institution.`),
  };
}

type Meta = Map<string, string[]>;

function metaOf(page: Document): Meta {
  const meta: Meta = new Map();
  for (const el of page.querySelectorAll('meta[content]')) {
    const content = withoutEntities(el.getAttribute('content') ?? '').trim();
    if (!content) continue;
    for (const key of [el.getAttribute('property'), el.getAttribute('name'), el.getAttribute('itemprop')]) {
      for (const word of (key ?? '').toLowerCase().split(/\s+/).filter(Boolean))
        meta.set(word, [...(meta.get(word) ?? []), content]);
    }
  }
  return meta;
}

function one(meta: Meta, ...keys: string[]): Found<string> | null {
  for (const key of keys) {
    const value = meta.get(key)?.[0];
    if (value) return { value, from: key };
  }
  return null;
}

/** The words of an element that is marked in the page itself. */
function microdata(page: Document, selector: string): Found<string> | null {
  const el = page.querySelector(selector);
  const words = tidy(el?.getAttribute('content') ?? el?.textContent ?? '');
  return words !== '' && words.length <= 600 ? { value: words, from: 'microdata' } : null;
}

function names(meta: Meta, ...keys: string[]): Found<string[]> | null {
  for (const key of keys) {
    const values = (meta.get(key) ?? []).filter((value) => !/^https?:/i.test(value)).flatMap(peopleIn);
    if (values.length > 0) return { value: values, from: key };
  }
  return null;
}

function languageOf(page: Document, meta: Meta): Found<string> | null {
  const declared =
    page.documentElement.getAttribute('lang') ??
    page.body?.getAttribute('lang') ??
    meta.get('og:locale')?.[0] ??
    meta.get('content-language')?.[0];
  const match = /^([a-z]{2,3})(?:[-_]([A-Za-z]{2,4}))?/.exec(declared?.trim() ?? '');
  return match?.[1]
    ? { value: match[2] ? `${match[1]}-${match[2].toUpperCase()}` : match[1], from: 'declared language' }
    : null;
}
