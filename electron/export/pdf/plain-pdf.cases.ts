import { PdfFile } from './pdf-file';

/** A PDF of these objects, numbered from 1; the first is its catalog. */
export const pdfOf = (objects: readonly string[]): PdfFile => PdfFile.read(bytesOfObjects(objects));

/** The bytes of a PDF of these objects, numbered from 1. `named` is what its trailer names of them. */
export function bytesOfObjects(objects: readonly string[], named = '/Root 1 0 R'): Uint8Array {
  let text = '%PDF-1.4\n';
  const table = objects.map((body, index) => {
    const row = `${String(text.length).padStart(10, '0')} 00000 n \n`;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return row;
  });
  const size = objects.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table.join('')}trailer\n<</Size ${size}\n${named}>>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text + end, 'latin1');
}
