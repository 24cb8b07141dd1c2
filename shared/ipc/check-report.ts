import { z } from 'zod';
import { JudgedQuotation } from '../brief-document/brief-document';
import { Id, Verdict, WordingPart } from '../model';
import { HEADER_PLACES } from '../review/review-finding';

/** `block`: with it, an export as final is refused. `warn`: for a person to look at; the export goes out. */
export const CheckFinding = z.strictObject({
  check: z.string(),
  severity: z.enum(['block', 'warn']),
  message: z.string(),
  where: z.string(),
  /** The quotation it is about, counted from 0; absent for what is about something else. */
  quotation: z.int().min(0).optional(),
  /** The block of the brief it stands in, counted from 0 at the top level; absent for what stands nowhere in the text. */
  block: z.int().min(0).optional(),
  /** Where in that block: child indexes from the root of the stored brief, into its footnotes too. */
  path: z.array(z.int().min(0)).optional(),
  /** UTF-16 offset in the node that the path leads to; absent at its start. */
  offset: z.int().min(0).optional(),
  /** The words it is about, at the path or behind it. */
  words: z.string().optional(),
  /** The part of the memo's head that it is about. */
  field: z.enum(HEADER_PLACES).optional(),
  /** The source whose record it is about. */
  articleId: Id.optional(),
  /** Two wordings to be shown side by side. */
  wordings: z.strictObject({ here: z.array(WordingPart), there: z.array(WordingPart) }).optional(),
});
export type CheckFinding = z.infer<typeof CheckFinding>;

/** One quotation of the brief as the report shows it, in document order. */
export const CheckedQuotation = z.strictObject({
  text: z.string(),
  articleId: z.string(),
  articleKey: z.string().nullable(),
  quoteId: z.string().nullable(),
  verdict: Verdict.shape.verdict,
  reasons: Verdict.shape.reasons,
  cautions: Verdict.shape.reasons,
  /** Section and paragraph of the brief, in words. */
  where: z.string(),
  /** Its number among the quotation nodes of the editor, from 0; null for one that was typed between marks. */
  node: z.int().min(0).nullable(),
  /** The block of the brief it stands in, counted from 0 at the top level. */
  block: z.int().min(0),
  source: JudgedQuotation.shape.source,
});
export type CheckedQuotation = z.infer<typeof CheckedQuotation>;

export const CheckReport = z.strictObject({
  quotations: z.array(CheckedQuotation),
  findings: z.array(CheckFinding),
});
export type CheckReport = z.infer<typeof CheckReport>;
