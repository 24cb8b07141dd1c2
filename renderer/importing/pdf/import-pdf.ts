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
      sum + items.reduce((all, { text }) => all + text.replace(/[^\p{L}\p{N}]/gu, '').length, 0),
    0,
  );
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
  findCharacters(working);
  clean(working);
  return { ...compose(working, choices), warnings: working.warnings };
}
