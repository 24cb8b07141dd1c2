import { AppError } from '../../../shared/ipc/app-error';
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
        : 'utf-8';
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
