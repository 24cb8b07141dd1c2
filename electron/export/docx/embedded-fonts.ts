import { createHash } from 'node:crypto';
import type { BriefDocument } from '../../../shared/brief-document/brief-document';
import { type FontFile, fontFiles, trueTypeOf } from '../fonts';

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

export const embeddedFonts = (document: BriefDocument): readonly EmbeddedFont[] =>
  fontFiles(document).map((file, index) => ({
    name: file.name,
    element: elementOf(file),
    relationship: `rId${index + 1}`,
    path: `fonts/font${index + 1}.odttf`,
    ...mix(file),
  }));

const elementOf = ({ isBold, isItalic }: FontFile): EmbeddedFont['element'] =>
  isBold ? (isItalic ? 'embedBoldItalic' : 'embedBold') : isItalic ? 'embedItalic' : 'embedRegular';

function mix(file: FontFile): Pick<EmbeddedFont, 'key' | 'data'> {
  const data = trueTypeOf(file);
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
