import { inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import { type ReadableDb, run, selectAll, type WritableDb } from '../store/db';

/** Whatever a stored brief names by a hash; only pictures are looked up by it. A version holds its state as a string. */
const NAMED = /\\?"sha256\\?":\\?"([0-9a-f]{64})/g;

function addNamed(words: string, hashes: Set<string>): void {
  for (const [, hash] of words.matchAll(NAMED)) if (hash !== undefined) hashes.add(hash);
}

/** Hashes of the pictures that a brief shows, now or in one of its versions. */
export function imagesInBrief(db: ReadableDb, briefId: string): Set<string> {
  const hashes = new Set<string>();
  const states = selectAll(
    db,
    z.object({ state: z.string() }),
    'SELECT state FROM briefs WHERE id = @briefId',
    {
      briefId,
    },
  );
  for (const { state } of states) addNamed(state, hashes);
  for (const content of versionWords(db, 'brief_id = @briefId', briefId)) addNamed(content, hashes);
  return hashes;
}

/** Removes those of these pictures that no brief and no version of one shows any more. */
export function deleteUnused(db: WritableDb, candidates: ReadonlySet<string>): void {
  if (candidates.size === 0) return;
  const used = new Set<string>();
  const states = selectAll(
    db,
    z.object({ state: z.string() }),
    `SELECT state FROM briefs WHERE instr(state, '"type":"image"') > 0`,
  );
  for (const { state } of states) addNamed(state, used);
  for (const content of versionWords(db, '@briefId IS NULL', null)) addNamed(content, used);
  for (const hash of candidates)
    if (!used.has(hash)) run(db, 'DELETE FROM images WHERE sha256 = @hash', { hash });
}

const versionWords = (db: ReadableDb, where: string, briefId: string | null): string[] =>
  selectAll(
    db,
    z.object({ content: z.instanceof(Uint8Array) }),
    `SELECT content FROM brief_versions WHERE ${where}`,
    { briefId },
  ).map(({ content }) => inflateRawSync(content).toString('utf8'));
