import { inflateRawSync } from 'node:zlib';
import { readZip } from './zip';

/** Parts of a Word file that hold changes, comments or the names of people. */
const FAULTS: readonly (readonly [part: RegExp, sign: RegExp, fault: string])[] = [
  [/^word\/comments/u, /<w:comment[ >]/u, 'comments'],
  [/^word\/[^/]+\.xml$/u, /<w:(?:ins|del|moveFrom|moveTo) /u, 'tracked changes'],
  [/^word\/[^/]+\.xml$/u, /<w:vanish(?: w:val="(?:1|true|on)")?\/>/u, 'hidden text'],
  [
    /^docProps\/core\.xml$/u,
    /<(?:dc:creator|cp:lastModifiedBy)>[^<]+</u,
    'the name of a person in its properties',
  ],
];
const PATHS = /(?:file:\/\/\/|(?<![\p{L}\p{N}./:-])\/(?:home|Users|root|tmp)\/\p{L}|(?<!\p{L})[A-Z]:\\)/u;

/**
 * What a released Word file or PDF must not hold: comments, tracked changes, hidden text, names of people, paths of this
 * machine (check 37). In words, empty when nothing was found; other formats have no such places.
 */
export function findLeftBehind(bytes: Uint8Array, format: string): string[] {
  if (format === 'docx') return inWordFile(bytes);
  if (format === 'pdf') {
    const text = Buffer.from(bytes).toString('latin1');
    return [
      ...(/\/Author\s*\((?!\s*\))/u.test(text) ? ['the name of a person in its properties'] : []),
      ...(/\/(?:Title|Subject|Creator)\s*\([^)]*(?:\/home\/|\/Users\/|file:)/u.test(text)
        ? ['a path of this machine']
        : []),
    ];
  }
  return [];
}

function inWordFile(bytes: Uint8Array): string[] {
  const found = new Set<string>();
  for (const entry of readZip(bytes)) {
    if (!/\.(?:xml|rels)$/u.test(entry.name)) continue;
    const xml = Buffer.from(entry.method === 8 ? inflateRawSync(entry.data) : entry.data).toString('utf8');
    for (const [part, sign, fault] of FAULTS) if (part.test(entry.name) && sign.test(xml)) found.add(fault);
    if (/^docProps\/|\.rels$/u.test(entry.name) && PATHS.test(xml)) found.add('a path of this machine');
  }
  return [...found];
}
