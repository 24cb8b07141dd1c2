import { z } from 'zod';
import { BriefHeader, EditorState, Id } from '../model';
import { Difference } from '../returning/difference';
import { ReturnedBrief } from '../returning/returned-brief';
import { request } from './request';

/** How a Word file that came back differs from the export that it is of. */
export const ReturnReport = z.strictObject({
  briefId: Id,
  title: z.string(),
  /** When it was exported; ISO 8601 instant. */
  exportedAt: z.string(),
  /** The brief was changed in the app since. */
  changedSince: z.boolean(),
  differences: z.array(Difference),
});
export type ReturnReport = z.infer<typeof ReturnReport>;

const Accepted = z.array(z.string().max(100)).max(200_000);
/** A brief with what was taken over; `header` holds only fields that changed. */
const Taken = z.strictObject({ state: EditorState, header: BriefHeader.partial() });

/** What the shell asks of the library: the file was read in the import jail. */
export const returnInternalContract = {
  /** Refused (`not-returnable`) for a file that is no export of this library, or not of the brief that is named. */
  'returns:compare': request(
    z.strictObject({ returned: ReturnedBrief, fileName: z.string().max(1000), briefId: Id.optional() }),
    ReturnReport,
  ),
  /** The given state of the brief with the accepted differences in it; nothing is stored. */
  'returns:merge': request(
    z.strictObject({
      returned: ReturnedBrief,
      fileName: z.string().max(1000),
      state: EditorState,
      accepted: Accepted,
    }),
    Taken,
  ),
} as const;

/** What the shell does. */
export const returnShellContract = {
  /** Lets the analyst choose a Word file that came back and compares it; null when they thought better of it. */
  'returns:choose': request(
    z.strictObject({ briefId: Id }),
    z.strictObject({ token: Id, fileName: z.string(), report: ReturnReport }).nullable(),
  ),
  /** Takes the accepted differences of that file over into the state that the editor holds. */
  'returns:take': request(z.strictObject({ token: Id, state: EditorState, accepted: Accepted }), Taken),
} as const;
