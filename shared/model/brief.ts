import { z } from 'zod';
import { Id } from './article';
import { BriefHeader } from './brief-header';
import { Locator } from './locator';

export { BriefHeader } from './brief-header';

import { TemplateId } from './template';

const Said = {
  speaker: z.string().min(1).max(400),
  occasion: z.string().max(400).nullable(),
  /** EDTF. */
  date: z.string().max(100).nullable(),
};
/** Whose words the source itself quotes, as the analyst confirmed them; styles print "quoted in" or "as cited in". */
export const Quoting = z.strictObject({
  ...Said,
  /** The source's own words for the day ("Thursday"); `date` then stands in brackets behind them. */
  dateAsGiven: z.string().min(1).max(100).optional(),
  /** The source tells it in words of its own: "as reported in". */
  reported: z.literal(true).optional(),
  /** Who passed the words on before the source did, from the speaker's side: each of them is quoted in the next. */
  through: z.array(z.strictObject(Said)).min(1).max(5).optional(),
});
export type Quoting = z.infer<typeof Quoting>;

/** One source at one point of a brief. */
export const CiteItem = z.strictObject({
  articleId: Id,
  locator: Locator.optional(),
  /** Words before the source ("see also") and after the locator. */
  prefix: z.string().max(1000).optional(),
  suffix: z.string().max(1000).optional(),
  quoting: Quoting.optional(),
  /** The sentence names the author already. */
  suppressAuthor: z.literal(true).optional(),
});
export type CiteItem = z.infer<typeof CiteItem>;

/**
 * The editor's saved state: Lexical's JSON limited to the nodes below. Extra keys that Lexical writes (`version`,
 * `direction`, `indent`, …) pass through; nodes of other types are refused, so that nothing enters a brief unread.
 */
export type EditorNode =
  | { type: 'text'; text: string /** Bit set: 1 bold, 2 italic. */; format: number }
  | { type: 'linebreak' }
  | { type: 'tab' }
  | { type: 'paragraph'; children: EditorNode[] }
  | { type: 'heading'; tag: 'h1' | 'h2' | 'h3'; children: EditorNode[] }
  | { type: 'list'; listType: 'bullet' | 'number'; start?: number; children: EditorNode[] }
  | { type: 'listitem'; children: EditorNode[] }
  | { type: 'link'; url: string; children: EditorNode[] }
  /** Rows of cells that together cover every place. `colWidths` are shares of the width, one for each column. */
  | { type: 'table'; colWidths?: number[]; children: EditorNode[] }
  | { type: 'tablerow'; children: EditorNode[] }
  /** One paragraph. `headerState` is 1 in the row that heads the table, else 0. */
  | { type: 'tablecell'; headerState: number; colSpan?: number; rowSpan?: number; children: EditorNode[] }
  /** What a table or picture shows, numbered in a series of its own: directly above a table, directly below a picture. */
  | { type: 'caption'; of: 'table' | 'figure'; children: EditorNode[] }
  /** A line across the page. */
  | { type: 'rule' }
  /** What follows begins on a new page. */
  | { type: 'page-break' }
  | ImageNodeJson
  | PlacedListNodeJson
  | CommentNodeJson
  | FootnoteNodeJson
  | QuotationNodeJson
  | ParaphraseNodeJson
  | CitationNodeJson;

/**
 * A picture of the library, by the SHA-256 (hex) of its stored bytes. `alt` says in words what it shows, for those who
 * cannot see it; `decorative`: it shows nothing that a reader needs, and `alt` is empty. Neither: nobody has said yet.
 * `width` is its share of the column, from `NARROWEST_IMAGE` to 1.
 */
export type ImageNodeJson = {
  type: 'image';
  sha256: string;
  alt: string;
  decorative: boolean;
  width: number;
};

/** Longest alt text (UTF-16 units): what is longer belongs into the text of the brief. */
export const LONGEST_ALT = 2000;
export const NARROWEST_IMAGE = 0.1;

/**
 * Words in the brief that point at stored words. Children are the editable words, without outer quotation marks
 * (the style sets those). `captured` are the words as saved with the quote and are never edited.
 */
export type QuotationNodeJson = {
  /** `quotation` stands inline, `block-quotation` is a block. */
  type: 'quotation' | 'block-quotation';
  /** Null for a quotation that came in as text and could not be matched to a saved quote. */
  quoteId: string | null;
  articleId: string;
  captured: string;
  /** Block that the words are claimed to stand in. */
  paragraph: number | null;
  /** Found between marks that the analyst typed; such nodes are made when a brief is judged, and never saved. */
  typed?: TypedWords;
  children: EditorNode[];
};

/** How words between typed marks come to be a quotation of a source. */
export type TypedWords = {
  /** By a citation right behind them (or behind the quotation they begin), or by one elsewhere in their sentence. */
  cited: 'directly' | 'in-sentence';
  /** What is uncertain about their source; `isUnsure`: so uncertain that a person has to look. */
  doubt?: string;
  isUnsure?: true;
};

/**
 * A note of the analyst's own at one point of the text. Children are inline: words, links, citations, quotations, and
 * breaks, of which two in a row part paragraphs. Footnotes do not nest.
 */
export type FootnoteNodeJson = { type: 'footnote'; children: EditorNode[] };

/**
 * The analyst's own words for a quote, inline. They print as plain words; the fields are those of the quotation that it
 * was and can become again. Holds neither quotations nor citations.
 */
export type ParaphraseNodeJson = Omit<QuotationNodeJson, 'type'> & {
  type: 'paraphrase';
  /** It was a block quotation, and becomes one again where it still stands alone. */
  block?: boolean;
};

/**
 * A comment of the analyst to self, behind the words it is about (`about`, as they stood; empty at a point). It is no part
 * of the brief's words: nothing that leaves the app holds it.
 */
export type CommentNodeJson = {
  type: 'comment';
  commentId: string;
  text: string;
  about: string;
  resolved: boolean;
};

/**
 * The place where the list of notes, or of sources, is printed, instead of at the end. It holds no words: the list is
 * derived. `heading` is printed above it where anything is listed; without one, the list's own name, or nothing right
 * under a heading of the brief.
 */
export type PlacedListNodeJson = { type: 'placed-list'; of: PlacedListOf; heading?: string };
export const PlacedListOf = z.enum(['notes', 'sources']);
export type PlacedListOf = z.infer<typeof PlacedListOf>;

/** Ordered cite items at one point. Holds choices, never rendered text. */
export type CitationNodeJson = { type: 'citation'; citationId: string; items: CiteItem[] };

const Span = z.int().min(1).max(1000).optional();
const children = z.lazy(() => z.array(EditorNode).max(100_000));
export const EditorNode: z.ZodType<EditorNode> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.looseObject({ type: z.literal('text'), text: z.string(), format: z.int() }),
    z.looseObject({ type: z.literal('linebreak') }),
    z.looseObject({ type: z.literal('tab') }),
    z.looseObject({ type: z.literal('paragraph'), children }),
    z.looseObject({ type: z.literal('heading'), tag: z.enum(['h1', 'h2', 'h3']), children }),
    z.looseObject({
      type: z.literal('list'),
      listType: z.enum(['bullet', 'number']),
      start: z.int().optional(),
      children,
    }),
    z.looseObject({ type: z.literal('listitem'), children }),
    z.looseObject({ type: z.literal('link'), url: z.string().regex(/^(https?:|mailto:)/), children }),
    z.looseObject({
      type: z.literal('table'),
      colWidths: z.array(z.number().positive()).max(1000).optional(),
      children,
    }),
    z.looseObject({ type: z.literal('tablerow'), children }),
    z.looseObject({
      type: z.literal('tablecell'),
      headerState: z.int().min(0).max(3),
      colSpan: Span,
      rowSpan: Span,
      children,
    }),
    z.looseObject({ type: z.literal('caption'), of: z.enum(['table', 'figure']), children }),
    z.looseObject({ type: z.literal('rule') }),
    z.looseObject({ type: z.literal('page-break') }),
    z.looseObject({
      type: z.literal('image'),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      alt: z.string().max(LONGEST_ALT),
      decorative: z.boolean(),
      width: z.number().min(NARROWEST_IMAGE).max(1),
    }),
    z.looseObject({
      type: z.literal('placed-list'),
      of: PlacedListOf,
      heading: z.string().min(1).max(200).optional(),
    }),
    z.looseObject({
      type: z.literal('comment'),
      commentId: Id,
      text: z.string().max(10_000),
      about: z.string().max(1000),
      resolved: z.boolean(),
    }),
    z.looseObject({ type: z.literal('footnote'), children }),
    QuotationJson('quotation'),
    QuotationJson('block-quotation'),
    QuotationJson('paraphrase').extend({ block: z.boolean().optional() }),
    z.looseObject({ type: z.literal('citation'), citationId: Id, items: z.array(CiteItem).min(1).max(100) }),
  ]),
) as z.ZodType<EditorNode>;

function QuotationJson<T extends QuotationNodeJson['type'] | 'paraphrase'>(type: T) {
  return z.looseObject({
    type: z.literal(type),
    quoteId: Id.nullable(),
    articleId: Id,
    captured: z.string().max(100_000),
    paragraph: z.int().min(1).nullable(),
    children,
  });
}

/** Root of a saved brief. `schemaVersion` is ours: raised when a saved brief must be migrated. */
export const EditorState = z.strictObject({
  schemaVersion: z.literal(1),
  root: z.looseObject({ type: z.literal('root'), children: z.array(EditorNode).max(100_000) }),
  /** Findings in the prose that the analyst wants to hear no more of, by their ids. */
  ignored: z.array(z.string().max(4000)).max(2000).optional(),
});
export type EditorState = z.infer<typeof EditorState>;

/** Styles that are shipped. */
export const BuiltInStyleId = z.enum([
  'chicago-notes',
  'chicago-author-date',
  'apa',
  'mla',
  'oscola',
  'bluebook',
  'crs',
  'icd206',
  'icd206-u',
]);
export type BuiltInStyleId = z.infer<typeof BuiltInStyleId>;
/** A style that an analyst added to the library: `added-note-…` or `added-text-…`, so that its kind is known at once. */
export type AddedStyleId = `added-${string}`;
export const isAddedStyle = (style: unknown): style is AddedStyleId =>
  typeof style === 'string' &&
  /^added-(?:note|text)-[a-z0-9]+(?:-[a-z0-9]+)*$/.test(style) &&
  style.length <= 80;
export const AddedStyleId = z.custom<AddedStyleId>(isAddedStyle, 'not the id of an added style');
export const StyleId = z.union([BuiltInStyleId, AddedStyleId]);
export type StyleId = z.infer<typeof StyleId>;
export const Paper = z.enum(['A4', 'Letter']);
export type Paper = z.infer<typeof Paper>;

export const Brief = z.strictObject({
  id: Id,
  header: BriefHeader,
  template: TemplateId,
  style: StyleId,
  state: EditorState,
  /** Counts saves from 1; a save that names an older one is refused (`stale-revision`), so no edit is lost unseen. */
  revision: z.int(),
  createdAt: z.string(),
  modified: z.string(),
  /** Set once it is released: it is not changed any more. */
  released: z.strictObject({ version: z.string(), /** ISO 8601 instant. */ at: z.string() }).optional(),
});
export type Brief = z.infer<typeof Brief>;

export const BriefSummary = z.strictObject({
  id: Id,
  title: z.string(),
  template: TemplateId,
  style: StyleId,
  modified: z.string(),
  quotations: z.int(),
  /** Quotes of the brief that wait for a decision because a newer text of their article came. */
  openQuotes: z.int(),
  /** Version that it was released as; null for one that can be written on. */
  released: z.string().nullable(),
});
export type BriefSummary = z.infer<typeof BriefSummary>;
