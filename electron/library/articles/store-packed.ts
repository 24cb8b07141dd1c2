import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { AppError, toWireError } from '../../../shared/ipc/app-error';
import type { PackedFile } from '../../../shared/ipc/bulk-contract';
import type { Input, Output } from '../../../shared/ipc/contract';
import { findStored, markJobFiles } from '../import-jobs/import-jobs';
import { sha256 } from '../store/hash';
import type { Store } from '../store/open-store';
import type { HeldPieces } from './held-pieces';
import { storeImports } from './store-import';
import { unpackDraft } from './unpack-draft';

type StoreInput = Input<'imports:store'>;
type Results = Output<'imports:storePacked'>;

/**
 * As `storeImports`, for drafts as the jail packed them: one that cannot be believed fails alone. A file that its job knows
 * as stored is not looked at again. Results are in order.
 */
export function storePacked(
  write: Store['write'],
  files: readonly PackedFile[],
  pieces: HeldPieces,
): Results {
  const inputs = files.map((file) => inputOf(file, pieces));
  const sound = inputs.filter((input): input is Sound => !('error' in input));
  const stored = storeImports(
    write,
    sound.map(({ input }) => input),
    (db, at, store) => {
      const entry = sound[at]?.entry;
      if (!entry) return store();
      const before = findStored(db, entry);
      if (before) return { ...before, warnings: [] };
      const value = store();
      markJobFiles(db, entry.jobId, [
        { position: entry.position, status: value.status, articleId: value.articleId, textId: value.textId },
      ]);
      return value;
    },
  )[Symbol.iterator]();
  return inputs.map((input) => {
    if ('error' in input) return { ok: false, error: input.error };
    const { value } = stored.next();
    return value ?? { ok: false, error: toWireError(new Error('Storing gave no result')) };
  });
}

type Sound = { input: StoreInput; entry: PackedFile['entry'] };

function inputOf(
  { packed, raw, entry, ...file }: PackedFile,
  pieces: HeldPieces,
): Sound | { error: ReturnType<typeof toWireError> } {
  try {
    return {
      input: {
        draft: unpackDraft('key' in packed ? pieces.take(packed.key) : packed),
        bytes: bytesOf(raw),
        ...file,
      },
      entry,
    };
  } catch (error) {
    if (!(error instanceof AppError)) console.error(`Reading the draft of ${file.fileName} failed:`, error);
    return { error: toWireError(error) };
  }
}

function bytesOf(raw: PackedFile['raw']): Uint8Array<ArrayBuffer> {
  if ('bytes' in raw) return raw.bytes;
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = readFileSync(raw.path);
  } catch (cause) {
    throw changedMeanwhile(raw.path, cause);
  }
  if (sha256(bytes) !== raw.sha256) throw changedMeanwhile(raw.path);
  return bytes;
}

const changedMeanwhile = (path: string, cause?: unknown) =>
  new AppError(
    'file-unreadable',
    `“${basename(path)}” was changed or moved while it was imported. Import it again.`,
    { cause },
  );
