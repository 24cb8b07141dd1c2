import { readQuoting, writeQuoting } from '../citation/quoted-in';
import type { CiteItem } from '../model/brief';
import type { Locator } from '../model/locator';

/** One source of a citation as written: its key is not looked up yet. */
export type WrittenItem = Omit<CiteItem, 'articleId'> & {
  key: string /** The item as it stands in the file. */;
  source: string;
};

type Label = Locator['label'];

// Longest first: "paras." must not be read as "para" and a rest.
const LABELS: readonly (readonly [RegExp, Label])[] = [
  [/^(?:paragraphs?|paras?\.?|¶{1,2})(?=[\s\d])/iu, 'paragraph'],
  [/^(?:pages?|pp?\.?)(?=[\s\d])/iu, 'page'],
  [/^(?:sections?|secs?\.?|§{1,2})(?=[\s\d])/iu, 'section'],
  [/^(?:chapters?|chaps?\.|ch\.)(?=[\s\d])/iu, 'chapter'],
  [/^(?:lines?|ll?\.)(?=[\s\d])/iu, 'line'],
  [/^(?:notes?|nn?\.)(?=[\s\d])/iu, 'note'],
  [/^(?:verses?|vv?\.)(?=[\s\d])/iu, 'verse'],
  [/^(?:volumes?|vols?\.?)(?=[\s\d])/iu, 'volume'],
  [/^(?:timestamps?|time)(?=[\s\d])/iu, 'timestamp'],
];
const NUMBER = String.raw`(?:\d+(?::\d\d){1,2}|\d+[a-z]?|[ivxlcdm]+)(?![\p{L}\p{N}])`;
const VALUE = new RegExp(
  String.raw`^${NUMBER}(?:\s*[-–—]\s*${NUMBER}|,\s*${NUMBER}|\s+(?:and|&)\s+${NUMBER}(?=\s*(?:[,.]|$)))*`,
  'iu',
);
const NAMES: Readonly<Record<Label, string>> = {
  paragraph: 'para.',
  page: 'p.',
  section: 'sec.',
  chapter: 'chap.',
  line: 'line',
  note: 'n.',
  verse: 'v.',
  volume: 'vol.',
  timestamp: 'timestamp',
};

/** A key that needs no braces in Pandoc's Markdown. */
const PLAIN_KEY = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*/u;

const withoutEscapes = (text: string): string => text.replaceAll(/\\([^\p{L}\p{N}\s])/gu, '$1');
/** Punctuation that would end or part items, begin a key, or be read as formatting. */
const withEscapes = (text: string): string =>
  text.replaceAll(/[\\;[\]{}@*_`<>$^~|"&]/g, '\\$&').replaceAll(/\s+/gu, ' ');

/** Splits at `mark` where it is neither escaped nor inside braces. */
function splitUnescaped(text: string, mark: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\\') at += 1;
    else if (character === '{') depth += 1;
    else if (character === '}') depth = Math.max(0, depth - 1);
    else if (character === mark && depth === 0) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(text.slice(from));
  return parts;
}

function findKey(item: string): { at: number; key: string; end: number } | null {
  for (let at = 0; at < item.length; at += 1) {
    if (item[at] === '\\') {
      at += 1;
      continue;
    }
    const startsWord = at === 0 || /[\s\-(]/u.test(item[at - 1] ?? '');
    if (item[at] !== '@' || !startsWord) continue;
    const rest = item.slice(at + 1);
    const braced = /^\{([^{}\s]+)\}/u.exec(rest);
    const key = braced?.[1] ?? PLAIN_KEY.exec(rest)?.[0];
    if (key !== undefined) return { at, key, end: at + 1 + (braced?.[0].length ?? key.length) };
  }
  return null;
}

function labelled(text: string): { locator: Locator; length: number } | null {
  for (const [pattern, label] of LABELS) {
    const name = pattern.exec(text)?.[0];
    if (name === undefined) continue;
    const space = /^\s*/u.exec(text.slice(name.length))?.[0].length ?? 0;
    const value = VALUE.exec(text.slice(name.length + space))?.[0];
    if (value !== undefined) return { locator: { label, value }, length: name.length + space + value.length };
  }
  const bare = /^\d/.test(text) ? VALUE.exec(text)?.[0] : undefined;
  return bare === undefined ? null : { locator: withoutLabel(bare), length: bare.length };
}

/** Pandoc reads a bare number as a page; “1:02:33” is a time. */
const withoutLabel = (value: string): Locator => ({
  label: /^\d+(?::\d\d){1,2}(?!\d)/u.test(value) ? 'timestamp' : 'page',
  value,
});

/** Text between braces: a label and any value. */
function braced(inside: string): Locator | null {
  const text = withoutEscapes(inside).trim();
  if (text === '') return null;
  for (const [pattern, label] of LABELS) {
    const name = pattern.exec(text)?.[0];
    const value = name === undefined ? '' : text.slice(name.length).trim();
    if (value !== '') return { label, value };
  }
  return withoutLabel(text);
}

function readAfterKey(after: string): Pick<WrittenItem, 'locator' | 'suffix'> {
  const start = /^\s*,?\s*/u.exec(after)?.[0].length ?? 0;
  let rest = after.slice(start);
  let locator: Locator | undefined;
  const inBraces = /^\{((?:[^{}\\]|\\.)*)\}/u.exec(rest);
  if (inBraces) {
    locator = braced(inBraces[1] ?? '') ?? undefined;
    rest = rest.slice(inBraces[0].length);
  } else {
    const found = labelled(rest);
    if (found) {
      locator = found.locator;
      rest = rest.slice(found.length);
    }
  }
  const suffix = withoutEscapes(rest.replace(/^\s*,?\s*/u, '').trimEnd());
  return { ...(locator && { locator }), ...(suffix !== '' && { suffix }) };
}

/**
 * Reads what stands between the brackets of `[see @KEY, para. 3; @KEY2]`. Null when it is no citation: no `@key` in
 * every item.
 */
export function readCitation(inside: string): WrittenItem[] | null {
  const items: WrittenItem[] = [];
  for (const part of splitUnescaped(inside, ';')) {
    const source = part.trim();
    const found = findKey(source);
    if (!found) return null;
    const lead = source.slice(0, found.at);
    const suppressAuthor = /(?:^|\s)-$/u.test(lead);
    const prefix = withoutEscapes((suppressAuthor ? lead.slice(0, -1) : lead).trim());
    const said = readQuoting(prefix);
    const before = said ? said.prefix : prefix;
    items.push({
      key: found.key,
      source,
      ...(before !== '' && { prefix: before }),
      ...(said && { quoting: said.quoting }),
      ...(suppressAuthor && { suppressAuthor }),
      ...readAfterKey(source.slice(found.end)),
    });
  }
  return items;
}

/** Keys that stand in a sentence without brackets (`as @KEY says`), Pandoc's citation in the text. */
export const bareKeys = (text: string): string[] =>
  [...text.matchAll(/(?<![^\s(“"])@/gu)].flatMap(
    ({ index }) => PLAIN_KEY.exec(text.slice(index + 1))?.[0] ?? [],
  );

function writeItem(item: CiteItem, key: string): string {
  const said = item.quoting ? writeQuoting(item.quoting) : '';
  const before = [item.prefix?.trim(), said].filter(Boolean).join(' ');
  const prefix = before === '' ? '' : `${withEscapes(before)} `;
  const plain = PLAIN_KEY.exec(key)?.[0] === key;
  const name = `${item.suppressAuthor ? '-' : ''}${plain ? `@${key}` : `@{${key}}`}`;
  const suffix = item.suffix?.trim() ?? '';
  let place = '';
  // A place without a word would be read as another.
  if (item.locator && item.locator.value.trim() !== '') {
    const { label, value } = item.locator;
    const isPlural = (label === 'page' || label === 'paragraph') && /[-–—,]/u.test(value);
    const labelName = !isPlural ? NAMES[label] : label === 'page' ? 'pp.' : 'paras.';
    const simple =
      VALUE.exec(value)?.[0] === value &&
      !/^\s*,?\s*[\d{]/u.test(suffix) &&
      !/^[-–—\p{L}\p{N}]/u.test(suffix);
    place = simple ? `, ${labelName} ${value}` : `, {${labelName} ${withEscapes(value.trim())}}`;
  } else if (suffix !== '' && (labelled(suffix) || suffix.startsWith('{'))) {
    // Empty braces: what follows is no locator.
    place = ', {}';
  }
  return `${prefix}${name}${place}${suffix === '' ? '' : `, ${withEscapes(suffix.replace(/^,\s*/u, ''))}`}`;
}

/** Writes a citation that `readCitation` reads again. */
export const writeCitation = (items: readonly CiteItem[], keyOf: (articleId: string) => string): string =>
  `[${items.map((item) => writeItem(item, keyOf(item.articleId))).join('; ')}]`;
