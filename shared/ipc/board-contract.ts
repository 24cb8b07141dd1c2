import { z } from 'zod';
import { Id, Outline, TagName, VerdictWord } from '../model';

const request = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output });

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
  /** Every tag in use, in alphabetical order. */
  'tags:list': request(z.strictObject({}), z.array(z.strictObject({ name: TagName, quotes: z.int() }))),
  /** Gives a tag another name wherever it stands; a name that is in use joins the two. */
  'tags:rename': request(z.strictObject({ name: TagName, to: TagName }), z.strictObject({})),
  /** Takes one tag off these quotes and gives them another, or does one of the two. Quotes that are gone are left out. */
  'tags:retag': request(
    z.strictObject({
      quoteIds: z.array(Id).max(100_000),
      take: TagName.nullable(),
      give: TagName.nullable(),
    }),
    z.strictObject({}),
  ),
  'outlines:get': request(z.strictObject({ briefId: Id }), Outline),
  /**
   * Puts the outline of a brief in place of `before`, which must be the stored one (`stale-revision` otherwise): a step
   * that is taken back late must not undo what came after it.
   */
  'outlines:save': request(z.strictObject({ briefId: Id, before: Outline, outline: Outline }), Outline),
} as const;
