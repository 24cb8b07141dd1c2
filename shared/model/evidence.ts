import { z } from 'zod';
import { Id } from './article';

/** Articles that rest on one origin, as the analyst says: a reprinted wire story, one press release. They count once. */
export const IndependenceGroup = z.strictObject({
  id: Id,
  name: z.string().min(1).max(200),
  /** Why they belong together. */
  note: z.string().max(10_000),
  /** In the order of import. An article is in one group at most. */
  articleIds: z.array(Id),
});
export type IndependenceGroup = z.infer<typeof IndependenceGroup>;

/** `agrees`, `contradicts`: the analyst says so. `dismissed`: the app proposed it, the analyst put it away. */
export const QuoteRelation = z.enum(['agrees', 'contradicts', 'dismissed']);
export type QuoteRelation = z.infer<typeof QuoteRelation>;

/** What the analyst says of two quotes; at most one for a pair, whichever way round. */
export const QuoteLink = z.strictObject({
  id: Id,
  quoteIds: z.tuple([Id, Id]),
  relation: QuoteRelation,
  note: z.string().max(10_000),
});
export type QuoteLink = z.infer<typeof QuoteLink>;

/** A stretch of words, and whether the other wording lacks it. */
export const WordingPart = z.strictObject({ text: z.string(), differs: z.boolean() });
export type WordingPart = z.infer<typeof WordingPart>;

/** Another stored article's words for what seems to be the same statement (QI-36). */
export const OtherWording = z.strictObject({
  articleId: Id,
  articleKey: z.string(),
  articleTitle: z.string().nullable(),
  paragraph: z.int().min(1),
  /** Set where those words are a saved quote. */
  quoteId: Id.nullable(),
  /** As the other article names the speaker. */
  speaker: z.string(),
  /** Has the analyst confirmed both speakers? If not, they are read from the texts. */
  isConfirmed: z.boolean(),
  /** Both wordings whole, cut where they part. */
  here: z.array(WordingPart),
  there: z.array(WordingPart),
});
export type OtherWording = z.infer<typeof OtherWording>;

/** Why the app thinks that two quotes may not agree. Never printed, counted or exported. */
export const ProposalKind = z.enum(['number', 'date', 'office', 'rank', 'direction']);
export type ProposalKind = z.infer<typeof ProposalKind>;

/** A quote as the other side of a link or proposal shows it. */
export const LinkedQuote = z.strictObject({
  quoteId: Id,
  articleId: Id,
  articleKey: z.string(),
  articleTitle: z.string().nullable(),
  paragraph: z.int().min(1),
  exact: z.string(),
  speaker: z.string().nullable(),
});
export type LinkedQuote = z.infer<typeof LinkedQuote>;

/** Everything that other quotes and articles say beside one quote. */
export const QuoteComparison = z.strictObject({
  quote: LinkedQuote,
  wordings: z.array(OtherWording),
  links: z.array(z.strictObject({ link: QuoteLink, other: LinkedQuote })),
  proposals: z.array(z.strictObject({ other: LinkedQuote, kind: ProposalKind, message: z.string() })),
});
export type QuoteComparison = z.infer<typeof QuoteComparison>;

const DisagreeingQuote = LinkedQuote.extend({
  /** Child indexes from the root of the brief to the first node that uses it; null where the brief does not. */
  path: z.array(z.int().min(0)).nullable(),
});

/** A quote of a brief beside another of the library. `proposed` ones are for the screen only. */
export const BriefDisagreement = z.strictObject({
  here: DisagreeingQuote,
  there: DisagreeingQuote,
  relation: z.enum([...QuoteRelation.options, 'proposed']),
  /** Null for a proposal. */
  link: QuoteLink.nullable(),
  /** Why it is proposed; null for what the analyst said. */
  message: z.string().nullable(),
});
export type BriefDisagreement = z.infer<typeof BriefDisagreement>;

/** How two articles hang together, from the surest down: one text twice, one text with changes, part of one in another. */
export const Likeness = z.enum(['same', 'near', 'copied']);
export type Likeness = z.infer<typeof Likeness>;

/** Articles that share so many words that they may rest on one origin. The app proposes, the analyst says. */
export const LikelyOrigin = z.strictObject({
  /** In the order of import; two or more. */
  articles: z.array(
    z.strictObject({
      articleId: Id,
      key: z.string(),
      title: z.string().nullable(),
      outlet: z.string().nullable(),
      published: z.string().nullable(),
      /** The group that the analyst put it into. */
      groupId: Id.nullable(),
      /** Those of the others that the analyst told apart from it. */
      apartFrom: z.array(Id),
      /** The one of the others with which it shares most. */
      closest: z.strictObject({ articleId: Id, share: z.number(), likeness: Likeness }),
    }),
  ),
});
export type LikelyOrigin = z.infer<typeof LikelyOrigin>;

/** A sentence of each of two articles that say the same. */
export const SharedSentence = z.strictObject({
  first: z.string(),
  second: z.string(),
  /** Paragraphs from 1. */
  firstParagraph: z.int().min(1),
  secondParagraph: z.int().min(1),
  /** Part of their words in common, 0 to 1. */
  alike: z.number(),
});
export type SharedSentence = z.infer<typeof SharedSentence>;
