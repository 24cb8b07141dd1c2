import { readInstitution } from '../clean/institutions';
import { isKnownTown } from '../clean/places';
import { looksLikeName, looksLikeRole, looksLikeSection } from '../clean/words';
import { tidy } from './names';

/** What an element of a page's head is called that names who wrote: "story__byline", "article-meta__author", "authorInfo". */
const CALLED = /(?:^|[\s_-])(?:by-?lines?|authors?|reader-credits)(?:$|[\s_-])/i;
const CALLED_OTHERWISE =
  /(?:^|[\s_-])(?:bio|image|img|avatar|photo|picture|thumb|icon|social|twitter|follow|related|more|articles|posts|archive|tag|card|box|about|note|desc|description|comments?)(?:$|[\s_-])/i;
const CANDIDATES =
  '[class*="byline" i], [class*="author" i], .reader-credits, [data-component*="byline" i], [data-testid*="byline" i], [data-testid*="author" i], [rel~="author"]';
const FIRST_PARAGRAPH = 120;
const LONGEST = 200;
/** Buttons beside a name. */
const NO_NAME =
  /^(?:follow|share|read|print|view|more|see|listen|save|email|e-mail|contact|subscribe|sign|add|get|all|about)\b/i;
const BETWEEN = /^(?:(?:written |posted |story |reported )?by|and|&|,|\||•|·|[–—-])\s*:?$/i;

/**
 * Who is named between the title and the first paragraph, in what the page calls a byline or an author. Each name stands
 * in a text of its own; the first text that is neither a name nor a link between names ends the list.
 */
export function authorsInHead(page: Document, isOwn: (el: Element) => boolean): string[] | null {
  const isInHead = headOf(page);
  if (!isInHead) return null;
  for (const el of [...page.querySelectorAll(CANDIDATES)].slice(0, 60)) {
    const called = namesOf(el);
    const isCalled = (CALLED.test(called) && !CALLED_OTHERWISE.test(called)) || el.matches('[rel~="author"]');
    if (!isCalled || !isInHead(el) || el.closest('aside, nav, footer') !== null || !isOwn(el)) continue;
    // The links of a list of authors stand beside each other.
    const whole = el.matches('[rel~="author"]') ? (el.closest('ul, ol') ?? el) : el;
    const names = isInHead(whole) ? namesAmongTexts(whole) : null;
    if (names) return withThoseAlike(whole, names, isInHead);
  }
  return null;
}

/** Tells what stands between the title and the first paragraph; null on a page without a title. */
export function headOf(page: Document): ((el: Element) => boolean) | null {
  const [title] = page.querySelectorAll('h1, h2');
  if (!title) return null;
  const last = [...page.querySelectorAll('p, div')].find(
    (el) =>
      isBehind(title, el) &&
      (el.tagName === 'P' || !el.querySelector('p, div')) &&
      (el.textContent ?? '').trim().length > FIRST_PARAGRAPH,
  );
  return (el) =>
    isBehind(title, el) && !title.contains(el) && (!last || isBehind(el, last)) && !el.contains(last ?? null);
}

const MOST_AUTHORS = 12;
const FARTHEST = 3;

/**
 * A name, a post, the next name, its post: where several elements of the head are called exactly like the one that holds
 * the first name, and each holds a name and nothing else, all of them wrote.
 */
export function withThoseAlike(
  el: Element,
  names: readonly string[],
  isInHead: (el: Element) => boolean,
): string[] {
  const [first] = names;
  const own = [el, ...el.querySelectorAll('[class]')].find(
    (one) => one.className !== '' && tidy(one.textContent ?? '') === first,
  );
  let up = own?.parentElement;
  for (let step = 0; own && up && step < FARTHEST; step++, up = up.parentElement) {
    const alike = [...up.querySelectorAll(own.tagName)].filter(
      (one) => one.className === own.className && isInHead(one),
    );
    if (alike.length < 2) continue;
    const read = alike.map((one) => nameIn(tidy(one.textContent ?? '')));
    const all = [...new Set(read.filter((name) => name !== null))];
    const isList = read.every((name) => name !== null) && alike.length <= MOST_AUTHORS;
    return isList && names.every((name) => all.includes(name)) ? all : [...names];
  }
  return [...names];
}

const isBehind = (first: Node, second: Node): boolean => (first.compareDocumentPosition(second) & 4) !== 0;

const namesOf = (el: Element): string =>
  ['class', 'id', 'data-component', 'data-testid']
    .map((name) => el.getAttribute(name) ?? '')
    .join(' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2');

function namesAmongTexts(el: Element): string[] | null {
  if ((el.textContent ?? '').length > LONGEST) return null;
  const texts = el.ownerDocument.createTreeWalker(el, 4);
  const names: string[] = [];
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const words = tidy(node.nodeValue ?? '')
      .replace(/^(?:written )?by:?\s+/i, '')
      .replace(/[,;]$/, '');
    if (words === '' || BETWEEN.test(words)) continue;
    const name = nameIn(words);
    if (name === null) break;
    names.push(name);
  }
  return names.length > 0 ? [...new Set(names)] : null;
}

function nameIn(words: string): string | null {
  if (NO_NAME.test(words) || looksLikeRole(words) || isLabelOrTown(words)) return null;
  return looksLikeName(words) ? words : readInstitution(words);
}

/** A label or a town beside the names, in the shape of a name: "South Asia", "Abu Dhabi". */
export const isLabelOrTown = (words: string): boolean =>
  looksLikeSection(words) ||
  isKnownTown(words) ||
  /^(?:Middle East|Far East|(?:Latin|North|South|Central) America)$/i.test(words);
