import type { BriefDocument } from '../../../shared/brief-document/brief-document';
import { ARABIC_FONT, fontFiles } from '../fonts';
import { ARABIC_RANGE, NASKH_SIZE } from './print-fonts';

/**
 * `@font-face` rules of an HTML file with Arabic letters, the fonts inside it: many systems have none that knows all letters
 * of Urdu, and print boxes. Empty where the document has none; Latin letters come from the reader's own fonts.
 */
export const arabicFaces = (document: BriefDocument): string =>
  fontFiles(document)
    .filter(({ name }) => name === ARABIC_FONT)
    .map(
      ({ name, isBold, address }) =>
        `@font-face{font-family:"${name}";font-weight:${isBold ? '600 700' : '400'};src:url("${address}") format("woff");unicode-range:${ARABIC_RANGE};size-adjust:${NASKH_SIZE}}\n`,
    )
    .join('');
