import { readBibtex } from './bibtex';
import { readCslJson } from './csl-entry';
import type { ParsedReferences, ReferenceFormat } from './reference-entry';
import { readRis } from './ris';

const READERS: Readonly<Record<ReferenceFormat, (text: string) => ParsedReferences>> = {
  ris: readRis,
  bibtex: readBibtex,
  'csl-json': readCslJson,
};

/** Records of a reference file; never throws for what the file holds. */
export const readReferences = (format: ReferenceFormat, text: string): ParsedReferences =>
  READERS[format](text);
