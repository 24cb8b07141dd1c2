import { z } from 'zod';
import { TextChange } from '../correcting/correct-text';
import { Article, Id, QuoteStateCounts, RecordFieldName, SourcedNames, SourcedText } from '../model';
import { WireError } from './app-error';
import { JOINED_AT_ONCE } from './bulk-contract';
import { request } from './request';

const CorrectedText = z.strictObject({
  article: Article,
  /** What the text that stands now does to the quotes of its article. */
  quotes: QuoteStateCounts,
});

/** One change of a record. */
export const Correction = z.strictObject({
  /** Counts all changes of the library; the later the higher. */
  number: z.int(),
  field: RecordFieldName,
  before: z.union([SourcedText, SourcedNames]),
  after: z.union([SourcedText, SourcedNames]),
  /** `proposed`: what a newer file says of a value that the analyst set; it was not taken. */
  how: z.enum(['edited', 'restored', 'merged', 'imported', 'proposed']),
  /** `replaced`: undone, and something else done since. */
  state: z.enum(['made', 'undone', 'replaced']),
  /** Account of the computer; “import” for what no person did. */
  madeBy: z.string(),
  /** ISO 8601 instant. */
  madeAt: z.string(),
});
export type Correction = z.infer<typeof Correction>;

/** What hangs on a record that may be merged. */
const Weight = z.strictObject({
  article: Article,
  quotes: z.int(),
  /** Titles of the briefs that quote or cite it. */
  briefs: z.array(z.strictObject({ title: z.string(), released: z.boolean() })),
  /** Name of its independence group. */
  group: z.string().nullable(),
});

export const MergedRecord = z.strictObject({
  articleId: Id,
  key: z.string(),
  title: z.string().nullable(),
  mergedAt: z.string(),
});
export type MergedRecord = z.infer<typeof MergedRecord>;

/** Corrections of records: their history, and merging two records of one article. */
export const correctionContract = {
  /** Newest first. */
  'records:history': request(
    z.strictObject({ articleId: Id }),
    z.strictObject({ corrections: z.array(Correction), merged: z.array(MergedRecord) }),
  ),
  /** Takes the analyst's last change of a record back; null when there is none. */
  'records:undo': request(
    z.strictObject({ articleId: Id }),
    z.strictObject({ article: Article, field: RecordFieldName }).nullable(),
  ),
  /** Makes the change again that was taken back last; null when there is none. */
  'records:redo': request(
    z.strictObject({ articleId: Id }),
    z.strictObject({ article: Article, field: RecordFieldName }).nullable(),
  ),
  /** Gives a field the value that it had before, or that stands after, a change of its history. */
  'records:restore': request(
    z.strictObject({ articleId: Id, correction: z.int(), which: z.enum(['before', 'after']) }),
    Article,
  ),
  /** What both records are and what hangs on them, for choosing; refused when they are one. */
  'articles:weighMerge': request(
    z.strictObject({ keptId: Id, otherId: Id }),
    z.strictObject({ kept: Weight, other: Weight }),
  ),
  /**
   * Makes one record of two: texts, quotes, tags, groups and uses in briefs of the other go over to the kept one, and its id
   * and key lead there from then on.
   */
  'articles:merge': request(
    z.strictObject({
      keptId: Id,
      otherId: Id,
      /** Fields whose value is taken from the other record. */
      fieldsFromOther: z.array(RecordFieldName).max(50),
      /** The text that is read and quoted from then on. */
      textFrom: z.enum(['kept', 'other']),
      groupFromOther: z.boolean(),
    }),
    z.strictObject({
      article: Article,
      /** What the text that stands now does to the quotes of both. */
      quotes: QuoteStateCounts,
      /** Briefs that used the other record. */
      briefIds: z.array(Id),
    }),
  ),
  /**
   * Merges articles into records without text that name their files: the text comes from the article, each value from the side
   * that knows it more surely, the record's where neither does. One that cannot be joined holds up no other.
   */
  'articles:joinFiles': request(
    z.strictObject({
      pairs: z
        .array(z.strictObject({ recordId: Id, articleId: Id }))
        .min(1)
        .max(JOINED_AT_ONCE),
    }),
    z.array(
      z.discriminatedUnion('ok', [
        /** Briefs that used the article. */
        z.strictObject({ ok: z.literal(true), briefIds: z.array(Id) }),
        z.strictObject({ ok: z.literal(false), error: WireError }),
      ]),
    ),
  ),
  /**
   * Makes a new text of an article's newest one with corrections by hand; the old one stays as it is. Refused
   * (`stale-revision`) when a newer text came in the meantime.
   */
  'texts:correct': request(
    z.strictObject({
      textId: Id,
      changes: z.array(TextChange).min(1).max(10_000),
      /** Why, in the analyst's words; may be empty. */
      reason: z.string().max(500),
    }),
    CorrectedText,
  ),
  /** Makes an older text the one that is read and quoted from then on. */
  'texts:stand': request(z.strictObject({ textId: Id }), CorrectedText),
  /** Makes two records of one again. */
  'articles:unmerge': request(
    z.strictObject({ mergedId: Id }),
    z.strictObject({
      kept: Article,
      restored: Article,
      briefIds: z.array(Id),
      /** Briefs saved since, whose citations of the merged record go on naming the kept one. */
      briefsToLookAt: z.array(z.string()),
    }),
  ),
} as const;
