/** What a PDF dictionary holds: each key, without its slash, with its value as it is written. */
export type Dictionary = Map<string, string>;

const SPACE = /[\0\t\n\f\r ]*/y;
const TOKEN = /[^\0\t\n\f\r ()<>[\]{}/%]*/y;
const REFERENCE = /\d+[\t\n\r ]+\d+[\t\n\r ]+R(?![A-Za-z])/y;

const matchAt = (pattern: RegExp, raw: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.test(raw) ? pattern.lastIndex : at;
};
const skipSpace = (raw: string, at: number) => matchAt(SPACE, raw, at);

/**
 * Reads a dictionary of a PDF that a program wrote (no comments inside).
 * @throws Error where `raw` has none at `at`
 */
export function readDictionary(raw: string, at = 0): Dictionary {
  return entriesAt(raw, skipSpace(raw, at)).entries;
}

export const writeDictionary = (entries: Dictionary): string =>
  `<<${[...entries].map(([key, value]) => `/${key} ${value}`).join('\n')}>>`;

/** The number of the object that a value points at, `undefined` where it is something else. */
export function referenceIn(value: string | undefined): number | undefined {
  const number = /^(\d+) 0 R$/.exec(value?.trim() ?? '')?.[1];
  return number === undefined ? undefined : Number(number);
}

/** The numbers of the objects in an array of references; `undefined` where anything else stands in it. */
export function referencesIn(value: string | undefined): number[] | undefined {
  const inside = /^\[((?:\s*\d+ 0 R)*)\s*\]$/.exec(value?.trim() ?? '')?.[1];
  return inside === undefined
    ? undefined
    : [...inside.matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number));
}

/** What an array holds, each value as it is written; any other value alone. */
export function valuesIn(value: string): string[] {
  const raw = value.trim();
  if (!raw.startsWith('[')) return [raw];
  const values: string[] = [];
  for (let here = skipSpace(raw, 1); raw[here] !== ']'; ) {
    const end = valueEnd(raw, here);
    values.push(raw.slice(here, end));
    here = skipSpace(raw, end);
  }
  return values;
}

function entriesAt(raw: string, at: number): { entries: Dictionary; end: number } {
  if (!raw.startsWith('<<', at)) throw new Error('a PDF dictionary is missing');
  const entries: Dictionary = new Map();
  for (let here = skipSpace(raw, at + 2); ; ) {
    if (raw.startsWith('>>', here)) return { entries, end: here + 2 };
    if (raw[here] !== '/') throw new Error('a PDF dictionary has no key where one belongs');
    const keyEnd = matchAt(TOKEN, raw, here + 1);
    const from = skipSpace(raw, keyEnd);
    const end = valueEnd(raw, from);
    entries.set(raw.slice(here + 1, keyEnd), raw.slice(from, end));
    here = skipSpace(raw, end);
  }
}

function valueEnd(raw: string, at: number): number {
  if (raw.startsWith('<<', at)) return entriesAt(raw, at).end;
  switch (raw[at]) {
    case '[': {
      let here = skipSpace(raw, at + 1);
      while (raw[here] !== ']') here = skipSpace(raw, valueEnd(raw, here));
      return here + 1;
    }
    case '(':
      return stringEnd(raw, at);
    case '<': {
      const end = raw.indexOf('>', at);
      if (end < 0) throw new Error('a PDF string has no end');
      return end + 1;
    }
    case '/':
      return matchAt(TOKEN, raw, at + 1);
    default: {
      const reference = matchAt(REFERENCE, raw, at);
      const end = reference > at ? reference : matchAt(TOKEN, raw, at);
      if (end === at) throw new Error('a PDF value is missing');
      return end;
    }
  }
}

function stringEnd(raw: string, at: number): number {
  let depth = 0;
  for (let here = at; here < raw.length; here += 1) {
    if (raw[here] === '\\') here += 1;
    else if (raw[here] === '(') depth += 1;
    else if (raw[here] === ')') {
      depth -= 1;
      if (depth === 0) return here + 1;
    }
  }
  throw new Error('a PDF string has no end');
}
