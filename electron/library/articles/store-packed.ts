import { AppError, toWireError } from '../../../shared/ipc/app-error';
import type { PackedFile } from '../../../shared/ipc/bulk-contract';
import type { Output } from '../../../shared/ipc/contract';
import { findStored, markJobFiles } from '../import-jobs/import-jobs';
import { collectGarbage } from '../store/collect-garbage';
import type { Store } from '../store/open-store';
import type { HeldPieces } from './held-pieces';
import { type RawFile, rawFileAt, rawFileOf } from './raw-files';
import { type StoreInput, storeImports } from './store-import';
import { unpackDraft } from './unpack-draft';

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
  // Between the steps of storing a large text: its packed form, its parts, and the words of it as they go into the index.
  const isLarge = inputs.some((input) => 'isLarge' in input && input.isLarge);
  const letGo = () => isLarge && collectGarbage();
  letGo();
  const sound = inputs.filter((input): input is Sound => !('error' in input));
  const stored = storeImports(
    write,
    sound.map(({ input }) => input),
    (db, at, store) => {
      const entry = sound[at]?.entry;
      const before = entry && findStored(db, entry);
      if (before) return { ...before, warnings: [] };
      const value = store();
      letGo();
      if (!entry) return value;
      markJobFiles(db, entry.jobId, [
        { position: entry.position, status: value.status, articleId: value.articleId, textId: value.textId },
      ]);
      return value;
    },
  )[Symbol.iterator]();
  letGo();
  return inputs.map((input) => {
    if ('error' in input) return { ok: false, error: input.error };
    const { value } = stored.next();
    return value ?? { ok: false, error: toWireError(new Error('Storing gave no result')) };
  });
}

/** Bytes of a packed draft from which on the memory that storing it takes is freed at once. */
const LARGE = 2 * 1024 * 1024;

type Sound = { input: StoreInput; entry: PackedFile['entry']; isLarge: boolean };

function inputOf(
  { packed, raw, entry, ...file }: PackedFile,
  pieces: HeldPieces,
): Sound | { error: ReturnType<typeof toWireError> } {
  try {
    const taken = 'key' in packed ? pieces.take(packed.key) : [packed];
    return {
      isLarge: taken.reduce((sum, { length }) => sum + length, 0) > LARGE,
      input: {
        draft: unpackDraft(taken),
        raw: rawOf(raw),
        ...file,
      },
      entry,
    };
  } catch (error) {
    if (!(error instanceof AppError)) console.error(`Reading the draft of ${file.fileName} failed:`, error);
    return { error: toWireError(error) };
  }
}

const rawOf = (raw: PackedFile['raw']): RawFile =>
  'bytes' in raw
    ? rawFileOf(raw.bytes)
    : 'path' in raw
      ? rawFileAt(raw.path, raw.sha256)
      : { sha256: raw.kept };
