import { execFileSync } from 'node:child_process';
import { readEntry, readZip } from '../../../electron/export/zip';

/** Words of a Word file's body in order, one line a paragraph. */
export function readWord(docx: Uint8Array): string {
  const body = readZip(docx).find(({ name }) => name === 'word/document.xml');
  if (!body) throw new Error('The Word file has no body');
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return Buffer.from(readEntry(body))
    .toString('utf8')
    .replaceAll(/<w:br\/>|<\/w:p>/g, '\n')
    .replaceAll('<w:tab/>', '\t')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);
}

/** Words of a PDF in reading order; null where the system has no pdftotext. */
export function readPdf(path: string): string | null {
  try {
    return execFileSync('pdftotext', [path, '-'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return null;
  }
}
