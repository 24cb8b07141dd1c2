import { type RefObject, useEffect, useRef } from 'react';
import type { QuoteListing } from '../../shared/model';
import type { ReadingTarget } from '../state/desk';
import type { CanonicalText } from './describe-passage';
import type { PlacedQuote } from './highlights';
import { focusBlock } from './reading-keys';

type Reading = {
  target: ReadingTarget;
  root: RefObject<HTMLElement | null>;
  surface: RefObject<HTMLElement | null>;
  canonical: CanonicalText;
  placed: readonly PlacedQuote[];
  quotes: readonly QuoteListing[];
  /** How many paragraphs are drawn. */
  drawn: number;
  drawTo: (paragraph: number) => void;
  scrollTo: (place: { start: number; end: number }) => void;
  goWhenKnown: (place: number | 'first' | 'last') => void;
  openQuote: (quoteId: string) => void;
};

/** Goes where the article was opened at, once and as soon as that place is drawn. */
export function useReadingTarget(reading: Reading): void {
  const {
    target,
    root,
    surface,
    canonical,
    placed,
    quotes,
    drawn,
    drawTo,
    scrollTo,
    goWhenKnown,
    openQuote,
  } = reading;
  const gone = useRef(-1);
  useEffect(() => {
    if (gone.current === target.at) return;
    const quote = target.quoteId && placed.find(({ listing }) => listing.quote.id === target.quoteId);
    const paragraph = quote ? quote.listing.quote.paragraph : target.paragraph;
    if (target.quoteId && !quote && quotes.length === 0) return;
    if (paragraph !== undefined && paragraph > drawn) return drawTo(paragraph);
    gone.current = target.at;
    if (quote) {
      scrollTo(quote);
      openQuote(quote.listing.quote.id);
    } else if (paragraph !== undefined) {
      const start = canonical.starts[paragraph - 1] ?? 0;
      scrollTo({ start, end: start + 1 });
      focusBlock(root.current, paragraph, false);
      if (target.atHit) goWhenKnown(paragraph);
    } else {
      if (surface.current) surface.current.scrollTop = 0;
      if (target.atHit === 'first' || target.atHit === 'last') goWhenKnown(target.atHit);
    }
  }, [target, root, surface, placed, quotes, drawn, drawTo, scrollTo, canonical, goWhenKnown, openQuote]);
}
