import { describe, expect, it } from 'vitest';
import { pngBytes } from '../../test/support/made-images';
import { readImageHeader } from './image-header';
import { whyNotStored } from './stored-image';

const latin = (words: string): number[] => [...words].map((letter) => letter.charCodeAt(0));
const bytes = (...parts: (number[] | number)[]): Uint8Array => new Uint8Array(parts.flat());

/** A JPEG as far as its size: a comment with what looks like a frame header inside, then the real one. */
const jpeg = bytes(
  [0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10],
  [...latin('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0],
  [0xff, 0xfe, 0x00, 0x08, 0xff, 0xc0, 0x00, 0x11, 0x08, 0x01],
  [0xff, 0xc2, 0x00, 0x11, 0x08, 0x01, 0x2c, 0x02, 0x58, 0x03],
  Array.from({ length: 12 }, () => 0),
);
const webp = (chunk: string, ...data: number[]): Uint8Array =>
  bytes(latin('RIFF'), [0, 0, 0, 0], latin('WEBP'), latin(chunk), [0, 0, 0, 0], data);

describe('the head of a picture', () => {
  it.each([
    ['a PNG', pngBytes(40, 30), { kind: 'png', width: 40, height: 30 }],
    ['a JPEG, whose comment looks like a head', jpeg, { kind: 'jpeg', width: 600, height: 300 }],
    ['a GIF', bytes(latin('GIF89a'), [0x10, 0x01, 0x20, 0x00, 0]), { kind: 'gif', width: 272, height: 32 }],
    [
      'a WebP with alpha or movement',
      webp('VP8X', 0, 0, 0, 0, 0xff, 0x01, 0, 0x7f, 0, 0),
      { kind: 'webp', width: 512, height: 128 },
    ],
    [
      'a WebP without loss',
      webp('VP8L', 0x2f, 0x3f, 0xc0, 0x07, 0x00, 0, 0, 0, 0, 0),
      { kind: 'webp', width: 64, height: 32 },
    ],
    [
      'a plain WebP',
      webp('VP8 ', 0, 0, 0, 0x9d, 0x01, 0x2a, 0x80, 0x02, 0xe0, 0x01),
      { kind: 'webp', width: 640, height: 480 },
    ],
    ['an SVG drawing', bytes(latin('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')), null],
    ['a PNG that breaks off', pngBytes(40, 30).subarray(0, 20), null],
    [
      'a JPEG without a frame',
      bytes(
        [0xff, 0xd8, 0xff, 0xda, 0, 2],
        Array.from({ length: 20 }, () => 0),
      ),
      null,
    ],
    [
      'a JPEG whose segments have no length',
      bytes([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
      null,
    ],
    [
      'a PNG of no width',
      bytes([...pngBytes(1, 1)].map((byte, at) => (at >= 16 && at < 20 ? 0 : byte))),
      null,
    ],
    ['nothing', bytes(), null],
    ['words', bytes(latin('GIF is what they say')), null],
  ])('of %s', (_name, data, expected) => {
    expect(readImageHeader(data)).toEqual(expected);
  });

  it('never throws and never hangs, wherever the bytes break off', () => {
    for (const whole of [jpeg, pngBytes(3, 3), webp('VP8X', ...Array.from({ length: 20 }, () => 255))])
      for (let length = 0; length <= whole.length; length += 1) readImageHeader(whole.subarray(0, length));
  });
});

describe('what may be stored', () => {
  const claimed = { mediaType: 'image/png', width: 40, height: 30 } as const;
  it.each([
    ['what it says it is', pngBytes(40, 30), claimed, null],
    ['another kind', jpeg, claimed, 'it is not what it says it is'],
    ['another size', pngBytes(40, 31), claimed, 'its size is not what it says it is'],
    ['too many pixels', pngBytes(2401, 1), { ...claimed, width: 2401, height: 1 }, 'it has too many pixels'],
    ['too many bytes', new Uint8Array(8 * 1024 * 1024 + 1), claimed, 'it is larger than 8 MB'],
  ])('%s', (_name, data, claim, expected) => {
    expect(whyNotStored(data, claim)).toBe(expected);
  });
});
