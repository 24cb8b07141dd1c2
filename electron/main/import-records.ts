import { AppError } from '../../shared/ipc/app-error';
import type { ImportOutcome, LibraryRequest } from '../../shared/ipc/contract';
import type { RecordCounts } from '../../shared/ipc/reference-contract';
import type { ImportJail } from './import-jail';
import type { ImportOptions } from './importer';

/** Records that travel at once: some hundred kilobytes, checked in a few milliseconds each. */
const AT_ONCE = 200;
/** Faults that are told one by one. */
const FAULTS_TOLD = 20;

/**
 * Stores the records of one reference file, without text, as many at a time as travel at once. When cancelled, those that
 * are stored stay; importing the file again goes on from there, since what is known is passed over.
 * @throws AppError what the jail says of a file that it cannot read, `cancelled`
 */
export async function importRecords(
  jail: Pick<ImportJail, 'readReferences' | 'nextRecords'>,
  library: LibraryRequest,
  file: { fileName: string; bytes: Uint8Array<ArrayBuffer> },
  { supplied = {}, isSample = false, signal, pause }: ImportOptions,
): Promise<Omit<ImportOutcome, 'name'>> {
  const { records, faults, warnings } = await jail.readReferences(file, signal);
  const counts: RecordCounts = {
    read: records,
    imported: 0,
    unchanged: 0,
    likelySame: 0,
    failed: faults.length,
    faults: faults.slice(0, FAULTS_TOLD),
  };
  let first: { articleId: string; textId: string } | undefined;
  for (let at = 0; at < records; at += AT_ONCE) {
    await pause?.over(signal);
    if (signal?.aborted) throw new AppError('cancelled', 'The import was cancelled.');
    const drafts = await jail.nextRecords(at, Math.min(AT_ONCE, records - at), signal);
    const stored = await library('references:store', {
      fileName: file.fileName,
      isSample,
      supplied,
      records: drafts,
    });
    stored.forEach((one, index) => {
      if (!one.ok) {
        counts.failed += 1;
        if (counts.faults.length < FAULTS_TOLD)
          counts.faults.push({ line: drafts[index]?.line ?? 1, message: one.error.message });
        return;
      }
      first ??= { articleId: one.articleId, textId: one.textId };
      if (one.isNew) counts.imported += 1;
      else counts.unchanged += 1;
      if (one.likelySame) counts.likelySame += 1;
    });
  }
  const status = counts.imported > 0 ? 'imported' : counts.unchanged > 0 ? 'unchanged' : 'failed';
  return {
    status,
    ...first,
    records: counts,
    warnings,
    ...(status === 'failed' && {
      error: { code: 'import-failed', message: counts.faults[0]?.message ?? 'No record was stored.' },
    }),
  };
}
