import { Readability } from '@mozilla/readability';
import { BLOCKS } from './layout-tables';

/**
 * Readability with a threshold of 0: with a higher one it starts again by writing a string into the page, which the
 * window's Trusted Types policy forbids. What is too short is replaced by the page's own marks instead.
 */
export function readByReadability(page: Document): Element | null {
  const copy = page.cloneNode(true) as Document;
  setLinesApart(copy);
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
