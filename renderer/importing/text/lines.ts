/** A line of the raw text that has more than spaces; offsets without the spaces around it. */
export type Line = {
  start: number;
  end: number;
  /** Spaces before the first character (a tab counts 4). */
  indent: number;
  /** Number of blank lines (or a page break) before it. */
  gap: number;
};

const isBreak = (code: number): boolean =>
  code === 10 ||
  code === 13 ||
  code === 12 ||
  code === 11 ||
  code === 0x85 ||
  code === 0x2028 ||
  code === 0x2029;
const isSpace = (code: number): boolean =>
  code === 32 ||
  code === 9 ||
  code === 0xa0 ||
  code === 0x3000 ||
  code === 0xfeff ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x202f;

/** Splits at every kind of line end (LF, CRLF, CR, page break, Unicode's). Linear in the length of the text. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  let at = 0;
  while (at < text.length) {
    let end = at;
    while (end < text.length && !isBreak(text.charCodeAt(end))) end++;
    let start = at;
    let indent = 0;
    while (start < end && isSpace(text.charCodeAt(start))) indent += text.charCodeAt(start++) === 9 ? 4 : 1;
    let last = end;
    while (last > start && isSpace(text.charCodeAt(last - 1))) last--;
    if (last > start) {
      lines.push({ start, end: last, indent, gap });
      gap = 0;
    } else gap++;
    const isCrlf = text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10;
    if (text.charCodeAt(end) === 12) gap++;
    at = end + (isCrlf ? 2 : 1);
  }
  return lines;
}
