/**
 * How the drawn article and the canonical text correspond. Every element with `data-start` holds nothing but the words
 * that begin at that UTF-16 offset of the canonical text (a block, or a cell of a table); whatever lies outside such
 * an element (numbers, remarks of the app) is not text. Nobody else turns points of the DOM into offsets or back.
 */
export const SEGMENT = '[data-start]';

const startOf = (segment: HTMLElement): number => Number(segment.dataset.start);
const segmentsOf = (root: ParentNode): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(SEGMENT)];

function lengthBefore(segment: HTMLElement, node: Node, offset: number): number {
  const range = segment.ownerDocument.createRange();
  range.setStart(segment, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}

/**
 * Offset in the canonical text of a point of the drawn article. A point outside the text counts as the nearest text
 * onwards (`from`: a passage may begin there) or backwards (`to`). Null when there is none on that side.
 */
export function offsetOfPoint(
  root: HTMLElement,
  node: Node,
  offset: number,
  side: 'from' | 'to',
): number | null {
  const el = node instanceof HTMLElement ? node : node.parentElement;
  const segment = el?.closest<HTMLElement>(SEGMENT);
  if (segment && root.contains(segment)) return startOf(segment) + lengthBefore(segment, node, offset);

  const point = root.ownerDocument.createRange();
  point.setStart(node, offset);
  const segments = segmentsOf(root);
  // Segments stand in document order: find the first that does not end before the point.
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const candidate = segments[middle];
    if (candidate && point.comparePoint(candidate, 0) < 0) low = middle + 1;
    else high = middle;
  }
  const found = segments[side === 'from' ? low : low - 1];
  if (!found) return null;
  return startOf(found) + (side === 'from' ? 0 : (found.textContent?.length ?? 0));
}

/**
 * The drawn point of an offset in the canonical text. An offset between two segments (in a separator) counts as the
 * start of the later (`from`) or the end of the earlier (`to`). Null where nothing is drawn.
 */
export function pointOfOffset(
  root: HTMLElement,
  offset: number,
  side: 'from' | 'to',
): { node: Node; offset: number } | null {
  const segments = segmentsOf(root);
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const candidate = segments[middle];
    // The last segment that begins at or before the offset; for an end, strictly before it.
    if (candidate && (side === 'from' ? startOf(candidate) <= offset : startOf(candidate) < offset))
      low = middle + 1;
    else high = middle;
  }
  let segment = segments[low - 1];
  if (!segment) return null;
  let rest = offset - startOf(segment);
  const length = segment.textContent?.length ?? 0;
  if (side === 'from' && rest >= length && segments[low]) {
    segment = segments[low] as HTMLElement;
    rest = 0;
  }
  return pointInside(segment, Math.min(rest, segment.textContent?.length ?? 0), side);
}

function pointInside(segment: HTMLElement, at: number, side: 'from' | 'to'): { node: Node; offset: number } {
  const walker = segment.ownerDocument.createTreeWalker(segment, 4 /* NodeFilter.SHOW_TEXT */);
  let rest = at;
  let last: Text | null = null;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (rest < node.length || (side === 'to' && rest === node.length)) return { node, offset: rest };
    rest -= node.length;
    last = node;
  }
  return last ? { node: last, offset: last.length } : { node: segment, offset: 0 };
}
