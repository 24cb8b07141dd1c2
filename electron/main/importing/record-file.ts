import { AppError, toWireError } from '../../../shared/ipc/app-error';
import type { LibraryRequest } from '../../../shared/ipc/contract';
import type { RecordCounts } from '../../../shared/ipc/reference-contract';
import type { ImportWarning } from '../../../shared/model';
import type { ImportJail } from '../import-jail';
import { failed, type OpenJail, type ReadFile, type Settled } from './file-line';
import { inPieces, onceMore } from './store-line';

/** Most records that travel at once, fewer of long ones: some hundred kilobytes. */
const AT_ONCE = 200;
/** Faults that are told one by one. */
const FAULTS_TOLD = 20;

type RecordOptions = {
  library: LibraryRequest;
  supplied?: Record<string, string>;
  isSample?: boolean;
  signal?: AbortSignal;
};

/** Reads one reference file in a jail of its own and stores its records. Never throws: what went wrong is its outcome. */
export async function importRecordFile(
  { file }: ReadFile,
  options: RecordOptions & { openJail: OpenJail },
): Promise<Settled> {
  let jail: ImportJail | undefined;
  try {
    jail = await options.openJail();
    return await importRecords(jail, file, options);
  } catch (error) {
    if (!(error instanceof AppError)) console.error(`Importing ${file.fileName} failed:`, error);
    const { code, message } = toWireError(error);
    return failed({
      code,
      message: message.includes(file.fileName) ? message : `${file.fileName}: ${message}`,
    });
  } finally {
    jail?.close();
  }
}

/**
 * Stores records, without text, as many at a time as travel at once. When cancelled, those that are stored stay; importing
 * the file again goes on from there, since what is known is passed over.
 */
async function importRecords(
  jail: Pick<ImportJail, 'readReferences' | 'nextRecords'>,
  { fileName, bytes }: Pick<ReadFile['file'], 'fileName' | 'bytes'>,
  { library, supplied = {}, isSample = false, signal }: RecordOptions,
): Promise<Settled> {
  const { records, faults, warnings } = await jail.readReferences({ fileName, bytes }, signal);
  const counts: RecordCounts = {
    read: records,
    imported: 0,
    unchanged: 0,
    likelySame: 0,
    failed: faults.length,
    faults: faults.slice(0, FAULTS_TOLD),
  };
  const news = { records: 0, keywords: 0, otherwise: [] as string[] };
  let first: { articleId: string; textId: string } | undefined;
  for (let at = 0; at < records; ) {
    if (signal?.aborted) throw new AppError('cancelled', 'The import was cancelled.');
    const asked = Math.min(AT_ONCE, records - at);
    const packed = await jail.nextRecords(at, asked, signal);
    const stored = await onceMore(async () =>
      library('references:store', {
        fileName,
        isSample,
        supplied,
        records: await inPieces(library, packed),
      }),
    );
    // Long records come a few at a time; none, or more than asked for, is no answer of the importer's.
    if (stored.length === 0 || stored.length > asked)
      throw new AppError('import-failed', 'The importer gave no usable answer. Nothing more was stored.');
    at += stored.length;
    stored.forEach((one) => {
      if (!one.ok) {
        counts.failed += 1;
        if (counts.faults.length < FAULTS_TOLD)
          counts.faults.push({ line: one.line, message: one.error.message });
        return;
      }
      first ??= { articleId: one.articleId, textId: one.textId };
      if (one.isNew) counts.imported += 1;
      else counts.unchanged += 1;
      if (one.likelySame) counts.likelySame += 1;
      if (one.newKeywords > 0) news.records += 1;
      news.keywords += one.newKeywords;
      if (one.saidOtherwise !== null) news.otherwise.push(one.saidOtherwise);
    });
  }
  const status = counts.imported > 0 ? 'imported' : counts.unchanged > 0 ? 'unchanged' : 'failed';
  return {
    status,
    ...first,
    records: counts,
    warnings: [
      ...warnings,
      ...(news.records === 0 ? [] : [newKeywords(news)]),
      ...saidOtherwise(news.otherwise),
    ],
    ...(status === 'failed' && {
      error: { code: 'import-failed', message: counts.faults[0]?.message ?? 'No record was stored.' },
    }),
  };
}

const newKeywords = ({ records, keywords }: { records: number; keywords: number }): ImportWarning => ({
  code: 'record-changed',
  message: `Of ${records === 1 ? 'one record that was' : `${records} records that were`} in the library already, the file names ${
    keywords === 1 ? 'a keyword' : `${keywords} keywords`
  } that it did not name before: added as ${keywords === 1 ? 'a tag' : 'tags'}.`,
});

/** Of records that are here already, those that the file says something else of; so many are told one by one. */
function saidOtherwise(records: readonly string[]): ImportWarning[] {
  const told = records
    .slice(0, FAULTS_TOLD)
    .map((words) => `The file says otherwise than before of ${words}`);
  const more = records.length - told.length;
  const rest = `The file says otherwise than before of ${more === 1 ? 'one more record' : `${more.toLocaleString('en')} more records`}. Values that differ stand in the history of each.`;
  return [...told, ...(more > 0 ? [rest] : [])].map((message) => ({ code: 'record-differs', message }));
}
