import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { DocumentImage } from '../../shared/images/stored-image';

const CRC = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function chunk(name: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  let crc = 0xffffffff;
  for (const byte of named) crc = (CRC[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE((crc ^ 0xffffffff) >>> 0);
  return Buffer.concat([length, named, sum]);
}

/** A PNG whose colours differ with its size. */
export function pngBytes(width: number, height: number): Uint8Array<ArrayBuffer> {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      rows.set([(x * 7) % 256, (y * 5) % 256, (width + height) % 256], y * (width * 3 + 1) + 1 + x * 3);
  const made = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', new Uint8Array()),
  ]);
  return new Uint8Array(made);
}

/** The same as a document carries it. */
export function pngImage(width: number, height: number): DocumentImage {
  const bytes = pngBytes(width, height);
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    mediaType: 'image/png',
    width,
    height,
    base64: Buffer.from(bytes).toString('base64'),
  };
}
