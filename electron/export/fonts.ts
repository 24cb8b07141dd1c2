// By path, not by package name: the build leaves packages out of the bundle, and these must be inside it. WOFF 1, for
// Node can inflate it.

import arabic from '../../node_modules/@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal.woff?inline';
import arabicBold from '../../node_modules/@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-700-normal.woff?inline';
import italic from '../../node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-400-italic.woff?inline';
import regular from '../../node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff?inline';
import boldItalic from '../../node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-700-italic.woff?inline';
import bold from '../../node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-700-normal.woff?inline';
import type { BriefDocument } from '../../shared/brief-document/brief-document';
import { trueTypeFrom } from './woff';

export const TEXT_FONT = 'Source Serif 4';
export const ARABIC_FONT = 'Noto Naskh Arabic';

/** A font that may travel with an exported file: its letters are free to embed (OFL). */
export interface FontFile {
  name: string;
  isBold: boolean;
  isItalic: boolean;
  /** As a data address, WOFF 1. */
  address: string;
}

const font = (name: string, address: string, isBold = false, isItalic = false): FontFile => ({
  name,
  isBold,
  isItalic,
  address,
});
const TEXT_FILES = [
  font(TEXT_FONT, regular),
  font(TEXT_FONT, bold, true),
  font(TEXT_FONT, italic, false, true),
  font(TEXT_FONT, boldItalic, true, true),
];
const ARABIC_FILES = [font(ARABIC_FONT, arabic), font(ARABIC_FONT, arabicBold, true)];

/**
 * The Latin letters of the text font, and the Arabic ones where the document has any, so that a reader without the fonts
 * sees the page as meant and no Urdu letter as a box. Other letters come from the reader's own fonts.
 */
export const fontFiles = (document: BriefDocument): readonly FontFile[] =>
  hasArabic(document) ? [...TEXT_FILES, ...ARABIC_FILES] : TEXT_FILES;

const hasArabic = ({ title, memo, blocks, notes, references, annexes }: BriefDocument): boolean =>
  /\p{Script=Arabic}/u.test(JSON.stringify([title, memo, blocks, notes, references, annexes]));

/** The font as TrueType, in bytes of its own. */
export const trueTypeOf = ({ address }: FontFile): Buffer =>
  trueTypeFrom(Buffer.from(address.slice(address.indexOf(',') + 1), 'base64'));
