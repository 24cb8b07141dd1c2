import * as chardet from 'chardet';
import { AppError } from '../../shared/ipc/app-error';

/** Largest file that is read, in bytes. */
export const MAX_BYTES = 100 * 1024 * 1024;

export type Decoded = {
  /** The raw file as text, without byte order mark. All raw offsets count in it. */
  text: string;
  /** WHATWG label of the encoding that the bytes were read with. */
  encoding: string;
  /** How the encoding was found, for the import log. */
  how: string;
  /** True if the encoding is a guess that an analyst should look at. */
  guessed: boolean;
};

const SAMPLE = 64 * 1024;

/**
 * Reads a file's bytes as text: byte order mark, then UTF-8 (strictly), then UTF-16 by its zero bytes, then a legacy
 * encoding. `declared` is a label found in the file itself (an HTML `meta charset`), used before guessing.
 * Throws `file-empty`, `file-binary`, `file-too-large`.
 */
export function decode(bytes: Uint8Array, fileName: string, declared?: string | null): Decoded {
  if (bytes.length === 0) {
    throw new AppError(
      'file-empty',
      `“${fileName}” is empty (0 bytes). Check that it was saved or copied completely.`,
    );
  }
  refuseTooLarge(bytes, fileName);
  const marked = byteOrderMark(bytes);
  if (marked) {
    const text = strictly(marked, bytes) ?? new TextDecoder(marked).decode(bytes);
    refuseBinaryText(text, fileName);
    return { text, encoding: marked, how: 'byte order mark', guessed: false };
  }
  refuseBinarySignature(bytes, fileName);
  const wide = utf16WithoutMark(bytes);
  if (wide) {
    const text = new TextDecoder(wide).decode(bytes);
    refuseBinaryText(text, fileName);
    return { text, encoding: wide, how: 'pattern of zero bytes', guessed: true };
  }
  if (bytes.subarray(0, SAMPLE).includes(0)) throw binary(fileName);
  const utf8 = strictly('utf-8', bytes);
  if (utf8 !== null) {
    refuseBinaryText(utf8, fileName);
    return { text: utf8, encoding: 'utf-8', how: 'valid UTF-8', guessed: false };
  }
  const label = knownLabel(declared);
  if (label && label !== 'utf-8') {
    const text = new TextDecoder(label).decode(bytes);
    refuseBinaryText(text, fileName);
    return { text, encoding: label, how: 'declared in the file', guessed: false };
  }
  return decodeLegacy(bytes, fileName);
}

/** @throws AppError `file-too-large` */
export function refuseTooLarge(bytes: Uint8Array, fileName: string): void {
  if (bytes.length <= MAX_BYTES) return;
  throw new AppError(
    'file-too-large',
    `“${fileName}” is larger than 100 MB, the limit for one article. Split it and import the parts.`,
  );
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function strictly(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Latin text in UTF-16 has a zero in every other byte; Arabic script has 0x06 there and plain spaces keep the zeros. */
function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  if (length < 4 || bytes.length % 2 !== 0) return null;
  const even = new Map<number, number>();
  const odd = new Map<number, number>();
  for (let i = 0; i < length; i += 2) {
    even.set(bytes[i] ?? 0, (even.get(bytes[i] ?? 0) ?? 0) + 1);
    odd.set(bytes[i + 1] ?? 0, (odd.get(bytes[i + 1] ?? 0) ?? 0) + 1);
  }
  const pairs = length / 2;
  const high = (counts: Map<number, number>) =>
    ((counts.get(0x00) ?? 0) + (counts.get(0x06) ?? 0) + (counts.get(0x20) ?? 0)) / pairs;
  const zeros = (counts: Map<number, number>) => (counts.get(0) ?? 0) / pairs;
  if (zeros(odd) > 0.1 && high(odd) > 0.9 && zeros(even) < 0.02) return 'utf-16le';
  if (zeros(even) > 0.1 && high(even) > 0.9 && zeros(odd) < 0.02) return 'utf-16be';
  return null;
}

const SIGNATURES: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ['a PNG picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG picture', [0xff, 0xd8, 0xff]],
  ['a GIF picture', [0x47, 0x49, 0x46, 0x38]],
  ['a gzip archive', [0x1f, 0x8b]],
  ['an old Office file (.doc) or one protected by a password', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a program', [0x7f, 0x45, 0x4c, 0x46]],
];

function refuseBinarySignature(bytes: Uint8Array, fileName: string): void {
  for (const [name, signature] of SIGNATURES) {
    if (signature.every((byte, i) => bytes[i] === byte)) {
      throw new AppError(
        'file-binary',
        `“${fileName}” is ${name}, not text. Save it as a Word (.docx), PDF or text file and import that.`,
      );
    }
  }
}

const binary = (fileName: string): AppError =>
  new AppError(
    'file-binary',
    `“${fileName}” does not contain text. Save the article as text, Markdown or HTML.`,
  );

/** Control characters other than tab, line and page breaks are rare in text and common in anything else. */
function refuseBinaryText(text: string, fileName: string): void {
  const sample = text.slice(0, SAMPLE);
  let odd = 0;
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i);
    if (code === 0xfffd || (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13)) odd++;
  }
  if (odd > 3 && odd > sample.length * 0.02) throw binary(fileName);
}

function knownLabel(label: string | null | undefined): string | null {
  if (!label) return null;
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return null;
  }
}

function decodeLegacy(bytes: Uint8Array, fileName: string): Decoded {
  const sample = bytes.subarray(0, SAMPLE);
  let high = 0;
  let letters = 0;
  let undefinedIn1252 = 0;
  for (const byte of sample) {
    if (byte >= 0x80) high++;
    else if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) letters++;
    if (byte === 0x81 || byte === 0x8d || byte === 0x8f || byte === 0x90 || byte === 0x9d) undefinedIn1252++;
  }
  let encoding = 'windows-1252';
  // Western text has few accented letters; where most letters are high bytes, another script is at hand. The adviser
  // is asked only then, and only on longer text: on a few bytes it guesses wildly.
  if (high > letters && sample.length >= 64) {
    const arabic = arabicShare(new TextDecoder('windows-1256').decode(sample));
    if (arabic > 0.8) encoding = 'windows-1256';
    else encoding = knownLabel(chardet.detect(sample)) ?? 'windows-1252';
  }
  // A damaged UTF-8 file is better read as UTF-8 with visible replacement marks than as mojibake.
  const asUtf8 = new TextDecoder('utf-8').decode(sample);
  const broken = asUtf8.split('\ufffd').length - 1;
  const multibyte = (asUtf8.match(/[\u0080-\ufffc]/g) ?? []).length;
  if (multibyte > 4 * broken && undefinedIn1252 + multibyte > 8) encoding = 'utf-8';
  const text = new TextDecoder(encoding).decode(bytes);
  refuseBinaryText(text, fileName);
  return { text, encoding, how: 'guessed from the bytes, which are not valid UTF-8', guessed: true };
}

/** Share of the letters outside ASCII that are Arabic script. */
function arabicShare(text: string): number {
  const foreign = text.match(/[^\p{ASCII}\s]/gu)?.length ?? 0;
  const arabic = text.match(/[\u0600-\u06ff]|\u200c|\u200d/g)?.length ?? 0;
  return foreign === 0 ? 0 : arabic / foreign;
}

/** Character set that an HTML file names in its head (first 4 KB), or null. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,40})/i.exec(head)?.[1] ?? null;
}
