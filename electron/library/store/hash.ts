import { createHash, hash } from 'node:crypto';

/** SHA-256 in lower-case hex; strings are hashed as UTF-8. */
export const sha256 = (data: string | Uint8Array): string => hash('sha256', data, 'hex');

/**
 * Characters that are joined before they are hashed: short texts are hashed in one go, which is fastest. Longer strings would
 * stay in memory until V8 next collects all garbage.
 */
const JOINED = 60_000;

/** The same of a long string that is never made whole. No piece may end within a surrogate pair. */
export function sha256Of(pieces: Iterable<string>): string {
  let joined = '';
  let long: ReturnType<typeof createHash> | undefined;
  for (const piece of pieces) {
    joined += piece;
    if (joined.length < JOINED) continue;
    long ??= createHash('sha256');
    long.update(joined);
    joined = '';
  }
  return long ? long.update(joined).digest('hex') : sha256(joined);
}
