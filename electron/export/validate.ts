import { readEntry, readZip } from './zip';

/** Parts without which Word opens nothing. */
const DOCX_PARTS = [
  '[Content_Types].xml',
  '_rels/.rels',
  'word/document.xml',
  'word/styles.xml',
  'word/_rels/document.xml.rels',
];

/**
 * Looks at bytes read back from the disk as a reader would first do: the whole zip opens and holds Word's parts, a PDF
 * begins and ends as one, an HTML page is complete. Other kinds are only compared by the caller.
 * @throws Error naming the fault
 */
export function validateFile(bytes: Uint8Array, extension: string): void {
  switch (extension.toLowerCase()) {
    case 'docx':
      validateDocx(bytes);
      break;
    case 'odt':
      validateOdt(bytes);
      break;
    case 'pdf':
      validatePdf(bytes);
      break;
    case 'html': {
      const end = Buffer.from(bytes.subarray(-32)).toString('latin1').trimEnd();
      if (!end.endsWith('</html>')) throw new Error('the page has no end');
    }
  }
}

function validateDocx(bytes: Uint8Array) {
  const entries = new Map(readZip(bytes).map((entry) => [entry.name, entry]));
  for (const name of DOCX_PARTS) if (!entries.has(name)) throw new Error(`the Word file has no ${name}`);
  for (const entry of entries.values()) readEntry(entry);
}

/** Parts without which an OpenDocument text cannot be read; the first says what the file is, and is not packed. */
const ODT_PARTS = ['mimetype', 'META-INF/manifest.xml', 'content.xml', 'styles.xml', 'meta.xml'];

function validateOdt(bytes: Uint8Array) {
  const entries = readZip(bytes);
  for (const name of ODT_PARTS)
    if (!entries.some((entry) => entry.name === name))
      throw new Error(`the OpenDocument file has no ${name}`);
  if (entries[0]?.name !== 'mimetype' || entries[0].method !== 0)
    throw new Error('the OpenDocument file does not begin with its kind');
  for (const entry of entries) readEntry(entry);
}

function validatePdf(bytes: Uint8Array) {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  const end = Buffer.from(bytes.subarray(-1024)).toString('latin1');
  if (!start.startsWith('%PDF-')) throw new Error('the PDF has no header');
  const at = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(end)?.[1];
  if (at === undefined || Number(at) <= 0 || Number(at) >= bytes.length)
    throw new Error('the PDF has no trailer');
}
