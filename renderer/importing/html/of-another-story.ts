import { endsSentence } from '../clean/words';

const LONG_PARAGRAPH = 80;
const isProse = (el: Element): boolean => {
  const text = (el.textContent ?? '').trim();
  return text.length >= LONG_PARAGRAPH && endsSentence(text);
};

const begun = new WeakMap<Document, Element | null>();
/** The first paragraph of prose below the page's title. */
function firstProse(page: Document, title: Element): Element | null {
  const known = begun.get(page);
  if (known !== undefined) return known;
  const found = [...page.querySelectorAll('p')].find((p) => isBehind(title, p) && isProse(p)) ?? null;
  begun.set(page, found);
  return found;
}

/** Bit 4: the second follows the first. */
const isBehind = (first: Node, second: Node): boolean => (first.compareDocumentPosition(second) & 4) !== 0;

/**
 * On the card of another story: above the page's title, or below the beginning of its text, in something that has a
 * heading of its own over it and no text to speak of. A line under the article's own second title is none.
 */
export function isOfAnotherStory(el: Element): boolean {
  const page = el.ownerDocument;
  const titles = page.querySelectorAll('h1');
  const [title] = titles;
  if (titles.length !== 1 || !title) return false;
  const prose = firstProse(page, title);
  if (!prose || !(isBehind(el, title) || isBehind(prose, el))) return false;
  for (let up = el.parentElement; up && up.tagName !== 'BODY'; up = up.parentElement) {
    if (up.contains(title) || up.contains(prose)) return false;
    const heading = up.querySelector('h2, h3, h4, h5, h6');
    if (heading && !heading.contains(el) && isBehind(heading, el) && !isAboutTheAuthor(heading))
      return [...up.querySelectorAll('p')].filter(isProse).length <= 1;
  }
  return false;
}

const isAboutTheAuthor = (heading: Element): boolean =>
  /^\s*(?:about|posted|by)\b|\b(?:authors?|writers?|written by|contributors?)\b/i.test(
    heading.textContent ?? '',
  );
