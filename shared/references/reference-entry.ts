import { z } from 'zod';

/** Forms in which reference managers exchange records. */
export const ReferenceFormat = z.enum(['ris', 'bibtex', 'csl-json']);
export type ReferenceFormat = z.infer<typeof ReferenceFormat>;

/** Most of what one record may hold; one that holds more is refused by name. */
export const MOST_FIELDS = 1000;
/** UTF-16 units of one field. */
export const LONGEST_VALUE = 2_000_000;
/** UTF-16 units of one record as it stands in its file. */
export const LONGEST_ENTRY = 3_000_000;

/**
 * One field as it stands in the file: RIS as read, lines of a value parted by "\n"; BibTeX as TeX without its outer
 * braces, abbreviations spelt out; CSL-JSON as JSON.
 */
export const ReferenceField = z.strictObject({
  name: z.string().min(1).max(200),
  value: z.string().max(LONGEST_VALUE),
});
export type ReferenceField = z.infer<typeof ReferenceField>;

/** A record as its file has it, every field in order, so that it can be written again without loss. */
export const ReferenceEntry = z.strictObject({
  format: ReferenceFormat,
  /** RIS: value of `TY`; BibTeX: kind of entry in lower case; CSL-JSON: its `type`. */
  type: z.string().max(200),
  /** The handle by which its file names it; empty where there is none. */
  key: z.string().max(1000),
  fields: z.array(ReferenceField).max(MOST_FIELDS),
  /** BibTeX: fields that it has from the entry named in `crossref`. */
  inherited: z.array(ReferenceField).max(MOST_FIELDS).optional(),
});
export type ReferenceEntry = z.infer<typeof ReferenceEntry>;

/** A record found in a file. */
export type ParsedEntry = {
  entry: ReferenceEntry;
  /** Line that it begins on, from 1; for CSL-JSON its number in the list. */
  line: number;
  /** The characters of the file that it stands in. */
  raw: string;
};
/** What could not be read, and where (`line` as above). */
export type ReferenceFault = { line: number; message: string };
export type ParsedReferences = { entries: ParsedEntry[]; faults: ReferenceFault[] };

/** Most records of one file. */
export const MOST_RECORDS = 100_000;

const CONTROLS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no record can hold
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Text without control characters and halves of characters: each becomes the sign for what cannot be read (U+FFFD). */
export const wholeCharacters = (text: string): string => text.replace(CONTROLS, '\uFFFD');
