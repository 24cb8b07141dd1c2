import { zipSync } from 'fflate';

/** Packs parts that were checked into a fresh archive without compression, for a library that opens archives itself. */
export function packStored(parts: ReadonlyMap<string, string>): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const files = Object.fromEntries([...parts].map(([name, text]) => [name, encoder.encode(text)]));
  return new Uint8Array(zipSync(files, { level: 0 }));
}
