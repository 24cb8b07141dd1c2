// By path, not by package name: the build leaves packages out of the bundle, and these must be inside it. WOFF 1, for
// Node can inflate it.

import { createHash } from 'node:crypto';
import arabic from '../../../node_modules/@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal.woff?inline';
import arabicBold from '../../../node_modules/@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-700-normal.woff?inline';
import italic from '../../../node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-400-italic.woff?inline';
import regular from '../../../node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff?inline';
import boldItalic from '../../../node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-700-italic.woff?inline';
import bold from '../../../node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-700-normal.woff?inline';
import type { BriefDocument } from '../../../shared/brief-document/brief-document';
import { ARABIC_FONT, TEXT_FONT } from './typography';
import { trueTypeFrom } from './woff';

/** A font as Word embeds it: TrueType, its first 32 bytes mixed with a key. */
export interface EmbeddedFont {
  name: string;
  element: 'embedRegular' | 'embedBold' | 'embedItalic' | 'embedBoldItalic';
  relationship: string;
  /** Inside `word/`. */
  path: string;
  key: string;
  data: Uint8Array;
}

const TEXT_FILES = [
  { name: TEXT_FONT, element: 'embedRegular', address: regular },
  { name: TEXT_FONT, element: 'embedBold', address: bold },
  { name: TEXT_FONT, element: 'embedItalic', address: italic },
  { name: TEXT_FONT, element: 'embedBoldItalic', address: boldItalic },
] as const;
const ARABIC_FILES = [
  { name: ARABIC_FONT, element: 'embedRegular', address: arabic },
  { name: ARABIC_FONT, element: 'embedBold', address: arabicBold },
] as const;

/**
 * The Latin letters of the text font, and the Arabic ones where the document has any, so that a reader without the fonts
 * sees the page as meant and no Urdu letter as a box (their licence, OFL, allows this). Other letters come from the
 * reader's own fonts.
 */
export const embeddedFonts = (document: BriefDocument): readonly EmbeddedFont[] =>
  [...TEXT_FILES, ...(hasArabic(document) ? ARABIC_FILES : [])].map(({ name, element, address }, index) => ({
    name,
    element,
    relationship: `rId${index + 1}`,
    path: `fonts/font${index + 1}.odttf`,
    ...mix(address),
  }));

const hasArabic = ({ title, memo, blocks, notes, references, annexes }: BriefDocument): boolean =>
  /\p{Script=Arabic}/u.test(JSON.stringify([title, memo, blocks, notes, references, annexes]));

function mix(address: string): Pick<EmbeddedFont, 'key' | 'data'> {
  const data = trueTypeFrom(Buffer.from(address.slice(address.indexOf(',') + 1), 'base64'));
  // A key made from the font, not by chance: equal briefs give equal files.
  const digits = createHash('sha256').update(data).digest('hex').slice(0, 32).toUpperCase();
  const key = Buffer.from(digits, 'hex').reverse();
  for (let at = 0; at < 32; at++) data[at] = (data[at] ?? 0) ^ (key[at % 16] ?? 0);
  const groups = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20),
  ];
  return { key: `{${groups.join('-')}}`, data };
}
