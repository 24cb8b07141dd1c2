import { AppError } from '../../../shared/ipc/app-error';
import type { Input, Output } from '../../../shared/ipc/contract';
import { PART_CHARACTERS } from '../../../shared/ipc/reading-contract';
import { NO_ENCODING } from '../../../shared/model';
import type { ReadableDb } from '../store/db';
import { rawLength, rawPart } from './raw-files';
import { getTextRow, lookThroughRawFile, type TextRow } from './texts';

/** Goes through the words of a raw file; returns how many bytes it has. */
function lookThroughWords(db: ReadableDb, row: TextRow, look: (words: string) => void): number {
  const decoder = new TextDecoder(row.encoding);
  const length = lookThroughRawFile(db, row, (bytes) => look(decoder.decode(bytes, { stream: true })));
  look(decoder.decode());
  return length;
}

/** What the raw file says, for looking words up in it; nothing for a file whose bytes are no words. */
export function getRawWords(db: ReadableDb, textId: string): string {
  const row = getTextRow(db, textId);
  if (row.encoding === NO_ENCODING) return '';
  const parts: string[] = [];
  lookThroughWords(db, row, (words) => parts.push(words));
  return parts.join('');
}

/**
 * A part of the raw file as text, for showing, from its `from`-th character on. The file is read through for each: it is
 * looked at seldom, and never held whole. Throws `no-text` for a file whose bytes are no words.
 */
export function getRawText(db: ReadableDb, { textId, from = 0 }: Input<'texts:raw'>): Output<'texts:raw'> {
  const row = getTextRow(db, textId);
  if (row.encoding === NO_ENCODING) {
    const size = `${Math.max(1, Math.round(lookThroughRawFile(db, row) / 1024)).toLocaleString('en')} kB`;
    throw new AppError(
      'no-text',
      `“${row.file_name}” (${size}) is kept unchanged, byte for byte, but its bytes are no words that could be shown here. Open your own copy of the file to compare.`,
    );
  }
  const end = from + PART_CHARACTERS;
  let length = 0;
  let text = '';
  lookThroughWords(db, row, (words) => {
    if (length < end && length + words.length > from)
      text += words.slice(Math.max(0, from - length), end - length);
    length += words.length;
  });
  return { fileName: row.file_name, encoding: row.encoding, text, length };
}

/** A piece of the imported file from its `from`-th byte on; the first also throws `library-damaged` when the bytes have changed. */
export function getRawBytes(
  db: ReadableDb,
  { textId, from = 0 }: Input<'texts:bytes'>,
): Output<'texts:bytes'> {
  const row = getTextRow(db, textId);
  if (from === 0) lookThroughRawFile(db, row);
  const { raw_sha256: rawSha256, file_name: fileName, media_type: mediaType } = row;
  return {
    // A copy of its own: a part of a larger buffer would be handed over with all of it.
    bytes: new Uint8Array(rawPart(db, rawSha256, from)),
    length: rawLength(db, rawSha256),
    rawSha256,
    fileName,
    mediaType,
  };
}
