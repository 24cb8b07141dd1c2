import { z } from 'zod';
import { SourcedNames, SourcedText, unknownNames, unknownText } from './basis';

/** Article ids, text ids, quote ids and brief ids are opaque strings made by the library. */
export const Id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

/** What a record says of an article. `published`, `occurred`, `accessed` and `modified` are EDTF (`XXXX-02-12`: year unknown). */
export const ArticleRecord = z.strictObject({
  title: SourcedText,
  authors: SourcedNames,
  outlet: SourcedText,
  /** Place of reporting (dateline), never place of publication. */
  place: SourcedText,
  published: SourcedText,
  section: SourcedText,
  standfirst: SourcedText,
  /** BCP 47. */
  language: SourcedText,
  /** One of `ARTICLE_KINDS`. */
  kind: SourcedText,
  url: SourcedText,
  /** Set only when an analyst recorded opening the page; an import date is not an access date. */
  accessed: SourcedText,
  /** When what the text tells of happened; ICD 206-style notes print it as the date of information. */
  occurred: SourcedText,
  /** The analyst's own account of the source: how accurate, current, close, partial and expert it is (ICD 206). */
  descriptor: SourcedText,
  /** When the page says that it was last changed; never a date of publication. */
  modified: SourcedText,
  /** The marking that the source bears, or `none` where it is known to bear none; unknown is not unmarked. */
  handling: SourcedText,
});
export type ArticleRecord = z.infer<typeof ArticleRecord>;
export type RecordField = keyof ArticleRecord;
export const RECORD_FIELDS = Object.keys(ArticleRecord.shape) as readonly RecordField[];
export const RecordFieldName = z.enum([
  'title',
  'authors',
  'outlet',
  'place',
  'published',
  'section',
  'standfirst',
  'language',
  'kind',
  'url',
  'accessed',
  'occurred',
  'descriptor',
  'modified',
  'handling',
]);

export const ARTICLE_KINDS = [
  'news',
  'opinion',
  'commentary',
  'press-release',
  'report',
  'interview',
] as const;

export const unknownRecord = (): ArticleRecord => ({
  title: unknownText(),
  authors: unknownNames(),
  outlet: unknownText(),
  place: unknownText(),
  published: unknownText(),
  section: unknownText(),
  standfirst: unknownText(),
  language: unknownText(),
  kind: unknownText(),
  url: unknownText(),
  accessed: unknownText(),
  occurred: unknownText(),
  descriptor: unknownText(),
  modified: unknownText(),
  handling: unknownText(),
});

/** What a list row needs. */
export const ArticleSummary = z.strictObject({
  id: Id,
  /** Short stable handle used in citations of the command line. */
  key: z.string(),
  title: SourcedText,
  /** Opening words of the body, for rows and citations of untitled articles. */
  opening: z.string(),
  outlet: SourcedText,
  authors: SourcedNames,
  published: SourcedText,
  paragraphs: z.int(),
  quotes: z.int(),
  /** Those of them that wait for a decision because a newer text came. */
  openQuotes: z.int(),
  isSample: z.boolean(),
  /** ISO 8601 instants. */
  importedAt: z.string(),
});
export type ArticleSummary = z.infer<typeof ArticleSummary>;
