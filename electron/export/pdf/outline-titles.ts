import { type Dictionary, referenceIn, writeDictionary } from './dictionary';
import { PdfFile } from './pdf-file';

/**
 * The entries of the PDF's outline whose titles Chromium got wrong, by the numbers of their objects, as they should be. It has
 * a heading twice that begins a page, joins the words where a line ends, and has words of two directions in the order in
 * which they stand on the page. `headings` are those of the page; a title that is none of them stays.
 */
export function trueTitles(file: PdfFile, headings: readonly string[]): Map<number, string> {
  const byLetters = new Map<string, string>();
  for (const heading of headings) {
    const letters = lettersOf(heading);
    if (letters === '') continue;
    byLetters.set(letters, heading);
  }
  // A heading that is there by itself is not taken for another one twice.
  for (const heading of headings) {
    const twice = lettersOf(heading + heading);
    if (!byLetters.has(twice)) byLetters.set(twice, heading);
  }
  const changes = new Map<number, string>();
  for (const [number, entries] of outlineEntries(file)) {
    const written = entries.get('Title');
    const title = written === undefined ? null : readText(written);
    const heading = title === null ? undefined : byLetters.get(lettersOf(title));
    if (heading !== undefined && heading !== title)
      changes.set(number, writeDictionary(new Map(entries).set('Title', writeText(heading))));
  }
  return changes;
}

/** The PDF with `trueTitles` in its outline. @throws Error where the PDF is not written as expected */
export function withTrueTitles(pdf: Uint8Array, headings: readonly string[]): Uint8Array {
  const file = PdfFile.read(pdf);
  return file.withObjects(trueTitles(file, headings));
}

/** The words of the headings of a page that `writeHtml` wrote, with single spaces. */
export function headingsOfPage(html: string): string[] {
  return [...html.matchAll(/<(h[1-6])\b[^>]*>(.*?)<\/\1>/gsu)].map(([, , inside = '']) =>
    inside
      .replace(/<br>/gu, ' ')
      .replace(/<[^>]*>/gu, '')
      .replace(/&(?:amp|lt|gt|quot|apos);/gu, (entity) => ENTITIES[entity] ?? entity)
      .replace(/\s+/gu, ' ')
      .trim(),
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

/** What two spellings of one heading have in common, in whatever order. */
const lettersOf = (words: string): string => [...words.replace(/\s+/gu, '')].sort().join('');

function outlineEntries(file: PdfFile): Map<number, Dictionary> {
  const found = new Map<number, Dictionary>();
  const waiting = [file.outline()];
  while (waiting.length > 0) {
    const number = waiting.pop();
    if (number === undefined || found.has(number)) continue;
    const entries = file.dictionary(number);
    found.set(number, entries);
    waiting.push(referenceIn(entries.get('Next')), referenceIn(entries.get('First')));
  }
  return found;
}

/** Text as Chromium writes it: letters of ASCII, or all as UTF-16. Null for anything else. */
function readText(written: string): string | null {
  const hex = /^<FEFF((?:[\dA-F]{4})*)>$/iu.exec(written)?.[1];
  if (hex !== undefined)
    return hex.replace(/.{4}/gu, (unit) => String.fromCharCode(Number.parseInt(unit, 16)));
  const plain = /^\(((?:[ -[\]-~]|\\[()\\])*)\)$/u.exec(written)?.[1];
  return plain === undefined ? null : plain.replace(/\\(.)/gu, '$1');
}

function writeText(words: string): string {
  const units = Array.from({ length: words.length }, (_, at) => words.charCodeAt(at));
  return `<FEFF${units.map((unit) => unit.toString(16).toUpperCase().padStart(4, '0')).join('')}>`;
}
