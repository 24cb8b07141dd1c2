/** A piece of an RTF file. `bytes` are characters still in the code page of their font. */
export type RtfToken =
  | { type: 'open' }
  | { type: 'close' }
  | { type: 'word'; name: string; value: number | null }
  | { type: 'symbol'; char: string }
  | { type: 'bytes'; bytes: readonly number[] };

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const LONGEST_WORD = 32;

const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;

/** The control word whose letters begin at `from`, its number, and where it ends with the space behind it. */
function controlWord(bytes: Uint8Array, from: number): { name: string; value: number | null; end: number } {
  let at = from;
  let name = '';
  while (isLetter(bytes[at]) && name.length < LONGEST_WORD) name += String.fromCharCode(bytes[at++] ?? 0);
  let digits = '';
  if (bytes[at] === 0x2d && isDigit(bytes[at + 1])) {
    digits = '-';
    at++;
  }
  while (isDigit(bytes[at]) && digits.length < 11) digits += String.fromCharCode(bytes[at++] ?? 0);
  if (bytes[at] === 0x20) at++;
  return { name, value: digits === '' ? null : Number(digits), end: at };
}

/** Splits an RTF file into groups, control words, control symbols and characters. Never throws; junk is characters. */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  let at = 0;
  let plain: number[] = [];
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x0a || byte === 0x0d || byte === 0) {
      at++;
      continue;
    }
    if (byte !== BACKSLASH && byte !== OPEN && byte !== CLOSE) {
      plain.push(byte);
      at++;
      if (plain.length >= 4096 && byte < 0x80) {
        yield { type: 'bytes', bytes: plain };
        plain = [];
      }
      continue;
    }
    // Characters written as codes and those written plainly may share a letter of two bytes.
    if (byte === BACKSLASH && bytes[at + 1] === 0x27) {
      const code = Number.parseInt(String.fromCharCode(bytes[at + 2] ?? 0, bytes[at + 3] ?? 0), 16);
      if (!Number.isNaN(code)) plain.push(code);
      at += 4;
      continue;
    }
    if (plain.length > 0) {
      yield { type: 'bytes', bytes: plain };
      plain = [];
    }
    if (byte === OPEN || byte === CLOSE) {
      yield { type: byte === OPEN ? 'open' : 'close' };
      at++;
      continue;
    }
    at++;
    if (!isLetter(bytes[at])) {
      yield { type: 'symbol', char: String.fromCharCode(bytes[at] ?? 0) };
      at++;
      continue;
    }
    const { name, value, end } = controlWord(bytes, at);
    // Pictures may stand in the file as they are.
    at = name === 'bin' ? end + Math.max(0, value ?? 0) : end;
    if (name !== 'bin') yield { type: 'word', name, value };
  }
  if (plain.length > 0) yield { type: 'bytes', bytes: plain };
}
