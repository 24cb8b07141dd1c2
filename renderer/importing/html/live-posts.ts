import { endsSentence } from '../clean/words';

const MOST_POSTS = 2000;
const SHORTEST_SENTENCE = 40;

/**
 * What holds the posts of a live report: several `article` elements below the page's own title, each with its hour and
 * with sentences of its own, that hold more of the prose than all else on the page. Cards of other stories have links
 * for headings; readers' comments lie in what `isAround` knows as no part of the article.
 */
export function partWithPosts(page: Document, isAround: (el: Element) => boolean): Element | null {
  const titles = page.querySelectorAll('h1');
  const [title] = titles;
  if (!title || titles.length !== 1) return null;
  const posts = [...page.querySelectorAll('article')]
    .slice(0, MOST_POSTS)
    .filter((el) => isBehind(title, el) && !el.querySelector('article') && isPost(el) && !isAround(el));
  const [first, ...others] = posts;
  if (!first || others.length === 0) return null;
  const inPosts = posts.reduce((sum, post) => sum + proseOf(post), 0);
  if (inPosts * 2 <= proseOf(page.body)) return null;
  let whole: Element | null = first;
  while (whole && others.some((post) => !whole?.contains(post))) whole = whole.parentElement;
  return whole;
}

/** Bit 4: the second follows the first. */
const isBehind = (first: Node, second: Node): boolean => (first.compareDocumentPosition(second) & 4) !== 0;

const isPost = (el: Element): boolean => {
  const heading = el.querySelector('h1, h2, h3, h4, h5, h6');
  const leadsAway = heading?.closest('a[href]') ?? heading?.querySelector('a[href]:not([href^="#"])');
  return !leadsAway && el.querySelector('time') !== null && proseOf(el) > 0;
};

/** Letters in whole sentences, those in links left out. */
const proseOf = (el: Element): number =>
  [...el.querySelectorAll('p')]
    .filter((p) => p.closest('a[href]') === null)
    .map((p) => (p.textContent ?? '').trim())
    .filter((text) => text.length >= SHORTEST_SENTENCE && endsSentence(text))
    .reduce((sum, text) => sum + text.length, 0);
