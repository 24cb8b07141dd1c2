import type { Inline } from '../../../shared/brief-document/brief-document';
import { type Direction, paragraphDirection } from '../../../shared/brief-document/text-direction';
import { constant, type Markup } from './escape';

/** The attribute only where the direction of most letters differs from the page's, or from what is around. */
export const dir = (inlines: readonly Inline[], around: Direction = 'ltr'): Markup | null => {
  const own = paragraphDirection(inlines);
  return own === 'ltr' && around === 'rtl' ? constant(' dir="ltr"') : dirOf(own);
};
export const dirOf = (direction: Direction): Markup | null =>
  direction === 'rtl' ? constant(' dir="rtl"') : null;
