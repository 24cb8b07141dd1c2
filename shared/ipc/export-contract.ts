import { z } from 'zod';
import { AnnexName, ExportFormat, NotePlacement } from '../brief-document/brief-document';
import { ExportOptions } from '../brief-document/export-options';
import { Id, Paper, StyleId } from '../model';
import { Nothing, request } from './request';

/** The paginated brief beside its text. */
export const previewContract = {
  /**
   * The PDF that an export would give now, from the brief as it is saved: as a draft where a quotation does not match. A
   * newer one stops this one, which is then refused as `cancelled`.
   */
  'previews:render': request(
    z.strictObject({ briefId: Id, paper: Paper, notes: NotePlacement.optional() }),
    z.strictObject({
      pdf: z.instanceof(Uint8Array),
      pages: z.int(),
      isDraft: z.boolean(),
      /** What did not come out as it was asked for, as a sentence. */
      notice: z.string().optional(),
    }),
  ),
  /** Stops what is being rendered, if anything. */
  'previews:cancel': request(Nothing, Nothing),
} as const;

/** What an export is at. `pages`: laid out so far. */
export const ExportProgress = z.strictObject({
  type: z.literal('export-progress'),
  briefId: Id,
  stage: z.enum(['document', 'writing', 'pages', 'printing']),
  pages: z.int().optional(),
});
export type ExportStage = z.infer<typeof ExportProgress>['stage'];

/** Writing a brief or its report to a file, and showing what was written. */
export const exportShellContract = {
  'exports:save': request(
    z.strictObject({
      briefId: Id,
      format: ExportFormat,
      /** Instead of the brief's own, which stays as it is. */
      style: StyleId.optional(),
      paper: Paper,
      draft: z.boolean(),
      annexes: z.array(AnnexName).max(20).optional(),
      options: ExportOptions.optional(),
      /** Writes a verification file beside the export, named after it. */
      verification: z.boolean().optional(),
    }),
    z
      .strictObject({
        /** Opaque handle for `exports:open` and `exports:reveal`. */
        token: Id,
        fileName: z.string(),
        bytes: z.int(),
        pages: z.int().optional(),
        notes: z.int(),
        verdicts: z.record(z.string(), z.int()),
        /** What did not come out as it was asked for, as a sentence. */
        notice: z.string().optional(),
        /** Name of the verification file, where one was asked for. */
        verification: z.string().optional(),
      })
      .nullable(),
  ),
  /** Stops the export of this brief that is under way: it is then refused as `cancelled`, unless its file was whole first. */
  'exports:cancel': request(z.strictObject({ briefId: Id }), Nothing),
  /** Asks for a place and writes the check report there as JSON; null when the analyst cancels. */
  'exports:report': request(
    z.strictObject({ briefId: Id }),
    z.strictObject({ token: Id, fileName: z.string() }).nullable(),
  ),
  'exports:open': request(z.strictObject({ token: Id }), Nothing),
  'exports:reveal': request(z.strictObject({ token: Id }), Nothing),
} as const;
