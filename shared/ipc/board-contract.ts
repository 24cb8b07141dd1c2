import { z } from 'zod';
import { Id, Outline, VerdictWord } from '../model';
import { request } from './request';

/** A saved quote with the rest of its sentences, for showing. */
export const QuoteContext = z.strictObject({
  quoteId: Id,
  /** Words of the same sentence before and after the quote; empty where it begins or ends with one. */
  before: z.string(),
  after: z.string(),
});
export type QuoteContext = z.infer<typeof QuoteContext>;

/** Requests of the quote board. */
export const boardContract = {
  /** The sentences that quotes stand in, cut from the texts they were made on; unknown ids are left out. */
  'quotes:context': request(z.strictObject({ quoteIds: z.array(Id).max(500) }), z.array(QuoteContext)),
  /** The verdicts on the quotations that a brief makes of saved quotes, in document order. */
  'quotes:verdicts': request(
    z.strictObject({ briefId: Id }),
    z.array(z.strictObject({ quoteId: Id, verdict: VerdictWord })),
  ),
  /** Every tag that quotes bear, in alphabetical order. */
  'outlines:get': request(z.strictObject({ briefId: Id }), Outline),
  /**
   * Puts the outline of a brief in place of `before`, which must be the stored one (`stale-revision` otherwise): a step
   * that is taken back late must not undo what came after it.
   */
  'outlines:save': request(z.strictObject({ briefId: Id, before: Outline, outline: Outline }), Outline),
} as const;
