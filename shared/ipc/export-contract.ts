import { z } from 'zod';
import { NotePlacement } from '../brief-document/brief-document';
import { Id, Paper } from '../model';

const request = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output });

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
  'previews:cancel': request(z.strictObject({}), z.strictObject({})),
} as const;

/** What an export is at. `pages`: laid out so far. */
export const ExportProgress = z.strictObject({
  type: z.literal('export-progress'),
  briefId: Id,
  stage: z.enum(['document', 'writing', 'pages', 'printing']),
  pages: z.int().optional(),
});
export type ExportStage = z.infer<typeof ExportProgress>['stage'];
