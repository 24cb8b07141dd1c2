import { AppError } from '../../../shared/ipc/app-error';
import type { ReferenceDraft, ReferenceFile } from '../../../shared/ipc/reference-contract';
import { fromEntry } from '../../../shared/references/convert';
import { readReferences } from '../../../shared/references/read-references';
import type { ParsedEntry, ReferenceFormat } from '../../../shared/references/reference-entry';
import { UNSEEN_BEFORE_RECORD } from '../../../shared/references/ris';
import { type Decoded, decode } from '../decode';

const RECORD_BEGINS = new RegExp(
  `(?:^|[\\r\\n])(?:${UNSEEN_BEFORE_RECORD}|[ \\t])*TY[ \\t]{0,3}-[ \\t]*[A-Za-z]`,
);

/** What a file of records is, by its name and its first words; undefined for none. */
export function referenceFormatOf(fileName: string, text: string): ReferenceFormat | undefined {
  const suffix = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const start = text.slice(0, 100_000).replace(/^\ufeff/, '');
  if (RECORD_BEGINS.test(start)) return 'ris';
  if (/^\s*[[{]/.test(start) && (suffix === 'json' || suffix === 'csljson')) return 'csl-json';
  if (/@[ \t]*[A-Za-z]+[ \t\r\n]*[{(]/.test(start) && (suffix === 'bib' || suffix === 'bibtex'))
    return 'bibtex';
  return undefined;
}

let open: { entries: ParsedEntry[] } | undefined;

/**
 * Reads a reference file and keeps its records for `nextRecords`, so that ten thousand of them never travel at once.
 * @throws AppError `no-text` for a file without records, and what `decode` throws
 */
export function readReferenceFile(bytes: Uint8Array, fileName: string): ReferenceFile {
  open = undefined;
  const decoded = decodeRecords(bytes, fileName);
  const format = referenceFormatOf(fileName, decoded.text);
  if (!format)
    throw new AppError(
      'no-text',
      `“${fileName}” holds no records that Briefwright can read: it takes RIS, BibTeX and CSL-JSON. Export it anew from the program that made it.`,
    );
  const { entries, faults } = readReferences(format, decoded.text);
  if (entries.length === 0) {
    const [first] = faults;
    const why = first ? ` ${first.message.replace(/\.$/, '')} (${placeWord(format)} ${first.line}).` : '';
    throw new AppError('no-text', `No record could be read in “${fileName}”.${why} Nothing was stored.`);
  }
  open = { entries };
  const warnings = decoded.guessed
    ? [
        {
          code: 'encoding-guessed',
          message: `The encoding (${decoded.encoding}) of the reference file was guessed. Look for wrong letters.`,
        },
      ]
    : [];
  if (decoded.text.includes('\ufffd'))
    warnings.push({
      code: 'unreadable-characters',
      message: 'Some characters of the reference file could not be read; the records show � in their place.',
    });
  return {
    format,
    encoding: decoded.encoding,
    records: entries.length,
    faults: faults.slice(0, 200_000),
    warnings,
  };
}

/** Zero bytes that programs leave in fields of fixed length: so few of a file that the rest of it is text. */
const FEW_ZEROS = 0.02;
/** A control character, which every reader shows as unreadable; one byte long in all encodings that have no zeros. */
const UNREADABLE = 0x1f;

/** Like `decode`, but a few zero bytes are unreadable characters of their records and no sign that the file is no text. */
function decodeRecords(bytes: Uint8Array, fileName: string): Decoded {
  try {
    const decoded = decode(bytes, fileName);
    // In UTF-16 zeros are characters of their own.
    return { ...decoded, text: decoded.text.replaceAll('\0', '\ufffd') };
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'file-binary')) throw error;
  }
  const zeros = bytes.reduce((sum, byte) => (byte === 0 ? sum + 1 : sum), 0);
  if (zeros > 0 && (zeros <= 3 || zeros < bytes.length * FEW_ZEROS))
    try {
      const decoded = decode(
        bytes.map((byte) => (byte === 0 ? UNREADABLE : byte)),
        fileName,
      );
      return { ...decoded, text: decoded.text.replaceAll(String.fromCharCode(UNREADABLE), '\ufffd') };
    } catch {
      // Told below.
    }
  throw new AppError(
    'file-binary',
    `“${fileName}” is no text, so it holds no records that Briefwright can read: it takes RIS, BibTeX and CSL-JSON. Export it anew from the program that made it.`,
  );
}

const placeWord = (format: ReferenceFormat): string => (format === 'csl-json' ? 'item or line' : 'line');

/** UTF-16 units of records that are handed over at once, but for one record alone: larger answers hold the shell up. */
const UNITS_AT_ONCE = 250_000;

/** Records of the file that was read last, from the `from`-th on: `count` at most, and fewer of long ones. */
export function nextRecords(from: number, count: number): ReferenceDraft[] {
  if (!open) throw new AppError('internal', 'No reference file is open.');
  const drafts: ReferenceDraft[] = [];
  let units = 0;
  for (const { entry, line, raw } of open.entries.slice(from, from + count)) {
    units += raw.length;
    if (drafts.length > 0 && units > UNITS_AT_ONCE) break;
    const { record, entries, warnings, tags } = fromEntry(entry);
    drafts.push({
      line,
      raw: raw.slice(0, 4_000_000),
      record,
      entries,
      warnings: warnings.slice(0, 100),
      ...(tags && { tags }),
    });
  }
  return drafts;
}
