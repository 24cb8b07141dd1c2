import { z } from 'zod';
import { AppError } from '../../../shared/ipc/app-error';
import type { Input } from '../../../shared/ipc/contract';
import { getBrief } from '../briefs/briefs';
import { type ReadableDb, run, selectAll, type WritableDb } from '../store/db';

/** What the analyst said to findings of a brief, by the finding's key. */
export const treatments = (db: ReadableDb, briefId: string): Map<string, string> =>
  new Map(
    selectAll(
      db,
      z.object({ finding: z.string(), treatment: z.string() }),
      'SELECT finding, treatment FROM review_treatments WHERE brief_id = @briefId',
      { briefId },
    ).map(({ finding, treatment }) => [finding, treatment]),
  );

/** Says something to a finding, or takes it back; empty words say nothing. Throws `read-only` for a released brief. */
export function treatFinding(db: WritableDb, { briefId, key, treatment }: Input<'briefs:treat'>): void {
  const { released } = getBrief(db, briefId);
  if (released)
    throw new AppError(
      'read-only',
      `Not kept: this brief was released as version ${released.version}, with the answers it had. Go on with it as a new version.`,
    );
  const words = treatment?.trim() ?? '';
  if (words === '')
    run(db, 'DELETE FROM review_treatments WHERE brief_id = @briefId AND finding = @key', { briefId, key });
  else
    run(
      db,
      `INSERT INTO review_treatments (brief_id, finding, treatment, treated_at) VALUES (@briefId, @key, @words, @now)
         ON CONFLICT DO UPDATE SET treatment = excluded.treatment, treated_at = excluded.treated_at`,
      { briefId, key, words, now: new Date().toISOString() },
    );
}
