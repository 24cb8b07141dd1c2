/** What the palette and the keys of the window ask about reviewing the open brief. */
export type ReviewAsk = 'review';
