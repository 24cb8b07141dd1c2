import { z } from 'zod';
import { DocumentImage, ImageHash } from '../images/stored-image';
import { Paper, PlacedListOf, StyleId } from '../model/brief';
import { Span, Verdict } from '../model/verdict';
import { Cited } from './cited';
import { EXPORT_FORMATS } from './export-formats';

/** Formatted characters of an exported brief. Every writer reads these and nothing else. */
export const Inline = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    text: z.string(),
    bold: z.boolean().optional(),
    italic: z.boolean().optional(),
    smallCaps: z.boolean().optional(),
    superscript: z.boolean().optional(),
    /** Absolute http(s) or mailto address that the words link to. */
    href: z.string().optional(),
    /** Right-to-left run (set from its letters). */
    rtl: z.boolean().optional(),
    /** Words of `BriefDocument.cited.citations[citation]`, as the style prints it; only where `cited` was asked for. */
    citation: z.int().min(0).optional(),
    /** Words of `BriefDocument.quotations[quotation]`, with their marks; only where `cited` was asked for. */
    quotation: z.int().min(0).optional(),
  }),
  /** Reference to `BriefDocument.notes[number - 1]`. */
  z.strictObject({ kind: z.literal('note-reference'), number: z.int().min(1) }),
  z.strictObject({ kind: z.literal('line-break') }),
]);
export type Inline = z.infer<typeof Inline>;

/** A cell that covers more than one place of its table: the first place, from 0, and how many. */
export const CellSpan = z.strictObject({
  row: z.int().min(0),
  column: z.int().min(0),
  rowSpan: z.int().min(1),
  colSpan: z.int().min(1),
});
export type CellSpan = z.infer<typeof CellSpan>;

/** The words that stand before a caption in every format. */
export const captionLabel = ({ of, number }: { of: 'table' | 'figure'; number: number }): string =>
  `${of === 'table' ? 'Table' : 'Figure'} ${number}.`;

/** Which line of the brief's state it prints, as `briefLines` counts; a table's is that of its first cell. Only where asked for. */
const Line = z.int().min(0).optional();
export const DocumentBlock: z.ZodType<DocumentBlock> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('heading'),
      line: Line,
      level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
      inlines: z.array(Inline),
    }),
    z.strictObject({
      kind: z.literal('paragraph'),
      line: Line,
      inlines: z.array(Inline),
      number: z.int().min(1).optional(),
    }),
    z.strictObject({
      kind: z.literal('list'),
      ordered: z.boolean(),
      start: z.int(),
      items: z.array(z.array(DocumentBlock)),
    }),
    z.strictObject({ kind: z.literal('block-quotation'), line: Line, inlines: z.array(Inline) }),
    z.strictObject({
      kind: z.literal('table'),
      line: Line,
      header: z.boolean(),
      rows: z.array(z.array(z.array(Inline)).min(1)).min(1),
      headRows: z.int().min(0).optional(),
      spans: z.array(CellSpan).optional(),
      widths: z.array(z.number().positive()).optional(),
    }),
    z.strictObject({
      kind: z.literal('caption'),
      line: Line,
      of: z.enum(['table', 'figure']),
      number: z.int().min(1),
      inlines: z.array(Inline),
    }),
    z.strictObject({
      kind: z.literal('image'),
      sha256: ImageHash,
      alt: z.string(),
      width: z.number().positive().max(1),
      number: z.int().min(1).optional(),
      line: Line,
    }),
    z.strictObject({ kind: z.literal('rule'), line: Line }),
    z.strictObject({ kind: z.literal('page-break'), line: Line }),
    z.strictObject({ kind: z.literal('placed-list'), of: PlacedListOf, heading: z.string().nullable() }),
  ]),
) as z.ZodType<DocumentBlock>;
export type DocumentBlock = { line?: number } & (
  | { kind: 'heading'; level: 1 | 2 | 3; inlines: Inline[] }
  /** `number`: printed in front of it, where the paragraphs of the brief are numbered. */
  | { kind: 'paragraph'; inlines: Inline[]; number?: number }
  /** Each item is a list of blocks: its paragraph, then nested lists. */
  | { kind: 'list'; ordered: boolean; start: number; items: DocumentBlock[][] }
  | { kind: 'block-quotation'; inlines: Inline[] }
  /**
   * Rows of cells, as many in each row; `header`: the first row heads the columns. `widths` are shares of the width, one
   * for each column; without them the words decide. `spans` names the merged cells: the places that one covers beside its
   * first hold nothing. `headRows` is the number of rows that a head with merged cells reaches over.
   */
  | {
      kind: 'table';
      header: boolean;
      headRows?: number;
      rows: Inline[][][];
      spans?: CellSpan[];
      widths?: number[];
    }
  /** Stands directly above its table, directly below its figure. Printed as "Table 1. …". */
  | { kind: 'caption'; of: 'table' | 'figure'; number: number; inlines: Inline[] }
  /**
   * A picture of `BriefDocument.images`, `width` being its share of the column. `alt` is what is said in its place, empty
   * for one that is there for its looks only. `number`: its caption's, which then follows it.
   */
  | { kind: 'image'; sha256: string; alt: string; width: number; number?: number }
  /** A line across the text. */
  | { kind: 'rule' }
  /** What follows begins on a new page. */
  | { kind: 'page-break' }
  /**
   * `notes` or `references` of the document are printed here and not at the end; at most one of each, never inside
   * another block, and only where there is something to list. Notes at the foot of the page leave the place empty.
   */
  | { kind: 'placed-list'; of: PlacedListOf; heading: string | null }
);

/** Words of a stored text, within one paragraph. */
export const SourceStretch = z.strictObject({
  paragraph: z.int().min(1),
  /** UTF-16 offsets in the canonical text, end exclusive. */
  start: z.int().min(0),
  end: z.int().min(1),
  text: z.string(),
  /** Italic characters, as UTF-16 offsets in `text`, in order; absent where there are none. */
  italics: z.array(Span).optional(),
});
export type SourceStretch = z.infer<typeof SourceStretch>;

/** The stored text that a quotation was compared with. */
export const QuotedSource = z.strictObject({
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  published: z.string().nullable(),
  textId: z.string(),
  textVersion: z.int(),
  /** SHA-256 (hex) of the canonical text in UTF-8. */
  textSha256: z.string(),
  /** Where the words stand, or where they may have come from; null where no place is known. UTF-16 offsets. */
  place: z.strictObject({ paragraph: z.int().min(1), start: z.int().min(0), end: z.int().min(0) }).nullable(),
  /** The sentences that hold the place, one stretch for each paragraph; a long place has its first and last only. */
  sentences: z.array(SourceStretch),
  /** The sentence before and the one after. */
  before: SourceStretch.nullable(),
  after: SourceStretch.nullable(),
});
export type QuotedSource = z.infer<typeof QuotedSource>;

/** A quotation of the brief with what was found out about it, in document order. */
export const JudgedQuotation = z.strictObject({
  text: z.string(),
  articleId: z.string(),
  articleKey: z.string().nullable(),
  quoteId: z.string().nullable(),
  /** The words as an export shows them, without outer marks. */
  printed: z.string(),
  /** What was asked beside the words: the rest that the verdict depends on. */
  claimed: z.strictObject({
    paragraph: z.int().min(1).nullable(),
    captured: z.string().nullable(),
    /** Speakers that the brief's own sentence and the quote's record name (QI-07), where one is named and may have spoken. */
    introduced: z.string().nullable(),
    /** A speaker that the brief's sentence only describes ("officials", "he"). */
    described: z.string().nullable(),
    confirmed: z.string().nullable(),
    /** Italic characters of the words, as UTF-16 offsets in them. */
    italics: z.array(Span),
  }),
  verdict: Verdict,
  /** Null when the article is not in the library. */
  source: QuotedSource.nullable(),
});
export type JudgedQuotation = z.infer<typeof JudgedQuotation>;

/** Annexes that an export may carry. */
export const AnnexName = z.enum(['quotation-report', 'source-matrix', 'source-list']);
export type AnnexName = z.infer<typeof AnnexName>;

/** Where notes stand on paper: at the foot of the page, or together behind the text. */
export const NotePlacement = z.enum(['footnotes', 'endnotes']);
export type NotePlacement = z.infer<typeof NotePlacement>;

/**
 * Pages after the notes and references. `heading` stands on a level with the brief's own main headings; headings among
 * the blocks are of the second or third level. Blocks hold no note references: notes belong to the brief.
 */
export const Annex = z.strictObject({ name: AnnexName, heading: z.string(), blocks: z.array(DocumentBlock) });
export type Annex = z.infer<typeof Annex>;

export const ReturnMark = z.string().regex(/^[0-9a-f]{16}$/);

/** A brief ready to be written in any format: citations rendered, quotation marks set, verdicts known. */
export const BriefDocument = z.strictObject({
  title: z.string(),
  /** Memo block, in order; only rows with a value. `date` values are already in words. */
  memo: z.array(z.strictObject({ label: z.string(), value: z.string() })),
  handling: z.string(),
  /** Stands in front of every portion, those that a writer makes among them; absent where portions bear no marks. */
  portionMark: z.string().optional(),
  /** Version of the brief, as it stands behind the page numbers; absent where it has none. */
  version: z.string().optional(),
  /** What page 1 says of a document marked CUI. */
  designation: z.array(z.strictObject({ label: z.string(), value: z.string() })).optional(),
  /** BCP 47. */
  language: z.enum(['en-US', 'en-GB']),
  paper: Paper,
  style: StyleId,
  /** Sentence to print on each page when the brief may leave only as a draft; null for a final export. */
  draftMark: z.string().nullable(),
  blocks: z.array(DocumentBlock),
  /** The pictures that `blocks` show, each once; absent where there are none, or where bytes were not asked for. */
  images: z.array(DocumentImage).optional(),
  /**
   * Note n is `notes[n - 1]`: what a note style prints for a citation, or a footnote of the analyst's, in one series. Two
   * line breaks in a row part the paragraphs of a note.
   */
  notes: z.array(z.array(Inline)),
  /** Numbers of the notes that are set from right to left (`noteDirection`). */
  rtlNotes: z.array(z.int().min(1)).optional(),
  /** Where the style wants notes; a format that knows both may be asked for the other. */
  notesAt: NotePlacement,
  /** Heading and entries of the reference list, set as the brief's own text (`rtl`: from right to left); null where the style prints none. */
  references: z
    .strictObject({ heading: z.string(), entries: z.array(z.array(Inline)), rtl: z.literal(true).optional() })
    .nullable(),
  annexes: z.array(Annex),
  quotations: z.array(JudgedQuotation),
  /** What citations point at, for formats that keep it; absent unless asked for. */
  cited: Cited.optional(),
  /** Name under which the library remembers what is exported, so that the file can come back; absent where it cannot. */
  returnMark: ReturnMark.optional(),
  /** ISO 8601 instant of the brief's last change; file properties use it so that equal briefs give equal files. */
  modified: z.string(),
});
export type BriefDocument = z.infer<typeof BriefDocument>;

export const ExportFormat = z.enum(EXPORT_FORMATS);
export type ExportFormat = z.infer<typeof ExportFormat>;
