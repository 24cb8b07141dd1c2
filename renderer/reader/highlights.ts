import type { QuoteListing } from '../../shared/model';
import { anchorPassage, placeOfQuote } from './anchor-passage';
import type { CanonicalText } from './describe-passage';

export type PlacedQuote = { listing: QuoteListing; start: number; end: number };

/** The quotes that stand in this text, in the order of their places. */
export const placeQuotes = (quotes: readonly QuoteListing[], text: CanonicalText): PlacedQuote[] =>
  quotes
    .flatMap((listing) => {
      const place = placeOfQuote(listing.quote, text);
      return place ? [{ listing, ...place }] : [];
    })
    .sort((a, b) => a.start - b.start || a.end - b.end);

/**
 * Mark the saved quotes with the browser's own highlights: the drawn article stays as it is, and so do the offsets.
 * The names are those of `::highlight()` in article-text.css.
 */
export function paintQuotes(
  root: HTMLElement,
  placed: readonly PlacedQuote[],
  activeId: string | null,
): void {
  const ranges = { kept: [] as Range[], active: [] as Range[] };
  for (const { listing, start, end } of placed) {
    const range = anchorPassage(root, { start, end });
    if (range) ranges[listing.quote.id === activeId ? 'active' : 'kept'].push(range);
  }
  CSS.highlights.set('quote', new Highlight(...ranges.kept));
  const active = new Highlight(...ranges.active);
  active.priority = 1;
  CSS.highlights.set('quote-active', active);
}

export function clearHighlights(): void {
  CSS.highlights.delete('quote');
  CSS.highlights.delete('quote-active');
}
