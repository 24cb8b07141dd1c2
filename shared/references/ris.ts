import {
  LONGEST_ENTRY,
  LONGEST_VALUE,
  MOST_FIELDS,
  MOST_RECORDS,
  type ParsedReferences,
  type ReferenceEntry,
  type ReferenceField,
  wholeCharacters,
} from './reference-entry';

/** `TY  - NEWS`. Some exports leave a blank out, or the one at the end of an empty field. */
const TAG = /^([A-Z][A-Z0-9]) {2}-(?: |$)(.*)$/;
/** Only where a file marks its records so: “US - Pakistan talks” may begin a line of an abstract. */
const LOOSE_TAG = /^[ \t]*([A-Z][A-Z0-9])[ \t]{0,3}-(?:[ \t]|$)(.*)$/;

/**
 * What stands unseen in front of a record: the byte order marks of files that were put together, characters without
 * width, and what is left of bytes that no text has.
 */
export const UNSEEN_BEFORE_RECORD = String.raw`[\u0000-\u0008\u000b\u000c\u000e-\u001f\u200b-\u200f\u2060\ufeff\ufffd]`;
const UNSEEN_BEFORE = new RegExp(`^${UNSEEN_BEFORE_RECORD}+(?=[ \\t]*TY[ \\t]{0,3}-(?:[ \\t]|$))`);
const STRICT = new RegExp(`^${UNSEEN_BEFORE_RECORD}*TY {2}-(?: |$)`, 'm');

type Open = { line: number; from: number; type: string; fields: ReferenceField[]; fault?: string };

/**
 * Reads RIS as programs write it: lines that end in any way, values over several lines, repeated tags, records without
 * their end. What stands between records and is no record is a fault, told by its line.
 */
export function readRis(text: string): ParsedReferences {
  const result: ParsedReferences = { entries: [], faults: [] };
  const tag = STRICT.test(text.replaceAll('\r', '\n')) ? TAG : LOOSE_TAG;
  let open: Open | undefined;
  let stray: number | undefined;

  const close = (end: number) => {
    if (!open) return;
    const { line, from, type, fields, fault } = open;
    open = undefined;
    const raw = text.slice(from, end);
    if (fault !== undefined || raw.length > LONGEST_ENTRY) {
      result.faults.push({ line, message: fault ?? 'The record is too long to be one.' });
      return;
    }
    const key = fields.find(({ name }) => name === 'ID')?.value.trim() ?? '';
    const whole = fields.map(({ name, value }) => ({ name, value: value.replace(/\s+$/, '') }));
    result.entries.push({
      entry: { format: 'ris', type, key: key.slice(0, 1000), fields: whole },
      line,
      raw,
    });
  };

  let number = 0;
  for (const { line, at, end } of linesOf(text)) {
    number += 1;
    const [, name, rest = ''] = tag.exec(line.replace(UNSEEN_BEFORE, '')) ?? [];
    const value = wholeCharacters(rest);
    if (name === 'TY') {
      close(at);
      if (result.entries.length >= MOST_RECORDS) {
        result.faults.push({ line: number, message: `Only the first ${MOST_RECORDS} records were read.` });
        return result;
      }
      open = { line: number, from: at, type: value.trim().slice(0, 200), fields: [] };
    } else if (name === 'ER' && open) close(end);
    else if (!open) {
      if (name !== undefined && name !== 'ER' && stray === undefined) {
        stray = number;
        result.faults.push({
          line: number,
          message: `The lines from “${name}” on belong to no record: it must begin with “TY  - ”.`,
        });
      }
      continue;
    } else if (name !== undefined) add(open, { name, value });
    else continueValue(open, wholeCharacters(line));
    stray = undefined;
  }
  close(text.length);
  return result;
}

function add(open: Open, field: ReferenceField): void {
  if (open.fields.length >= MOST_FIELDS) open.fault = `The record has more than ${MOST_FIELDS} fields.`;
  else if (field.value.length > LONGEST_VALUE) open.fault = `The field ${field.name} is too long.`;
  else open.fields.push(field);
}

function continueValue(open: Open, line: string): void {
  const last = open.fields.at(-1);
  if (!last) return;
  if (last.value.length + line.length >= LONGEST_VALUE) open.fault = `The field ${last.name} is too long.`;
  else last.value += `\n${line}`;
}

function* linesOf(text: string): Generator<{ line: string; at: number; end: number }> {
  let at = text.startsWith('\ufeff') ? 1 : 0;
  const ends = /\r\n?|\n/g;
  for (let found = ends.exec(text); found; found = ends.exec(text)) {
    yield { line: text.slice(at, found.index), at, end: ends.lastIndex };
    at = ends.lastIndex;
  }
  if (at < text.length) yield { line: text.slice(at), at, end: text.length };
}

/** One record. A line of a value that would be read as a tag is joined to the line before it. */
export function writeRis({ type, fields }: ReferenceEntry): string {
  const lines = [`TY  - ${oneLine(type)}`];
  for (const { name, value } of fields) {
    const [first = '', ...more] = value.split('\n');
    let line = `${name}  - ${first}`;
    for (const next of more) {
      if (TAG.test(next.replace(UNSEEN_BEFORE, ''))) line += ` ${next}`;
      else {
        lines.push(line);
        line = next;
      }
    }
    lines.push(line);
  }
  return `${lines.join('\r\n')}\r\nER  - \r\n`;
}

const oneLine = (value: string): string => value.replace(/\s+/g, ' ').trim();
