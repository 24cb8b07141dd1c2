import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/ipc/app-error';
import { archive, directoryEntries, patched } from './archives.cases';
import { openZip } from './open-zip';

const MEGABYTE = 1024 * 1024;
const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'ok';
  } catch (error) {
    return error instanceof AppError ? `${error.code}: ${error.message}` : `unexpected: ${String(error)}`;
  }
};
const two = () =>
  archive({ 'a.xml': '<a>words of the first</a>'.repeat(20), 'b.xml': '<b>and of the second</b>' });
const readAll = (bytes: Uint8Array) => {
  const zip = openZip(bytes, 'x.docx');
  return zip.names.map((name) => new TextDecoder().decode(zip.read(name)));
};
/** Random bytes do not pack, so the archive looks ordinary. */
const noise = (length: number, seed = 7) => {
  const bytes = new Uint8Array(length);
  for (let i = 0, state = seed; i < length; i++) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    bytes[i] = state >>> 16;
  }
  return bytes;
};

describe('an archive', () => {
  it('is read entry by entry, packed or stored', () => {
    expect(readAll(two())).toEqual(['<a>words of the first</a>'.repeat(20), '<b>and of the second</b>']);
    expect(readAll(archive({ 'a.xml': 'stored' }, 0))).toEqual(['stored']);
    expect(openZip(two(), 'x.docx').read('c.xml')).toBeUndefined();
  });

  const HOSTILE: readonly [name: string, bytes: () => Uint8Array, code: string][] = [
    ['a flat bomb', () => archive({ a: new Uint8Array(90 * MEGABYTE) }, 9), 'file-too-large'],
    ['one entry over the limit', () => archive({ a: new Uint8Array(101 * MEGABYTE) }, 9), 'file-too-large'],
    [
      'a bomb that lies about its size',
      () => patched(archive({ a: new Uint8Array(20 * MEGABYTE) }, 9), 0, 24, 1000),
      'file-too-large',
    ],
    ['a size that is too small', () => patched(two(), 0, 24, 10), 'import-failed'],
    ['a size that is too large', () => patched(two(), 0, 24, 4000), 'import-failed'],
    [
      'more files than any document',
      () => archive(Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`f${i}`, 'x']))),
      'file-too-large',
    ],
    [
      'entries that overlap',
      () => {
        const bytes = archive({ a: noise(5000), b: noise(5000, 9) });
        const [first = 0] = directoryEntries(bytes);
        const place = new DataView(bytes.buffer).getUint32(first + 42, true);
        return patched(bytes, 1, 42, place);
      },
      'import-failed',
    ],
    ['an encrypted entry', () => patched(two(), 0, 8, 1, 2), 'import-failed'],
    ['an unknown packing', () => patched(two(), 0, 10, 99, 2), 'import-failed'],
    ['a name that leads out', () => archive({ '../../etc/passwd': 'x' }), 'import-failed'],
    ['an absolute name', () => archive({ '/etc/passwd': 'x' }), 'import-failed'],
    ['a name with a drive', () => archive({ 'C:\\x': 'x' }), 'import-failed'],
    ['a place beyond the end', () => patched(two(), 0, 42, 0x00ffffff), 'import-failed'],
    ['an archive of 64 bits', () => patched(two(), 0, 24, 0xffffffff), 'file-too-large'],
    ['nothing but a mark', () => Uint8Array.of(0x50, 0x4b, 3, 4), 'import-failed'],
  ];
  for (const [name, bytes, code] of HOSTILE) {
    it(`with ${name} is refused, by name`, () => {
      const outcome = codeOf(() => readAll(bytes()));
      expect(outcome).toContain(`${code}: “x.docx”`);
    });
  }

  it('of entries that are fine one by one is refused when they unpack to too much together', () => {
    const half = noise(MEGABYTE);
    const large = new Uint8Array(60 * MEGABYTE).map((_, i) => half[i % MEGABYTE] ?? 0);
    const bytes = archive({ a: large, b: large, c: large, d: large }, 0);
    expect(codeOf(() => openZip(bytes, 'x.docx'))).toContain('file-too-large');
  });

  it('cut anywhere is refused, never half read', () => {
    const whole = two();
    for (let length = 4; length < whole.length; length += 7)
      expect(codeOf(() => readAll(whole.subarray(0, length)))).toContain('“x.docx”');
  });

  it('with flipped bits is read as it was, or refused', () => {
    const whole = two();
    const words = readAll(whole);
    for (let at = 0; at < whole.length; at++) {
      const bent = new Uint8Array(whole);
      bent[at] = (bent[at] ?? 0) ^ (1 << (at % 8));
      const outcome = codeOf(() => readAll(bent));
      expect(outcome).not.toContain('unexpected');
      // The format guards its words with a checksum, and so must whoever reads it.
      if (outcome === 'ok') expect(readAll(bent)).toEqual(words);
    }
  });
});
