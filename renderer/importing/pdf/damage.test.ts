// @vitest-environment jsdom
import { zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { damageWarning, stateOf } from './damage';

const latin = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));
const letters = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
const WORDS =
  'BT /F1 10 Tf (The board will not raise tolls on the northern motorway this year.) Tj ET\n'.repeat(9);
const packed = letters(zlibSync(latin(WORDS)));

type Made = {
  stream?: string;
  entries?: string;
  length?: string;
  after?: string;
  end?: string;
  more?: string;
};
/** A file with one packed part; what a case names stands in place of what would be right. */
function made({
  stream = packed,
  entries = '/Filter/FlateDecode',
  length,
  after = '\n',
  end = END,
  more = '',
}: Made = {}): Uint8Array {
  const told = length ?? String(stream.length);
  return latin(
    `%PDF-1.7\n4 0 obj\n<<${entries}/Length ${told}>>\nstream\n${stream}${after}endstream\nendobj\n${more}${end}`,
  );
}
const END = 'trailer\n<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n';
const flipped = (at: number): string =>
  packed.slice(0, at) + String.fromCharCode(packed.charCodeAt(at) ^ 1) + packed.slice(at + 1);

describe('damage of a PDF is told', () => {
  it.each([
    ['a changed bit', made({ stream: flipped(30) }), { brokenParts: 1 }],
    ['a changed checksum', made({ stream: flipped(packed.length - 1) }), { brokenParts: 1 }],
    ['a part that breaks off', made({ stream: packed.slice(0, 40) }), { brokenParts: 1 }],
    [
      'a filter in brackets',
      made({ stream: flipped(30), entries: '/Filter [ /FlateDecode ]' }),
      { brokenParts: 1 },
    ],
    ['a file that breaks off', made({ end: '' }), { isCutOff: true }],
    ['a file that breaks off in a part', made().slice(0, 90), { brokenParts: 1, isCutOff: true }],
    ['a later state that breaks off', made({ end: `${END}7 0 obj\n<<>>\nendobj\n` }), { isCutOff: true }],
  ])('%s', async (_name, bytes, expected) => {
    const state = await stateOf(bytes);
    expect(state).toEqual({ brokenParts: 0, isCutOff: false, hasPictures: false, ...expected });
    expect(damageWarning(state)?.code).toBe('perhaps-damaged');
  });
});

describe('no damage is told of', () => {
  it.each([
    ['a sound file', made()],
    ['a line end before the end of a part', made({ after: '\r\n' })],
    ['no line end there', made({ after: '' })],
    ['a length that stands elsewhere', made({ length: '5 0 R' })],
    ['a wrong length', made({ length: '7' })],
    ['a part that is not packed', made({ stream: WORDS, entries: '' })],
    ['a part that is packed twice', made({ stream: 'abc', entries: '/Filter[/ASCII85Decode/FlateDecode]' })],
    ['an encrypted file', made({ stream: flipped(30), end: END.replace('/Root', '/Encrypt 9 0 R/Root') })],
    ['the word “stream” in words', made({ stream: '(down the stream\nand up) Tj', entries: '' })],
    ['bytes of a server behind the end', made({ end: `${END}\n<!-- 0.2 s -->\n${' '.repeat(5000)}` })],
    ['a file saved twice', made({ end: `${END}7 0 obj\n<<>>\nendobj\n${END}` })],
  ])('%s', async (_name, bytes) => {
    const state = await stateOf(bytes);
    expect(state).toEqual({ brokenParts: 0, isCutOff: false, hasPictures: false });
    expect(damageWarning(state)).toBeNull();
  });

  it('a picture, which has its own ways of packing', async () => {
    const picture = made({ stream: flipped(30), entries: '/Subtype/Image/Filter/FlateDecode' });
    expect(await stateOf(picture)).toEqual({ brokenParts: 0, isCutOff: false, hasPictures: true });
  });
});
