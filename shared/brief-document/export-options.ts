import { z } from 'zod';
import { type ExportFormat, NotePlacement } from './brief-document';

/** What may be asked of an export beside its format and paper. */
export const ExportOptions = z.strictObject({
  /** Without it, as the style wants; a PDF has endnotes unless footnotes are asked for. */
  notes: NotePlacement.optional(),
  /** Table of contents behind the memo block. */
  contents: z.boolean().optional(),
  /** A comment at each quotation with what the comparison found and its source sentence. */
  comments: z.boolean().optional(),
  /** Citations as fields from which Zotero can render them again. */
  liveCitations: z.boolean().optional(),
});
export type ExportOptions = z.infer<typeof ExportOptions>;

/** What each format knows of them; a format leaves out the others. */
export const OPTIONS_OF: Readonly<Record<ExportFormat, readonly (keyof ExportOptions)[]>> = {
  pdf: ['notes'],
  docx: ['notes', 'contents', 'comments', 'liveCitations'],
  html: [],
  md: [],
};

/** Whether a document has to say what its citations point at, and which words belong to which quotation. */
export const needsCited = ({ comments, liveCitations }: ExportOptions): boolean =>
  comments === true || liveCitations === true;
