import { z } from 'zod';
import { type AnnexName, NotePlacement } from './brief-document';
import { type ExportFormat, isOfSources } from './export-formats';

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
  /** The file may be edited and come back: bookmarks say which of its parts is which. */
  canReturn: z.boolean().optional(),
});
export type ExportOptions = z.infer<typeof ExportOptions>;

/** Whether a document has to say what its citations point at, and which words belong to which quotation. */
export const needsCited = (
  format: ExportFormat,
  { comments, liveCitations }: ExportOptions,
  annexes: readonly AnnexName[] = [],
): boolean =>
  isOfSources(format) || comments === true || liveCitations === true || annexes.includes('source-list');
