import { z } from 'zod';
import { Id, ImportWarning, QuoteStateCounts } from '../model';
import { WireError } from './app-error';

const request = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output });

export const StoredFile = z.strictObject({
  status: z.enum(['imported', 'unchanged', 'new-text']),
  articleId: Id,
  textId: Id,
  quotes: QuoteStateCounts.optional(),
  warnings: z.array(ImportWarning),
});
/** For each file of a batch, in its order. */
export const StoredBatch = z.array(
  z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), value: StoredFile }),
    z.strictObject({ ok: z.literal(false), error: WireError }),
  ]),
);

const PackedFile = z.strictObject({
  /** The draft as the jail packed it (UTF-8 JSON). Not trusted: the library reads it by its schema, file by file. */
  packed: z.instanceof(Uint8Array),
  /** A large file is read by the library itself, and refused if it is no longer the one that was parsed. */
  raw: z.union([
    z.strictObject({ bytes: z.instanceof(Uint8Array) }),
    z.strictObject({ path: z.string().max(4096), sha256: z.string() }),
  ]),
  fileName: z.string().max(1000),
  mediaType: z.string().max(200),
  /** Analyst-supplied values ("--set field=value"). */
  supplied: z.record(z.string(), z.string()),
  isSample: z.boolean(),
  /** Set when a text is re-made with other choices: the new text joins this article. */
  articleId: Id.optional(),
});
export type PackedFile = z.infer<typeof PackedFile>;

/** What the shell asks of the library while it imports many files; no window may. */
export const bulkInternalContract = {
  /** Stores what the jail parsed, in one transaction. A refused file holds up no other. */
  'imports:storePacked': request(z.strictObject({ files: z.array(PackedFile).max(500) }), StoredBatch),
  /** For each hash: the article whose newest text was made from these very bytes. */
  'imports:knownAll': request(
    z.strictObject({ rawSha256s: z.array(z.string()).max(1000) }),
    z.array(z.strictObject({ articleId: Id, textId: Id }).nullable()),
  ),
};
