import { type Dictionary, referencesIn } from './dictionary';
import type { PdfFile } from './pdf-file';

/** A page by the number of its object. */
export type Page = { number: number; entries: Dictionary };

/** The pages below a branch of the page tree, in order. */
export function pagesOf(file: PdfFile, number: number): Page[] {
  const entries = file.dictionary(number);
  if (entries.get('Type') === '/Page') return [{ number, entries }];
  return kidsOf(entries).flatMap((kid) => pagesOf(file, kid));
}

export function kidsOf(entries: Dictionary): number[] {
  const kids = referencesIn(entries.get('Kids'));
  if (kids === undefined) throw new Error('the pages of the PDF cannot be listed');
  return kids;
}
