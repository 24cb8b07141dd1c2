import { z } from 'zod';
import { Id } from './article';

/**
 * A stretch of a text, unsaved. `start` and `end` are UTF-16 offsets in the canonical text (end exclusive);
 * `paragraph` is the number of the block that `start` lies in.
 */
export const Passage = z.strictObject({
  articleId: Id,
  textId: Id,
  paragraph: z.int().min(1),
  start: z.int().min(0),
  end: z.int().min(1),
  exact: z.string().min(1).max(100_000),
  /** Up to 32 characters before and after: enough to tell repeats apart, short enough to survive an edit nearby. */
  prefix: z.string().max(32),
  suffix: z.string().max(32),
});
export type Passage = z.infer<typeof Passage>;
export const CONTEXT_LENGTH = 32;

/** A saved passage. `exact` is never edited. */
export const Quote = Passage.extend({
  id: Id,
  speaker: z.string().max(400).nullable(),
  comment: z.string().max(10_000),
  createdAt: z.string(),
});
export type Quote = z.infer<typeof Quote>;

export const QuoteUse = z.strictObject({ briefId: Id, title: z.string(), count: z.int() });
/** A quote with what a list of quotes shows about it. */
export const QuoteListing = z.strictObject({
  quote: Quote,
  articleTitle: z.string().nullable(),
  uses: z.array(QuoteUse),
});
export type QuoteListing = z.infer<typeof QuoteListing>;
