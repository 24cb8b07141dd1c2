import {
  LONGEST_ENTRY,
  LONGEST_VALUE,
  MOST_FIELDS,
  MOST_RECORDS,
  type ParsedEntry,
  type ParsedReferences,
  type ReferenceEntry,
  type ReferenceField,
  wholeCharacters,
} from './reference-entry';

/** A JSON value with whole characters only. */
const whole = (_name: string, value: unknown): unknown =>
  typeof value === 'string' ? wholeCharacters(value) : value;

/** Whether `value` is an object with named fields. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads CSL-JSON: a list of items, one item, or an object whose `items` they are. An item that cannot be read holds up no
 * other; JSON that is broken is one fault with its line.
 */
export function readCslJson(text: string): ParsedReferences {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text);
  } catch {
    return {
      entries: [],
      faults: [{ line: lineOfFault(text), message: 'From here on it is no JSON.' }],
    };
  }
  const held = isObject(parsed) && Array.isArray(parsed.items) ? parsed.items : parsed;
  const items: unknown[] = Array.isArray(held) ? held : [held];
  const result: ParsedReferences = { entries: [], faults: [] };
  if (items.length > MOST_RECORDS)
    result.faults.push({
      line: MOST_RECORDS + 1,
      message: `Only the first ${MOST_RECORDS} records were read.`,
    });
  items.slice(0, MOST_RECORDS).forEach((item, index) => {
    const line = index + 1;
    const read = readItem(item);
    if (typeof read === 'string') result.faults.push({ line, message: read });
    else result.entries.push({ ...read, line });
  });
  return result;
}

/** An item, or why it is none. */
function readItem(item: unknown): Omit<ParsedEntry, 'line'> | string {
  if (!isObject(item)) return 'This item is no record.';
  try {
    const fields: ReferenceField[] = Object.entries(item).map(([name, value]) => ({
      name: wholeCharacters(name),
      value: JSON.stringify(value, whole),
    }));
    const raw = JSON.stringify(item, whole, 2);
    if (fields.length > MOST_FIELDS) return `The record has more than ${MOST_FIELDS} fields.`;
    if (raw.length > LONGEST_ENTRY || fields.some(({ value }) => value.length > LONGEST_VALUE))
      return 'The record is too long to be one.';
    if (fields.some(({ name }) => name === '' || name.length > 200))
      return 'The record has a field without a usable name.';
    const text = (value: unknown) =>
      typeof value === 'string' || typeof value === 'number' ? wholeCharacters(String(value)) : '';
    const entry: ReferenceEntry = {
      format: 'csl-json',
      type: text(item.type).slice(0, 200),
      key: text(item.id).slice(0, 1000),
      fields,
    };
    return { entry, raw };
  } catch {
    // Nested deeper than JSON can be written.
    return 'The record is nested too deeply.';
  }
}

const JSON_PIECE =
  /\s*(?:[{}[\],:]|"(?:[^"\\\n]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)\s*/y;

/** The line of the first thing that is no piece of JSON; where all are, the last. */
function lineOfFault(text: string): number {
  let at = 0;
  for (;;) {
    JSON_PIECE.lastIndex = at;
    if (!JSON_PIECE.test(text)) break;
    at = JSON_PIECE.lastIndex;
  }
  return text.slice(0, at).split('\n').length;
}

/** One item, to be joined with others by “,\n” between “[\n” and “\n]\n”. */
export function writeCslItem({ fields }: ReferenceEntry): string {
  const item = new Map<string, unknown>();
  for (const { name, value } of fields) item.set(name, JSON.parse(value));
  return JSON.stringify(Object.fromEntries(item), null, 2).replace(/^/gm, '  ');
}
