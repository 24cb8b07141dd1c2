import { endsSentence, squash, wordCount } from '../clean/words';
import { tidy } from './names';
import { isOfAnotherStory } from './of-another-story';

type Found = { value: string; from: string };
type Known = { title: string | undefined; outlet: string | undefined; url: string | undefined };

const TRAIL =
  '[class*="breadcrumb" i], [class*="crumbs" i], [id*="breadcrumb" i], [aria-label*="breadcrumb" i], [itemtype*="BreadcrumbList"]';
const HOME =
  /^(?:home ?page|home|front page|main page|start|startseite|accueil|inicio|صفحۂ اول|صفحہ اول|سرورق|ہوم|الرئيسية)$/iu;
/** What trails and labels name besides shelves. */
const NO_SHELF =
  /^(?:all|back|archives?|uncategori[sz]ed|previous|next|more|live|exclusive|subscribe|search|menu|tags?|authors?|latest|print|issues?|you are here)\b|^\W*\d/i;

/**
 * The shelf on which the page shows that its article stands: the last link of the trail over the title that leads neither
 * to the first page nor to the article itself; the one category that it links to; or the link right over the title, where
 * its address ends with just that word or the article's address goes on from it.
 */
export function shownSection(page: Document, known: Known): Found | null {
  const isShelf = (label: string) =>
    label.length >= 3 &&
    label.length <= 40 &&
    wordCount(label) <= 5 &&
    !endsSentence(label) &&
    !HOME.test(label) &&
    !NO_SHELF.test(label) &&
    squash(label) !== squash(known.title ?? '') &&
    squash(label) !== squash(known.outlet ?? '');
  return ofTrail(page, isShelf) ?? ofCategory(page, isShelf) ?? ofLinkOverTitle(page, isShelf, known.url);
}

type IsShelf = (label: string) => boolean;

function ofTrail(page: Document, isShelf: IsShelf): Found | null {
  const prose = [...page.querySelectorAll('p')].find((p) => {
    const text = tidy(p.textContent ?? '');
    return text.length >= 120 && endsSentence(text);
  });
  for (const trail of [...page.querySelectorAll(TRAIL)].slice(0, 8)) {
    if (trail.closest('aside, footer') || (prose && (isBehind(prose, trail) || trail.contains(prose))))
      continue;
    const labels = [...trail.querySelectorAll('a[href]')]
      .filter((link) => !leadsHome(link.getAttribute('href') ?? ''))
      .map((link) => tidy(link.textContent ?? ''));
    // A trail with a label that is none is something else.
    const shelves = labels.filter(isShelf);
    const last = shelves.at(-1);
    if (last && labels.length <= 6) return { value: last, from: 'trail of links on the page' };
  }
  return null;
}

function ofCategory(page: Document, isShelf: IsShelf): Found | null {
  const links = [
    ...page.querySelectorAll('article [rel~="category"], .cat-links a[href], main [rel~="category"]'),
  ].filter((link) => !link.closest('aside, nav') && !isOfAnotherStory(link));
  const labels = new Set(links.map((link) => tidy(link.textContent ?? '')).filter(isShelf));
  const [only] = labels;
  return only && labels.size === 1 ? { value: only, from: 'category on the page' } : null;
}

const FARTHEST = 4;

function ofLinkOverTitle(page: Document, isShelf: IsShelf, url: string | undefined): Found | null {
  const titles = page.querySelectorAll('h1');
  const [title] = titles;
  if (!title || titles.length !== 1) return null;
  let at: Element = title;
  for (let step = 0; step < FARTHEST; step++) {
    const over = at.previousElementSibling;
    if (over) return linkAlone(over, isShelf, url);
    if (!at.parentElement || /^(?:BODY|MAIN)$/.test(at.parentElement.tagName)) return null;
    at = at.parentElement;
  }
  return null;
}

/** The only link of an element that has no other words. */
function linkAlone(over: Element, isShelf: IsShelf, url: string | undefined): Found | null {
  const links = over.matches('a[href]') ? [over] : [...over.querySelectorAll('a[href]')];
  const [link] = links;
  const label = tidy(link?.textContent ?? '');
  if (!link || links.length !== 1 || label !== tidy(over.textContent ?? '') || !isShelf(label)) return null;
  const path = pathOf(link.getAttribute('href') ?? '');
  const isNamed = squash(path.split('/').filter(Boolean).at(-1) ?? '') === squash(label);
  const isAbove = path.length > 1 && pathOf(url ?? '').startsWith(path.endsWith('/') ? path : `${path}/`);
  return isNamed || isAbove ? { value: label, from: 'link over the title' } : null;
}

const pathOf = (address: string): string =>
  address.replace(/^https?:\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '');
const leadsHome = (href: string): boolean => pathOf(href).replace(/\/+$/, '') === '';

/** Bit 4: the second follows the first. */
const isBehind = (first: Node, second: Node): boolean => (first.compareDocumentPosition(second) & 4) !== 0;
