import { readEntry, readZip } from '../zip';

/** Parts of a Word file by path, as text. */
export const partsOf = (bytes: Uint8Array): Map<string, string> =>
  new Map(readZip(bytes).map((entry) => [entry.name, Buffer.from(readEntry(entry)).toString('utf8')]));

export const part = (parts: Map<string, string>, name: string): string => {
  const found = parts.get(name);
  if (found === undefined) throw new Error(`no ${name} among ${[...parts.keys()].join(', ')}`);
  return found;
};

/** What the first group of a pattern caught, or all of each match. */
export const matches = (xml: string, pattern: RegExp): string[] =>
  [...xml.matchAll(pattern)].map((match) => match[1] ?? match[0]);

export const wordsOf = (xml: string): string => matches(xml, /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g).join('');

/** Paragraphs as `style|words`. */
export const paragraphsOf = (xml: string): string[] =>
  matches(xml, /<w:p>(.*?)<\/w:p>/gs).map(
    (inner) => `${/<w:pStyle w:val="([^"]*)"/.exec(inner)?.[1] ?? ''}|${wordsOf(inner)}`,
  );
