import * as zlib from 'node:zlib';

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const END_LENGTH = 22;

export interface ZipEntry {
  name: string;
  /** 0 stored, 8 deflated. */
  method: number;
  /** Bytes as they stand in the zip. */
  data: Uint8Array;
  /** Length once inflated. */
  size: number;
  /** CRC-32 of the inflated bytes. */
  checksum: number;
}

/**
 * Reads the directory of a plain zip (no ZIP64, as the exports are).
 * @throws Error when it is not one
 */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.byteLength - END_LENGTH;
  while (end >= 0 && view.getUint32(end, true) !== END_OF_DIRECTORY) end--;
  if (end < 0) throw new Error('the zip has no directory');
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL_HEADER)
      throw new Error('the zip directory is broken');
    const nameLength = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    if (local + 30 > end || view.getUint32(local, true) !== LOCAL_HEADER)
      throw new Error('the zip directory points nowhere');
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const length = view.getUint32(at + 20, true);
    if (start + length > end) throw new Error('the zip is cut short');
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      data: bytes.subarray(start, start + length),
      size: view.getUint32(at + 24, true),
      checksum: view.getUint32(at + 16, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The entry's bytes, inflated. @throws Error when they are damaged */
export function readEntry({ name, method, data, size, checksum }: ZipEntry): Uint8Array {
  const content = method === 0 ? data : zlib.inflateRawSync(data, { maxOutputLength: Math.max(size, 1) });
  if (content.length !== size || crc32(content) !== checksum) throw new Error(`${name} is damaged`);
  return content;
}

// 1 January 1980, 00:00, the earliest time a zip can hold: equal briefs give equal files.
const TIME = 0x0000;
const DATE = 0x0021;
const VERSION = 20;
/** File names are UTF-8. */
const FLAGS = 0x0800;

/** Packs parts in the order given, those in `stored` as they are; the same parts always give the same bytes. */
export function writeZip(
  parts: ReadonlyMap<string, Uint8Array>,
  stored: ReadonlySet<string> = new Set(),
): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [path, content] of parts) {
    const name = Buffer.from(path);
    const isStored = stored.has(path);
    const data = isStored ? Buffer.from(content) : zlib.deflateRawSync(content);
    const checksum = crc32(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(VERSION, 0);
    common.writeUInt16LE(FLAGS, 2);
    common.writeUInt16LE(isStored ? 0 : 8, 4);
    common.writeUInt16LE(TIME, 6);
    common.writeUInt16LE(DATE, 8);
    common.writeUInt32LE(checksum, 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(name.length, 22);
    local.push(signature(LOCAL_HEADER), common, name, data);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    const madeBy = Buffer.alloc(2);
    madeBy.writeUInt16LE(VERSION, 0);
    central.push(signature(CENTRAL_HEADER), madeBy, common, tail, name);
    offset += 4 + common.length + name.length + data.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(END_LENGTH - 4);
  end.writeUInt16LE(parts.size, 4);
  end.writeUInt16LE(parts.size, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return new Uint8Array(Buffer.concat([...local, directory, signature(END_OF_DIRECTORY), end]));
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value, 0);
  return bytes;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, start) => {
  let value = start;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  // The oldest Node that this runs on has none of its own.
  if ('crc32' in zlib) return zlib.crc32(bytes);
  let value = 0xffffffff;
  for (const byte of bytes) value = (CRC_TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
