import type { Output } from '../../../shared/ipc/contract';
import type { ReferenceDraft } from '../../../shared/ipc/reference-contract';
import { fromEntry } from '../../../shared/references/convert';
import { readReferences } from '../../../shared/references/read-references';
import type { ReferenceFormat } from '../../../shared/references/reference-entry';
import type { Library } from '../open-library';
import { packedRecords } from './packed-records';

/** Two records: an article with a DOI and a volume, and one with hardly anything. */
export const COPPER = `@article{farooqi2026,
  author = {Farooqi, Hina}, title = {Copper talks resume in Gwadar}, journaltitle = {Indus Ledger}, date = {2026-03-14},
  url = {https://example.org/copper}, doi = {10.1234/copper}, volume = {3}
}
@misc{other-key, title = {Another piece altogether}, date = {2025}}
`;

export const draftsOf = (format: ReferenceFormat, text: string): ReferenceDraft[] =>
  readReferences(format, text).entries.map(({ entry, line, raw }) => ({ line, raw, ...fromEntry(entry) }));

/** Stores a reference file as an import does. */
export function storeReferences(
  library: Library,
  format: ReferenceFormat,
  text: string,
): Output<'references:store'> {
  return library.request('references:store', {
    fileName: `mine.${format}`,
    isSample: false,
    supplied: {},
    records: packedRecords(draftsOf(format, text)),
  });
}

/** Ids of the records stored. @throws Error where one was refused. */
export const idsOf = (stored: Output<'references:store'>): string[] =>
  stored.map((one) => {
    if (!one.ok) throw new Error(one.error.message);
    return one.articleId;
  });
