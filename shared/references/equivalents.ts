import { cleanLine } from '../citation/protect';
import type { ReferenceEntry, ReferenceField, ReferenceFormat } from './reference-entry';
import { decodeTex, encodeTex } from './tex-words';

/** Names of one thing in the three forms: what records have no place for and every reference manager knows. */
const NAMES: readonly Readonly<Record<ReferenceFormat, string>>[] = [
  ['DO', 'doi', 'DOI'],
  ['VL', 'volume', 'volume'],
  ['IS', 'number', 'issue'],
  ['SN', 'issn', 'ISSN'],
  ['PB', 'publisher', 'publisher'],
  ['CY', 'location', 'publisher-place'],
  ['ET', 'edition', 'edition'],
  ['AB', 'abstract', 'abstract'],
  ['N1', 'note', 'note'],
  ['ST', 'shorttitle', 'title-short'],
  ['DP', 'library', 'source'],
  ['AN', 'eprint', 'archive_location'],
].map(([ris = '', bibtex = '', csl = '']) => ({ ris, bibtex, 'csl-json': csl }));

const TYPES: readonly Readonly<Record<ReferenceFormat, string>>[] = [
  ['JOUR', 'article', 'article-journal'],
  ['NEWS', 'article', 'article-newspaper'],
  ['MGZN', 'article', 'article-magazine'],
  ['BOOK', 'book', 'book'],
  ['CHAP', 'incollection', 'chapter'],
  ['CPAPER', 'inproceedings', 'paper-conference'],
  ['CONF', 'inproceedings', 'paper-conference'],
  ['THES', 'thesis', 'thesis'],
  ['RPRT', 'report', 'report'],
  ['RPRT', 'techreport', 'report'],
  ['ELEC', 'online', 'webpage'],
  ['BLOG', 'online', 'post-weblog'],
  ['UNPB', 'unpublished', 'manuscript'],
  ['HEAR', 'misc', 'hearing'],
  ['STAT', 'legislation', 'legislation'],
  ['GEN', 'misc', 'document'],
].map(([ris = '', bibtex = '', csl = '']) => ({ ris, bibtex, 'csl-json': csl }));

/** The type of `entry` as another form names it; undefined where there is none. */
export const typeIn = (format: ReferenceFormat, entry: ReferenceEntry): string | undefined =>
  TYPES.find((names) => names[entry.format] === entry.type)?.[format];

/** Fields of an entry that another form knows by other names, save those named in `taken`. */
export function fieldsIn(
  format: ReferenceFormat,
  entry: ReferenceEntry,
  taken: ReadonlySet<string>,
): ReferenceField[] {
  const found: ReferenceField[] = [];
  for (const names of NAMES) {
    if (taken.has(names[format])) continue;
    const words = entry.fields
      .filter(({ name }) => name === names[entry.format])
      .map(({ value }) => plainWords(entry.format, value))
      .filter((value) => value !== '');
    if (words.length === 0) continue;
    // Only RIS repeats a field.
    const values = format === 'ris' ? words : [words.join('; ')];
    for (const value of values) found.push({ name: names[format], value: inForm(format, value) });
  }
  return found;
}

function plainWords(format: ReferenceFormat, value: string): string {
  if (format === 'ris') return cleanLine(value);
  if (format === 'bibtex') return cleanLine(decodeTex(value).words);
  try {
    const parsed: unknown = JSON.parse(value);
    return typeof parsed === 'string' || typeof parsed === 'number' ? cleanLine(String(parsed)) : '';
  } catch {
    return '';
  }
}

const inForm = (format: ReferenceFormat, words: string): string =>
  format === 'ris' ? words : format === 'bibtex' ? encodeTex(words) : JSON.stringify(words);
