import { endsSentence } from '../clean/words';

/** Headings that pages set over what follows an article: what readers wrote, who the author is, other stories. */
const OF_THE_PAGE =
  /^(?:(?:all |show |view |\d+ )*(?:comments?|responses?|replies)(?: ?\(\d+\))?:?|(?:join the |leave a )(?:conversation|discussion|comment|reply)|discussion about this (?:post|article)|(?:related|recommended|more|similar|latest|top|trending|popular|other)(?: \p{L}+)? (?:stor(?:y|ies)|articles?|posts?|news|content|reading|coverage|headlines)|(?:most|must) (?:read|viewed|popular|shared)|you (?:may|might) also (?:like|be interested in)|(?:read|up) next|what to read next|recommended(?: for you)?|more (?:from|by) .{2,60}|written by .{2,60}|about the authors?|keep reading|editor[’']s picks?|trending(?: now)?)$/iu;
const LONGEST_HEADING = 80;
const LONG_PARAGRAPH = 80;
const FEWEST_PARAGRAPHS = 3;

const known = new WeakMap<Document, Element | null>();

/**
 * Behind the end of the page's own article, at or below a heading that belongs to pages and not to texts. Only where one
 * element is the article, with title and text: what stands behind it without such a heading may be its rest.
 */
export function isBelowArticle(el: Element): boolean {
  const page = el.ownerDocument;
  let heading = known.get(page);
  if (heading === undefined) {
    heading = headingBehind(page);
    known.set(page, heading);
  }
  // Bit 4: the element follows the heading.
  return heading !== null && (el === heading || (heading.compareDocumentPosition(el) & 4) !== 0);
}

function headingBehind(page: Document): Element | null {
  const titles = page.querySelectorAll('article h1');
  const article = titles[0]?.closest('article') ?? null;
  // More than one such article, or one within another: nothing says which is the page's own.
  if (!article || [...titles].some((title) => !article.contains(title))) return null;
  if (article.parentElement?.closest('article') || proseIn(article) < FEWEST_PARAGRAPHS) return null;
  const heading = [...page.querySelectorAll('h2, h3, h4, h5, h6')].find(
    (one) => !article.contains(one) && (article.compareDocumentPosition(one) & 4) !== 0 && isOfThePage(one),
  );
  return heading ?? null;
}

/** Is this a heading over what belongs to the page and not to a text? */
export const isOfThePage = (heading: Element): boolean => {
  const words = (heading.textContent ?? '').replace(/\s+/g, ' ').trim();
  return words.length <= LONGEST_HEADING && OF_THE_PAGE.test(words);
};

const proseIn = (el: Element): number =>
  [...el.querySelectorAll('p')].filter((p) => {
    const text = (p.textContent ?? '').trim();
    return text.length >= LONG_PARAGRAPH && endsSentence(text);
  }).length;
