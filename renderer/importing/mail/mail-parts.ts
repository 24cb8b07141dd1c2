/** Bytes as characters of one byte each, for looking at heads and boundaries, which are plain ASCII. */
const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

const HEAD_LIMIT = 256 * 1024;
const MOST_PARTS = 5000;

export type MimePart = { head: ReadonlyMap<string, string>; bytes: Uint8Array };

/** Header fields above the first blank line, names in lower case, folded lines joined. The first of a name counts. */
export function mimeHead(bytes: Uint8Array): { head: ReadonlyMap<string, string>; bodyAt: number } {
  const text = latin(bytes.subarray(0, HEAD_LIMIT));
  const end = /\r?\n\r?\n|\r\r/.exec(text);
  const head = new Map<string, string>();
  for (const line of text
    .slice(0, end?.index ?? text.length)
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)) {
    const [, name, value] = /^([!-9;-~]+)[ \t]*:(.*)$/.exec(line) ?? [];
    if (name && !head.has(name.toLowerCase())) head.set(name.toLowerCase(), (value ?? '').trim());
  }
  return { head, bodyAt: end ? end.index + end[0].length : bytes.length };
}

/** A parameter of a header field (`boundary="…"`). */
export function parameterOf(field: string | undefined, name: string): string | undefined {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(field ?? '');
  return match?.[1] ?? match?.[2];
}

/** The parts of a page saved as one file: its outermost level only. Each part keeps its own head. */
export function mimeParts(bytes: Uint8Array): { head: ReadonlyMap<string, string>; parts: MimePart[] } {
  const { head, bodyAt } = mimeHead(bytes);
  const boundary = parameterOf(head.get('content-type'), 'boundary');
  if (!boundary) return { head, parts: [{ head, bytes }] };
  const text = latin(bytes);
  const mark = `--${boundary}`;
  const parts: MimePart[] = [];
  let from = -1;
  for (let at = text.indexOf(mark, bodyAt); at >= 0; at = text.indexOf(mark, at + mark.length)) {
    if (at > 0 && text[at - 1] !== '\n') continue;
    if (from >= 0) put(bytes.subarray(from, at));
    if (text.startsWith('--', at + mark.length) || parts.length > MOST_PARTS) {
      from = -1;
      break;
    }
    from = text.indexOf('\n', at) + 1;
    if (from === 0) break;
  }
  // A file that breaks off still has the part it broke off in.
  if (from > 0) put(bytes.subarray(from));
  return { head, parts };

  function put(part: Uint8Array): void {
    parts.push({ head: mimeHead(part).head, bytes: part });
  }
}
