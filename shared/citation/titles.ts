import type { CitedArticle } from './cited-article';
import { headlineCase, isEnglishLatin } from './headline';
import type { Protector } from './protect';
import { nestQuotationMarks } from './quote-marks';
import { sentenceCase } from './sentence-case';
import { shortDescription, shortTitle, untitledKind } from './short-title';

/** What a style does to titles. */
export type TitleForm = {
  /** Capitals of the full form; short forms are in headline capitals in every style. */
  capitals: 'headline' | 'sentence' | 'stored';
  /** Whether the full form stands in quotation marks, so that marks inside it begin one level deeper. */
  quoted: boolean;
  /** Marks of the first level. */
  marks: 'double' | 'single';
  /** Descriptions of untitled texts: in square brackets (H1), or short and bare where they say that there is no title. */
  descriptions: 'bracketed' | 'bare';
};

/** A title as a style prints it, hidden from citeproc (`protect.ts`). */
export type PrintedTitle = {
  /** A description in square brackets, not the work's own title (H1): no quotation marks, no italics. */
  described: boolean;
  /** Another cited article has the same title, so a repeated note has to say more. */
  shared: boolean;
  title: string;
  short: string;
  /** What a list sorts by: letters only, without a leading article. */
  sortKey: string;
};

const OPENING_WORDS = 5;
const OPENING_LENGTH = 60;
/** Short forms of titles whose words cannot be told apart by their capitals. */
const SHORT_WORDS = 5;

type Plain = { described: boolean; full: string; headline: string; short: string };

/**
 * Titles of all cited articles together, by article id: two descriptions are never the same (C2), nor are the short
 * forms of two articles. Titles that sources really share stay as they are and are marked `shared`.
 */
export function printTitles(
  articles: readonly CitedArticle[],
  form: TitleForm,
  protector: Protector,
): Map<string, PrintedTitle> {
  const plain = new Map(articles.map((article) => [article.id, plainTitle(article, form, protector)]));
  const byDescription = countBy([...plain.values()], (title) => (title.described ? key(title.full) : null));
  const printed = new Map<string, PrintedTitle>();
  const accessionOf = (article: CitedArticle) => protector.take(article.accession);
  for (const article of articles) {
    const title = plain.get(article.id);
    if (title === undefined || !title.described || (byDescription.get(key(title.full)) ?? 0) < 2) continue;
    title.full += `${title.full.endsWith('”') ? ' on file as' : ','} ${accessionOf(article)}`;
    title.short = title.full;
  }
  if (form.descriptions === 'bare') shortenUntitled([...plain.values()]);
  const byShort = countBy([...plain.values()], (title) => key(title.short));
  const byHeadline = countBy([...plain.values()], (title) => key(title.headline));
  const isShared = (title: Plain) => (byHeadline.get(key(title.headline)) ?? 0) > 1;
  for (const article of articles) {
    const title = plain.get(article.id);
    if (title === undefined) continue;
    if ((byShort.get(key(title.short)) ?? 0) > 1) title.short = title.headline;
    printed.set(article.id, print(title, isShared(title), form, protector));
  }
  return printed;
}

const key = (text: string) => text.toLowerCase();

/** "Untitled news report on talks" as "Untitled news report", where no other cited text would be called the same. */
function shortenUntitled(titles: readonly Plain[]): void {
  const kinds = titles.map((title) => (title.described ? untitledKind(title.full) : title.full));
  const uses = countBy(kinds, key);
  titles.forEach((title, at) => {
    const kind = kinds[at];
    if (kind !== undefined && title.described && uses.get(key(kind)) === 1) title.full = kind;
  });
}

function countBy<T>(values: readonly T[], keyOf: (value: T) => string | null): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) {
    const name = keyOf(value);
    if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

function print(title: Plain, shared: boolean, form: TitleForm, protector: Protector): PrintedTitle {
  const nest = (text: string, isQuoted: boolean) =>
    nestQuotationMarks(text, isQuoted === (form.marks === 'double') ? 1 : 0);
  const sortKey = protector.whole(
    title.full
      .replace(/^[^\p{L}\p{N}]+/u, '')
      .replace(/^(?:the|an?)\s+/i, '')
      .toLowerCase(),
  );
  if (title.described) {
    // "Untitled" says itself that it is no title; other descriptions need their brackets to say so.
    const isBare = form.descriptions === 'bare' && /^untitled\b/i.test(title.full);
    const show = (text: string) => protector.whole(isBare ? nest(text, false) : `[${nest(text, false)}]`);
    return { described: true, shared, sortKey, title: show(title.full), short: show(title.short) };
  }
  return {
    described: false,
    shared,
    sortKey,
    title: protector.value(nest(title.full, form.quoted)),
    // APA's list does not quote titles, but its short forms are quoted; a style that quotes neither sets them in italics.
    short: protector.value(nest(title.short, form.quoted || form.capitals === 'sentence')),
  };
}

function plainTitle(article: CitedArticle, { capitals }: TitleForm, protector: Protector): Plain {
  const { value, basis } = article.record.title;
  const raw = value === null ? '' : protector.take(value);
  const bracketed = withoutBrackets(raw);
  if (bare(raw) === '' || (bracketed !== null && bare(bracketed) === ''))
    return described(openingDescription(article, protector));
  if (bracketed !== null) return described(bracketed, true);
  const tidy = withoutClosingStop(raw);
  if (basis === 'supplied') return described(tidy, true);
  const language = article.record.language.value;
  if (!isEnglishLatin(tidy, language)) {
    const words = tidy.split(' ');
    return { described: false, full: tidy, headline: tidy, short: words.slice(0, SHORT_WORDS).join(' ') };
  }
  const headline = headlineCase(tidy);
  const full =
    capitals === 'headline' ? headline : capitals === 'stored' ? tidy : sentenceCase(tidy, article.opening);
  return { described: false, full, headline, short: withoutClosingStop(shortTitle(headline)) };
}

const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

const described = (full: string, shorten = false): Plain => ({
  described: true,
  full,
  headline: full,
  short: shorten ? shortDescription(full) : full,
});

/** What stands inside square brackets that hold the whole value; "[Watch] Minister speaks" is a title. */
function withoutBrackets(text: string): string | null {
  if (!text.startsWith('[') || !text.endsWith(']')) return null;
  let depth = 0;
  for (const [at, char] of [...text].entries()) {
    if (char === '[') depth += 1;
    if (char === ']') depth -= 1;
    if (depth === 0 && at < [...text].length - 1) return null;
  }
  return text.slice(1, -1).trim();
}

function openingDescription(article: CitedArticle, protector: Protector): string {
  const opening = withoutLeadInCapitals(protector.take(article.opening));
  const words = opening.split(' ');
  const first = [...words.slice(0, OPENING_WORDS).join(' ')]
    .slice(0, OPENING_LENGTH)
    .join('')
    .replace(/["“”]/g, '');
  const shown = first.replace(/[\s.,;:!?–—-]+$/, '');
  if (bare(shown) === '') return `Untitled text, ${protector.take(article.accession)}`;
  return `Untitled text beginning “${shown}${shown.length < opening.replace(/[\s.,;:!?–—-]+$/, '').length ? ' …' : ''}”`;
}

/** "THE case for": a small word in capitals opens a text, and is set as others are (QI-18). */
export const withoutLeadInCapitals = (opening: string): string =>
  opening.replace(
    /^(?:AN|AND|AS|AT|BUT|BY|FOR|FROM|IN|OF|ON|THE|THIS|TO|WHEN|WHILE|WITH)(?=\s+\S*\p{Ll})/u,
    (word) => word.slice(0, 1) + word.slice(1).toLowerCase(),
  );

/** A headline's own closing full stop, comma, colon or dash is not printed; those of abbreviations and "..." are. */
function withoutClosingStop(text: string): string {
  const trimmed = /&[#\w]+;$/.test(text) ? text : text.replace(/[\s,;:–—]+$/, '');
  if (
    !/[^.]\.$/.test(trimmed) ||
    /(?:(?:^|[\s.])\p{L}|\b(?:Inc|Jr|Sr|Ltd|Co|Corp|St|vs|etc|No|Dr|Gen))\.$/u.test(trimmed)
  ) {
    return trimmed === '' ? text : trimmed;
  }
  return trimmed.slice(0, -1);
}
