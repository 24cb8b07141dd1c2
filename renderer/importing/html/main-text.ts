import { endsSentence, looksLikeSection, squash, wordCount } from '../clean/words';
import { isBelowArticle } from './below-article';
import { isUnseen, type PageBlock } from './dom-to-blocks';
import { partWithPosts } from './live-posts';
import { readByReadability } from './read-by-readability';
import { goesOnBehind } from './rest-behind';

const CAPTION =
  /(?:^|[\s_-])(?:caption(?:s|-?te?xt)?|wp-caption-text|(?:image|photo|picture|media)-?credits?|credits?(?:-?(?:line|text|source|name))?(?=$|\s)|media-caption|img-?caption|picture-desc|(?:image|photo|picture|fig)-?captions?)(?:$|[\s_-])/i;
const PULL_QUOTE = /pull-?quote|(?:^|[\s_-])pq(?:$|[\s_-])/i;
const FURNITURE =
  /(?:^|[\s_-])(?:related(?:-?(?:links?|stories|articles|posts|content|news))?|read-?more|also-?read|more-?on|share(?:-?(?:bar|buttons?|tools|links))?|social(?:-?(?:share|links|media))?|newsletter(?:-?signup)?|subscribe|sign-?up|promo|advert(?:isement)?|ad-?(?:slot|unit|wrapper|container)|cookie(?:-?(?:notice|banner|consent))?|consent|gdpr|breadcrumbs?|tags?(?:-?list)?|comments?(?:-?section)?|recommended|trending|most-?(?:read|popular)|sponsored|outbrain|taboola|paywall|barrier|nav|menu|footer|site-?footer|site-?header|skip-?link|toolbar|pagination|print-?only|no-?print|d-print-none|wm-ipp(?:-(?:base|print))?|author-?bio-?social|further-reading(?:-block)?)(?:$|[\s_-])/i;
/** The short line over a title that names its section. */
const OVER_TITLE = /(?:^|[\s_-])(?:overline|kicker|eyebrow)(?:$|[\s_-])/i;
/** Names that sites also give to what they charge for or mark up: the rest of the article itself. */
const HOLDS_ARTICLES =
  /(?<=^|[\s_-])(?:paywall|barrier|subscribe|promo|tags?(?:-?list)?|toolbar|print-?only)(?=$|[\s_-])/gi;
/** Of these, the names that mostly stand for boxes beside the article. */
const SELDOM_HOLDS = /(?:^|[\s_-])(?:promo|tags?(?:-?list)?|toolbar)(?:$|[\s_-])/i;
const COMMENTS = /(?:^|[\s_-])comments?(?:$|[\s_-])/i;
const CHROME = new Set(['NAV', 'FOOTER']);

/** Links and words inside a sentence are components too ("auto-linked-tag"): of these the name says nothing. */
const PARTS = new Set(['DIV', 'SECTION', 'FIGURE', 'UL', 'OL']);
/** Classes and id of an element, and what its system calls it, "creditLine" as "credit-Line". */
const namesOf = (el: Element): string =>
  `${el.getAttribute('class') ?? ''} ${el.id} ${PARTS.has(el.tagName) ? (el.getAttribute('data-component') ?? '') : ''}`.replace(
    /(\p{Ll})(\p{Lu})/gu,
    '$1-$2',
  );

/** What the page's own marks say of an element inside the article. */
export function classifyElement(el: Element): PageBlock['aside'] | 'skip' | null {
  if (CHROME.has(el.tagName)) return 'furniture';
  if (el.getAttribute('role') === 'navigation') return 'furniture';
  if (isMenu(el) || isListOfFacts(el) || asksForAddress(el) || isBelowArticle(el)) return 'furniture';
  if (el.tagName === 'P' && el.parentElement?.tagName === 'FIGURE' && (el.textContent ?? '').length < 300)
    return 'caption';
  const words = namesOf(el);
  if (words.trim() === '') return null;
  const label = labelOf(el, words);
  return label && isWholeArticle(el) ? null : label;
}

function labelOf(el: Element, words: string): PageBlock['aside'] | null {
  if (PULL_QUOTE.test(words)) return 'pull-quote';
  if (CAPTION.test(words) && (el.textContent ?? '').length < 600 && el.querySelectorAll('p').length <= 1)
    return 'caption';
  if (
    OVER_TITLE.test(words) &&
    isAboveTitle(el) &&
    !looksLikeSection((el.textContent ?? '').trim()) &&
    /^(?:P|DIV|SPAN|A)$/.test(el.tagName) &&
    (el.textContent ?? '').trim().length <= 40
  )
    return 'furniture';
  if (FURNITURE.test(words)) return isOfArticle(el, words) || isCrossHead(el, words) ? null : 'furniture';
  return isUnseen(el) ? 'furniture' : null;
}

const isAboveTitle = (el: Element): boolean => {
  const title = el.ownerDocument.querySelector('h1');
  // Bit 1: the two lie in different trees. Bit 4: the title follows.
  return title !== null && (el.compareDocumentPosition(title) & 5) === 4;
};

const titleOf = (page: Document): Element | null =>
  page.querySelector('h1') ?? page.querySelector('[itemprop~="headline"], .entry-title, .post-title');

/**
 * What holds the title and text below it, or most of the page's paragraphs, is no furniture, whatever it is called. Readers'
 * comments may be longer than the article; they never hold its title.
 */
function isWholeArticle(el: Element): boolean {
  const count = longParagraphs(el);
  if (count > 1 && el.contains(titleOf(el.ownerDocument))) return true;
  return count > 2 && !COMMENTS.test(namesOf(el)) && holdsMost(el);
}

/** Does an element hold the article itself, though it is named like furniture? Only if every such name may stand for that. */
function isOfArticle(el: Element, words: string): boolean {
  if (FURNITURE.test(words.replace(HOLDS_ARTICLES, '')) || !isProse(el)) return false;
  return !SELDOM_HOLDS.test(words) || (!isAboutAnother(el) && holdsMost(el));
}

/** A heading of some words that its system calls a tag ("edTag") for its place in the editor: one over tags says only that. */
const isCrossHead = (el: Element, words: string): boolean =>
  /^H[2-6]$/.test(el.tagName) &&
  wordCount(el.textContent ?? '') >= 3 &&
  el.querySelector('a[href]') === null &&
  !FURNITURE.test(words.replace(/(?<=^|[\s_-])tag(?=$|[\s_-])/gi, ''));

/** A heading, or a link that leads away, as boxes about other stories have them. */
const isAboutAnother = (el: Element): boolean =>
  el.querySelector('h1, h2, h3, h4, h5, h6, [role="heading"], a[href]:not([href^="#"])') !== null;

/** More than half of the paragraphs around it: of the article on the page, or of the page where none is marked. */
function holdsMost(el: Element): boolean {
  let whole: Element = el;
  let article: Element | null = null;
  for (let up = el.parentElement; up; up = up.parentElement) {
    whole = up;
    if (up.matches('article, main, [role="main"], [itemprop~="articleBody"]')) article = up;
  }
  return longParagraphs(el) * 2 > longParagraphs(article ?? whole);
}

const counted = new WeakMap<Element, number>();
function longParagraphs(el: Element): number {
  const known = counted.get(el);
  if (known !== undefined) return known;
  const count = [...el.querySelectorAll('p, div')].filter(
    (p) =>
      (p.tagName === 'P' || !p.querySelector('p, div')) &&
      (p.textContent ?? '').trim().length >= LONG_PARAGRAPH,
  ).length;
  counted.set(el, count);
  return count;
}

const LONG_PARAGRAPH = 80;
/** What boxes ask of a reader. */
export const ASKS =
  /\b(?:subscri|sign[ -]?(?:up|in)|log[ -]?in|cookies?|newsletter|advertis|already a (?:member|reader))/i;

/** Two whole paragraphs or more that ask the reader for nothing. */
const isProse = (el: Element): boolean => {
  const told = [...el.querySelectorAll('p')]
    .map((p) => (p.textContent ?? '').trim())
    .filter((text) => text.length >= LONG_PARAGRAPH && endsSentence(text) && !ASKS.test(text));
  return told.length >= 2 && told.join('').length >= 250;
};

/** The parts of the article itself that the page keeps out of sight. */
export const unseenParts = (page: Document): Element[] =>
  [...page.querySelectorAll('[class], [hidden], [style]')].filter(
    (el) =>
      isUnseen(el) &&
      el.parentElement?.closest('article, main, [role="main"], [itemprop~="articleBody"]') &&
      !isAround(el) &&
      isProse(el),
  );

/** In something that the page marks as no part of the article. */
function isAround(el: Element): boolean {
  for (let up: Element | null = el; up && up.tagName !== 'BODY'; up = up.parentElement) {
    const words = namesOf(up);
    if (CHROME.has(up.tagName) || up.tagName === 'ASIDE' || FURNITURE.test(words)) return true;
  }
  return false;
}

/** A box with a field for an address, and no more words than such boxes have. */
const asksForAddress = (el: Element): boolean =>
  /^(?:DIV|SECTION|ASIDE|FIELDSET)$/.test(el.tagName) &&
  (el.textContent ?? '').trim().length < 400 &&
  el.querySelector('input[type="email"]') !== null &&
  !el.querySelector('h1, article, time') &&
  ![...el.querySelectorAll('p')].some(isSentenceOfText);

const OF_LETTERS =
  /\b(?:newsletters?|letters?|inbox|sign(?:ing)? ?up|subscri\w+|e-?mails?|alerts?|updates|deliver\w*|you|your|our|we|us)\b/i;
/** A sentence of some length that speaks neither to the reader nor of letters: the article's own. */
const isSentenceOfText = (el: Element): boolean => {
  const text = (el.textContent ?? '').trim();
  return text.length >= 60 && endsSentence(text) && !OF_LETTERS.test(text);
};

/** Facts about the article that publishing systems list, under labels that style sheets hide or show. */
export const isListOfFacts = (el: Element): boolean =>
  (el.tagName === 'DL' && /(?:^|\s)article-info(?:$|\s)/.test(el.getAttribute('class') ?? '')) ||
  (el.tagName === 'SECTION' &&
    [...el.children].some((part) => part.id === 'article-byline' || part.id === 'recommendations-heading'));

/** A list of short words above the title, or of nothing but links, and a page head without title or date. */
function isMenu(el: Element): boolean {
  if (el.tagName === 'HEADER')
    return (
      el.closest('article, main') === null &&
      !el.querySelector('h1, h2, p, time') &&
      el.querySelector('ul, ol, a') !== null
    );
  if (el.tagName === 'TABLE') return isTableOfLinks(el);
  if (el.tagName !== 'UL' && el.tagName !== 'OL') return false;
  const items = [...el.children].filter((item) => item.tagName === 'LI');
  const above = (el.previousElementSibling?.textContent ?? '').trim();
  // "The documents are these:"
  if (
    el.previousElementSibling?.tagName === 'P' &&
    /^(?!read|see|more|related|also)(?:\S+\s+){3,}\S+:$/i.test(above)
  )
    return false;
  if (items.length < 2 || items.some((item) => (item.textContent ?? '').trim().length > 30)) return false;
  return isAboveTitle(el) || items.every((item) => isOnlyLink(item));
}

/** The menu of a page laid out in tables: rows of one short link each, in a cell of another table. */
const isTableOfLinks = (el: Element): boolean => {
  const cells = [...el.querySelectorAll('td')].filter((cell) => (cell.textContent ?? '').trim() !== '');
  return (
    el.parentElement?.closest('td') != null &&
    cells.length >= 2 &&
    cells.every((cell) => (cell.textContent ?? '').trim().length <= 30 && isOnlyLink(cell))
  );
};

const isOnlyLink = (item: Element): boolean => {
  const links = [...item.querySelectorAll('a')].map((link) => (link.textContent ?? '').trim()).join('');
  return links !== '' && links.replace(/\s/g, '') === (item.textContent ?? '').replace(/\s/g, '');
};

/**
 * The element that holds the article. Readability decides; where the page marks one article body itself and
 * Readability found much less or much more than it, the mark wins; short pages fall back to article, main, body.
 */
export function findMainText(page: Document, title?: string | null): Element | null {
  const named = severalArticles(page).filter((el) => headsOf(el).includes(squash(title ?? '')));
  if (named.length === 1 && named[0]) return named[0];
  const posts = partWithPosts(page, isAround);
  if (posts) return posts;
  const marked = markedBody(page);
  const whole = (page.body?.textContent ?? '').replace(/\s+/g, ' ').length;
  const readable = whole > 60 ? readByReadability(page) : null;
  const readLength = words(readable);
  if (marked) {
    const length = words(marked);
    // Readability keeps less than half of a marked body when it takes lists or short paragraphs for furniture.
    if (!readable || readLength < 0.5 * length) return marked;
    if (length > 400 && readLength > 1.6 * length && !goesOnBehind(marked, readLength, isMarked))
      return marked;
  }
  const main = onlyMain(page);
  if (readable && main && readLength < LEAST_OF_MAIN * proseIn(main)) return main;
  if (readable && (readLength >= 200 || readLength > 0.3 * whole)) return readable;
  return marked ?? page.querySelector('article, main, [role="main"]') ?? readable ?? page.body;
}

/** Does the page itself mark an element as no part of its text? */
export const isMarked = (el: Element): boolean => isAround(el) || classifyElement(el) !== null;

/** Of the prose in a page's main part, Readability must have found this share; less, and it took one section for the whole. */
const LEAST_OF_MAIN = 0.6;

function onlyMain(page: Document): Element | null {
  const [main, other] = page.querySelectorAll('main, [role="main"]');
  return main && !other && main.querySelector('article') === null && main.querySelector('h1') !== null
    ? main
    : null;
}

/** Letters in paragraphs and list items outside what the page marks as no part of its article, links not counted. */
function proseIn(main: Element): number {
  let sum = 0;
  for (const el of main.querySelectorAll('p, li')) {
    if (el.querySelector('p, li') || isAround(el) || isLabelledIn(main, el) || isAboutAnotherStory(el))
      continue;
    const linked = [...el.querySelectorAll('a')].reduce((all, link) => all + words(link), 0);
    if (linked < 0.3 * words(el)) sum += words(el);
  }
  return sum;
}

/** Below a heading that is a link, as summaries of other stories stand. */
const isAboutAnotherStory = (el: Element): boolean =>
  [...(el.parentElement?.children ?? [])].some(
    (part) => /^H[2-6]$/.test(part.tagName) && part.querySelector('a') !== null,
  );

function isLabelledIn(main: Element, el: Element): boolean {
  for (let up: Element | null = el; up && up !== main; up = up.parentElement)
    if (classifyElement(up) !== null) return true;
  return false;
}

const words = (el: Element | null): number => (el?.textContent ?? '').replace(/\s+/g, ' ').length;

const MOST_ARTICLES = 200;
/** The articles of a page that prints several whole ones below each other, each under its own heading. */
export function severalArticles(page: Document): Element[] {
  const found = [...page.querySelectorAll('article, .hentry')]
    .slice(0, MOST_ARTICLES)
    .filter(
      (el) =>
        !el.parentElement?.closest('article, .hentry') && headsOf(el).length > 0 && longParagraphs(el) >= 2,
    );
  // Posts of one live report stand below the title that they share.
  const isOneReport = [...page.querySelectorAll('h1')].some(
    (h1) => wordCount(h1.textContent ?? '') >= 4 && !found.some((el) => el.contains(h1)),
  );
  return found.length > 1 && !isOneReport ? found : [];
}

const headsOf = (el: Element): string[] =>
  [...el.querySelectorAll('h1, h2, .entry-title, .post-title')].map((head) => squash(head.textContent ?? ''));

function markedBody(page: Document): Element | null {
  const bodies = [...page.querySelectorAll('[itemprop~="articleBody"]')];
  if (bodies.length === 1 && bodies[0]) return bodies[0];
  const articles = [...page.querySelectorAll('article')].filter((el) => el.querySelectorAll('p').length >= 2);
  return articles.length === 1 && articles[0] ? articles[0] : null;
}
