import { randomUUID } from 'node:crypto';
import { AppError, toWireError } from '../../../shared/ipc/app-error';
import type { Input, LibraryRequest } from '../../../shared/ipc/contract';
import { bytesOf, type PackedPieces } from '../jail-answers';
import { failed, type ParsedFile, type Settled } from './file-line';

/** Files stored in one transaction: enough for speed, few enough that a search in between hardly waits. */
const FILES_A_BATCH = 32;
const BYTES_A_BATCH = 2 * 1024 * 1024;
/** Milliseconds that a parsed file waits for company. */
const BATCH_MS = 120;
/** Larger files are read by the library itself: copying them from process to process would hold the shell up. */
const BYTES_SENT = 1024 * 1024;

type Packed = Input<'imports:storePacked'>['files'][number];

/** Stores parsed files in batches, one batch after another. */
export class StoreLine {
  private waiting: ParsedFile[] = [];
  private bytes = 0;
  private timer: NodeJS.Timeout | undefined;
  private storing: Promise<void> = Promise.resolve();
  private isStoring = false;

  constructor(
    private readonly library: LibraryRequest,
    private readonly options: Pick<Packed, 'supplied' | 'isSample'> & {
      entryOf?: (index: number) => Packed['entry'];
    },
    private readonly onStored: (file: ParsedFile, outcome: Settled) => void,
  ) {}

  add(file: ParsedFile): void {
    this.waiting.push(file);
    this.bytes += weightOf(file);
    if (this.waiting.length >= FILES_A_BATCH || this.bytes >= BYTES_A_BATCH) this.flush();
    else this.timer ??= setTimeout(() => this.flush(), BATCH_MS);
  }

  /** Stores what waits; resolves when nothing is under way any more. */
  async finish(): Promise<void> {
    this.flush();
    await this.storing;
  }

  private flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.isStoring || this.waiting.length === 0) return;
    const batch = this.waiting.splice(0, this.nextBatch());
    this.bytes = this.waiting.reduce((sum, file) => sum + weightOf(file), 0);
    this.isStoring = true;
    this.storing = this.store(batch).then(async () => {
      this.isStoring = false;
      if (this.waiting.length === 0) return;
      this.flush();
      await this.storing;
    });
  }

  /** Files of the next batch: one at least, and no more than the library holds in pieces. */
  private nextBatch(): number {
    let bytes = 0;
    const end = this.waiting.slice(0, FILES_A_BATCH).findIndex((file) => {
      bytes += weightOf(file);
      return bytes > BYTES_A_BATCH;
    });
    return end < 0 ? FILES_A_BATCH : Math.max(1, end);
  }

  private async store(batch: readonly ParsedFile[]): Promise<void> {
    let outcomes: Settled[];
    try {
      const stored = await onceMore(async () => {
        const files: Packed[] = [];
        for (const parsed of batch)
          files.push({ ...this.toStore(parsed), packed: await inPieces(this.library, parsed.packed) });
        return await this.library('imports:storePacked', { files });
      });
      outcomes = stored.map((one) => (one.ok ? one.value : failed(one.error)));
    } catch (error) {
      if (!(error instanceof AppError)) console.error('Storing a batch failed:', error);
      outcomes = batch.map(() => failed(toWireError(error)));
    }
    batch.forEach((parsed, index) => {
      this.onStored(parsed, named(parsed, outcomes[index] ?? failed(noAnswer())));
    });
  }

  private toStore({ index, candidate, file, sha256 }: ParsedFile): Omit<Packed, 'packed'> {
    const { supplied, isSample, entryOf } = this.options;
    const { fileName, mediaType, bytes } = file;
    const raw = bytes.length > BYTES_SENT ? { path: candidate.path, sha256 } : { bytes };
    return { raw, fileName, mediaType, supplied, isSample, entry: entryOf?.(index) };
  }
}

/**
 * What the jail packed, as a request to the library takes it: where it came in pieces, these go ahead, and the shell does
 * other things between two of them.
 */
export async function inPieces(library: LibraryRequest, packed: PackedPieces): Promise<Packed['packed']> {
  const [first, ...others] = packed;
  if (first && others.length === 0) return first;
  const key = randomUUID();
  for (const [at, bytes] of packed.entries())
    await library('imports:piece', { key, isFirst: at === 0, bytes });
  return { key };
}

const weightOf = ({ packed, file }: ParsedFile): number => bytesOf(packed) + file.bytes.length;

/**
 * Asks again when the library's process ended under the question, since it starts anew. A batch that it had stored
 * already is then found by its hashes, and stored no second time.
 */
export async function onceMore<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'internal') throw error;
    return await ask();
  }
}

const noAnswer = () => new AppError('internal', 'The library gave no answer about this file.');

const named = ({ file }: ParsedFile, outcome: Settled): Settled =>
  outcome.error && !outcome.error.message.includes(file.fileName)
    ? { ...outcome, error: { ...outcome.error, message: `${file.fileName}: ${outcome.error.message}` } }
    : outcome;
