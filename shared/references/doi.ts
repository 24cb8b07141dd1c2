import type { ReferenceEntry } from './reference-entry';
import { plainDoi } from './reference-words';

/** The DOI that an entry names, in lower case, or null. */
export function doiOf({ format, fields }: ReferenceEntry): string | null {
  for (const { name, value } of fields) {
    const named = format === 'ris' ? name === 'DO' : name.toLowerCase() === 'doi';
    const doi = named ? plainDoi(format === 'csl-json' ? value.replace(/^"|"$/g, '') : value) : null;
    if (doi !== null) return doi;
  }
  return null;
}
