import { AppError } from '../../../shared/ipc/app-error';
import type { ImportChoices, ImportWarning } from '../../../shared/model';
import { importBlocks } from '../blocks/import-blocks';
import { authorProperty, madeOn, titleProperty } from '../docx/core-properties';
import type { Imported } from '../import-file';
import { warningsOfReview } from '../reviewed-words';
import { type RtfDocument, RtfTooDeep, readRtf } from './read-rtf';

/** Imports an RTF file: words, headings, lists, tables, emphasis and links; notes, headers and footers set aside. */
export function importRtf(bytes: Uint8Array, fileName: string, choices: ImportChoices): Imported {
  const document = read(bytes, fileName);
  return importBlocks(document.blocks, fileName, choices, {
    fields: {
      ...titleProperty(document.info.title),
      ...authorProperty(document.info.author),
      ...madeOn(document.made),
    },
    warnings: warningsOf(document),
  });
}

function read(bytes: Uint8Array, fileName: string): RtfDocument {
  try {
    return readRtf(bytes);
  } catch (error) {
    if (!(error instanceof RtfTooDeep)) throw error;
    throw new AppError(
      'file-too-large',
      `“${fileName}” nests its groups more than 5,000 deep, the limit for one document. Paste its text instead.`,
    );
  }
}

function warningsOf({ review, hasUnreadable, isCutShort }: RtfDocument): ImportWarning[] {
  const warnings = warningsOfReview(review);
  if (hasUnreadable)
    warnings.push({
      code: 'unreadable-characters',
      message: 'Signs of a symbol font could not be read; the text shows � in their place.',
    });
  if (isCutShort)
    warnings.push({
      code: 'file-cut-short',
      message: 'The file breaks off before its end: perhaps it was not saved or copied completely.',
    });
  return warnings;
}
