import { AppError } from '../../../shared/ipc/app-error';
import type { LibraryRequest } from '../../../shared/ipc/contract';
import type { ReferenceFormat } from '../../../shared/references/reference-entry';
import { ReferenceWriter } from '../../../shared/references/write-references';
import { writeFileAtomically } from '../write-file';

/** Records asked for at once: a few hundred kilobytes, so that nobody waits for the library or the shell. */
const AT_ONCE = 200;

/**
 * Writes records as a reference file, whole or not at all, with everything that a record holds. Gives its size and how many
 * records it has; those that were deleted meanwhile are left out.
 * @throws AppError `invalid-input` when there is nothing to write, and what writing a file may throw
 */
export async function writeRecords(
  library: LibraryRequest,
  { format, articleIds, path }: { format: ReferenceFormat; articleIds: readonly string[]; path: string },
  signal?: AbortSignal,
): Promise<{ bytes: number; records: number }> {
  const encoder = new TextEncoder();
  const writer = new ReferenceWriter(format);
  const pieces: Uint8Array[] = [encoder.encode(writer.begin())];
  let records = 0;
  for (let at = 0; at < articleIds.length; at += AT_ONCE) {
    signal?.throwIfAborted();
    const entries = await library('references:entries', {
      format,
      articleIds: articleIds.slice(at, at + AT_ONCE),
    });
    records += entries.length;
    pieces.push(encoder.encode(entries.map((entry) => writer.record(entry)).join('')));
  }
  if (records === 0)
    throw new AppError('invalid-input', 'There is no record to export: choose others. Nothing was written.');
  pieces.push(encoder.encode(writer.end()));
  const bytes = Buffer.concat(pieces);
  await writeFileAtomically(path, bytes, signal);
  return { bytes: bytes.length, records };
}
