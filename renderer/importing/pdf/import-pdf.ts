import { AppError } from '../../../shared/ipc/app-error';
import type { ImportChoices } from '../../../shared/model';
import { findCharacters } from '../clean/characters';
import { clean } from '../clean/clean';
import { authorProperty, madeOn, titleProperty } from '../docx/core-properties';
import type { Imported } from '../import-file';
import { compose } from '../working/compose';
import { damageWarning, type PdfState, partsOf, stateOf } from './damage';
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

/** Why a file shows no words: it is damaged, it is a scan, or its pages are blank or drawn. */
function noText(state: PdfState, fileName: string, pages: number): AppError {
  if (state.brokenParts > 0 || state.isCutOff) {
    const why = state.brokenParts > 0 ? partsOf(state.brokenParts) : 'it breaks off before its end';
    return new AppError(
      'import-failed',
      `“${fileName}” is damaged: ${why}, and no words can be read. Fetch it again.`,
    );
  }
  if (!state.hasPictures)
    return new AppError(
      'no-text',
      `“${fileName}” shows neither text nor pictures that can be read: it is damaged or blank, or its letters are drawn as shapes. Open it in a PDF reader; if you can read it there, run text recognition (OCR) on it and import the result.`,
    );
  return new AppError(
    'no-text',
    `“${fileName}” is a scan: it has no text that could be read. ${pages === 1 ? 'Its page is a picture' : `Its ${pages} pages are pictures`}; run text recognition (OCR) on the file and import the result.`,
  );
}

/**
 * Imports the words of a PDF in reading order, with the pages that they stand on. Running heads, page numbers and notes
 * are set aside. @throws AppError `no-text` for a scan, `import-failed` where damage left no words
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
  const state = await stateOf(bytes);
  if (letters === 0) throw noText(state, fileName, pagesRead);
  const layout = layOut(contents);
  const working = workingFromPages(layout, fileName);
  const { info } = contents;
  working.fields = { ...titleProperty(info.title), ...authorProperty(info.author), ...madeOn(info.made) };
  const damage = damageWarning(state);
  if (damage) working.warnings.push(damage);
  working.warnings.push(...pageWarnings(contents, layout));
  if (letters < FEW_LETTERS * pagesRead) working.warnings.push(perhapsScan(letters, pagesRead));
  findCharacters(working);
  clean(working);
  return { ...compose(working, choices), warnings: working.warnings };
}
