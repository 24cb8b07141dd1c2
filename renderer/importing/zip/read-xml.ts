import { AppError } from '../../../shared/ipc/app-error';
import type { ImportWarning } from '../../../shared/model';
import type { CheckedZip } from './open-zip';
import { trustedXml } from './trusted-xml';

/** Deepest nesting of elements that is read; documents nest a few dozen deep. */
const MAX_DEPTH = 1000;

/** An XML part as a string. @throws AppError `import-failed` where it is no text */
export function xmlText(bytes: Uint8Array, fileName: string): string {
  const label =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : declaredEncoding(bytes);
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new AppError(
      'import-failed',
      `“${fileName}” is damaged: a part of it is no readable text. Save it again from the program it was made with.`,
      { cause },
    );
  }
}

/** What the first line of an XML part says it is written in; UTF-8 where it says nothing, or nothing that is known. */
function declaredEncoding(bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const named =
    /^(?:\u00ef\u00bb\u00bf)?<\?xml\s[^>]*encoding\s*=\s*["']([\w.:-]+)["']/i.exec(start)?.[1] ?? 'utf-8';
  try {
    // A part whose line could be read letter by letter is not in UTF-16, whatever it says.
    return /^utf-?16|^ucs/i.test(named) ? 'utf-8' : new TextDecoder(named).encoding;
  } catch {
    return 'utf-8';
  }
}

/**
 * Refuses what no document needs and attacks use: declarations of entities, and elements nested by the thousand.
 * `isPage`: a bare `<!DOCTYPE html …>`, as pages of books have, is allowed.
 * @throws AppError `import-failed`, `file-too-large`
 */
export function refuseHostileXml(xml: string, fileName: string, isPage = false): void {
  const declared = isPage ? xml.replace(/<!DOCTYPE\s+html\b[^>[]{0,300}>/i, '') : xml;
  if (/<!(?:DOCTYPE|ENTITY)/i.test(declared)) {
    throw new AppError(
      'import-failed',
      `“${fileName}” declares entities of its own, which can make a small file grow without end; it was not read. Save it again from the program it was made with, or paste its text.`,
    );
  }
  let depth = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) {
    const next = xml[at + 1];
    if (next === '!' || next === '?') {
      const close = xml.startsWith('<!--', at) ? '-->' : xml.startsWith('<![CDATA[', at) ? ']]>' : '>';
      const end = xml.indexOf(close, at);
      if (end < 0) break;
      at = end;
      continue;
    }
    if (next === '/') depth--;
    else {
      const end = xml.indexOf('>', at);
      if (end > 0 && xml[end - 1] !== '/') depth++;
      if (end < 0) break;
    }
    if (depth > MAX_DEPTH) {
      throw new AppError(
        'file-too-large',
        `“${fileName}” nests its elements more than ${MAX_DEPTH.toLocaleString('en')} deep, the limit for one document. Paste its text instead.`,
      );
    }
  }
}

/** Parses an XML part that was looked through before. @throws AppError `import-failed` where it is not well formed */
export function readXml(bytes: Uint8Array, fileName: string): Document {
  const xml = xmlText(bytes, fileName);
  refuseHostileXml(xml, fileName);
  return parseXml(xml, fileName);
}

/** An inert tree: no scripts run, nothing is fetched. */
export function parseXml(xml: string, fileName: string): Document {
  const tree = new DOMParser().parseFromString(trustedXml(xml), 'application/xml');
  if (tree.getElementsByTagName('parsererror').length === 0) return tree;
  throw new AppError(
    'import-failed',
    `“${fileName}” is damaged: a part of it breaks off or cannot be read. Save it again from the program it was made with.`,
  );
}

/** True if a part that was looked through before is well-formed XML. */
export function isWellFormed(xml: string, fileName: string): boolean {
  try {
    parseXml(xml, fileName);
    return true;
  } catch {
    return false;
  }
}

/** The properties of a file; where they are damaged its words are read without them, and that is told. */
export function readProperties(
  zip: CheckedZip,
  name: string,
  fileName: string,
  warnings: ImportWarning[],
): Document | null {
  const bytes = zip.read(name);
  if (!bytes) return null;
  const xml = xmlText(bytes, fileName);
  refuseHostileXml(xml, fileName);
  if (isWellFormed(xml, fileName)) return parseXml(xml, fileName);
  warnings.push({
    code: 'parts-mended',
    message:
      'The properties of the file (title, author) are damaged and were not read; its words are complete.',
  });
  return null;
}
