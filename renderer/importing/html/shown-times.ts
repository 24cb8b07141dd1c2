import { readMachineDate } from '../clean/dates';
import { endsSentence } from '../clean/words';
import { classifyElement, isListOfFacts } from './main-text';
import { isOfAnotherStory } from './of-another-story';
import { NOT_OF_PUBLICATION, SAYS_CHANGED, SAYS_PUBLISHED, SMALL_WORDS } from './printed-day';

type Shown = { value: string; from: string };

const PUBLISHED =
  'time[itemprop~="datePublished"], [itemprop~="datePublished"], time[pubdate], time[datetime], abbr.published[title]';
/** Templates of weblogs call the day of publication "published updated" until somebody changes the article. */
const CHANGED =
  '[itemprop~="dateModified"]:not([itemprop~="datePublished"]), time.updated[datetime]:not(.published, [pubdate]), time[data-modified]';

/** Marked as the day of publication itself, so that the words around it need not say so. */
const SAID = '[itemprop~="datePublished"], [pubdate], .published, .entry-date';

/** An article tells its day early; behind that stand comments and other stories. */
const MOST_TIMES = 60;

/**
 * The day in the first `time` of the article itself. Times of other stories, comments and side columns are none of its:
 * where nothing says which element is the article, all times of the page must agree on the day.
 */
export function shownDay(page: Document): Shown | null {
  const own = [...page.querySelectorAll(PUBLISHED)]
    .slice(0, MOST_TIMES)
    .filter((el) => !isElsewhere(el) && !el.matches(CHANGED) && (el.matches(SAID) || mayTellTheDay(el)));
  const marked = own.find((el) => el.matches('[itemprop~="datePublished"], [pubdate]'));
  const inArticle = own.find((el) => isInArticle(page, el));
  const days = new Set(own.map((el) => readMachineDate(timeOf(el) ?? '')).filter((day) => day !== null));
  const el = marked ?? inArticle ?? (days.size === 1 ? own.find(isNotAboveTitle) : undefined);
  const value = el ? timeOf(el) : undefined;
  return value ? { value, from: 'time shown on the page' } : null;
}

/** What stands over the page's title, outside the article, may be a clock. */
function isNotAboveTitle(el: Element): boolean {
  const title = el.ownerDocument.querySelector('h1');
  return title === null || (el.compareDocumentPosition(title) & 4) === 0;
}

export function shownChange(page: Document): Shown | null {
  const el = [...page.querySelectorAll(CHANGED)].slice(0, MOST_TIMES).find((one) => !isElsewhere(one));
  const value = el ? timeOf(el) : undefined;
  return value ? { value, from: 'time shown on the page' } : null;
}

const BLOCK =
  'p, div, li, td, th, dd, dt, blockquote, figure, figcaption, header, footer, section, article, main, body';

/** No day of a sentence, of a change or of an event, nor today's. */
function mayTellTheDay(el: Element): boolean {
  const [before, after] = [wordsBeside(el, 'previousSibling'), wordsBeside(el, 'nextSibling')];
  // Only what stands behind another day or number labels this one.
  const label = before.replace(/^.*\d/s, '');
  if (NOT_OF_PUBLICATION.test(label) || NOT_OF_PUBLICATION.test(el.textContent ?? '')) return false;
  if (SAYS_CHANGED.test(label) && !SAYS_PUBLISHED.test(label)) return false;
  const small = `${before} ${after}`.match(/(?<![\p{L}\p{M}@'’])\p{Ll}[\p{L}\p{M}]*/gu) ?? [];
  const told = small.filter((word) => !SMALL_WORDS.test(word));
  return told.length < (endsSentence(`${before} ${after}`) ? 1 : 3);
}

/** The words before or behind an element on its own line. */
function wordsBeside(el: Element, side: 'previousSibling' | 'nextSibling'): string {
  let words = '';
  for (let at: Node = el; at.nodeType === 1 && !(at !== el && (at as Element).matches(BLOCK)); ) {
    for (let next = at[side]; next && words.length < 400; next = next[side]) {
      if (next.nodeType === 1 && ((next as Element).matches(BLOCK) || next.nodeName === 'BR')) return words;
      const text = next.nodeType === 8 ? '' : (next.textContent ?? '');
      words = side === 'nextSibling' ? words + text : text + words;
    }
    if (!at.parentNode) break;
    at = at.parentNode;
  }
  return words;
}

const timeOf = (el: Element): string | undefined =>
  el.getAttribute('datetime') ??
  el.getAttribute('content') ??
  (el.tagName === 'ABBR' ? el.getAttribute('title') : null) ??
  el.textContent ??
  undefined;

const ARTICLE = 'article, .hentry, [itemtype*="Article"], [itemtype*="BlogPosting"]';

/**
 * In a side column, in a list of stories, among the comments, or in something that leads to another page. The foot of the
 * article itself is a part of it: weblogs print there who posted it, and when.
 */
export function isElsewhere(el: Element): boolean {
  if (el.closest('aside, nav, li a, a[href]:not([rel~="bookmark"]) > *') !== null) return true;
  const foot = el.closest('footer, [class*="footer"]');
  if (foot && isFootOfArticle(foot)) return false;
  if (foot?.tagName === 'FOOTER') return true;
  if (isOfAnotherStory(el)) return true;
  for (let up = el.parentElement; up && up.tagName !== 'BODY'; up = up.parentElement) {
    if (up.querySelector('h1')) return false;
    if (/(?:^|[\s_-])comments?(?:$|[\s_-])/i.test(`${up.className} ${up.id}`)) return true;
    if (classifyElement(up) === 'furniture' && !isListOfFacts(up)) return true;
  }
  return false;
}

function isFootOfArticle(foot: Element): boolean {
  const article = foot.parentElement?.closest(ARTICLE);
  return article !== undefined && article?.ownerDocument.querySelectorAll(ARTICLE).length === 1;
}

/** Under the page's only title, or in the only article or main part of the page. */
export function isInArticle(page: Document, el: Element): boolean {
  const titles = page.querySelectorAll('h1');
  for (let up = el.parentElement; up && up.tagName !== 'BODY'; up = up.parentElement)
    if (up.matches('article, main, [role="main"]')) {
      const others = up.parentElement?.querySelectorAll(':scope > article').length ?? 0;
      return up.tagName !== 'ARTICLE' || others <= 1 || up.querySelector('h1') !== null;
    }
  const title = titles.length === 1 ? titles[0] : undefined;
  // Near the title: among what stands in the same part of the page. Where that is the whole page: below the title.
  const part = title?.parentElement?.parentElement;
  if (!title || !part?.contains(el)) return false;
  return !/^(?:BODY|HTML)$/.test(part.tagName) || (title.compareDocumentPosition(el) & 4) !== 0;
}
