import { readInstitution } from '../clean/institutions';
import { endsSentence, squash, wordCount } from '../clean/words';
import { copyrightHolder } from './copyright-line';
import type { LinkedArticle } from './linked-data';
import { tidy } from './names';
import { isElsewhere } from './shown-times';

const BAR = String.raw`\s+(?:[|–—·»:-]|\|\|)\s+`;
const BARS = new RegExp(BAR);
const LAST_BAR = new RegExp(`${BAR}$`);
const FIRST_BAR = new RegExp(`^${BAR}`);
/** What sites add to their own name in a title. */
const BESIDE_A_NAME =
  /^(?:the|news|com|net|org|pk|uk|in|co|www|online|official|website|site|home|homepage|newspaper|daily|tv|digital|epaper|breaking|latest|world|live|blogs?|magazine|opinion)$/;

/**
 * A title without what sites add to it: the outlet behind or before it where that is known, or whatever a bar or dash
 * parts from words that the page itself prints as a heading.
 */
export function headlineOf(page: Document, title: string, outlet: string | undefined): string {
  const headings = headingsOf(page);
  const isHeading = (words: string) => words.length >= 15 && headings.has(words);
  if (isHeading(title)) return title;
  const parts = title.split(BARS);
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (parts.length < 2) {
    // "Weekly Frontier: …", where the rest alone stands over the article.
    const rest = /^[^:]{3,40}: (.+)$/.exec(title)?.[1];
    return rest && isHeading(rest) ? rest : title;
  }
  if (last.length >= 2 && isOutlet(last, outlet) && title.length - last.length > 8)
    return headlineOf(page, title.slice(0, title.length - last.length).replace(LAST_BAR, ''), outlet);
  if (squash(first) !== '' && squash(first) === squash(outlet ?? ''))
    return title.slice(first.length).replace(FIRST_BAR, '');
  return [first, last].find(isHeading) ?? title;
}

/** The outlet's name, a part of it, or it beside words that sites add: not a part of a headline that happens to hold it. */
function isOutlet(words: string, outlet: string | undefined): boolean {
  const [site, known] = [spaced(words), spaced(outlet ?? '')];
  if (site === '' || known === '' || words.length > 60) return false;
  if (squash(words) === squash(outlet ?? '') || ` ${known} `.includes(` ${site} `)) return true;
  if (` ${site} `.includes(` ${known} `))
    return ` ${site} `
      .replace(` ${known} `, ' ')
      .split(' ')
      .filter(Boolean)
      .every((word) => BESIDE_A_NAME.test(word));
  // "DawnNews", "dawn.com": written together.
  const [together, name] = [squash(words), squash(outlet ?? '')];
  const isOneWord = !/\s/.test(words.trim()) && Math.min(name.length, together.length) >= 3;
  return isOneWord && (together.startsWith(name) || name.startsWith(together));
}

const spaced = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Headings, and what old pages set as one: large or bold words. */
function headingsOf(page: Document): Set<string> {
  const set = [...page.querySelectorAll('h1, h2, font > b, b > font, font[size]')].slice(0, 200);
  return new Set(set.map((el) => tidy(el.textContent ?? '')).filter((words) => words.length <= 400));
}

type Found = { value: string; from: string };

/** The headline of linked data; its name where the page's own title has that and not the headline, which then sums up. */
export function linkedTitle(page: Document, linked: LinkedArticle | null): Found | null {
  if (!linked?.headline) return null;
  const said = squash(titleTag(page));
  const { headline, name } = linked;
  return name && said.includes(squash(name)) && !said.includes(squash(headline))
    ? { value: name, from: 'JSON-LD name' }
    : { value: headline, from: 'JSON-LD headline' };
}

const LONGEST_SITE_NAME = 8;

/**
 * The title that the page prints: its only `h1`, unless that is the outlet or a label of one word; then `title`. A short
 * `title` that names the site gives way to the only heading of the article.
 */
export function printedTitle(page: Document, outlet: string | undefined): Found | null {
  const said = titleTag(page);
  const heads = textsOf([...page.querySelectorAll('h1')]).filter(
    (text) => text.length > 3 && !(SHELF.test(text) && onlyHeading(page) !== null),
  );
  const [h1] = heads;
  if (heads.length === 1 && h1 && squash(h1) !== squash(outlet ?? '') && isHeadline(h1, said))
    return { value: h1, from: 'h1 of the page' };
  const isShelf = namesShelf(said, outlet);
  const heading =
    heads.length === 0 && (isShelf || wordCount(said) <= LONGEST_SITE_NAME) ? onlyHeading(page) : null;
  if (heading && (isShelf || !sharesWord(heading, said)))
    return { value: heading, from: 'heading of the page' };
  if (isShelf) {
    const bold = heads.length === 0 ? onlyBoldLine(page) : null;
    return bold ? { value: bold, from: 'bold line over the text' } : null;
  }
  const bold = heads.length === 0 && namesOnlySite(page, said) ? onlyBoldLine(page) : null;
  if (bold) return { value: bold, from: 'bold line over the text' };
  return said ? { value: said, from: 'title of the page' } : null;
}

/** "Ministry of … - Government of …", "Press Wing - Press Releases": every part of the title names the site or a shelf of it. */
const namesOnlySite = (page: Document, said: string): boolean => {
  const holder = squash(copyrightHolder(page) ?? '');
  const parts = said.split(BARS);
  const isSite = (part: string) =>
    SHELF.test(part) || readInstitution(part) !== null || (holder !== '' && squash(part) === holder);
  return parts.length > 1 ? parts.some(isSite) && isSite(parts[0] ?? '') : holder !== '' && isSite(said);
};

/** "Press Releases - Ministry of …", "::Press Release::": the page's title names where the statement lies. */
const namesShelf = (said: string, outlet: string | undefined): boolean => {
  const [first = '', ...sites] = said.split(BARS);
  return (
    SHELF.test(first.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')) &&
    sites.every((site) => isOutlet(site, outlet) || readInstitution(site) !== null)
  );
};

/** What pages without headings set as one: the only bold line of some words above the text. */
function onlyBoldLine(page: Document): string | null {
  const lines = [...page.querySelectorAll('font > b, b > font, td > b, td > strong, p > b, p > strong')]
    .filter((el) => tidy(el.parentElement?.textContent ?? '') === tidy(el.textContent ?? ''))
    .map((el) => ({ el, text: tidy(el.textContent ?? '') }))
    .filter(
      ({ text }) =>
        wordCount(text) >= 4 &&
        text.length <= 200 &&
        !endsSentence(text) &&
        !/^(?:no|nr|ref|dated?|by)\b/i.test(text),
    );
  const [only] = lines;
  return only && lines.length === 1 && !isBelowText(only.el) && !isElsewhere(only.el) ? only.text : null;
}

/** What ministries print over every one of their statements. */
const SHELF =
  /^(?:(?:press|media|news) (?:releases?|room|statements?|cent(?:er|re))|(?:latest )?news|statements?|speeches|publications|announcements|press briefings?|events)$/i;

const titleTag = (page: Document): string => tidy(page.querySelector('title')?.textContent ?? '');
const textsOf = (headings: readonly Element[]): string[] => headings.map((el) => tidy(el.textContent ?? ''));

/** One word may be a section's label ("World"): then the page's own title begins otherwise. */
const isHeadline = (h1: string, said: string): boolean =>
  wordCount(h1) > 1 || said === '' || squash(said).startsWith(squash(h1));

const BODY_LENGTH = 120;
/** A paragraph of the text stands above it: a cross-head. */
const isBelowText = (heading: Element): boolean =>
  [...heading.ownerDocument.querySelectorAll('p')].some((p) => {
    const text = (p.textContent ?? '').trim();
    return text.length >= BODY_LENGTH && endsSentence(text) && (p.compareDocumentPosition(heading) & 4) !== 0;
  });

/** The text of the only heading of the highest rank that could be a title. */
function onlyHeading(page: Document): string | null {
  for (const rank of ['h2', 'h3']) {
    const found = [...page.querySelectorAll(rank)].filter(
      (el) =>
        !isElsewhere(el) &&
        wordCount(tidy(el.textContent ?? '')) >= 4 &&
        tidy(el.textContent ?? '').length <= 200,
    );
    const [only] = found;
    if (only) return found.length === 1 && !isBelowText(only) ? tidy(only.textContent ?? '') : null;
  }
  return null;
}

const sharesWord = (a: string, b: string): boolean => {
  const words = new Set(spaced(a).split(' '));
  return spaced(b)
    .split(' ')
    .some((word) => word.length >= 5 && words.has(word));
};

const LAST_PART = new RegExp(`(?:.{8,})${BAR}(.{2,60})$`);

/** The outlet that the page's title ends with, where the page also leads to its own first page, or claims its rights, under just that name. */
export function siteNamed(page: Document): Found | null {
  const site = LAST_PART.exec(titleTag(page))?.[1]?.split(BARS).at(-1);
  if (!site || SHELF.test(site)) return null;
  if (squash(site) === '') return null;
  const home = [...page.querySelectorAll('a[href]')]
    .slice(0, MOST_LINKS)
    .filter((link) => link.matches('[rel~="home"]') || leadsHome(link.getAttribute('href') ?? ''))
    .find((link) => squash(link.textContent ?? '') === squash(site));
  if (home) return { value: tidy(site), from: 'title of the page and link to its first page' };
  return squash(copyrightHolder(page) ?? '') === squash(site)
    ? { value: tidy(site), from: 'title of the page and its copyright line' }
    : null;
}

const MOST_LINKS = 400;
const leadsHome = (href: string): boolean => /^(?:https?:\/\/[^/?#]+)?\/?$/i.test(href) && href !== '';
