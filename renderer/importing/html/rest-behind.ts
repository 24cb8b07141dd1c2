import { endsSentence, squash, wordCount } from '../clean/words';
import { isOfThePage } from './below-article';
import type { PageBlock } from './dom-to-blocks';

/** Words that headings over readers' letters, other stories, authors and appeals have, and cross-heads of a text seldom. */
const MAY_BE_OF_THE_PAGE =
  /\b(?:comment\w*|responses?|respond\w*|repl(?:y|ies)|reactions?|letters?|readers?|discuss\w*|conversations?|debate|opinions?|forum|threads?|feedback|related|more|also|latest|recent|popular|trending|read|reading|watch|listen|further|recommended|elsewhere|stor(?:y|ies)|articles?|posts?|headlines|authors?|writers?|contributors?|editors?|staff|team|we|us|our|you|your|newsletters?|subscri\w*|join|sign|support|donat\w*|members?|membership|sponsor\w*|advert\w*|disclaimer|privacy|terms|copyright|contacts?|about|meet|who|bio\w*|profiles?|cookies?)\b/i;
const ASKS_READER =
  /\b(?:subscri\w*|sign[ -]?(?:up|in)|log[ -]?in|cookies?|newsletters?|advertis\w*|already a (?:member|reader)|your inbox)\b/i;
/** As notes on authors begin: a name, and what its bearer is or does. */
const TELLS_POST = /^\p{Lu}\S*(?: \p{Lu}\S*){1,4},? (?:is|was|serves|writes|works|teaches|covers|reports)\b/u;
const LONG_PARAGRAPH = 80;
const FEWEST_PARAGRAPHS = 2;
const FEWEST_IN_ARTICLE = 3;
const SHORT_HEADING = 4;
/** Share of the article that prose behind it must reach before its loss is worth a word. */
const LARGE_SHARE = 0.3;

type IsLabelled = (el: Element) => boolean;

/** Is what was found beyond the marked article, in letters, its own rest behind it and hardly anything else? */
export function goesOnBehind(article: Element, found: number, isLabelled: IsLabelled): boolean {
  const rest = restBehind(article, isLabelled);
  return rest.length > 0 && found <= MOST_BEYOND * lettersOf([article, ...rest]);
}

const MOST_BEYOND = 1.1;

/**
 * Parts that go on with an article behind its element: sections of nothing but a cross-head and whole paragraphs,
 * directly behind the page's only article. Whatever else stands in one (a name, a time, a button, a list), or a heading or name that
 * pages set over comments and other stories, and the part may be the page's own: it is not taken.
 */
function restBehind(article: Element, isLabelled: IsLabelled): Element[] {
  if (!isOnlyArticle(article) || !isInEnglish(article.ownerDocument)) return [];
  const found: Element[] = [];
  for (const part of partsBehind(article)) {
    if (isLabelled(part)) continue;
    if (!isRest(part, isLabelled)) break;
    found.push(part);
  }
  return found;
}

/** Says so where much prose directly behind the article, which no mark of the page explains, was set aside. */
export function proseLeftBehind(
  page: Document,
  blocks: readonly PageBlock[],
  isLabelled: IsLabelled,
): { code: string; message: string } | null {
  const [article] = page.querySelectorAll('article');
  if (!article || !isOnlyArticle(article)) return null;
  const aside = new Set(blocks.flatMap((block) => (block.around === 'page-chrome' ? [textOf(block)] : [])));
  const behind = partsBehind(article);
  const end = behind.findIndex((part) => isHead(part) && isDoubtless(part));
  const parts = behind
    .slice(0, end < 0 ? undefined : end)
    .filter((part) => !isLabelled(part) && !isDoubtless(part));
  const left = parts.flatMap((part) =>
    proseIn(part).filter(
      (p) => !isLabelledWithin(part, p, isLabelled) && aside.has(squash(p.textContent ?? '')),
    ),
  );
  if (left.length < FEWEST_PARAGRAPHS || lettersOf(left) < LARGE_SHARE * lettersOf(proseIn(article)))
    return null;
  const opening = wordsOf(left[0]).slice(0, 60);
  return {
    code: 'prose-behind-article',
    message: `Behind the article the page prints more text (${left.length} paragraphs, from “${opening}…”). It is set aside: look whether it belongs to the article, and restore it if it does.`,
  };
}

const isOnlyArticle = (article: Element): boolean =>
  article.tagName === 'ARTICLE' &&
  article.ownerDocument.querySelectorAll('article').length === 1 &&
  [...article.ownerDocument.querySelectorAll('h1')].every((title) => article.contains(title)) &&
  article.querySelector('h1') !== null &&
  proseIn(article).length >= FEWEST_IN_ARTICLE;

/** The words over comments are known of English only. */
const isInEnglish = (page: Document): boolean => /^en\b/i.test(page.documentElement.lang.trim());

function partsBehind(article: Element): Element[] {
  const parts: Element[] = [];
  for (let next = article.nextElementSibling; next; next = next.nextElementSibling)
    if (wordsOf(next) !== '') parts.push(next);
  return parts;
}

function isRest(part: Element, isLabelled: IsLabelled): boolean {
  if (!/^(?:SECTION|DIV)$/.test(part.tagName) || part.querySelector('time, button, form, input, img, svg'))
    return false;
  const lines = linesOf(part);
  const [head, first] = lines;
  if (!head || !first || !/^H[2-4]$/.test(head.tagName) || !mayBeOfText(part)) return false;
  const told = lines.filter((line) => !/^H[2-4]$/.test(line.tagName));
  return (
    told.length >= FEWEST_PARAGRAPHS &&
    // No words stand between the lines.
    squash(wordsOf(part)) === squash(lines.map((line) => wordsOf(line)).join(' ')) &&
    told.every((line) => isProse(line) && !isLabelledWithin(part, line, isLabelled)) &&
    !squash(wordsOf(first)).startsWith(squash(wordsOf(head))) &&
    !TELLS_POST.test(wordsOf(first))
  );
}

/** What an element is made of, down to whole lines: boxes of boxes are opened. */
const linesOf = (el: Element): Element[] =>
  [...el.children].flatMap((child) =>
    /^(?:SECTION|DIV)$/.test(child.tagName) && child.children.length > 0 ? linesOf(child) : [child],
  );

const mayBeOfText = (part: Element): boolean =>
  [part, ...part.querySelectorAll('*')].every(
    (el) =>
      !MAY_BE_OF_THE_PAGE.test(namesOf(el)) &&
      (!isHead(el) || (!el.querySelector('a') && !isOfThePage(el) && !hasWordOfThePage(el))),
  );

/** Of the page beyond doubt: by its own name, or under a short heading in such words or one that is a link. */
const isDoubtless = (part: Element): boolean =>
  MAY_BE_OF_THE_PAGE.test(namesOf(part)) ||
  [part, ...part.querySelectorAll('*')].some(
    (el) =>
      isHead(el) &&
      (el.querySelector('a') !== null ||
        isOfThePage(el) ||
        (wordCount(wordsOf(el)) <= SHORT_HEADING && hasWordOfThePage(el))),
  );

const isHead = (el: Element): boolean => /^H[2-6]$/.test(el.tagName);
/** "US" in capitals is a country. */
const hasWordOfThePage = (head: Element): boolean =>
  MAY_BE_OF_THE_PAGE.test(wordsOf(head).replace(/\bUS\b/g, ''));

/** The words of class and id, without those that systems give to an article's own parts. */
const namesOf = (el: Element): string =>
  `${el.getAttribute('class') ?? ''} ${el.id}`
    .replace(/[-_]+/g, ' ')
    .replace(/\b(?:article|post|story)\b/gi, '');

function isLabelledWithin(part: Element, el: Element, isLabelled: IsLabelled): boolean {
  for (let up: Element | null = el; up && up !== part; up = up.parentElement) if (isLabelled(up)) return true;
  return false;
}

const proseIn = (el: Element): Element[] =>
  (el.tagName === 'P' ? [el] : [...el.querySelectorAll('p')]).filter(isProse);

function isProse(el: Element): boolean {
  const text = wordsOf(el);
  const linked = lettersOf([...el.querySelectorAll('a')]);
  return (
    el.tagName === 'P' &&
    text.length >= LONG_PARAGRAPH &&
    endsSentence(text) &&
    !text.startsWith('@') &&
    linked < 0.3 * text.length &&
    !ASKS_READER.test(text)
  );
}

const wordsOf = (el?: Element): string => (el?.textContent ?? '').replace(/\s+/g, ' ').trim();
const lettersOf = (els: readonly Element[]): number => els.reduce((sum, el) => sum + wordsOf(el).length, 0);
const textOf = (block: PageBlock): string => squash(block.runs.map(({ text }) => text).join(''));
