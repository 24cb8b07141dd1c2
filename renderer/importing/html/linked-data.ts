import { z } from 'zod';
import { peopleIn, tidy, withoutEntities } from './names';

/** What JSON-LD says of the article on a page. */
export type LinkedArticle = {
  type: string;
  headline?: string;
  name?: string;
  authors?: string[];
  /** Authors that the page calls organisations. */
  institutions?: string[];
  outlet?: string;
  /** The page calls its outlet an organisation, and no person. */
  isOutletInstitution?: boolean;
  published?: string;
  modified?: string;
  section?: string;
  description?: string;
  url?: string;
  kind?: string;
  /** The text, as some sites give it to machines: paragraphs parted by line ends, if at all. */
  body?: string;
};

const Thing = z.record(z.string(), z.unknown());
type Thing = z.infer<typeof Thing>;
const ARTICLE_TYPE =
  /(?:Article|Report|BlogPosting|NewsItem|OpinionNewsArticle|PressRelease|LiveBlogPosting)$/;
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/Opinion/i, 'opinion'],
  [/PressRelease/i, 'press-release'],
  [/Analysis|Commentary/i, 'commentary'],
  [/^Report$|ReportageNews|NewsArticle/i, 'news'],
];

/** Reads every JSON-LD script of a page as data (`@graph`, arrays, nested `mainEntity`); the scripts never run. */
export function articleOf(html: string): LinkedArticle | null {
  const things = [
    ...html.matchAll(/<script\b[^>]{0,300}application\/ld\+json[^>]{0,300}>([\s\S]*?)<\/script\s*>/gi),
  ]
    .slice(0, 50)
    .flatMap((match) => thingsIn(parse(match[1] ?? ''), 0));
  const articles = things.filter((thing) => typesOf(thing).some((type) => ARTICLE_TYPE.test(type)));
  const article =
    articles.find((thing) => typeof thing.headline === 'string' && thing.datePublished) ?? articles[0];
  if (!article) return null;
  const byId = new Map(
    things.flatMap((thing) => (typeof thing['@id'] === 'string' ? [[thing['@id'], thing] as const] : [])),
  );
  const type = typesOf(article).find((name) => ARTICLE_TYPE.test(name)) ?? '';
  const authors = list(article.author ?? article.creator).flatMap((author) => personName(author, byId));
  const institutions = list(article.author ?? article.creator).flatMap((author) =>
    isOrganisation(author, byId) ? (nameOf(author, byId) ?? []) : [],
  );
  const section = list(article.articleSection).find((value): value is string => typeof value === 'string');
  return {
    type,
    ...text('headline', article.headline ?? article.name),
    ...text('name', article.name),
    ...(authors.length > 0 ? { authors } : {}),
    ...(institutions.length > 0 ? { institutions: institutions.map(tidy) } : {}),
    ...text('outlet', nameOf(article.publisher, byId)),
    isOutletInstitution: list(article.publisher).some((publisher) => isOrganisation(publisher, byId)),
    ...text('published', article.datePublished ?? article.dateCreated),
    ...text('modified', article.dateModified),
    ...text('section', section),
    ...text('description', article.description),
    ...text(
      'url',
      typeof article.mainEntityOfPage === 'string'
        ? article.mainEntityOfPage
        : (Thing.safeParse(article.mainEntityOfPage).data?.['@id'] ?? article.url),
    ),
    ...bodyText(article.articleBody),
    ...text('kind', KINDS.find(([pattern]) => pattern.test(type))?.[1]),
  };
}

function parse(json: string): unknown {
  // Sites wrap the data in comments or CDATA marks, and some escape the quotation marks.
  let words = json
    .trim()
    .replace(
      /^(?:<!--|(?:\/\*|\/\/)?\s*<!\[CDATA\[\s*(?:\*\/)?)|(?:-->|(?:\/\*|\/\/)?\s*\]\]>\s*(?:\*\/)?)$/g,
      '',
    );
  if (!words.includes('"')) words = words.replace(/&\s?(?:quot|#34);/g, '"');
  try {
    return JSON.parse(words);
  } catch {
    try {
      // Sites print raw line ends inside strings; as spaces they are harmless.
      // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose
      return JSON.parse(withoutLastCommas(words.replace(/[\u0000-\u001f]+/g, ' ')));
    } catch {
      return null;
    }
  }
}

/** Templates leave a comma before a closing bracket. Strings are stepped over, so that their words stay as they are. */
const withoutLastCommas = (json: string): string =>
  json.replace(/("(?:[^"\\]|\\.)*")|,(?=\s*[}\]])/g, (_, words?: string) => words ?? '');

function thingsIn(value: unknown, depth: number): Thing[] {
  if (depth > 6) return [];
  if (Array.isArray(value)) return value.slice(0, 500).flatMap((item) => thingsIn(item, depth + 1));
  const thing = Thing.safeParse(value).data;
  if (!thing) return [];
  return [
    thing,
    ...thingsIn(thing['@graph'], depth + 1),
    ...thingsIn(thing.mainEntity, depth + 1),
    ...(typeof thing.mainEntityOfPage === 'object' ? thingsIn(thing.mainEntityOfPage, depth + 1) : []),
  ];
}

const typesOf = (thing: Thing): string[] =>
  list(thing['@type']).filter((type): type is string => typeof type === 'string');
const list = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

function nameOf(value: unknown, byId: ReadonlyMap<string, Thing>): string | undefined {
  for (const item of list(value)) {
    if (typeof item === 'string') return item;
    const thing = Thing.safeParse(item).data;
    const named =
      thing?.name ?? (typeof thing?.['@id'] === 'string' ? byId.get(thing['@id'])?.name : undefined);
    if (typeof named === 'string') return named;
  }
  return undefined;
}

/** Typed as an organisation, there or where its `@id` leads, and not as a person too: weblogs are both. */
function isOrganisation(value: unknown, byId: ReadonlyMap<string, Thing>): boolean {
  const thing = Thing.safeParse(value).data;
  const named = typeof thing?.['@id'] === 'string' ? byId.get(thing['@id']) : undefined;
  const types = [thing, named].flatMap((each) => (each ? typesOf(each) : [])).join(' ');
  return /Organization|Corporation/.test(types) && !/Person/.test(types);
}

function personName(value: unknown, byId: ReadonlyMap<string, Thing>): string[] {
  const thing = Thing.safeParse(value).data;
  if (isOrganisation(value, byId)) return [];
  const names = thing ? list(thing.name) : [];
  if (names.length > 1)
    return names.filter((name): name is string => typeof name === 'string').flatMap(peopleIn);
  const name = nameOf(value, byId);
  return name ? peopleIn(name) : [];
}

const MOST_LETTERS = 2_000_000;
const bodyText = (value: unknown): { body?: string } =>
  typeof value === 'string' && value.length < MOST_LETTERS
    ? {
        body: withoutEntities(
          value.replace(/<\/(?:p|h\d|li|div)>|<br\s*\/?>/gi, '\n').replace(/<[^>]{0,300}>/g, ''),
        ),
      }
    : {};

function text<K extends keyof LinkedArticle>(key: K, value: unknown): Partial<Record<K, string>> {
  if (typeof value !== 'string') return {};
  const words = tidy(withoutEntities(value.replace(/<[^>]{0,300}>/g, '')));
  return words === '' ? {} : ({ [key]: words.slice(0, 4000) } as Partial<Record<K, string>>);
}
