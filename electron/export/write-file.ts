import { createHash, randomBytes } from 'node:crypto';
import { constants, createReadStream, type Stats } from 'node:fs';
import {
  type FileHandle,
  lstat,
  open,
  readdir,
  readFile,
  readlink,
  rename,
  stat,
  unlink,
} from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { AppError } from '../../shared/ipc/app-error';
import { exportCancelled } from './export-cancelled';
import { validateFile } from './validate';

export { safeFileName } from './safe-file-name';

/** A temporary file older than this belongs to a run that ended badly. */
const STALE_MS = 60 * 60 * 1000;
const TEMPORARY = /^\.briefwright-[0-9a-f]{16}\.tmp$/;

/**
 * Writes a file whole or not at all: into a temporary file beside the target, flushed to disk, read back and looked at
 * (`validateFile`), then renamed over the target, then the folder flushed. A file that stood there stays until the rename,
 * and its successor has its permissions; a new file has those of any new file of this user (umask). Where the path is a
 * link, the link stays and the file it points at is written. `signal` stops it as long as the rename is not begun.
 * @throws AppError `cancelled`, `disk-full`, `read-only`, `file-missing` (the folder is gone), `invalid-input` (the path is a folder),
 *   `export-failed` (what was read back is not what was written, or anything else)
 */
export async function writeFileAtomically(
  wanted: string,
  bytes: Uint8Array,
  signal?: AbortSignal,
): Promise<void> {
  await writeAtomically(wanted, [bytes], readWhole, signal);
}

/**
 * The same for a long file that is never held as a whole: pieces are written as they come, read back piece by piece and
 * compared by their hash. For kinds of files that `validateFile` does not look at. Gives the size in bytes.
 */
export async function writePiecesAtomically(
  wanted: string,
  pieces: AsyncIterable<Uint8Array>,
  signal?: AbortSignal,
): Promise<number> {
  return await writeAtomically(wanted, pieces, readHash, signal);
}

type Pieces = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
type Written = { sha256: string; bytes: number };

async function writeAtomically(
  wanted: string,
  pieces: Pieces,
  readBack: (temporary: string, written: Written, path: string) => Promise<void>,
  signal: AbortSignal | undefined,
): Promise<number> {
  const path = await throughLinks(wanted);
  const folder = dirname(path);
  const temporary = join(folder, `.briefwright-${randomBytes(8).toString('hex')}.tmp`);
  let made = false;
  try {
    const before = await find(path);
    if (before?.isDirectory()) {
      throw new AppError(
        'invalid-input',
        `“${basename(path)}” is a folder. Nothing was written; choose another file name.`,
      );
    }
    if (before && !before.isFile()) {
      throw new AppError(
        'invalid-input',
        `“${basename(path)}” is a device or a pipe, not a file. Nothing was written; choose another name.`,
      );
    }
    await removeStale(folder);
    // What replaces a file must not be open to more readers than it, not even while it is written.
    const mode = before ? 0o600 : 0o666;
    const file = await open(temporary, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY, mode);
    made = true;
    const written = await writeAndFlush(file, pieces, before && before.mode & 0o777, signal);
    await readBack(temporary, written, path);
    if (signal?.aborted) throw exportCancelled();
    await rename(temporary, path);
    made = false;
    await flushFolder(folder);
    return written.bytes;
  } catch (error) {
    if (made) await unlink(temporary).catch(() => undefined);
    throw toExportError(error, path);
  }
}

async function writeAndFlush(
  file: FileHandle,
  pieces: Pieces,
  mode: number | undefined,
  signal: AbortSignal | undefined,
): Promise<Written> {
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const piece of pieces) {
      if (signal?.aborted) throw exportCancelled();
      await file.writeFile(piece);
      hash.update(piece);
      bytes += piece.length;
    }
    if (mode !== undefined) await file.chmod(mode);
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), bytes };
}

const OTHER_BYTES = 'the disk gave back other bytes than were written';

async function readWhole(temporary: string, { sha256 }: Written, path: string) {
  const written = await readFile(temporary);
  if (createHash('sha256').update(written).digest('hex') !== sha256) throw new Error(OTHER_BYTES);
  validateFile(written, extname(path).slice(1));
}

async function readHash(temporary: string, { sha256 }: Written) {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(temporary)) hash.update(piece as Buffer);
  if (hash.digest('hex') !== sha256) throw new Error(OTHER_BYTES);
}

const MOST_LINKS = 40;

/** Where the links at `path` end, also when nothing is there yet. */
async function throughLinks(path: string): Promise<string> {
  let target = path;
  for (let links = 0; links < MOST_LINKS; links += 1) {
    const isLink = await lstat(target).then(
      (found) => found.isSymbolicLink(),
      () => false,
    );
    if (!isLink) return target;
    target = resolve(dirname(target), await readlink(target));
  }
  throw new AppError(
    'invalid-input',
    `“${basename(path)}” is a link that leads round in a circle. Nothing was written; choose another name.`,
  );
}

async function find(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Removes what an export that was killed left behind; never touches a file that a running one may own. */
async function removeStale(folder: string) {
  // A folder may be writable and not listable; one that is gone is reported when the file is made.
  for (const name of await readdir(folder).catch(() => [])) {
    if (!TEMPORARY.test(name)) continue;
    const path = join(folder, name);
    // Another export may be faster: then the file is gone, which is what is wanted.
    const age = await stat(path).then(
      (found) => Date.now() - found.mtimeMs,
      () => 0,
    );
    if (age > STALE_MS) await unlink(path).catch(() => undefined);
  }
}

/** Without this the new name may not survive a power cut. Windows and some network folders cannot do it. */
async function flushFolder(folder: string) {
  let handle: FileHandle | undefined;
  try {
    handle = await open(folder, 'r');
    await handle.sync();
  } catch (error) {
    if (!['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP', 'ENOSYS', 'EBADF'].includes(codeOf(error)))
      throw error;
  } finally {
    await handle?.close();
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

function toExportError(error: unknown, path: string): AppError {
  if (error instanceof AppError) return error;
  const name = basename(path);
  const folder = dirname(path);
  const options = { cause: error };
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new AppError(
        'disk-full',
        `The disk is full: “${name}” was not written. Make room, or choose another folder, and export again.`,
        options,
      );
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new AppError(
        'read-only',
        `“${name}” was not written: the folder “${folder}” cannot be written to. Choose another folder.`,
        options,
      );
    case 'EBUSY':
    case 'ETXTBSY':
      return new AppError(
        'read-only',
        `“${name}” was not written: another program has it open. Close it there, or choose another name.`,
        options,
      );
    case 'ENOENT':
    case 'ENOTDIR':
      return new AppError(
        'file-missing',
        `“${name}” was not written: the folder “${folder}” does not exist (any more). Choose another folder.`,
        options,
      );
    case 'ENAMETOOLONG':
      return new AppError(
        'invalid-input',
        `“${name}” was not written: the name is too long. Choose a shorter one.`,
        options,
      );
    default: {
      const why = error instanceof Error ? error.message : String(error);
      return new AppError(
        'export-failed',
        `“${name}” was not written: ${why}. Try again, or choose another folder.`,
        options,
      );
    }
  }
}
