/** One file of an archive, as the archive's own directory tells of it. Sizes in bytes; nothing of it is believed. */
export type ZipEntry = {
  name: string;
  method: number;
  isEncrypted: boolean;
  packedSize: number;
  size: number;
  checksum: number;
  /** Where its packed bytes begin and end in the archive. */
  start: number;
  end: number;
};

const END_MARK = 0x06054b50;
const ENTRY_MARK = 0x02014b50;
const LOCAL_MARK = 0x04034b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
/** Sizes that only a 64-bit archive has: four gigabytes, far above every limit here. */
const TOO_BIG_FOR_32 = 0xffffffff;

/** Thrown for an archive that cannot be read; the caller knows the file's name. */
export class BadZip extends Error {}

/**
 * Reads the directory at the end of an archive. Sizes are taken from there; each place is checked against the file's
 * own head. @throws BadZip for anything that does not fit together
 */
export function readDirectory(bytes: Uint8Array, mostEntries: number): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const length = view.getUint32(end + 12, true);
  let at = view.getUint32(end + 16, true);
  if (view.getUint16(end + 8, true) !== count || view.getUint16(end + 4, true) !== 0)
    throw new BadZip('is one part of several');
  if (count > mostEntries) throw new BadZip(`holds more than ${mostEntries.toLocaleString('en')} files`);
  if (at + length > end) throw new BadZip('has a damaged directory');
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== ENTRY_MARK)
      throw new BadZip('has a damaged directory');
    const nameLength = view.getUint16(at + 28, true);
    const flags = view.getUint16(at + 8, true);
    const name = new TextDecoder().decode(bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength));
    const packedSize = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    const local = view.getUint32(at + 42, true);
    if (packedSize === TOO_BIG_FOR_32 || size === TOO_BIG_FOR_32 || local === TOO_BIG_FOR_32)
      throw new BadZip('is larger than any article');
    if (local + LOCAL_LENGTH > view.byteLength || view.getUint32(local, true) !== LOCAL_MARK)
      throw new BadZip('has a damaged directory');
    const start = local + LOCAL_LENGTH + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (start + packedSize > view.byteLength) throw new BadZip('is cut short');
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      isEncrypted: (flags & 1) === 1,
      packedSize,
      size,
      checksum: view.getUint32(at + 16, true),
      start,
      end: start + packedSize,
    });
    at += ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number {
  const furthest = Math.max(0, view.byteLength - END_LENGTH - 0xffff);
  for (let at = view.byteLength - END_LENGTH; at >= furthest; at--)
    if (view.getUint32(at, true) === END_MARK) return at;
  throw new BadZip('is cut short or damaged');
}
