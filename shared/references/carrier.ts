import { z } from 'zod';
import { type ArticleRecord, RECORD_FIELDS, RecordFieldName } from '../model/article';
import { Basis, SourcedNames, SourcedText } from '../model/basis';
import { isObject } from './csl-entry';
import { MOST_TAGS, TagOfRecord } from './keywords';
import { ReferenceEntry } from './reference-entry';
import { decodeTex, encodeTex } from './tex-words';

/**
 * What a form of reference file cannot say of a record: how each value is known, values that it would change, and the
 * record's entries in other forms. Written beside the usual fields, where other programs let it lie.
 */
export const Carrier = z.strictObject({
  version: z.literal(1),
  record: z.partialRecord(
    RecordFieldName,
    z.strictObject({
      basis: Basis,
      reason: z.string().max(2000).optional(),
      /** Left out where the usual fields say it. */
      value: z
        .union([z.string(), z.array(z.string())])
        .nullable()
        .optional(),
    }),
  ),
  entries: z.array(ReferenceEntry).max(2).optional(),
  /** All tags of the article, where the keywords do not say which of them are the analyst's, or how they nest. */
  tags: z.array(TagOfRecord).max(MOST_TAGS).optional(),
});
export type Carrier = z.infer<typeof Carrier>;

const MARK = 'briefwright: ';
const RIS_TAG = 'C8';
const BIBTEX_FIELD = 'briefwright';
const CSL_NAME = 'briefwright';

/** JSON of printable ASCII without two blanks in a row: it survives every encoding and every folding of lines. */
const asciiJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[^\x20-\x7e]|(?<= ) /g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** `entry` with the carrier as its last field. */
export function withCarrier(entry: ReferenceEntry, carrier: Carrier): ReferenceEntry {
  const { format, fields } = entry;
  if (format === 'ris')
    return { ...entry, fields: [...fields, { name: RIS_TAG, value: MARK + asciiJson(carrier) }] };
  if (format === 'bibtex')
    return { ...entry, fields: [...fields, { name: BIBTEX_FIELD, value: encodeTex(asciiJson(carrier)) }] };
  const custom = fields.findIndex(({ name }) => name === 'custom');
  const held = parsed(fields[custom]?.value);
  const value = JSON.stringify({ ...(isObject(held) ? held : {}), [CSL_NAME]: asciiJson(carrier) });
  return custom < 0
    ? { ...entry, fields: [...fields, { name: 'custom', value }] }
    : { ...entry, fields: fields.with(custom, { name: 'custom', value }) };
}

function parsed(json: string | undefined): unknown {
  try {
    return json === undefined ? undefined : JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** An entry and the carrier that was in it; one that cannot be understood stays a field like any other. */
export function takeCarrier(entry: ReferenceEntry): { entry: ReferenceEntry; carrier: Carrier | null } {
  for (const [at, { name, value }] of entry.fields.entries()) {
    const held = carriedBy(entry.format, name, value);
    const carrier = held === undefined ? undefined : Carrier.safeParse(held).data;
    if (!carrier) continue;
    const rest = leftOf(entry.format, value);
    const fields =
      rest === null ? entry.fields.toSpliced(at, 1) : entry.fields.with(at, { name, value: rest });
    return { entry: { ...entry, fields }, carrier };
  }
  return { entry, carrier: null };
}

function carriedBy(format: ReferenceEntry['format'], name: string, value: string): unknown {
  if (format === 'ris')
    return name === RIS_TAG && value.startsWith(MARK) ? parsed(value.slice(MARK.length)) : undefined;
  if (format === 'bibtex') return name === BIBTEX_FIELD ? parsed(decodeTex(value).words) : undefined;
  const custom = name === 'custom' ? parsed(value) : undefined;
  const held = isObject(custom) ? custom[CSL_NAME] : undefined;
  return typeof held === 'string' ? parsed(held) : undefined;
}

/** What a `custom` of CSL-JSON holds of other programs. */
function leftOf(format: ReferenceEntry['format'], value: string): string | null {
  const custom = format === 'csl-json' ? parsed(value) : undefined;
  if (!isObject(custom)) return null;
  const { [CSL_NAME]: _, ...rest } = custom;
  return Object.keys(rest).length === 0 ? null : JSON.stringify(rest);
}

const sameValue = (a: string | string[] | null, b: string | string[] | null): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** Fields of a record whose values differ. */
export const changedFields = (one: ArticleRecord, other: ArticleRecord) =>
  RECORD_FIELDS.filter((field) => !sameValue(one[field].value, other[field].value));

/** What must be carried so that `back`, which is what the usual fields say, becomes `record`; null when nothing must. */
export function carrierFor(
  record: ArticleRecord,
  back: ArticleRecord,
  entries: readonly ReferenceEntry[],
  tags?: readonly TagOfRecord[],
): Carrier | null {
  const carried: Carrier['record'] = {};
  for (const field of RECORD_FIELDS) {
    const { value, basis, reason } = record[field];
    const isSame = sameValue(value, back[field].value);
    if (isSame && basis === back[field].basis && reason === back[field].reason) continue;
    carried[field] = { basis, ...(reason !== undefined && { reason }), ...(!isSame && { value }) };
  }
  if (Object.keys(carried).length === 0 && entries.length === 0 && !tags) return null;
  return {
    version: 1,
    record: carried,
    ...(entries.length > 0 && { entries: [...entries] }),
    ...(tags && { tags: [...tags] }),
  };
}

/** `back` with what was carried. Values that a record cannot hold are left as the usual fields have them. */
export function withCarried(back: ArticleRecord, carried: Carrier['record']): ArticleRecord {
  const record = { ...back };
  for (const field of RECORD_FIELDS) {
    const one = carried[field];
    if (!one) continue;
    const { basis, reason, value = back[field].value } = one;
    if ((value === null) !== (basis === 'unknown')) continue;
    const sourced = { value, basis, ...(reason !== undefined && { reason }) };
    if (field === 'authors') record.authors = SourcedNames.safeParse(sourced).data ?? back.authors;
    else record[field] = SourcedText.safeParse(sourced).data ?? back[field];
  }
  return record;
}
