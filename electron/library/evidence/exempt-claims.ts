import { z } from 'zod';
import type { Input } from '../../../shared/ipc/contract';
import { getBrief } from '../briefs/briefs';
import { type ReadableDb, run, selectAll, type WritableDb } from '../store/db';

/** Words of the claims of a brief that need no source. */
export const exemptClaims = (db: ReadableDb, briefId: string): Set<string> =>
  new Set(
    selectAll(
      db,
      z.object({ words: z.string() }),
      'SELECT words FROM exempt_claims WHERE brief_id = @briefId',
      { briefId },
    ).map(({ words }) => words),
  );

/** Says that a claim needs no source, or takes that back. */
export function exemptClaim(db: WritableDb, { briefId, words, exempt }: Input<'briefs:exemptClaim'>): void {
  getBrief(db, briefId);
  run(
    db,
    exempt
      ? 'INSERT INTO exempt_claims (brief_id, words) VALUES (@briefId, @words) ON CONFLICT DO NOTHING'
      : 'DELETE FROM exempt_claims WHERE brief_id = @briefId AND words = @words',
    { briefId, words },
  );
}
