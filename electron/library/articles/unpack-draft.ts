import { z } from 'zod';
import { AppError } from '../../../shared/ipc/app-error';
import { RECORDS_AT_ONCE, ReferenceDraft } from '../../../shared/ipc/reference-contract';
import { ArticleDraft } from '../../../shared/model';

/** Commas, brackets and braces in a packed draft, at most: each may become a thing in memory many times its size. */
const MOST_MARKS = 8_000_000;
const COMMA = 0x2c;
const BRACKET = 0x5b;
const BRACE = 0x7b;

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
export const unpackDraft = (packed: Uint8Array): ArticleDraft => unpackAs(ArticleDraft, packed);

const Records = z.array(ReferenceDraft).max(RECORDS_AT_ONCE);

/**
 * The records of a reference file that the jail packed, read by their schema.
 * @throws AppError `import-failed`, `file-too-large`
 */
export const unpackRecords = (packed: Uint8Array): ReferenceDraft[] => unpackAs(Records, packed);

function unpackAs<T>(schema: z.ZodType<T>, packed: Uint8Array): T {
  if (marksIn(packed) > MOST_MARKS)
    throw new AppError(
      'file-too-large',
      'This file holds more text than Briefwright can keep as one article. Split it and import the parts.',
    );
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(packed));
  } catch (cause) {
    throw malformed(cause);
  }
  const draft = schema.safeParse(data);
  if (!draft.success) throw malformed(draft.error);
  return draft.data;
}

const malformed = (cause: unknown) =>
  new AppError(
    'import-failed',
    'The importer gave an answer that cannot be stored. Nothing of this file was stored.',
    { cause },
  );
