import { AppError } from '../../../shared/ipc/app-error';
import type { ImportChoices } from '../../../shared/model';
import { findCharacters } from '../clean/characters';
import { clean } from '../clean/clean';
import { authorProperty, madeOn, titleProperty } from '../docx/core-properties';
import type { Imported } from '../import-file';
import { compose } from '../working/compose';
import { layOut } from './lay-out';
import { pageWarnings } from './page-warnings';
import { readPdf } from './read-pdf';
import { workingFromPages } from './working-from-pages';

/** What programs on telephones print on every page that they take a picture of. */
const STAMP = /\b(?:scanned|scan) (?:by|with|using) (?:\p{L}+ ?){1,3}|\bcamscanner\b/giu;
/** Letters of a page below which most of it is likely to be a picture. */
const FEW_LETTERS = 40;
const perhapsScan = (letters: number, pages: number): { code: string; message: string } => ({
  code: 'little-text',
  message: `The ${pages === 1 ? 'page holds' : `${pages} pages hold`} only ${letters} letters that can be read: perhaps a scan, whose words are a picture. Look whether the text is whole; if not, run text recognition (OCR) on the file and import the result.`,
});

/**
 * Imports the words of a PDF in reading order, with the pages that they stand on. Running heads, page numbers and notes
 * are set aside. @throws AppError `no-text` for a scan
 */
export async function importPdf(
  bytes: Uint8Array,
  fileName: string,
  choices: ImportChoices,
): Promise<Imported> {
  const contents = await readPdf(bytes, fileName);
  const letters = contents.pages.reduce(
    (sum, { items }) =>
      sum +
      items
        .map(({ text }) => text)
        .join(' ')
        .replace(STAMP, ' ')
        .replace(/[^\p{L}\p{N}]/gu, '').length,
    0,
  );
  const { length: pagesRead } = contents.pages;
  if (letters === 0) {
    const pages =
      contents.pages.length === 1
        ? 'Its page is a picture'
        : `Its ${contents.pages.length} pages are pictures`;
    throw new AppError(
      'no-text',
      `“${fileName}” is a scan: it has no text that could be read. ${pages}; run text recognition (OCR) on the file and import the result.`,
    );
  }
  const layout = layOut(contents);
  const working = workingFromPages(layout, fileName);
  const { info } = contents;
  working.fields = { ...titleProperty(info.title), ...authorProperty(info.author), ...madeOn(info.made) };
  working.warnings.push(...pageWarnings(contents, layout));
  if (letters < FEW_LETTERS * pagesRead) working.warnings.push(perhapsScan(letters, pagesRead));
  findCharacters(working);
  clean(working);
  return { ...compose(working, choices), warnings: working.warnings };
}
