import { inflateRawSync } from 'node:zlib';
import { readZip } from './zip';

/** Parts without which Word opens nothing. */
const DOCX_PARTS = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml', 'word/styles.xml', 'word/_rels/document.xml.rels'];

/**
 * Looks at bytes read back from the disk as a reader would first do: the whole zip opens and holds Word's parts, a PDF
 * begins and ends as one, an HTML page is complete. Other kinds are only compared by the caller.
 * @throws Error naming the fault
 */
export function validateFile(bytes: Uint8Array, extension: string): void {
  switch (extension.toLowerCase()) {
    case 'docx':
      return validateDocx(bytes);
    case 'pdf':
      return validatePdf(bytes);
    case 'html': {
      const end = Buffer.from(bytes.subarray(-32)).toString('latin1').trimEnd();
      if (!end.endsWith('</html>')) throw new Error('the page has no end');
    }
  }
}

function validateDocx(bytes: Uint8Array) {
  const entries = new Map(readZip(bytes).map((entry) => [entry.name, entry]));
  for (const name of DOCX_PARTS) if (!entries.has(name)) throw new Error(`the Word file has no ${name}`);
  for (const { name, method, data, size, checksum } of entries.values()) {
    const content = method === 0 ? data : inflateRawSync(data, { maxOutputLength: Math.max(size, 1) });
    if (content.length !== size || crc32(content) !== checksum) throw new Error(`${name} in the Word file is damaged`);
  }
}

function validatePdf(bytes: Uint8Array) {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  const end = Buffer.from(bytes.subarray(-1024)).toString('latin1');
  if (!start.startsWith('%PDF-')) throw new Error('the PDF has no header');
  const at = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(end)?.[1];
  if (at === undefined || Number(at) <= 0 || Number(at) >= bytes.length) throw new Error('the PDF has no trailer');
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, start) => {
  let value = start;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (CRC_TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
