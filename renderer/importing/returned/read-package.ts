import { AppError } from '../../../shared/ipc/app-error';

/** What a Word file may hold at most; a brief is far below. Lengths in bytes. */
export const PACKAGE_LIMITS = {
  file: 100 * 1024 * 1024,
  entries: 2000,
  entry: 100 * 1024 * 1024,
  total: 200 * 1024 * 1024,
  /** Inflated over packed; small entries may be packed better. */
  ratio: 200,
  smallEntry: 1024 * 1024,
};

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const CENTRAL_LENGTH = 46;
const LOCAL_LENGTH = 30;

type Entry = { name: string; method: number; data: Uint8Array<ArrayBuffer>; size: number };

/** The XML parts of an office file by path. */
export type Package = { text(path: string): Promise<string | null>; names: readonly string[] };

/**
 * Opens a zip of XML parts. Bytes are counted as they are inflated, whatever the directory says of them.
 * @throws AppError `file-unreadable`, `file-too-large`
 */
export function openPackage(bytes: Uint8Array<ArrayBuffer>, fileName: string): Package {
  const bad = (why: string) =>
    new AppError('file-unreadable', `“${fileName}” cannot be read as a Word file: ${why}`);
  if (bytes.length > PACKAGE_LIMITS.file)
    throw new AppError('file-too-large', `“${fileName}” is larger than 100 MB, which no brief is.`);
  const entries = new Map<string, Entry>();
  for (const entry of directoryOf(bytes, bad)) {
    if (entries.has(entry.name)) throw bad('it holds the same part twice.');
    entries.set(entry.name, entry);
  }
  let total = 0;
  return {
    names: [...entries.keys()],
    async text(path) {
      const entry = entries.get(path);
      if (!entry) return null;
      const content = await inflate(entry, bad, (length) => {
        total += length;
        if (total > PACKAGE_LIMITS.total) throw bad('it unpacks to more than 200 MB.');
      });
      try {
        return new TextDecoder('utf-8', { fatal: true }).decode(content);
      } catch {
        throw bad(`its part ${path} is not UTF-8 text.`);
      }
    },
  };
}

function directoryOf(bytes: Uint8Array<ArrayBuffer>, bad: (why: string) => AppError): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const notZip = () => bad('it is not one, or breaks off in the middle. Save it as .docx and try again.');
  let end = bytes.byteLength - END_LENGTH;
  const earliest = Math.max(0, end - 0xffff);
  while (end >= earliest && view.getUint32(end, true) !== END) end -= 1;
  if (end < earliest) throw notZip();
  const count = view.getUint16(end + 10, true);
  if (count > PACKAGE_LIMITS.entries) throw bad(`it has more than ${PACKAGE_LIMITS.entries} parts.`);
  const entries: Entry[] = [];
  const taken: { from: number; to: number }[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL_LENGTH > end || view.getUint32(at, true) !== CENTRAL) throw notZip();
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const packed = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    const name = new TextDecoder().decode(
      bytes.subarray(at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + nameLength),
    );
    at += CENTRAL_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if ((flags & 1) !== 0) throw bad('it is protected by a password. Save it without one.');
    if (method !== 0 && method !== 8) throw bad('it is packed in a way that no office program uses.');
    if (/^[/\\]|^[a-z]:|\\|\0|(?:^|\/)\.\.(?:\/|$)/iu.test(name))
      throw bad('it names a part outside itself.');
    if (local + LOCAL_LENGTH > end || view.getUint32(local, true) !== LOCAL) throw notZip();
    const from = local + LOCAL_LENGTH + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (from + packed > end) throw notZip();
    taken.push({ from: local, to: from + packed });
    entries.push({ name, method, size, data: bytes.subarray(from, from + packed) });
  }
  taken.sort((a, b) => a.from - b.from);
  if (taken.some(({ from }, index) => index > 0 && from < (taken[index - 1]?.to ?? 0)))
    throw bad('its parts lie over each other.');
  return entries;
}

async function inflate(
  { name, method, data, size }: Entry,
  bad: (why: string) => AppError,
  count: (length: number) => void,
): Promise<Uint8Array> {
  if (method === 0) {
    if (data.length > PACKAGE_LIMITS.entry) throw bad(`its part ${name} is larger than 100 MB.`);
    count(data.length);
    return data;
  }
  const limit =
    data.length * PACKAGE_LIMITS.ratio > PACKAGE_LIMITS.smallEntry
      ? Math.min(PACKAGE_LIMITS.entry, data.length * PACKAGE_LIMITS.ratio)
      : PACKAGE_LIMITS.smallEntry;
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = new Blob([data]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw bad(`its part ${name} is damaged.`);
    });
    if (done) break;
    length += value.length;
    if (length > limit) {
      void reader.cancel().catch(() => undefined);
      throw bad(`its part ${name} unpacks to far more than any text needs.`);
    }
    count(value.length);
    pieces.push(value);
  }
  if (length !== size) throw bad(`its part ${name} is damaged.`);
  const content = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    content.set(piece, at);
    at += piece.length;
  }
  return content;
}
