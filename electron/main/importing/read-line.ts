import { basename } from 'node:path';
import { AppError, toWireError } from '../../../shared/ipc/app-error';
import type { LibraryRequest } from '../../../shared/ipc/contract';
import { mediaTypeOf, readImportFile } from '../importable-files';
import { failed, type Numbered, type ReadFile, type Settled } from './file-line';
import { onceMore } from './store-line';

/** Files whose hashes the library is asked about at once. */
const FILES_ASKED = 24;
const BYTES_ASKED = 2 * 1024 * 1024;
/** Milliseconds that a file which was read waits for others, where reading is slow. */
const ASKED_MS = 100;
/** Bytes and files that are read and not yet stored, at most (but for one larger file). */
const BYTES_HELD = 32 * 1024 * 1024;
const FILES_HELD = 160;

/** How much of an import is in memory; reading waits while it is too much. */
export class Holding {
  private bytes = 0;
  private files = 0;
  private wake: () => void = () => undefined;

  take(bytes: number): void {
    this.bytes += bytes;
    this.files += 1;
  }

  release(bytes: number): void {
    this.bytes -= bytes;
    this.files -= 1;
    this.wake();
  }

  /** Also resolves when `stopped` has become true and `nudge` was called. */
  async room(stopped: () => boolean): Promise<void> {
    while (!stopped() && (this.bytes >= BYTES_HELD || this.files >= FILES_HELD))
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
  }

  nudge(): void {
    this.wake();
  }
}

/**
 * Reads files ahead of the jail, and asks the library which of them it has: those need no parsing. Takes from the front of
 * `waiting`; gives up when `stopped`.
 */
export async function readAll(
  waiting: Numbered[],
  options: {
    library: LibraryRequest;
    holding: Holding;
    /** Also files that the library has are parsed, as values are to be written over their records. */
    always: boolean;
    signal?: AbortSignal;
    stopped: () => boolean;
    onRead: (file: ReadFile) => void;
    onSettled: (file: Numbered, outcome: Settled) => void;
  },
): Promise<void> {
  const { holding, stopped, signal } = options;
  let group: ReadFile[] = [];
  let bytes = 0;
  let began = 0;
  const hand = async () => {
    const asked = group;
    group = [];
    bytes = 0;
    if (asked.length === 0) return;
    const known = await knownOf(asked, options);
    asked.forEach((file, index) => {
      const found = known[index];
      if (found) {
        holding.release(file.file.bytes.length);
        options.onSettled(file, { status: 'unchanged', ...found, warnings: [] });
      } else options.onRead(file);
    });
  };
  while (waiting.length > 0 && !stopped()) {
    await holding.room(stopped);
    if (stopped()) break;
    const numbered = waiting.shift();
    if (!numbered) break;
    const read = await readOne(numbered, signal);
    if ('status' in read) options.onSettled(numbered, read);
    else {
      holding.take(read.file.bytes.length);
      if (group.length === 0) began = Date.now();
      group.push(read);
      bytes += read.file.bytes.length;
    }
    const isFull = group.length >= FILES_ASKED || bytes >= BYTES_ASKED;
    if (isFull || (group.length > 0 && Date.now() - began > ASKED_MS)) await hand();
  }
  await hand();
}

async function readOne(numbered: Numbered, signal?: AbortSignal): Promise<ReadFile | Settled> {
  const { path, error } = numbered.candidate;
  try {
    if (error) throw error;
    const { bytes, sha256 } = await readImportFile(path, signal);
    const file = {
      fileName: basename(path),
      mediaType: mediaTypeOf(path) ?? 'text/plain',
      bytes,
      choices: {},
    };
    return { ...numbered, file, sha256 };
  } catch (failure) {
    if (!(failure instanceof AppError)) console.error(`Reading ${path} failed:`, failure);
    return failed(toWireError(failure));
  }
}

/** What the library has of these files; where it cannot say, they are parsed, and storing tells what is wrong. */
async function knownOf(
  files: readonly ReadFile[],
  { library, always }: { library: LibraryRequest; always: boolean },
): Promise<readonly ({ articleId: string; textId: string } | null)[]> {
  if (always) return [];
  const rawSha256s = files.map(({ sha256 }) => sha256);
  return await onceMore(() => library('imports:knownAll', { rawSha256s })).catch(() => []);
}
