/** What the palette and the keys of the window ask about reviewing and releasing the open brief. */
export type ReviewAsk = 'review' | 'release' | 'new-version';

export const isReviewAsk = (ask: string): ask is ReviewAsk =>
  ask === 'review' || ask === 'release' || ask === 'new-version';
