import { Inflate } from 'fflate';
import { AppError } from '../../../shared/ipc/app-error';
import { BadZip, readDirectory, type ZipEntry } from './central-directory';
import { crc32 } from './crc32';

const MEGABYTE = 1024 * 1024;
/** What an archive may hold, unpacked. */
export const ZIP_LIMITS = {
  entries: 2000,
  totalBytes: 200 * MEGABYTE,
  entryBytes: 100 * MEGABYTE,
  /** Unpacked against packed bytes; small entries may pack better. */
  ratio: 200,
  ratioFrom: MEGABYTE,
};
const STORED = 0;
const DEFLATED = 8;
const CHUNK = 64 * 1024;

/** An archive whose entries were looked at before any is unpacked. */
export type CheckedZip = {
  names: readonly string[];
  /** Bytes of an entry, unpacked under the limits; undefined where there is none of that name. */
  read(name: string): Uint8Array<ArrayBuffer> | undefined;
};

/**
 * Opens an archive. Refused: too many entries, entries that overlap, are encrypted, or have names that lead out of a
 * folder. Unpacking counts the bytes that really come out, whatever the directory says.
 * @throws AppError `import-failed`, `file-too-large`
 */
export function openZip(bytes: Uint8Array, fileName: string): CheckedZip {
  try {
    const entries = readDirectory(bytes, ZIP_LIMITS.entries);
    refuseOddEntries(entries);
    const byName = new Map(entries.map((entry) => [entry.name, entry]));
    let total = 0;
    return {
      names: entries.map(({ name }) => name),
      read(name) {
        const entry = byName.get(name);
        if (!entry) return undefined;
        try {
          const unpacked = unpack(bytes, entry, ZIP_LIMITS.totalBytes - total);
          total += unpacked.length;
          return unpacked;
        } catch (error) {
          throw asAppError(error, fileName);
        }
      },
    };
  } catch (error) {
    throw asAppError(error, fileName);
  }
}

function asAppError(error: unknown, fileName: string): AppError {
  if (error instanceof AppError) return error;
  const what = error instanceof BadZip ? error.message : 'is damaged';
  return new AppError(
    /larger|more than|unpacks/.test(what) ? 'file-too-large' : 'import-failed',
    `“${fileName}” ${what}, so it was not opened. Save it again from the program it was made with, or paste its text.`,
    { cause: error },
  );
}

function refuseOddEntries(entries: readonly ZipEntry[]): void {
  const names = new Set<string>();
  for (const { name, isEncrypted, method, size, packedSize } of entries) {
    if (/(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]|^[a-z]:/i.test(name) || name.includes('\0'))
      throw new BadZip('holds files whose names lead out of it');
    if (names.has(name)) throw new BadZip('holds two files of one name');
    names.add(name);
    if (isEncrypted) throw new BadZip('is protected by a password');
    if (method !== STORED && method !== DEFLATED)
      throw new BadZip('is packed in a way that is not read here');
    if (size > ZIP_LIMITS.entryBytes) throw new BadZip('unpacks to more than 100 MB');
    refuseRatio(size, packedSize);
  }
  const inOrder = [...entries].sort((a, b) => a.start - b.start);
  inOrder.forEach((entry, i) => {
    if (entry.end > (inOrder[i + 1]?.start ?? Number.POSITIVE_INFINITY))
      throw new BadZip('holds files that overlap, as no program writes them');
  });
  if (entries.reduce((sum, { size }) => sum + size, 0) > ZIP_LIMITS.totalBytes)
    throw new BadZip('unpacks to more than 200 MB');
}

function refuseRatio(size: number, packedSize: number): void {
  if (size > ZIP_LIMITS.ratioFrom && size > packedSize * ZIP_LIMITS.ratio)
    throw new BadZip(`unpacks to more than ${ZIP_LIMITS.ratio} times its size`);
}

function unpack(bytes: Uint8Array, entry: ZipEntry, left: number): Uint8Array<ArrayBuffer> {
  const packed = bytes.subarray(entry.start, entry.end);
  const parts: Uint8Array[] = [];
  let length = 0;
  const take = (part: Uint8Array) => {
    length += part.length;
    if (length > Math.min(ZIP_LIMITS.entryBytes, left)) throw new BadZip('unpacks to more than 200 MB');
    refuseRatio(length, entry.packedSize);
    parts.push(part);
  };
  if (entry.method === STORED) take(packed);
  else {
    const inflate = new Inflate(take);
    for (let at = 0; at < packed.length; at += CHUNK)
      inflate.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
  }
  if (length !== entry.size) throw new BadZip('holds a file that is not as long as it says');
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  if (crc32(whole) !== entry.checksum) throw new BadZip('is damaged: its checksums do not fit');
  return whole;
}
