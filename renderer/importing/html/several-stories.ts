import { squash } from '../clean/words';
import type { PageBlock } from './dom-to-blocks';
import { classifyElement, severalArticles } from './main-text';

/** Less prose than this below a headline is a teaser beside a story, not a story. */
const LEAST_PROSE = 80;

/**
 * Headlines in the main text that lead to other pages of the same site, each with prose below it: a front page or a list of
 * stories has several, an article none or its own. `address` is the page's own, where it is known.
 */
export function headlinesOfStories(main: Element, address?: string): string[] {
  const headings = [...main.querySelectorAll('h1, h2, h3, h4')].filter((heading) => isKept(heading, main));
  const addresses = new Map<string, string>();
  let site = siteOf(address);
  headings.forEach((heading, at) => {
    const leadsTo = addressOf(heading);
    site ??= siteOf(leadsTo);
    if (leadsTo && siteOf(leadsTo) === site && hasProseBelow(heading, headings[at + 1] ?? null, main))
      addresses.set(leadsTo, (heading.textContent ?? '').replace(/\s+/g, ' ').trim());
  });
  return [...addresses.values()];
}

const siteOf = (address: string | null | undefined): string | undefined =>
  address && URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : undefined;

function isKept(heading: Element, main: Element): boolean {
  for (let up: Element | null = heading; up && up !== main; up = up.parentElement)
    if (up.tagName === 'ASIDE' || classifyElement(up) !== null) return false;
  return true;
}

/** Where a headline leads that is a link as a whole. */
function addressOf(heading: Element): string | null {
  const link = heading.querySelector('a[href]') ?? heading.closest('a[href]');
  const words = (heading.textContent ?? '').replace(/\s/g, '');
  if (!link || words === '' || !(link.textContent ?? '').replace(/\s/g, '').includes(words)) return null;
  const address = (link.getAttribute('href') ?? '').replace(/#.*$/, '');
  return /^https?:/i.test(address) && URL.canParse(address) ? address : null;
}

const FOLLOWING = 4;

function hasProseBelow(heading: Element, next: Element | null, main: Element): boolean {
  return [...main.querySelectorAll('p')].some(
    (p) =>
      (p.textContent ?? '').trim().length >= LEAST_PROSE &&
      (heading.compareDocumentPosition(p) & FOLLOWING) !== 0 &&
      (next === null || (next.compareDocumentPosition(p) & FOLLOWING) === 0) &&
      isKept(p, main),
  );
}

/** Headlines of the stories that were read as one text; fewer than two where the page holds one story. */
export function storiesInOne(
  page: Document,
  main: Element | null,
  read: readonly PageBlock[],
  address?: string,
): string[] {
  const linked = headlinesOfStories(main ?? page.body, address);
  if (linked.length > 1) return linked;
  const articles = severalArticles(page);
  return isReadAcross(articles, read) ? articles.map(headOf) : [];
}

/** What the analyst is told of them. */
export const severalStories = ([first, second]: readonly string[]) => ({
  code: 'several-stories',
  message: `The page seems to hold several stories (“${first}”, “${second}”). They are one text here: save the page of the story that you need, and import that.`,
});

/** Do whole paragraphs of more than one of the page's articles stand in what was read? */
function isReadAcross(articles: readonly Element[], blocks: readonly PageBlock[]): boolean {
  const texts = blocks.map((block) => squash(block.runs.map(({ text }) => text).join('')));
  const read = new Set(texts.filter((text) => text.length >= 80));
  return (
    articles.filter((el) => [...el.querySelectorAll('p')].some((p) => read.has(squash(p.textContent ?? ''))))
      .length > 1
  );
}

const headOf = (el: Element): string =>
  (el.querySelector('h1, h2, .entry-title, .post-title')?.textContent ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 60);
