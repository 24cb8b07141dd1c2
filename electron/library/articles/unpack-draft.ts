import { z } from 'zod';
import { AppError } from '../../../shared/ipc/app-error';
import { RECORDS_AT_ONCE, ReferenceDraft } from '../../../shared/ipc/reference-contract';
import { ArticleDraft } from '../../../shared/model';

/** Commas, brackets and braces in a packed draft, at most: each may become a thing in memory many times its size. */
const MOST_MARKS = 8_000_000;
const COMMA = 0x2c;
const BRACKET = 0x5b;
const BRACE = 0x7b;

/** Packed data, whole or in pieces. */
export type Packed = Uint8Array | readonly Uint8Array[];

function marksIn(bytes: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === COMMA || byte === BRACKET || byte === BRACE) count += 1;
  }
  return count;
}

/**
 * The draft that the import jail packed, read by its schema. Nothing else reads these bytes: what comes out of the jail may
 * be anything at all.
 * @throws AppError `import-failed`, `file-too-large`
 */
export function unpackDraft(packed: Packed): ArticleDraft {
  const draft = unpackAs(ArticleDraft, packed);
  // Read from JSON, the words of a plain paragraph are there twice, the second time as those of its one run.
  for (const { text, runs } of draft.blocks) {
    const [first] = runs;
    if (first?.text === text) first.text = text;
  }
  return draft;
}

const Records = z.array(ReferenceDraft).max(RECORDS_AT_ONCE);

/**
 * The records of a reference file that the jail packed, read by their schema.
 * @throws AppError `import-failed`, `file-too-large`
 */
export const unpackRecords = (packed: Packed): ReferenceDraft[] => unpackAs(Records, packed);

function unpackAs<T>(schema: z.ZodType<T>, packed: Packed): T {
  const pieces = packed instanceof Uint8Array ? [packed] : packed;
  if (pieces.reduce((sum, piece) => sum + marksIn(piece), 0) > MOST_MARKS)
    throw new AppError(
      'file-too-large',
      'This file holds more text than Briefwright can keep as one article. Split it and import the parts.',
    );
  let data: unknown;
  try {
    data = JSON.parse(decoded(pieces));
  } catch (cause) {
    throw malformed(cause);
  }
  const draft = schema.safeParse(data);
  if (!draft.success) throw malformed(draft.error);
  return draft.data;
}

/** Read piece by piece: joined first, a large draft would be in memory once more. */
function decoded(pieces: readonly Uint8Array[]): string {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const words = pieces.map((piece) => decoder.decode(piece, { stream: true }));
  return words.join('') + decoder.decode();
}

const malformed = (cause: unknown) =>
  new AppError(
    'import-failed',
    'The importer gave an answer that cannot be stored. Nothing of this file was stored.',
    { cause },
  );
