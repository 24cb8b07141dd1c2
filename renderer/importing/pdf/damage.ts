import type { ImportWarning } from '../../../shared/model';

/** What the bytes of a PDF say of their own state, whatever a lenient reader makes of them. */
export type PdfState = {
  /** Packed parts (text, fonts, tables; pictures not) whose bytes differ from their own checksum, or that do not unpack. */
  brokenParts: number;
  /** The file does not end as PDFs end. */
  isCutOff: boolean;
  /** It holds a picture. */
  hasPictures: boolean;
};

const DICTIONARY = 2000;
const MOST_PARTS = 3000;
const MOST_BYTES = 24 * 1024 * 1024;
const LARGEST_PART = 64 * 1024 * 1024;
const END = 4096;
const LOOKED_BEHIND = 65_536;

/**
 * Readers of PDFs pass over damage in silence: of a part that breaks off they take what came before, and of changed bytes
 * whatever these unpack to. But packed parts carry a checksum, and a PDF says at its end where it begins. Encrypted files
 * are not looked into.
 */
export async function stateOf(bytes: Uint8Array): Promise<PdfState> {
  const state = { brokenParts: 0, isCutOff: isCutOff(bytes), hasPictures: false };
  const isEncrypted = textOf(bytes, bytes.length - END, bytes.length).includes('/Encrypt');
  let checked = 0;
  let parts = 0;
  for (let at = find(bytes, STREAM, 0); at >= 0; ) {
    const from = behindLineEnd(bytes, at + STREAM.length);
    const dictionary = dictionaryBefore(bytes, at);
    if (from === null || dictionary === null) {
      at = find(bytes, STREAM, at + STREAM.length);
      continue;
    }
    const isPicture = /\/Subtype\s*\/Image\b/.test(dictionary);
    state.hasPictures ||= isPicture;
    const to = endOf(bytes, from, dictionary);
    const isLooked = !isEncrypted && !isPicture && IS_PACKED.test(dictionary);
    if (isLooked && parts < MOST_PARTS && checked + to - from <= MOST_BYTES) {
      parts++;
      checked += to - from;
      if (!(await unpacks(bytes, from, to))) state.brokenParts++;
    }
    at = find(bytes, STREAM, to);
  }
  return state;
}

/** What an analyst should know before quoting from a damaged file. */
export function damageWarning({ brokenParts, isCutOff }: PdfState): ImportWarning | null {
  if (brokenParts === 0 && !isCutOff) return null;
  const what = brokenParts > 0 ? partsOf(brokenParts) : 'it breaks off before its end';
  return {
    code: 'perhaps-damaged',
    message: `The file is damaged: ${what}. Words may be missing or wrong. Fetch it again, or compare the text with the pages before you quote.`,
  };
}

export const partsOf = (count: number): string =>
  count === 1 ? 'one of its parts is broken' : `${count} of its parts are broken`;

const STREAM = [...'stream'].map((letter) => letter.charCodeAt(0));
const ENDSTREAM = [...'endstream'].map((letter) => letter.charCodeAt(0));
/** Packed once, and not in a second way over it. */
const IS_PACKED = /\/Filter\s*(?:\[\s*)?\/(?:FlateDecode|Fl)\s*(?:\]|\/(?!\w+Decode\b)|>>|$)/;

/** No mark of the end, or objects of a later state behind the last one. What servers write behind it are no objects. */
function isCutOff(bytes: Uint8Array): boolean {
  for (let at = bytes.lastIndexOf(PERCENT); at >= 0; at = at > 0 ? bytes.lastIndexOf(PERCENT, at - 1) : -1)
    if (textOf(bytes, at, at + 5) === '%%EOF')
      return /\d+ \d+ obj\b/.test(textOf(bytes, at, Math.min(at + LOOKED_BEHIND, bytes.length)));
  return true;
}

const PERCENT = 0x25;

function find(bytes: Uint8Array, word: readonly number[], from: number): number {
  const [first = 0] = word;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1))
    if (word.every((code, i) => bytes[at + i] === code)) return at;
  return -1;
}

const textOf = (bytes: Uint8Array, from: number, to: number): string => {
  let text = '';
  for (const code of bytes.subarray(Math.max(0, from), to)) text += String.fromCharCode(code);
  return text;
};

/** The data begin behind the line end after the keyword. */
function behindLineEnd(bytes: Uint8Array, at: number): number | null {
  if (bytes[at] === 13 && bytes[at + 1] === 10) return at + 2;
  return bytes[at] === 10 || bytes[at] === 13 ? at + 1 : null;
}

function dictionaryBefore(bytes: Uint8Array, at: number): string | null {
  let end = at - 1;
  while ((bytes[end] ?? 0) <= 32 && end > at - 20) end--;
  if (bytes[end] !== 62 || bytes[end - 1] !== 62) return null;
  const before = textOf(bytes, at - DICTIONARY, at);
  const from = Math.max(before.lastIndexOf(' obj'), before.lastIndexOf('endobj'));
  const dictionary = before.slice(Math.max(0, from));
  return /<<[\s\S]*>>\s*$/.test(dictionary) ? dictionary : null;
}

function endOf(bytes: Uint8Array, from: number, dictionary: string): number {
  const told = /\/Length\s+(\d{1,10})(?!\d|\s+\d+\s+R)/.exec(dictionary)?.[1];
  const to = from + Number(told ?? Number.NaN);
  if (to <= bytes.length && /^\s*endstream/.test(textOf(bytes, to, to + 14))) return to;
  const found = find(bytes, ENDSTREAM, from);
  return found < 0 ? bytes.length : found;
}

/** Does a part unpack to its own checksum? Line ends before "endstream" may or may not belong to it. */
async function unpacks(bytes: Uint8Array, from: number, to: number): Promise<boolean> {
  if (from >= to) return true;
  for (let end = to, tries = 0; tries < 3; tries++, end--) {
    if (await inflates(bytes.slice(from, end))) return true;
    if (bytes[end - 1] !== 10 && bytes[end - 1] !== 13) return false;
  }
  return false;
}

async function inflates(part: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const unpacking = new DecompressionStream('deflate');
  const writer = unpacking.writable.getWriter();
  const writing = writer
    .write(part)
    .then(() => writer.close())
    .catch(() => undefined);
  try {
    const reader = unpacking.readable.getReader();
    let length = 0;
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      length += read.value.byteLength;
      // A bomb is the reader's affair, which has limits of its own.
      if (length > LARGEST_PART) {
        await reader.cancel().catch(() => undefined);
        return true;
      }
    }
    await writing;
    return true;
  } catch {
    return false;
  }
}
