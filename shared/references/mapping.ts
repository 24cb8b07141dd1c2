import type { ArticleRecord, RecordField } from '../model/article';
import type { ReferenceEntry, ReferenceField } from './reference-entry';

/** What an entry says of one field of a record. */
export type Found = {
  /** Null where its words say nothing that the record could hold. */
  value: string | string[] | null;
  /** Places of the entry's own fields that say it. */
  from: number[];
  /** Why it is less than stated. */
  inferred?: string;
};
export type Reading = { found: Partial<Record<RecordField, Found>>; warnings: string[] };

/** How one form says what a record holds. */
export type Mapping = {
  read(entry: ReferenceEntry): Reading;
  /** The fields that say one field of a record in an entry of `type`; none where it is unknown or the form has no place for it. */
  write(field: RecordField, record: ArticleRecord, type: string): ReferenceField[];
  /** Type of an entry for a record that never had one. */
  type(record: ArticleRecord): string;
};

/** Longest value of a record's field, and of an author's name (UTF-16 units); most authors. */
const LONGEST = 4000;
const LONGEST_NAME = 400;
const MOST_NAMES = 100;

/** Says that a value is too long for a record, which then leaves it unknown; the entry keeps it. */
export function fitting(value: string, what: string, warnings: string[]): string | null {
  if (value.length <= LONGEST) return value === '' ? null : value;
  warnings.push(
    `The ${what} has ${value.length} characters; a record holds ${LONGEST}. It is left unknown and kept with the fields of the reference file.`,
  );
  return null;
}

export function fittingNames(names: readonly string[], warnings: string[]): string[] | null {
  const short = names.filter((name) => name !== '' && name.length <= LONGEST_NAME);
  if (short.length < names.length || short.length > MOST_NAMES)
    warnings.push(
      `Of ${names.length} authors the record holds ${Math.min(short.length, MOST_NAMES)}; all are kept with the fields of the reference file.`,
    );
  return short.length === 0 ? null : short.slice(0, MOST_NAMES);
}

/** A newspaper prints opinions too: what the type of an entry says of the kind is no more than likely. */
export const newspaperKind = (from: number[]): Found => ({
  value: 'news',
  from,
  inferred: 'The reference file calls it a newspaper article.',
});

export const madeFromDoi = (doi: string): Found => ({
  value: `https://doi.org/${doi}`,
  from: [],
  inferred: 'Made from the DOI in the reference file.',
});

export const unreadDate = (what: string, words: string): string =>
  `The ${what} “${words.slice(0, 80)}” could not be read as a date, so nothing is made of it. It is kept with the fields of the reference file.`;
