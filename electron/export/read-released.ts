import type { BriefDocument } from '../../shared/brief-document/brief-document';
import type { ExportFormat } from '../../shared/brief-document/export-formats';
import { printable } from '../../shared/brief-document/printable';
import { faultInNotes } from '../../shared/review/notes-in-order';
import { readReleasedPdf } from './pdf/reading/read-released-pdf';
import { LONGEST_RELEASED_NAME } from './released-name';
import { readEntry, readZip } from './zip';

/** What a reviewer finds who reads a file of a release, in sentences: `blocks` must be mended first, `look` is to be known. */
export type ReadReleased = { blocks: string[]; look: string[] };

/**
 * Reads a file of a release as it will be kept: whether its notes run in order and are all there (check 6), whether the handling
 * line is in the head and foot of every page of Word and PDF (36), and what makes a PDF accessible (38).
 */
export function readReleased(bytes: Uint8Array, format: ExportFormat, document: BriefDocument): ReadReleased {
  if (format === 'docx') return { blocks: faultsInWord(bytes, document), look: [] };
  if (format === 'html') {
    const page = new TextDecoder().decode(bytes);
    const marks = numbersIn(page, /role="doc-noteref"[^>]*>(\d+)</gu);
    return { blocks: notesAgree('HTML', marks, document.notes.length), look: [] };
  }
  return format === 'pdf' ? readReleasedPdf(bytes, document) : { blocks: [], look: [] };
}

/** What is missing from the name of a released file (check 39). */
export function faultsInName(fileName: string): string[] {
  const stem = fileName.replace(/\.[^.]+$/u, '');
  return [
    ...(/\s/u.test(stem) ? ['The names of the files hold spaces.'] : []),
    ...([...stem].length > LONGEST_RELEASED_NAME
      ? [`The names of the files are longer than ${LONGEST_RELEASED_NAME} characters.`]
      : []),
    ...(/_\d{4}-\d{2}-\d{2}(?:_|$)/u.test(stem)
      ? []
      : ['The names of the files bear no date, for the head of the brief has no whole day.']),
    ...(/_v[^_]+$/u.test(stem) ? [] : ['The names of the files bear no version.']),
  ];
}

function faultsInWord(bytes: Uint8Array, { notes, handling }: BriefDocument): string[] {
  const parts = new Map(
    readZip(bytes)
      .filter(({ name }) => /^word\/(?:document|footnotes|endnotes|header\d*|footer\d*)\.xml$/u.test(name))
      .map((entry) => [entry.name, new TextDecoder().decode(readEntry(entry))]),
  );
  const text = parts.get('word/document.xml') ?? '';
  const marks = numbersIn(text, /<w:(?:foot|end)noteReference [^>]*w:id="(\d+)"/gu);
  const kept = ['footnotes', 'endnotes'].flatMap((name) =>
    numbersIn(parts.get(`word/${name}.xml`) ?? '', /<w:(?:foot|end)note [^>]*w:id="([1-9]\d*)"/gu),
  );
  const line = level(printable(handling));
  const margins = [...parts].filter(([name]) => /\/(?:header|footer)/u.test(name));
  const without = margins.filter(([, xml]) => !level(wordsIn(xml)).includes(line));
  const hasMargins = ['header', 'footer'].every((each) => margins.some(([name]) => name.includes(each)));
  return [
    ...notesAgree('Word', marks, notes.length),
    // Notes that are placed by the analyst are words of the text, and call nothing.
    ...(marks.length > 0 && marks.length !== kept.length
      ? [`The Word file calls ${marks.length} notes and holds ${kept.length}.`]
      : []),
    ...(line !== '' && (without.length > 0 || !hasMargins)
      ? ['The handling line is not in the head and foot of every page of the Word file.']
      : []),
  ];
}

const notesAgree = (file: string, marks: readonly number[], notes: number): string[] => {
  const fault = marks.length === 0 ? null : faultInNotes(marks, notes);
  return fault === null ? [] : [`In the ${file} file: ${fault}`];
};

const numbersIn = (words: string, pattern: RegExp): number[] =>
  Array.from(words.matchAll(pattern), ([, number]) => Number(number));
const level = (words: string): string => words.replaceAll(/\s+/gu, ' ').trim();
const wordsIn = (xml: string): string =>
  // A tab in a line stands as an element of its own.
  Array.from(xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(?:tab|br|cr)\/>/gu), ([, words = ' ']) => words)
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
