import type { Passage, Quote } from '../../shared/model';
import { pointOfOffset } from './article-points';
import type { CanonicalText } from './describe-passage';

/** The drawn range of a passage; null when its blocks are not drawn. The inverse of `describePassage`. */
export function anchorPassage(root: HTMLElement, passage: Pick<Passage, 'start' | 'end'>): Range | null {
  const from = pointOfOffset(root, passage.start, 'from');
  const to = pointOfOffset(root, passage.end, 'to');
  if (!from || !to) return null;
  const range = root.ownerDocument.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range.collapsed ? null : range;
}

/**
 * Where a saved quote stands in a text: at its own place, or, in another text of the article, at the one place that
 * reads exactly so with the same surroundings, or at the only place that reads exactly so. Null otherwise: nothing is
 * guessed from similar words.
 */
export function placeOfQuote(quote: Quote, text: CanonicalText): { start: number; end: number } | null {
  const { canonical } = text;
  const length = quote.exact.length;
  if (quote.textId === text.id) {
    return canonical.slice(quote.start, quote.end) === quote.exact
      ? { start: quote.start, end: quote.end }
      : null;
  }
  const places: number[] = [];
  for (let at = canonical.indexOf(quote.exact); at >= 0; at = canonical.indexOf(quote.exact, at + 1))
    places.push(at);
  const inContext = places.filter(
    (at) => canonical.slice(0, at).endsWith(quote.prefix) && canonical.startsWith(quote.suffix, at + length),
  );
  const only = inContext.length === 1 ? inContext[0] : places.length === 1 ? places[0] : undefined;
  return only === undefined ? null : { start: only, end: only + length };
}
