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
  /** Offsets of the entry's two headers. */
  local: number;
  central: number;
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
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL_HEADER) throw new Error('the zip directory is broken');
    const nameLength = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    if (local + 30 > end || view.getUint32(local, true) !== LOCAL_HEADER) throw new Error('the zip directory points nowhere');
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const length = view.getUint32(at + 20, true);
    if (start + length > end) throw new Error('the zip is cut short');
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      data: bytes.subarray(start, start + length),
      size: view.getUint32(at + 24, true),
      checksum: view.getUint32(at + 16, true),
      local,
      central: at,
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** 1 January 1980, 00:00: the earliest time a zip can hold. */
const TIME = 0x0000;
const DATE = 0x0021;

/** Gives every entry the same time, in place, so that equal briefs give equal files. */
export function clearZipTimes(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const { local, central } of readZip(bytes)) {
    view.setUint16(local + 10, TIME, true);
    view.setUint16(local + 12, DATE, true);
    view.setUint16(central + 12, TIME, true);
    view.setUint16(central + 14, DATE, true);
  }
}
