/** What glyphs of a font mean, by their codes; `bytes`: how many write one code. */
export type UnicodeMap = { bytes: 1 | 2; words: ReadonlyMap<number, string> };

/** Stands for a glyph of which the file does not say what it means. */
export const UNREADABLE = '\uFFFD';

const HEX = /<([0-9A-Fa-f\s]*)>/gu;

/** Reads a `ToUnicode` map as Chromium writes it. */
export function readUnicodeMap(map: string): UnicodeMap {
  const words = new Map<number, string>();
  const wide = /begincodespacerange\s*<([0-9A-Fa-f]+)>/u.exec(map)?.[1];
  for (const [, body = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/gu)) {
    const values = hexIn(body);
    for (let at = 0; at + 1 < values.length; at += 2)
      words.set(Number.parseInt(values[at] ?? '', 16), fromUtf16(values[at + 1] ?? ''));
  }
  for (const [, body = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/gu)) {
    if (body.includes('[')) throw new Error('a map of letters in the PDF is written in another way');
    const values = hexIn(body);
    for (let at = 0; at + 2 < values.length; at += 3) {
      const [from = 0, to = 0] = [values[at], values[at + 1]].map((hex) => Number.parseInt(hex ?? '', 16));
      const first = fromUtf16(values[at + 2] ?? '');
      const last = first.codePointAt(first.length - 1) ?? 0;
      for (let code = from; code <= to; code += 1)
        words.set(code, first.slice(0, -1) + String.fromCodePoint(last + code - from));
    }
  }
  return { bytes: wide?.length === 2 ? 1 : 2, words };
}

const hexIn = (body: string): string[] =>
  Array.from(body.matchAll(HEX), ([, hex = '']) => hex.replaceAll(/\s/gu, ''));

/** Text that is written as the hexadecimal figures of its UTF-16 units. */
export const fromUtf16 = (hex: string): string =>
  (hex.match(/.{4}/gu) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');
