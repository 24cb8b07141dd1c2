import type { ReferenceEntry } from './reference-entry';
import { decodeTex } from './tex-words';

/** The field of each form that holds keywords. */
const FIELDS = { ris: 'KW', bibtex: 'keywords', 'csl-json': 'keyword' } as const;

const fromJson = (value: string): string => {
  try {
    const parsed: unknown = JSON.parse(value);
    return typeof parsed === 'string' ? parsed : '';
  } catch {
    return '';
  }
};

/** Keywords that a reference file gives a record, in its order and each once; parted by commas, semicolons or lines. */
export function keywordsOf({ format, fields }: ReferenceEntry): string[] {
  const values = fields
    .filter(({ name }) => name.toLowerCase() === FIELDS[format].toLowerCase())
    .map(({ value }) =>
      format === 'bibtex' ? decodeTex(value).words : format === 'csl-json' ? fromJson(value) : value,
    );
  const words = values.flatMap((value) => value.split(/[,;\n]/u)).map((word) => word.trim());
  return [...new Set(words.filter((word) => word !== ''))];
}
