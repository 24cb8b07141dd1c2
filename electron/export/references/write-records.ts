import { AppError } from '../../../shared/ipc/app-error';
import type { LibraryRequest } from '../../../shared/ipc/contract';
import type { ReferenceFormat } from '../../../shared/references/reference-entry';
import { ReferenceWriter } from '../../../shared/references/write-references';
import { writePiecesAtomically } from '../write-file';

/** Records asked for at once: a few hundred kilobytes, so that nobody waits for the library or the shell. */
const AT_ONCE = 200;

/**
 * Writes records as a reference file, whole or not at all and never all in memory, with everything that a record holds. Gives
 * its size and how many records it has; those that were deleted meanwhile are left out.
 * @throws AppError `invalid-input` when there is nothing to write, and what writing a file may throw
 */
export async function writeRecords(
  library: LibraryRequest,
  { format, articleIds, path }: { format: ReferenceFormat; articleIds: readonly string[]; path: string },
): Promise<{ bytes: number; records: number }> {
  let records = 0;
  async function* pieces(): AsyncGenerator<Uint8Array> {
    const encoder = new TextEncoder();
    const writer = new ReferenceWriter(format);
    yield encoder.encode(writer.begin());
    for (let at = 0; at < articleIds.length; at += AT_ONCE) {
      const entries = await library('references:entries', {
        format,
        articleIds: articleIds.slice(at, at + AT_ONCE),
      });
      records += entries.length;
      yield encoder.encode(entries.map((entry) => writer.record(entry)).join(''));
    }
    if (records === 0)
      throw new AppError(
        'invalid-input',
        'There is no record to export: choose others. Nothing was written.',
      );
    yield encoder.encode(writer.end());
  }
  const bytes = await writePiecesAtomically(path, pieces());
  return { bytes, records };
}
