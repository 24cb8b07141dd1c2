import { Readability } from '@mozilla/readability';
import { endsSentence } from '../clean/words';
import { BLOCKS } from './layout-tables';

/**
 * Readability with a threshold of 0: with a higher one it starts again by writing a string into the page, which the
 * window's Trusted Types policy forbids. What is too short is replaced by the page's own marks instead.
 */
export function readByReadability(page: Document): Element | null {
  const copy = page.cloneNode(true) as Document;
  setLinesApart(copy);
  dropComments(copy);
  try {
    const reader = new Readability<Node>(copy, {
      keepClasses: true,
      charThreshold: 0,
      disableJSONLD: true,
      maxElemsToParse: 60_000,
      serializer: (node) => node,
    });
    return asElement(reader.parse()?.content);
  } catch {
    // Readability gives up on pages with too many elements; the page's own marks are used then.
    return null;
  }
}

const COMMENTS =
  /(?:^|[\s_-])(?:comments?(?:-?(?:section|area|list|wrapper|container))?|disqus-thread|disqus_thread)(?:$|\s)/i;

/** What readers wrote below the title may be longer than the article, and then looks like it. */
function dropComments(page: Document): void {
  const titles = page.querySelectorAll('h1');
  const [title] = titles;
  if (!title || titles.length !== 1) return;
  for (const el of page.querySelectorAll(
    'section[class], section[id], div[class], div[id], ol[class], ul[class]',
  )) {
    const isBelow = (title.compareDocumentPosition(el) & 4) !== 0;
    if (isBelow && COMMENTS.test(`${el.className} ${el.id}`) && hasTextBeside(el, title)) el.remove();
  }
}

const FEWEST_LETTERS = 80;
/** A section may be called "comment" that holds an opinion: then nothing else below the title is text. */
const hasTextBeside = (el: Element, title: Element): boolean =>
  [...el.ownerDocument.querySelectorAll('p')].some((p) => {
    const text = (p.textContent ?? '').trim();
    const isBelow = (title.compareDocumentPosition(p) & 4) !== 0;
    return isBelow && !el.contains(p) && text.length >= FEWEST_LETTERS && endsSentence(text);
  });

/** Old pages part their paragraphs by breaks between `font` elements, which Readability joins: they become blocks of their own. */
function setLinesApart(page: Document): void {
  for (const font of page.querySelectorAll('font')) {
    const next = font.nextElementSibling;
    const isParted = next?.tagName === 'BR' && next.nextElementSibling?.tagName === 'BR';
    if (!isParted && !font.querySelector('br + br')) continue;
    // Of words in colour within a sentence ("he would *not* resign") a block would make three paragraphs.
    if (!isWholeLine(font)) continue;
    const block = page.createElement('div');
    block.append(...font.childNodes);
    font.replaceWith(block);
  }
}

const isWholeLine = (font: Element): boolean =>
  (font.parentNode === null || BLOCKS.has(font.parentNode.nodeName)) &&
  isEdge(beside(font, 'previousSibling')) &&
  isEdge(beside(font, 'nextSibling'));

const isEdge = (node: Node | null): boolean =>
  node === null || node.nodeName === 'BR' || BLOCKS.has(node.nodeName);

/** What stands beside an element, spaces and comments left aside. */
function beside(el: Element, way: 'previousSibling' | 'nextSibling'): Node | null {
  let node = el[way];
  while (node && (node.nodeType === 8 || (node.nodeType === 3 && (node.nodeValue ?? '').trim() === '')))
    node = node[way];
  return node;
}

const asElement = (node: Node | null | undefined): Element | null =>
  node?.nodeType === 1 ? (node as Element) : null;
