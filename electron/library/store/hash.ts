import { createHash, hash } from 'node:crypto';

/** SHA-256 in lower-case hex; strings are hashed as UTF-8. */
export const sha256 = (data: string | Uint8Array): string => hash('sha256', data, 'hex');

/**
 * SQL: whether a column of texts has the hash of a parameter. Their indexes hold the first eight digits of it, in just these
 * words: longer entries, which come in no order, would have each import write more pages.
 */
export const hasHash = (column: string, parameter: string): string =>
  `substr(${column}, 1, 8) = substr(@${parameter}, 1, 8) AND ${column} = @${parameter}`;

/**
 * Characters that are joined before they are hashed: short texts are hashed in one go, which is fastest. Longer strings would
 * stay in memory until V8 next collects all garbage.
 */
const JOINED = 60_000;

/** The same of a long string that is never made whole. No piece may end within a surrogate pair. */
export function sha256Of(pieces: Iterable<string>): string {
  // Joined from a list: a string that grew piece by piece would be taken together once more before it is hashed.
  let waiting: string[] = [];
  let length = 0;
  let long: ReturnType<typeof createHash> | undefined;
  for (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length < JOINED) continue;
    long ??= createHash('sha256');
    long.update(waiting.join(''));
    waiting = [];
    length = 0;
  }
  const rest = waiting.join('');
  return long ? long.update(rest).digest('hex') : sha256(rest);
}
