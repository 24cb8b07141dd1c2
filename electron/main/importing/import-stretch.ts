import type { LibraryRequest } from '../../../shared/ipc/contract';
import { isReferenceFile } from '../importable-files';
import type { Pause } from '../pause';
import type { Numbered, OpenJail, ReadFile, Settled } from './file-line';
import { ImportQueue } from './import-queue';
import { JailLine } from './jail-line';
import { Holding, readAll } from './read-line';
import { importRecordFile } from './record-file';
import { StoreLine } from './store-line';

/**
 * Imports from the front of `waiting` until it is empty, or a pause or a cancellation ends the stretch: files are read
 * ahead, parsed in a jail, and stored in batches, all three at once. What was read and not yet sent to the jail is then
 * put back; what the jail has is finished. Each file is settled once, not always in order.
 */
export async function importStretch(
  waiting: Numbered[],
  options: {
    library: LibraryRequest;
    openJail: OpenJail;
    supplied?: Record<string, string>;
    isSample?: boolean;
    entryOf?: (index: number) => { jobId: string; position: number };
    signal?: AbortSignal;
    pause?: Pause;
    settle: (file: Numbered, outcome: Settled) => void;
  },
): Promise<void> {
  const { library, supplied = {}, isSample = false, entryOf, signal, settle } = options;
  const stopped = () => signal?.aborted === true || options.pause?.isOn() === true;
  const holding = new Holding();
  const toParse = new ImportQueue<ReadFile>();
  const settleHeld = (file: ReadFile, outcome: Settled) => {
    holding.release(file.file.bytes.length);
    settle(file, outcome);
  };
  const storing = new StoreLine(library, { supplied, isSample, entryOf }, settleHeld);
  // One of these may take as long as hundreds of others: in a jail of its own, beside them.
  const recordFiles = new ImportQueue<ReadFile>();
  const storeRecordFiles = async () => {
    while ((await recordFiles.hasMore()) && !stopped()) {
      const read = recordFiles.shift();
      if (read) settleHeld(read, await importRecordFile(read, options));
    }
  };
  const reading = readAll(waiting, {
    library,
    holding,
    // Supplied values may still be news for a file that is not.
    always: Object.keys(supplied).length > 0,
    signal,
    stopped,
    onRead: (file) => {
      if (isReferenceFile(file.candidate.path, file.file.bytes)) recordFiles.push(file);
      else toParse.push(file);
    },
    onSettled: settle,
  }).finally(() => {
    toParse.close();
    recordFiles.close();
  });
  const records = storeRecordFiles().finally(() => holding.nudge());
  const parsing = new JailLine(options.openJail)
    .parseAll(toParse, {
      signal,
      stopped,
      onParsed: (file) => storing.add(file),
      onFailed: settleHeld,
    })
    .finally(() => holding.nudge());
  try {
    await Promise.all([reading, parsing, records]);
  } finally {
    await Promise.allSettled([reading, parsing, records]);
    await storing.finish();
    const left = [...toParse.drain(), ...recordFiles.drain()].sort((a, b) => a.index - b.index);
    waiting.unshift(...left.map(({ index, candidate }) => ({ index, candidate })));
  }
}
