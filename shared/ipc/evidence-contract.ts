import { z } from 'zod';
import {
  BriefDisagreement,
  Id,
  IndependenceGroup,
  LikelyOrigin,
  OtherWording,
  QuoteComparison,
  QuoteLink,
  QuoteRelation,
  SharedSentence,
  SourceMatrix,
} from '../model';
import { Nothing, request } from './request';

/** Every pair of them may be told apart: half a million rows. */
const MOST_OF_ONE_ORIGIN = 1000;
const ActId = z.strictObject({ actId: z.int() });

/** What claims rest on: independence groups, the source matrix, and quotes beside each other. */
export const evidenceContract = {
  /** By name. */
  'groups:list': request(Nothing, z.array(IndependenceGroup)),
  /** A new group without an id; else its name and note are changed. Refused (`invalid-input`) when the name is taken. */
  'groups:save': request(
    z.strictObject({
      groupId: Id.optional(),
      name: z.string().max(200),
      note: z.string().max(10_000),
      /** Articles to put into it, out of the groups they were in. */
      articleIds: z.array(Id).max(10_000).optional(),
    }),
    IndependenceGroup,
  ),
  /** Its articles stand for themselves again. */
  'groups:delete': request(z.strictObject({ groupId: Id }), Nothing),
  'groups:assign': request(z.strictObject({ articleId: Id, groupId: Id.nullable() }), Nothing),
  /** Looks through some articles for others with their words; a few milliseconds each. Ask until `left` is 0. */
  'copies:look': request(
    z.strictObject({ limit: z.int().min(1).max(500) }),
    z.strictObject({ looked: z.int(), left: z.int() }),
  ),
  /** Articles that may rest on one origin and are not in one group yet; those with most articles first, `limit` at most. */
  'copies:list': request(
    z.strictObject({ articleId: Id.optional(), limit: z.int().min(1).max(1000).optional() }),
    z.array(LikelyOrigin),
  ),
  'copies:sentences': request(z.strictObject({ first: Id, second: Id }), z.array(SharedSentence)),
  /**
   * Each of these articles stands for itself beside each of the others; those that the analyst put into one group stay together.
   * `apart: false` asks about them again. `shelf:undo` takes the act back.
   */
  'copies:tellApart': request(
    z.strictObject({ articleIds: z.array(Id).min(2).max(MOST_OF_ONE_ORIGIN), apart: z.boolean() }),
    ActId,
  ),
  /**
   * Puts articles into one group, out of those they were in, and tells `apart` from each of them; all or nothing, and taken back
   * by `shelf:undo`. Refused as `groups:save` is.
   */
  'origins:make': request(
    z.strictObject({
      groupId: Id.optional(),
      name: z.string().max(200),
      note: z.string().max(10_000),
      articleIds: z.array(Id).min(1).max(MOST_OF_ONE_ORIGIN),
      apart: z.array(Id).max(MOST_OF_ONE_ORIGIN),
    }),
    ActId,
  ),
  /** What other quotes and stored articles say beside a quote. Reads texts: never ask while the analyst types. */
  'quotes:compare': request(z.strictObject({ quoteId: Id }), QuoteComparison),
  /** How other stored articles word what a quote says (QI-36); a part of `quotes:compare`. The first answer reads all texts. */
  'quotes:otherWordings': request(z.strictObject({ quoteId: Id }), z.array(OtherWording)),
  /** Sets what the analyst says of two quotes, in place of what was said before. */
  'quotes:link': request(
    z.strictObject({
      quoteIds: z.tuple([Id, Id]),
      relation: QuoteRelation,
      note: z.string().max(10_000),
    }),
    QuoteLink,
  ),
  /** What the analyst said of pairs of quotes, oldest first; neither proposals nor those put away. */
  'quotes:links': request(Nothing, z.array(QuoteLink)),
  'quotes:unlink': request(z.strictObject({ linkId: Id }), Nothing),
  'briefs:matrix': request(z.strictObject({ briefId: Id }), SourceMatrix),
  /** Links, proposals and dismissed proposals of the quotes that a brief uses. */
  'briefs:disagreements': request(z.strictObject({ briefId: Id }), z.array(BriefDisagreement)),
  /** Remembered by the claim's words: a claim that is worded anew must be looked at anew. */
  'briefs:exemptClaim': request(
    z.strictObject({ briefId: Id, words: z.string().min(1).max(200_000), exempt: z.boolean() }),
    Nothing,
  ),
} as const;
