import { authorKind, institution, withoutRank } from '../../../shared/model/author-names';
import { readNames } from '../clean/byline';
import { isCaptionLike } from '../clean/caption';
import { MONTH } from '../clean/dates';
import { hasBodyWords, readInstitution } from '../clean/institutions';
import { endsSentence, looksLikeAgency, looksLikeName, looksLikeRole, squash } from '../clean/words';
import { authorsInHead, headOf, isLabelOrTown, withThoseAlike } from './head-authors';
import { tidy } from './names';
import { isOfAnotherStory } from './of-another-story';
import { isElsewhere, isInArticle } from './shown-times';

const DOMAIN = /^(?:www\.)?[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.[a-z]{2,10}$/iu;
/** "I.A.Rehman". */
const INITIALS = /^(?:\p{Lu}\.)+\p{Lu}\p{Ll}+$/u;

/** "jdoe", "news_desk2": what a publishing system calls whoever typed the text. */
const ACCOUNT = /^[\p{Ll}\d][\p{Ll}\d._-]*$/u;

/** Is this a person's name, as far as it can be told: no role, agency, account, address, nor the outlet under another name? */
export const isPerson = (name: string, outlet: string | undefined): boolean =>
  name !== '' &&
  name.length <= 200 &&
  !looksLikeRole(name) &&
  !looksLikeAgency(name) &&
  !hasBodyWords(withoutRank(name)) &&
  !/^https?:|@/i.test(name) &&
  (!DOMAIN.test(name) || INITIALS.test(name)) &&
  !ACCOUNT.test(name) &&
  !namesOutlet(name, outlet);

/**
 * The institution that a page names as author, or null. Its outlet counts, unless a person may be called so: a weblog's
 * name may be its writer's. What the page calls an organisation is one.
 */
export function institutionNamed(
  name: string,
  outlet: { name: string | undefined; isInstitution: boolean; isDeclared: boolean },
): string | null {
  const isName =
    name.length <= 120 && !looksLikeRole(name) && !/^https?:|@/i.test(name) && !ACCOUNT.test(name);
  if (!isName) return readInstitution(name);
  if (outlet.isDeclared) return isOneInstitution(name) ? institution(name) : null;
  if (DOMAIN.test(name)) return null;
  const isOutlet = outlet.name !== undefined && squash(name) === squash(outlet.name);
  if (isOutlet && (!looksLikeName(name) || outlet.isInstitution)) return institution(name);
  return readInstitution(name);
}

/**
 * Sites call whatever stands in the field an organisation: desks, writers' names behind "By" or a bar, what the publishing
 * system puts there.
 */
const isOneInstitution = (name: string): boolean =>
  !NOBODY.test(name) &&
  !/^by\s|[|;]/i.test(name) &&
  !(
    /,|\band\b|&|\//.test(name) &&
    name.split(/\s*(?:,|\band\b|&|\/)\s*/).some((piece) => looksLikeAgency(piece)) &&
    name.split(/\s*(?:,|\band\b|&|\/)\s*/).some((piece) => looksLikeName(piece) && !looksLikeAgency(piece))
  );
const NOBODY =
  /(?<!\p{L})(?:correspondents?|reporters?|desk|web team|staff writers?|guest|authors?|writers?|contributors?|admin|unknown|untitled|wordpress|blogger)(?!\p{L})(?! (?:without|to)\b)|^(?:home|homepage|default|test|null|undefined|organi[sz]ation|publisher|news)$/iu;

/** "Ediciones El Faro" for El Faro; an outlet of one word ("Dawn") may be a person's name as well. */
function namesOutlet(name: string, outlet: string | undefined): boolean {
  if (!outlet) return false;
  if (squash(name) === squash(outlet)) return true;
  return /\S\s+\S/.test(outlet.trim()) && ` ${spaced(name)} `.includes(` ${spaced(outlet)} `);
}

const spaced = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const MARKED =
  '[rel~="author"], [itemprop~="author"] [itemprop~="name"], [itemprop~="author"], .byline, .author, .article-author, .author-name';
const LONGEST_BYLINE = 150;

/** The byline that the page shows: what it marks as one, then short elements whose own words begin with "By". */
export function visibleAuthors(page: Document, namesAnother: boolean): string[] | null {
  const isOwn = (el: Element) =>
    !isElsewhere(el) && !namesOtherWork(el) && (!namesAnother || isInArticle(page, el));
  const labelled = authorsBehindHiddenLabels(page, isOwn);
  if (labelled) return labelled;
  const marked = [...page.querySelectorAll(MARKED)].filter(isOwn).slice(0, 12);
  const isInHead = headOf(page);
  for (const el of marked) {
    const read = namesAmong(el);
    if (read) return isInHead ? withThoseAlike(el, read, isInHead) : read;
  }
  for (const { el, words } of elementsSayingBy(page)) {
    if (!isOwn(el)) continue;
    const read = namesAmong(el) ?? namesIn(words);
    if (read) return read;
  }
  const inHead = authorsInHead(
    page,
    (el) => !namesOtherWork(el) && !isOfAnotherStory(el) && (!namesAnother || isInArticle(page, el)),
  );
  if (inHead) return inHead;
  // A name that leads to its author's page, where a post stands behind it without a comma.
  for (const el of marked) {
    const found = [
      ...el.querySelectorAll('a[href*="author"], a[rel~="author"], a[class*="author"], .fn'),
    ].slice(0, 12);
    const named = found.filter((one) => !found.some((other) => other !== one && other.contains(one)));
    const read = namesIn(named.map((one) => tidy(one.textContent ?? '')).join(', '));
    if (read) return read;
  }
  return null;
}

/**
 * Names of a byline that are surely several: each is the whole of an element, or “A and B” is. “By A, River Speech,
 * Water, and Technology Project” parts into names that nobody bears.
 */
export function namedApart(page: Document, names: readonly string[]): string[] {
  if (names.length < 2 || names.some((name) => authorKind(name) !== 'person')) return [];
  const elements = 'a, span, li, strong, p, h3, h4, address, [class*="byline" i], [class*="author" i]';
  const wholes = new Set(
    [...page.querySelectorAll(elements)]
      .slice(0, 2000)
      .map((el) => squash(tidy(el.textContent ?? '').replace(LEAD, ''))),
  );
  const isApart = names.every((name) => wholes.has(squash(name))) || wholes.has(squash(names.join(' and ')));
  return isApart ? [...names] : [];
}

const HIDDEN_LABEL = /^(?:author|reporter|written by|by|مصنف|autor|auteur|کاتب|الكاتب)\s*[,،:]?$/iu;

/** A list that says of each entry, for screen readers alone, what it is: "Author, …", "Role, …". */
function authorsBehindHiddenLabels(page: Document, isOwn: (el: Element) => boolean): string[] | null {
  const found: string[] = [];
  for (const label of [...page.querySelectorAll('li > [class*="hidden" i], li > [class*="sr-only"]')].slice(
    0,
    40,
  )) {
    if (!HIDDEN_LABEL.test(tidy(label.textContent ?? '')) || label.closest('article article, nav, aside'))
      continue;
    // Below the text such lists name who commented, or who wrote other stories.
    if (!isOwn(label) || isBelowText(label)) continue;
    const name = tidy((label.parentElement?.textContent ?? '').replace(label.textContent ?? '', ''));
    if (!looksLikeName(name) || looksLikeRole(name)) return null;
    found.push(name);
  }
  return found.length > 0 && found.length <= 8 ? [...new Set(found)] : null;
}

const isBelowText = (el: Element): boolean =>
  [...el.ownerDocument.querySelectorAll('p')].some((p) => {
    const text = tidy(p.textContent ?? '');
    return text.length >= BODY_LENGTH && endsSentence(text) && (p.compareDocumentPosition(el) & 4) !== 0;
  });

/** Who took a picture, and who wrote the book under review. */
const namesOtherWork = (el: Element): boolean =>
  el.closest(PICTURE) !== null ||
  isCaptionLike(tidy(el.textContent ?? '')) ||
  /\b(?:\d{2,4} ?(?:pages|pp)\b|ISBN)/i.test((el.closest('p, div') ?? el).textContent?.slice(0, 400) ?? '');
const PICTURE =
  'figure, .photo, .image, .picture, .gallery, [class*="caption"], [class*="photo-credit"], [class*="photocredit"]';

/** Everybody to whom the page gives a link as an author of its own article, one name to a link. */
export function linkedAuthors(page: Document): string[] {
  const links = [...page.querySelectorAll('[rel~="author"]')]
    .slice(0, 12)
    .filter((el) => !isElsewhere(el) && isInArticle(page, el));
  const read = links.map((el) => tidy(el.textContent ?? '').replace(LEAD, ''));
  // A link with more words than a name is a project's or a desk's.
  return read.every((words) => squash(namesIn(words)?.join('|') ?? '') === squash(words))
    ? [...new Set(read)]
    : [];
}

/** One link may name one of several authors: the others stand beside it. */
function namesAmong(el: Element): string[] | null {
  const around = el.parentElement;
  const beside = around
    ? [...around.querySelectorAll('[rel~="author"], [itemprop~="author"]')].filter(
        (one) => one.parentElement?.closest('[rel~="author"], [itemprop~="author"]') === null,
      )
    : [];
  if (around && beside.length > 1 && beside.length <= 8 && beside.includes(el)) {
    const read = beside.map((one) => namesIn(tidy(one.textContent ?? '')));
    if (tidy(around.textContent ?? '').length <= 2 * LONGEST_BYLINE && read.every((names) => names !== null))
      return [...new Set(read.flat())];
  }
  const words = tidy(el.textContent ?? '');
  if (words.length > LONGEST_BYLINE) return null;
  // "A B" and "BBC News" below it in the same element: the person wrote, the line beneath says for whom.
  const parted = hasBodyWords(words) ? namesIn(joined(partsOf(el))) : null;
  const isByPerson = parted?.every((name) => authorKind(name) === 'person' && !isLabelOrTown(name)) ?? false;
  return isByPerson ? parted : namesIn(words);
}

/** Parts in a row, with a bar between them where no word links them ("A", "and", "B"). */
const joined = (parts: readonly string[]): string =>
  parts
    .join(' | ')
    .replace(/ \| (?=(?:and|&|,|;)(?:\s|$))/giu, ' ')
    .replace(/(?<=(?:\s(?:and|&)|,|;)) \| /giu, ' ');

/** The texts of an element's own elements, without a "By" of its own. */
function partsOf(el: Element): string[] {
  const texts = el.ownerDocument.createTreeWalker(el, 4);
  const parts: string[] = [];
  for (let node = texts.nextNode(); node; node = texts.nextNode()) parts.push(tidy(node.nodeValue ?? ''));
  return parts.filter((part) => part !== '' && !/^(?:written\s+)?by\s*:?$/i.test(part));
}

const BODY_LENGTH = 120;
/** The text of a paragraph that ends like one: the article has begun. */
const isParagraph = (node: Node): boolean =>
  endsSentence(node.parentElement?.closest('p, div, td, section, article')?.textContent ?? '');

const LEAD =
  /^(?:(?:(?:written|submitted|posted|reported|commentary|analysis|interview|essay|report)\s+)?(?:by|par|por|von)\b\s*:?|(?:تحریر|رپورٹ)\s*:)\s*/i;
/** What bylines say after the names: the day, an account, "posted". */
const BEHIND = new RegExp(
  String.raw`\s+(?:(?:on\s+)?(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s+)?(?:${MONTH}\s+\d|\d{1,2}[\s/.-])|@\S|(?:posted|published|updated|more from)\b).*$`,
  'i',
);

const namesIn = (words: string): string[] | null => {
  const names = words.replace(LEAD, '');
  return readNames(names)?.authors.value ?? readNames(names.replace(BEHIND, ''))?.authors.value ?? null;
};

const SAYS_BY =
  /^\s*(?:(?:Submitted|Posted|Written|Reported|Commentary|Analysis|Interview|Essay|Report) by|By|by|BY|Par|Por|Von)(?:\s*:)?(?:\s+\p{Lu}|\s*$)/u;

/**
 * Unmarked bylines above the text: further down, "By X" is an article's own words, or another article's. Found from
 * their text, so that deep pages stay cheap; `words` is the text behind "By" alone.
 */
function elementsSayingBy(page: Document): { el: Element; words: string }[] {
  const found: { el: Element; words: string }[] = [];
  const texts = page.createTreeWalker(page.body, 4);
  const title = page.querySelector('h1, h2');
  for (let node = texts.nextNode(); node && found.length < 12; node = texts.nextNode()) {
    const words = (node.nodeValue ?? '').slice(0, LONGEST_BYLINE + 1);
    // Bit 4: the text follows the title.
    const isBelowTitle = title === null || (title.compareDocumentPosition(node) & 4) !== 0;
    if (isBelowTitle && words.trim().length > BODY_LENGTH && isParagraph(node)) break;
    if (!SAYS_BY.test(words)) continue;
    const el =
      node.parentElement?.closest('p, div, span, address, h3, h4, h5, li') ??
      // Pages laid out in tables have none of these.
      node.parentElement?.closest('i, em, b, strong, font, td');
    if (!el) continue;
    const isLine = node.nextSibling?.nodeName === 'BR' && words.length <= LONGEST_BYLINE;
    const rest =
      /^\s*(?:(?:submitted|posted|written|reported|commentary|analysis|interview|essay|report)\s+)?by\s*:?\s*$/i.test(
        words,
      )
        ? textBehind(node, el)
        : '';
    if ((el.textContent ?? '').length < 220 || isLine)
      found.push({ el, words: isLine ? tidy(words) : rest.length <= LONGEST_BYLINE ? rest : '' });
  }
  return found;
}

/** What stands behind a text in its element: the names behind "By:", with the day in front of it. */
function textBehind(node: Node, el: Element): string {
  const texts = el.ownerDocument.createTreeWalker(el, 4);
  texts.currentNode = node;
  let words = '';
  for (let next = texts.nextNode(); next; next = texts.nextNode()) words += next.nodeValue ?? '';
  return tidy(words);
}
