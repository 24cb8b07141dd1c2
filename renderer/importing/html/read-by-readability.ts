import { Readability } from '@mozilla/readability';

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
    const block = page.createElement('div');
    block.append(...font.childNodes);
    font.replaceWith(block);
  }
}

const asElement = (node: Node | null | undefined): Element | null =>
  node?.nodeType === 1 ? (node as Element) : null;
