import { Handler } from 'pagedjs';

/** A letter that no text holds; pagedjs sets it where it ends a page within a word. */
export const NO_HYPHEN = '\ufdd0';

/** Where the next page begins in the document that is laid out. */
export interface BreakPlace {
  node: Node;
  offset: number;
}

/**
 * Begins each page exactly where the one before it ended. pagedjs looks for the place by the words that stand there, and
 * takes the first place that reads the same: behind marks and italics, where pieces of a line are as short as “, ”, that is
 * often another. It also ends a page within a web address with a hyphen that the address does not have.
 */
export class TrueBreaks extends Handler {
  onBreakToken(found: BreakPlace | undefined, overflow: Range | undefined): BreakPlace | undefined {
    if (!found || !overflow) return undefined;
    const place = placeInSource(overflow, found.node.getRootNode());
    return place && Object.assign(found, place);
  }

  /** pagedjs calls this with the part of a page that did not fit, and with what stays of the page. */
  afterOverflowRemoved(_removed: unknown, rendered: Element): void {
    for (const broken of rendered.querySelectorAll('.pagedjs_hyphen')) {
      broken.classList.remove('pagedjs_hyphen');
      for (const part of broken.childNodes)
        if (part instanceof Text && part.data.endsWith(NO_HYPHEN)) part.data = part.data.slice(0, -1);
    }
  }
}

/** The place of the text at which `overflow` begins; undefined where it begins at an element, which pagedjs finds itself. */
export function placeInSource({ startContainer, startOffset }: Range, source: Node): BreakPlace | undefined {
  const isWithin = startContainer instanceof Text;
  const text = isWithin ? startContainer : startContainer.childNodes[startOffset];
  if (!(text instanceof Text)) return undefined;
  const parent = twin(text.parentElement, source);
  const node = parent && twinOfText(text, parent, source);
  if (!node) return undefined;
  // What a page before has of this text is missing at its begin.
  const before = node.data.length - text.data.length;
  const offset = before + (isWithin ? startOffset : 0);
  if (before < 0 || !node.data.endsWith(text.data)) return undefined;
  return offset === 0 && node === parent.firstChild ? { node: parent, offset: 0 } : { node, offset };
}

/** The text of `parent` that stands as far from the same neighbour as `text` does. */
function twinOfText(text: Text, parent: Element, source: Node): Text | undefined {
  for (const side of ['previousSibling', 'nextSibling'] as const) {
    let steps = 0;
    let neighbour: Node | null = text;
    while (neighbour && !(neighbour instanceof Element)) {
      steps += 1;
      neighbour = neighbour[side];
    }
    let node: Node | null = neighbour instanceof Element ? twin(neighbour, source) : null;
    // Nothing but text as far as the edge of the element: only its end is sure to be there as well.
    if (!neighbour && side === 'nextSibling') {
      node = parent.lastChild;
      steps -= 1;
    }
    for (; node && steps > 0; steps -= 1)
      node = side === 'previousSibling' ? node.nextSibling : node.previousSibling;
    if (node instanceof Text && node.parentElement === parent) return node;
  }
  return undefined;
}

/** The element that this one is a copy of. */
function twin(element: Element | null, source: Node): Element | null {
  const ref = element?.getAttribute('data-ref');
  return ref && 'querySelector' in source
    ? (source as ParentNode).querySelector(`[data-ref="${CSS.escape(ref)}"]`)
    : null;
}
