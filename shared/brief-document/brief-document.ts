import { z } from 'zod';
import { Paper, StyleId } from '../model/brief';
import { Verdict } from '../model/verdict';

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
  }),
  /** Reference to `BriefDocument.notes[number - 1]`. */
  z.strictObject({ kind: z.literal('note-reference'), number: z.int().min(1) }),
  z.strictObject({ kind: z.literal('line-break') }),
]);
export type Inline = z.infer<typeof Inline>;

export const DocumentBlock: z.ZodType<DocumentBlock> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('heading'),
      level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
      inlines: z.array(Inline),
    }),
    z.strictObject({ kind: z.literal('paragraph'), inlines: z.array(Inline) }),
    z.strictObject({
      kind: z.literal('list'),
      ordered: z.boolean(),
      start: z.int(),
      items: z.array(z.array(DocumentBlock)),
    }),
    z.strictObject({ kind: z.literal('block-quotation'), inlines: z.array(Inline) }),
    z.strictObject({
      kind: z.literal('table'),
      header: z.boolean(),
      rows: z.array(z.array(z.array(Inline)).min(1)).min(1),
    }),
  ]),
) as z.ZodType<DocumentBlock>;
export type DocumentBlock =
  | { kind: 'heading'; level: 1 | 2 | 3; inlines: Inline[] }
  | { kind: 'paragraph'; inlines: Inline[] }
  /** Each item is a list of blocks: its paragraph, then nested lists. */
  | { kind: 'list'; ordered: boolean; start: number; items: DocumentBlock[][] }
  | { kind: 'block-quotation'; inlines: Inline[] }
  /** Rows of cells, as many in each row; `header`: the first row heads the columns. */
  | { kind: 'table'; header: boolean; rows: Inline[][][] };

/** A quotation of the brief with what was found out about it, in document order. */
export const JudgedQuotation = z.strictObject({
  text: z.string(),
  articleId: z.string(),
  articleKey: z.string().nullable(),
  quoteId: z.string().nullable(),
  verdict: Verdict,
});
export type JudgedQuotation = z.infer<typeof JudgedQuotation>;

/** A brief ready to be written in any format: citations rendered, quotation marks set, verdicts known. */
export const BriefDocument = z.strictObject({
  title: z.string(),
  /** Memo block, in order; only rows with a value. `date` values are already in words. */
  memo: z.array(z.strictObject({ label: z.string(), value: z.string() })),
  handling: z.string(),
  /** BCP 47. */
  language: z.enum(['en-US', 'en-GB']),
  paper: Paper,
  style: StyleId,
  /** Sentence to print on each page when the brief may leave only as a draft; null for a final export. */
  draftMark: z.string().nullable(),
  blocks: z.array(DocumentBlock),
  /**
   * Note n is `notes[n - 1]`: what a note style prints for a citation, or a footnote of the analyst's, in one series. Two
   * line breaks in a row part the paragraphs of a note.
   */
  notes: z.array(z.array(Inline)),
  /** Heading and entries of the reference list; null where the style prints none. */
  references: z.strictObject({ heading: z.string(), entries: z.array(z.array(Inline)) }).nullable(),
  quotations: z.array(JudgedQuotation),
  /** ISO 8601 instant of the brief's last change; file properties use it so that equal briefs give equal files. */
  modified: z.string(),
});
export type BriefDocument = z.infer<typeof BriefDocument>;

export const ExportFormat = z.enum(['pdf', 'docx', 'html', 'md']);
export type ExportFormat = z.infer<typeof ExportFormat>;
