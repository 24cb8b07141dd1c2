import { inflateRawSync } from 'node:zlib';
import { printable } from '../../shared/brief-document/printable';
import { readZip } from './zip';

type Sign = readonly [part: RegExp, sign: RegExp, fault: string];

/** Parts of a Word file, and of an OpenDocument file, that hold changes or comments. */
const FAULTS: Readonly<Record<'docx' | 'odt', readonly Sign[]>> = {
  docx: [
    [/^word\/comments/u, /<w:comment[ >]/u, 'comments'],
    [/^word\/[^/]+\.xml$/u, /<w:(?:ins|del|moveFrom|moveTo) /u, 'tracked changes'],
    [/^word\/[^/]+\.xml$/u, /<w:vanish(?: w:val="(?:1|true|on)")?\/>/u, 'hidden text'],
  ],
  odt: [
    [/^content\.xml$/u, /<office:annotation[ >]/u, 'comments'],
    [/^content\.xml$/u, /<text:tracked-changes[ >]/u, 'tracked changes'],
    [/^(?:content|styles)\.xml$/u, /<text:hidden-text|text:display="none"/u, 'hidden text'],
  ],
};
const PROPERTIES = /^(?:docProps\/core|meta)\.xml$/u;
const NAMES = /<(dc:creator|cp:lastModifiedBy|meta:initial-creator)>([^<]+)<\/\1>/gu;
const PATHS = /(?:file:\/\/\/|(?<![\p{L}\p{N}./:-])\/(?:home|Users|root|tmp)\/\p{L}|(?<!\p{L})[A-Z]:\\)/u;
const HIDDEN_NAME = 'the name of a person in its properties';

/**
 * What a released file must not hold: comments, tracked changes, hidden text, names of people, paths of this machine
 * (check 37). `from` is what its memo block says in plain sight: a property that repeats it tells nothing. In words, empty
 * when nothing was found; formats other than Word, OpenDocument and PDF have no such places.
 */
export function findLeftBehind(bytes: Uint8Array, format: string, from = ''): string[] {
  if (format === 'docx' || format === 'odt') return inParts(bytes, FAULTS[format], from);
  if (format === 'pdf') {
    const text = Buffer.from(bytes).toString('latin1');
    return [
      ...(/\/Author\s*\((?!\s*\))/u.test(text) ? [HIDDEN_NAME] : []),
      ...(/\/(?:Title|Subject|Creator)\s*\([^)]*(?:\/home\/|\/Users\/|file:)/u.test(text)
        ? ['a path of this machine']
        : []),
    ];
  }
  return [];
}

function inParts(bytes: Uint8Array, signs: readonly Sign[], from: string): string[] {
  const found = new Set<string>();
  for (const entry of readZip(bytes)) {
    if (!/\.(?:xml|rels)$/u.test(entry.name)) continue;
    const xml = Buffer.from(entry.method === 8 ? inflateRawSync(entry.data) : entry.data).toString('utf8');
    for (const [part, sign, fault] of signs) if (part.test(entry.name) && sign.test(xml)) found.add(fault);
    if (PROPERTIES.test(entry.name))
      for (const [, , name = ''] of xml.matchAll(NAMES))
        if (level(plain(name)) !== level(printable(from))) found.add(HIDDEN_NAME);
    if (/^docProps\/|^meta\.xml$|\.rels$/u.test(entry.name) && PATHS.test(xml))
      found.add('a path of this machine');
  }
  return [...found];
}

const level = (words: string): string => words.replaceAll(/\s+/gu, ' ').trim();

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const plain = (xml: string): string =>
  xml.replaceAll(/&(?:(lt|gt|quot|apos|amp)|#(\d+)|#x([\da-f]+));/giu, (whole, name, decimal, hex) =>
    name
      ? (ENTITIES[name] ?? whole)
      : String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16)),
  );
