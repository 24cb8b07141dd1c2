import { type ArticleRecord, RECORD_FIELDS, unknownRecord } from '../model/article';
import { carrierFor, changedFields, takeCarrier, withCarried, withCarrier } from './carrier';
import { fieldsIn, typeIn } from './equivalents';
import { MOST_TAGS, saidByKeywords, type TagOfRecord, tagsSince, withKeywords } from './keywords';
import { bibtex } from './map-bibtex';
import { csl } from './map-csl';
import { ris } from './map-ris';
import type { Mapping, Reading } from './mapping';
import type { ReferenceEntry, ReferenceFormat } from './reference-entry';
import { STATED } from './stated';

const MAPPINGS: Readonly<Record<ReferenceFormat, Mapping>> = { ris, bibtex, 'csl-json': csl };

/** A record as a reference file states it. `entries`: what the file says, to be kept beside the record. */
export type ReferenceRecord = {
  record: ArticleRecord;
  entries: ReferenceEntry[];
  warnings: string[];
  /** Where another library carried them along; else they are the keywords of `entries`. */
  tags?: TagOfRecord[];
  /** Those of `tags` that another program put in since, as keywords. */
  addedTags?: string[];
};

function recordOf({ found }: Reading): ArticleRecord {
  const record = unknownRecord();
  for (const field of RECORD_FIELDS) {
    const { value = null, inferred } = found[field] ?? {};
    if (value === null) continue;
    const known =
      inferred === undefined
        ? ({ basis: 'in-text', reason: STATED } as const)
        : ({ basis: 'inferred', reason: inferred } as const);
    if (field === 'authors') {
      if (typeof value !== 'string') record.authors = { value, ...known };
    } else if (typeof value === 'string') record[field] = { value, ...known };
  }
  return record;
}

/** The record that an entry states; every field that it has no place for stays in `entries`. */
export function fromEntry(given: ReferenceEntry): ReferenceRecord {
  const { entry, carrier } = takeCarrier(given);
  const reading = MAPPINGS[entry.format].read(entry);
  const stated = recordOf(reading);
  const record = carrier ? withCarried(stated, carrier.record) : stated;
  const others = (carrier?.entries ?? []).filter(
    ({ format }, at, all) => format !== entry.format && all.findIndex((one) => one.format === format) === at,
  );
  const warnings = [...reading.warnings];
  if (carrier && RECORD_FIELDS.some((field) => record[field].basis === 'confirmed'))
    warnings.push(
      'Some of its values are marked as confirmed: by whoever wrote the reference file, not by you.',
    );
  const carried = carrier?.tags;
  const since = carried && tagsSince(entry, carried);
  if (since && since.added.length > 0 && carried.length === MOST_TAGS)
    warnings.push(
      `It has more than ${MOST_TAGS.toLocaleString('en')} tags. The others came as plain keywords: tags that stood above them are not known.`,
    );
  return {
    record,
    entries: [entry, ...others],
    warnings,
    ...(since && { tags: since.tags, addedTags: since.added }),
  };
}

/** A record to be written, under its key, with the entries that are kept of it. */
export type RecordToWrite = {
  key: string;
  record: ArticleRecord;
  entries: readonly ReferenceEntry[];
  /** Become the keywords of the entry; without them its keywords stay as they are. */
  tags?: readonly TagOfRecord[];
};

/**
 * A record as an entry of `format`, from which `fromEntry` makes the same record again. Where an entry of that form is kept,
 * it stays as it is but for what the analyst changed since.
 */
export function toEntry(
  format: ReferenceFormat,
  { key, record, entries, tags }: RecordToWrite,
): ReferenceEntry {
  const mapping = MAPPINGS[format];
  const own = entries.find((entry) => entry.format === format);
  const others = entries.filter((entry) => entry.format !== format);
  const entry = own ? revised(own, record, mapping) : newEntry(format, key, record, others[0], mapping);
  const whole = { ...entry, inherited: undefined };
  const bare = tags ? withKeywords(whole, tags) : whole;
  const back = recordOf(mapping.read(bare));
  const carried = tags && !saidByKeywords([bare, ...others], tags) ? tags.slice(0, MOST_TAGS) : undefined;
  const carrier = carrierFor(record, back, others, carried);
  return carrier ? withCarrier(bare, carrier) : bare;
}

function revised(own: ReferenceEntry, record: ArticleRecord, mapping: Mapping): ReferenceEntry {
  const reading = mapping.read(own);
  const changed = changedFields(record, recordOf(reading));
  const gone = new Set(changed.flatMap((field) => reading.found[field]?.from ?? []));
  const fields = own.fields.flatMap((field, at) => {
    if (!gone.has(at)) return [field];
    // What is new stands where the first of what it replaces stood.
    return changed
      .filter((one) => (reading.found[one]?.from ?? [])[0] === at)
      .flatMap((one) => mapping.write(one, record, own.type));
  });
  const added = changed
    .filter((one) => (reading.found[one]?.from ?? []).length === 0)
    .flatMap((one) => mapping.write(one, record, own.type));
  const taken = new Set(fields.map(({ name }) => name.toLowerCase()));
  // Only RIS repeats a field; what finds its place taken is carried.
  const free = added.filter(({ name }) => own.format === 'ris' || !taken.has(name.toLowerCase()));
  return { ...own, fields: [...fields, ...free] };
}

function newEntry(
  format: ReferenceFormat,
  key: string,
  record: ArticleRecord,
  other: ReferenceEntry | undefined,
  mapping: Mapping,
): ReferenceEntry {
  const type = (other && typeIn(format, other)) ?? mapping.type(record);
  const head =
    format === 'ris'
      ? [{ name: 'ID', value: key }]
      : format === 'csl-json'
        ? [
            { name: 'id', value: JSON.stringify(key) },
            { name: 'type', value: JSON.stringify(type) },
          ]
        : [];
  const said = RECORD_FIELDS.flatMap((field) => mapping.write(field, record, type));
  const taken = new Set(said.map(({ name }) => name));
  const kept = other ? fieldsIn(format, other, taken) : [];
  return { format, type, key, fields: unrepeated(format, [...head, ...said, ...kept]) };
}

/** A field stands once in BibTeX and CSL-JSON: of two, the first. */
function unrepeated(format: ReferenceFormat, fields: ReferenceEntry['fields']): ReferenceEntry['fields'] {
  if (format === 'ris') return fields;
  const names = new Set<string>();
  return fields.filter(({ name }) => !names.has(name.toLowerCase()) && names.add(name.toLowerCase()));
}

/** Fields of an entry that no field of its record says, for showing them beside the record. */
export function keptFields(entry: ReferenceEntry): ReferenceEntry['fields'] {
  const { found } = MAPPINGS[entry.format].read(entry);
  const said = new Set(Object.values(found).flatMap(({ value, from }) => (value === null ? [] : from)));
  return entry.fields.filter(({ name }, at) => !said.has(at) && !['id', 'type'].includes(name));
}
