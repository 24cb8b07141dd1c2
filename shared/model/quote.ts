import { z } from 'zod';
import { Id } from './article';
import { LONGEST_TAG } from './tag';
import { VerdictReason } from './verdict';

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

/** Who said words, as what, where and when. `date` is EDTF (`XXXX-02-12`: year unknown; `2026-02?`: not certain). */
export const Attribution = z.strictObject({
  speaker: z.string().max(400).nullable(),
  role: z.string().max(400).nullable(),
  occasion: z.string().max(400).nullable(),
  date: z.string().max(100).nullable(),
});
export type Attribution = z.infer<typeof Attribution>;
export const NO_ATTRIBUTION: Attribution = { speaker: null, role: null, occasion: null, date: null };

/** One word or a few; no comma, which parts them where they are typed. */
export const TagName = z
  .string()
  .min(1)
  .max(LONGEST_TAG)
  .regex(/^[^,\s](?:[^,\n]*[^,\s])?$/u);

/** A saved passage. `exact` is never edited. Speaker, role, occasion and date are what the analyst says. */
export const Quote = Passage.extend({
  id: Id,
  ...Attribution.shape,
  /** Page or pages of a paginated file, as they are cited ("4", "4–5"); absent where it has none. */
  page: z.string().max(50).optional(),
  /** What the text seems to say of them: shown as a proposal, never printed, compared or counted. */
  proposed: Attribution,
  /** In alphabetical order. */
  tags: z.array(TagName).max(100),
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
  /** The quote that stands for this one in a newer text of the article. */
  replacedBy: z.strictObject({ quoteId: Id, paragraph: z.int(), version: z.int() }).nullable(),
});
export type QuoteListing = z.infer<typeof QuoteListing>;

/** What became of a quote's words in a newer text of its article. Only exact comparison says `same` or `moved`. */
export const QuoteState = z.enum(['same', 'moved', 'changed', 'gone']);
export type QuoteState = z.infer<typeof QuoteState>;

/** A stretch of a text: UTF-16 offsets in the canonical text (end exclusive), and the block that `start` lies in. */
export const Place = z.strictObject({
  paragraph: z.int().min(1),
  start: z.int().min(0),
  end: z.int().min(1),
});
export type Place = z.infer<typeof Place>;

/** A place proposed to the analyst, who decides. */
export const PlaceCandidate = Place.extend({
  /** Do exactly the words of the quote stand there? */
  isExact: z.boolean(),
  /** Share of words in common, 0 to 1. Orders proposals; decides nothing. */
  score: z.number().min(0).max(1),
  /** How the words there differ: `quotationSpan` in the quote's `exact`, `sourceSpan` in the newer canonical text. */
  differences: z.array(VerdictReason),
});
export type PlaceCandidate = z.infer<typeof PlaceCandidate>;

export const FoundAgain = z.strictObject({
  /** `same`: in the paragraph of the same number; `moved`: in another one. */
  state: QuoteState,
  /** Exactly the words of the quote stand in the newer text, but which place is the quote's is not certain. */
  isAmbiguous: z.boolean(),
  /** Set for `same` and `moved`, and only then. */
  place: Place.nullable(),
  /** Best first; empty for `same` and `moved`. For `gone`: where the same words stood before, too. */
  candidates: z.array(PlaceCandidate),
});
export type FoundAgain = z.infer<typeof FoundAgain>;

/** The whole paragraphs around a place, to be shown beside those of another text. */
export const ShownPlace = z.strictObject({
  textId: Id,
  version: z.int(),
  /** Number of the first of them. */
  paragraph: z.int().min(1),
  /** UTF-16 offset of `words` in the canonical text: spans of places and differences count from the text's start. */
  start: z.int().min(0),
  words: z.string(),
});
export type ShownPlace = z.infer<typeof ShownPlace>;

/** What the analyst decided about a quote when a newer text of its article came. */
export const Settlement = z.strictObject({
  /** The newer text. */
  textId: Id,
  /** `place`: `successor` stands for the quote in it. `kept`: the quote keeps to its older text. */
  choice: z.enum(['place', 'kept']),
  successor: Quote.nullable(),
  settledAt: z.string(),
});
export type Settlement = z.infer<typeof Settlement>;

/** A line of the impact list: what a newer text does to a quote, and the briefs concerned. */
export const QuoteImpact = FoundAgain.omit({ candidates: true }).extend({
  quote: Quote,
  uses: z.array(QuoteUse),
  /** The latest decision; null where none was made. */
  settlement: Settlement.nullable(),
  /** Does it wait for the analyst? */
  isOpen: z.boolean(),
});
export type QuoteImpact = z.infer<typeof QuoteImpact>;

/** How many quotes of an article a newer text leaves the same, moves, changes, loses. */
export const QuoteStateCounts = z.strictObject({
  same: z.int(),
  moved: z.int(),
  changed: z.int(),
  gone: z.int(),
});
export type QuoteStateCounts = z.infer<typeof QuoteStateCounts>;
