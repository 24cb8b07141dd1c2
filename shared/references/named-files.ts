import type { ReferenceEntry } from './reference-entry';
import { decodeTex } from './tex-words';

/** RIS: links to the full text, to another form of it, to related files and to pictures. */
const RIS_LINKS: ReadonlySet<string> = new Set(['L1', 'L2', 'L3', 'L4']);
const WEB = /^(?:https?|ftp|doi|mailto):/i;

/**
 * Files that a record names as its own, in its order: paths as they stand there, with `/` between folders, beginning from the
 * folder of the reference file unless they begin with `/` or a drive. Addresses of the web are none.
 *
 * Zotero and JabRef write `title:path:type` into BibTeX's `file`, several parted by `;`, and a backslash before a sign that is
 * meant; RIS names a path, or `internal-pdf://` and a path in the program's own folder (EndNote).
 */
export function namedFiles({ format, fields }: ReferenceEntry): string[] {
  const named = fields.flatMap(({ name, value }) => {
    if (format === 'ris') return RIS_LINKS.has(name) ? value.split('\n') : [];
    if (format === 'bibtex') return name.toLowerCase() === 'file' ? filesOfBibtex(value) : [];
    return [];
  });
  return [...new Set(named.map(asPath).filter((path) => path !== ''))];
}

function filesOfBibtex(value: string): string[] {
  return partsOf(value, ';').flatMap((one) => {
    const parts = partsOf(one, ':');
    // A drive's colon may stand bare: `:C:/papers/a.pdf:PDF`.
    const drive = parts.findIndex((part, at) => /^[a-z]$/i.test(part) && /^[\\/]/.test(parts[at + 1] ?? ''));
    if (drive >= 0) parts.splice(drive, 2, `${parts[drive]}:${parts[drive + 1]}`);
    const path = parts.length >= 3 ? parts[1] : parts.length === 1 ? parts[0] : undefined;
    return path === undefined
      ? []
      : [path.includes('{') || path.includes('$') ? decodeTex(path).words : path];
  });
}

/** Parts a value at a sign that has no backslash before it; a backslash before one of the signs goes. */
function partsOf(value: string, sign: string): string[] {
  const parts = [''];
  for (let at = 0; at < value.length; at++) {
    const next = value[at + 1] ?? '';
    if (value[at] === '\\' && (next === ':' || next === ';' || next === '\\')) {
      // Kept until the last parting, which is the one at colons.
      parts.push((parts.pop() ?? '') + (sign === ';' ? `\\${next}` : next));
      at++;
    } else if (value[at] === sign) parts.push('');
    else parts.push((parts.pop() ?? '') + (value[at] ?? ''));
  }
  return parts.map((part) => part.trim());
}

function asPath(named: string): string {
  const plain = named.trim();
  if (WEB.test(plain)) return '';
  const path = plain.replace(/^file:\/\/(?:localhost)?/i, '');
  const isAddress = path !== plain;
  return (isAddress ? readable(path).replace(/^\/(?=[a-z]:)/i, '') : path)
    .replaceAll('\\', '/')
    .replace(/^\.\//, '');
}

/** An address's path with its characters as they are. */
function readable(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
