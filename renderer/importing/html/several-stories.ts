import { classifyElement } from './main-text';

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
