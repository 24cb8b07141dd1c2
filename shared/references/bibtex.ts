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

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const isMonth = (value: string): boolean => MONTHS.includes(value);
/** The next entry begins here: a value that runs into it was never closed. */
const NEXT_ENTRY = /[\r\n][ \t]*@[A-Za-z]+[ \t]*[{(][^\s,{}"=]*[ \t]*,/y;
const ENTRY = /@[ \t]*([A-Za-z]+)[ \t\r\n]*([{(])/g;

/** Characters that may be read in vain, of records that do not close: of more such the file is no list of records. */
const MOST_IN_VAIN = 60_000_000;

class Fault extends Error {}

/** Reads from `at` on in one text; every step moves on, so that time is linear in the length. */
class Cursor {
  at = 0;
  constructor(
    readonly text: string,
    readonly macros: ReadonlyMap<string, string>,
    /** Whether “\{” is a letter. TeX says so, BibTeX counts it as a brace: a file is read in the way that fits. */
    readonly escapes: boolean,
  ) {}

  skipBlanks(): void {
    while (/\s/.test(this.text[this.at] ?? '')) this.at += 1;
  }

  peek(): string {
    return this.text[this.at] ?? '';
  }

  /** What matches `pattern` (sticky) here, or nothing. */
  take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  /** Value of a field: pieces joined by “#”. */
  value(): string {
    let joined = '';
    for (;;) {
      this.skipBlanks();
      joined += this.piece();
      if (joined.length > LONGEST_VALUE) throw new Fault('A field of this record is too long.');
      this.skipBlanks();
      if (this.peek() !== '#') return joined;
      this.at += 1;
    }
  }

  private piece(): string {
    const first = this.peek();
    if (first === '{' || first === '"') return this.delimited(first === '{' ? '}' : '"');
    const word = this.take(/[^\s,#{}"=()]+/y);
    if (word === undefined) throw new Fault('A field of this record has no value.');
    if (/^\d+$/.test(word)) return word;
    const name = word.toLowerCase();
    return this.macros.get(name) ?? (isMonth(name) ? name : word);
  }

  private delimited(end: string): string {
    const from = this.at + 1;
    let depth = 0;
    for (this.at = from; this.at < this.text.length; this.at += 1) {
      const unit = this.text[this.at];
      if (unit === end && depth === 0) {
        this.at += 1;
        return this.text.slice(from, this.at - 1);
      }
      if (unit === '\\' && this.escapes) this.at += 1;
      else if (unit === '{') depth += 1;
      else if (unit === '}') depth -= 1;
      else if (unit === '\n' || unit === '\r') this.refuseNextEntry();
      if (this.at - from > LONGEST_VALUE) throw new Fault('A field of this record is too long.');
    }
    throw new Fault('The braces or quotation marks of this record do not close.');
  }

  private refuseNextEntry(): void {
    NEXT_ENTRY.lastIndex = this.at;
    if (NEXT_ENTRY.test(this.text))
      throw new Fault('The braces or quotation marks of this record do not close.');
  }
}

/**
 * Reads BibTeX and BibLaTeX. Abbreviations (`@string`) are spelt out, months keep their three letters, `crossref` is
 * followed one step. An entry that cannot be read is a fault with its line and holds up no other.
 */
export function readBibtex(text: string): ParsedReferences {
  const result: ParsedReferences = { entries: [], faults: [] };
  const macros = new Map<string, string>();
  const lines = lineCounter(text);
  let at = 0;
  let inVain = 0;
  for (;;) {
    ENTRY.lastIndex = at;
    const found = ENTRY.exec(text);
    if (!found) break;
    const kind = (found[1] ?? '').toLowerCase();
    const begins = found.index;
    if (kind === 'comment') {
      at = ENTRY.lastIndex;
      continue;
    }
    const line = lines(begins);
    const read = readEither(text, ENTRY.lastIndex, kind, found[2] === '(' ? ')' : '}', macros);
    if ('fault' in read) {
      result.faults.push({ line, message: read.fault });
      at = ENTRY.lastIndex;
      inVain += read.reached - at;
      if (inVain <= MOST_IN_VAIN) continue;
      result.faults.push({ line, message: 'Too many records do not close: nothing was read from here on.' });
      break;
    }
    at = read.end;
    if (kind === 'preamble') continue;
    if (kind === 'string') {
      for (const { name, value } of read.fields) macros.set(name.toLowerCase(), value);
      continue;
    }
    if (result.entries.length >= MOST_RECORDS) {
      result.faults.push({ line, message: `Only the first ${MOST_RECORDS} records were read.` });
      break;
    }
    const entry: ReferenceEntry = {
      format: 'bibtex',
      type: kind.slice(0, 200),
      key: read.key,
      fields: read.fields,
    };
    result.entries.push({ entry, line, raw: text.slice(begins, at) });
  }
  inherit(result);
  return result;
}

type Read = { key: string; fields: ReferenceField[]; end: number } | { fault: string; reached: number };

function readEither(
  text: string,
  from: number,
  kind: string,
  end: string,
  macros: ReadonlyMap<string, string>,
): Read {
  const asTex = readBody(text, from, kind, end, macros, true);
  if (!('fault' in asTex)) return asTex;
  const asBibtex = readBody(text, from, kind, end, macros, false);
  return 'fault' in asBibtex ? asTex : asBibtex;
}

function readBody(
  text: string,
  from: number,
  kind: string,
  end: string,
  macros: ReadonlyMap<string, string>,
  escapes: boolean,
): Read {
  const cursor = new Cursor(text, macros, escapes);
  cursor.at = from;
  const fields: ReferenceField[] = [];
  let key = '';
  try {
    if (kind === 'preamble') {
      cursor.value();
      cursor.skipBlanks();
      if (cursor.peek() === end) cursor.at += 1;
      return { key, fields, end: cursor.at };
    }
    if (kind !== 'string') {
      cursor.skipBlanks();
      key = wholeCharacters((cursor.take(/[^,\r\n{}"=]*/y) ?? '').trim()).slice(0, 1000);
    }
    for (;;) {
      cursor.skipBlanks();
      while (cursor.peek() === ',') {
        cursor.at += 1;
        cursor.skipBlanks();
      }
      if (cursor.peek() === end) break;
      const name = cursor.take(/[^\s,=#{}"'()@%]+/y);
      cursor.skipBlanks();
      if (name === undefined || name.length > 200 || cursor.peek() !== '=')
        throw new Fault(
          cursor.peek() === ''
            ? 'The file ends in the middle of this record.'
            : 'This record has a field without a name or “=”.',
        );
      cursor.at += 1;
      fields.push({ name: wholeCharacters(name), value: wholeCharacters(cursor.value()) });
      if (fields.length > MOST_FIELDS) throw new Fault(`The record has more than ${MOST_FIELDS} fields.`);
    }
  } catch (error) {
    if (error instanceof Fault) return { fault: error.message, reached: cursor.at };
    throw error;
  }
  if (cursor.at - from > LONGEST_ENTRY)
    return { fault: 'The record is too long to be one.', reached: cursor.at };
  return { key, fields, end: cursor.at + 1 };
}

/** The number of a line by its place, for places that come in order. */
function lineCounter(text: string): (at: number) => number {
  let counted = 0;
  let line = 1;
  return (at) => {
    for (; counted < at; counted += 1)
      if (text[counted] === '\n' || (text[counted] === '\r' && text[counted + 1] !== '\n')) line += 1;
    return line;
  };
}

/** Never handed down: what names the parent itself. */
const OWN = new Set(['crossref', 'xref', 'ids', 'label', 'keywords', 'note', 'options']);

function inherit({ entries }: ParsedReferences): void {
  const byKey = new Map(entries.map(({ entry }) => [entry.key.toLowerCase(), entry]));
  for (const { entry } of entries) {
    const crossref = entry.fields.find(({ name }) => name.toLowerCase() === 'crossref')?.value.trim();
    const parent = crossref === undefined ? undefined : byKey.get(crossref.toLowerCase());
    if (!parent || parent === entry) continue;
    const has = new Set(entry.fields.map(({ name }) => name.toLowerCase()));
    const inherited = parent.fields.flatMap(({ name, value }) => {
      const lower = name.toLowerCase();
      const as = lower === 'title' ? 'booktitle' : lower;
      return OWN.has(lower) || has.has(as) ? [] : [{ name: as, value }];
    });
    if (inherited.length > 0) entry.inherited = inherited;
  }
}

/** One entry. `key` is its own, or a free one. */
export function writeBibtexEntry({ type, fields }: ReferenceEntry, key: string): string {
  const lines = fields.map(({ name, value }) => {
    const bare = name.toLowerCase() === 'month' && isMonth(value);
    return `  ${name} = ${bare ? value : `{${value}}`}`;
  });
  return `@${type}{${[key, ...lines].join(',\n')}\n}\n`;
}
