/** What a file is, however it is named. `text` covers Markdown and saved pages, which only their words tell apart. */
export type FileKind = 'text' | 'pdf' | 'zip' | 'rtf' | 'eml' | 'mhtml';

const startsWith = (bytes: Uint8Array, words: string, from = 0): boolean => {
  for (let i = 0; i < words.length; i++) if (bytes[from + i] !== words.charCodeAt(i)) return false;
  return true;
};

/** PDF allows some bytes before its mark. */
const PDF_MARK_WITHIN = 1024;

/**
 * Tells a file's kind by its first bytes; the name decides only where they leave it open (mail, whose head looks like
 * any text, and archives, whose contents are looked at when they are opened).
 */
export function fileKindOf(bytes: Uint8Array, fileName: string, mediaType = ''): FileKind {
  const suffix = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  if (startsWith(bytes, 'PK\u0003\u0004') || startsWith(bytes, 'PK\u0005\u0006')) return 'zip';
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (at < 64 && /\s/.test(String.fromCharCode(bytes[at] ?? 0))) at++;
  if (startsWith(bytes, '{\\rtf', at)) return 'rtf';
  const mark = suffix === 'pdf' ? PDF_MARK_WITHIN : 8;
  for (let i = 0; i < Math.min(mark, bytes.length); i++) if (startsWith(bytes, '%PDF-', i)) return 'pdf';
  if (/^mht(?:ml)?$/.test(suffix) || mediaType === 'multipart/related') return 'mhtml';
  if (suffix === 'eml' || mediaType === 'message/rfc822') return 'eml';
  return 'text';
}
