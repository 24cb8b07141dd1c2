import type { Paragraph } from './paragraph';
import { marked, type Place } from './place';

/** A line across the text: a flat paragraph whose style draws it. */
export const rule = (place: Place): Paragraph => ({
  look: { style: 'HorizontalRule' },
  children: marked(place)([]),
});

/**
 * The break of a page is a property of a flat paragraph on the new page, since Word puts an empty line there after a
 * break that stands among words.
 */
export const pageBreak = (place: Place): Paragraph => ({
  look: { style: 'PageBreak', pageBreakBefore: true },
  children: marked(place)([]),
});
