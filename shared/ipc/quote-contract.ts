import { z } from 'zod';
import {
  Attribution,
  FoundAgain,
  Id,
  Passage,
  Quote,
  QuoteImpact,
  QuoteListing,
  Settlement,
  ShownPlace,
  TagName,
} from '../model';
import { Nothing, request } from './request';

/** Saving quotes, and what becomes of them in newer texts. */
export const quoteContract = {
  'quotes:save': request(z.strictObject({ passage: Passage, ...Attribution.partial().shape }), Quote),
  'quotes:list': request(
    z.strictObject({ articleId: Id.optional(), briefId: Id.optional() }),
    z.array(QuoteListing),
  ),
  'quotes:update': request(
    z.strictObject({
      quoteId: Id,
      ...Attribution.partial().shape,
      comment: z.string().max(10_000).optional(),
      tags: z.array(TagName).max(100).optional(),
      /** Puts what the text seems to say away, or reads it again. */
      proposals: z.enum(['dismiss', 'renew']).optional(),
    }),
    Quote,
  ),
  /** Refused (`in-use`) while a brief uses it. */
  'quotes:delete': request(z.strictObject({ quoteId: Id }), Nothing),
  /** What became of a quote in its article's newest text; `after` shows the place found, or each candidate in order. */
  'quotes:findAgain': request(
    z.strictObject({ quoteId: Id }),
    FoundAgain.extend({
      quote: Quote,
      settlement: Settlement.nullable(),
      before: ShownPlace,
      after: z.array(ShownPlace),
    }),
  ),
  /** What the newest text of an article does to its quotes, and the briefs that use them. */
  'quotes:impact': request(
    z.strictObject({ articleId: Id }),
    z.strictObject({ textId: Id, version: z.int(), quotes: z.array(QuoteImpact) }),
  ),
  /**
   * Saves the place that the analyst chose as a further quote, which stands for the old one in that text from then on. The
   * old quote and the briefs that use it stay as they are.
   */
  'quotes:reanchor': request(
    z.strictObject({ quoteId: Id, textId: Id, start: z.int().min(0), end: z.int().min(1) }),
    Quote,
  ),
  /** The quote keeps to its older text, whatever this newer one reads. */
  'quotes:keepOlder': request(z.strictObject({ quoteId: Id, textId: Id }), Settlement),
  /** Takes a decision about a quote back; the quote that was saved with it stays. */
  'quotes:unsettle': request(z.strictObject({ quoteId: Id, textId: Id }), Nothing),
} as const;

/** Asked by the shell alone. */
export const quoteInternalContract = {
  /** Where an article's newest text reads `exact`; refused as `not-verbatim`, `ambiguous` or `excluded-text`. */
  'quotes:find': request(
    z.strictObject({
      articleId: Id,
      exact: z.string().min(1).max(100_000),
      paragraph: z.int().min(1).optional(),
    }),
    Passage,
  ),
} as const;
