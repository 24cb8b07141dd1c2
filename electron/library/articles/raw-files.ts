import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../../shared/ipc/app-error';
import { type ReadableDb, run, selectOne, type WritableDb } from '../store/db';
import { sha256 } from '../store/hash';

/** Bytes of a raw file in one row, and in memory, at most; files stored by earlier versions stand in one row whole. */
export const PIECE_BYTES = 1024 * 1024;

/** A raw file on its way into the library; without `pieces` the library has it already. */
export type RawFile = {
  readonly sha256: string;
  /** Its bytes, one piece at least, each valid until the next is asked for. */
  readonly pieces?: () => Iterable<Uint8Array>;
};

export const rawFileOf = (bytes: Uint8Array): RawFile => ({
  sha256: sha256(bytes),
  pieces: () => piecesOf(bytes),
});

function* piecesOf(bytes: Uint8Array): Iterable<Uint8Array> {
  let at = 0;
  do {
    yield bytes.subarray(at, at + PIECE_BYTES);
    at += PIECE_BYTES;
  } while (at < bytes.length);
}

/**
 * A file that the library reads from the disk. Storing it throws `file-unreadable` where it is no longer the one that had
 * this hash.
 */
export const rawFileAt = (path: string, hash: string): RawFile => ({
  sha256: hash,
  pieces: () => piecesAt(path, hash),
});

function* piecesAt(path: string, expected: string): Iterable<Uint8Array> {
  const buffer = Buffer.allocUnsafeSlow(PIECE_BYTES);
  const hash = createHash('sha256');
  const reading = <T>(read: () => T): T => {
    try {
      return read();
    } catch (cause) {
      throw changedMeanwhile(path, cause);
    }
  };
  const file = reading(() => openSync(path, 'r'));
  try {
    for (let isFirst = true; ; isFirst = false) {
      const length = reading(() => fill(file, buffer));
      if (length === 0 && !isFirst) break;
      const piece = buffer.subarray(0, length);
      hash.update(piece);
      yield piece;
    }
  } finally {
    closeSync(file);
  }
  if (hash.digest('hex') !== expected) throw changedMeanwhile(path);
}

/** Reads until the buffer is full or the file ends: a disk in the network gives less than it is asked for. */
function fill(file: number, buffer: Buffer): number {
  let length = 0;
  while (length < buffer.length) {
    const read = readSync(file, buffer, length, buffer.length - length, null);
    if (read === 0) break;
    length += read;
  }
  return length;
}

const changedMeanwhile = (path: string, cause?: unknown) =>
  new AppError(
    'file-unreadable',
    `“${basename(path)}” was changed or moved while it was imported. Import it again.`,
    { cause },
  );

/** Stores the bytes of a file once, however many texts share them. */
export function insertRawFile(db: WritableDb, { sha256: hash, pieces }: RawFile): void {
  let position = 0;
  for (const bytes of pieces?.() ?? []) {
    if (position > 0)
      run(db, 'INSERT INTO raw_pieces (sha256, position, bytes) VALUES (@hash, @position, @bytes)', {
        hash,
        position,
        bytes,
      });
    else if (
      run(db, 'INSERT INTO raw_files (sha256, bytes) VALUES (@hash, @bytes) ON CONFLICT DO NOTHING', {
        hash,
        bytes,
      }) === 0
    )
      return;
    position += 1;
  }
}

const Bytes = z.object({ bytes: z.instanceof(Uint8Array) });
const PIECE = 'SELECT bytes FROM raw_pieces WHERE sha256 = @hash AND position = @position';

/** The bytes of a stored file, row by row. */
function* readRawFile(db: ReadableDb, hash: string): Iterable<Uint8Array> {
  const first = selectOne(db, Bytes, 'SELECT bytes FROM raw_files WHERE sha256 = @hash', { hash });
  if (!first) return;
  yield first.bytes;
  for (let position = 1; ; position += 1) {
    const next = selectOne(db, Bytes, PIECE, { hash, position });
    if (!next) return;
    yield next.bytes;
  }
}

/**
 * Goes through the bytes of a stored file, row by row; returns how many there are, or undefined where they are no longer
 * those of its hash.
 */
export function lookThroughRaw(
  db: ReadableDb,
  expected: string,
  look: (bytes: Uint8Array) => void = () => undefined,
): number | undefined {
  const hash = createHash('sha256');
  let length = 0;
  for (const bytes of readRawFile(db, expected)) {
    hash.update(bytes);
    length += bytes.length;
    look(bytes);
  }
  return hash.digest('hex') === expected ? length : undefined;
}

/** A piece of a stored file from its `from`-th byte on; empty behind its end. */
export function rawPart(db: ReadableDb, hash: string, from: number): Uint8Array {
  const first = selectOne(
    db,
    z.object({ length: z.int() }),
    'SELECT length(bytes) AS length FROM raw_files WHERE sha256 = @hash',
    { hash },
  );
  if (!first) return new Uint8Array(0);
  if (from < first.length) {
    const part = selectOne(
      db,
      Bytes,
      'SELECT substr(bytes, @from + 1, @length) AS bytes FROM raw_files WHERE sha256 = @hash',
      { hash, from, length: PIECE_BYTES },
    );
    return part?.bytes ?? new Uint8Array(0);
  }
  const behind = from - first.length;
  const piece = selectOne(db, Bytes, PIECE, { hash, position: 1 + Math.floor(behind / PIECE_BYTES) });
  return piece?.bytes.subarray(behind % PIECE_BYTES) ?? new Uint8Array(0);
}

/** How many bytes a stored file has, without reading them. */
export function rawLength(db: ReadableDb, hash: string): number {
  const Total = z.object({ length: z.int() });
  const total = selectOne(
    db,
    Total,
    `SELECT coalesce((SELECT length(bytes) FROM raw_files WHERE sha256 = @hash), 0)
       + coalesce((SELECT sum(length(bytes)) FROM raw_pieces WHERE sha256 = @hash), 0) AS length`,
    { hash },
  );
  return total?.length ?? 0;
}
