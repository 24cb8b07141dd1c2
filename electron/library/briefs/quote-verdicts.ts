import type { Output } from '../../../shared/ipc/contract';
import type { ReadableDb } from '../store/db';
import { getBrief } from './briefs';
import { documentOf, gatherMaterial } from './document';

/** The verdicts on a brief's quotations of saved quotes, by the function that its check uses. */
export const quoteVerdicts = (db: ReadableDb, briefId: string): Output<'quotes:verdicts'> =>
  documentOf(db, gatherMaterial(db, getBrief(db, briefId)), { draft: true }).quotations.flatMap(
    ({ quoteId, verdict }) => (quoteId === null ? [] : [{ quoteId, verdict: verdict.verdict }]),
  );
