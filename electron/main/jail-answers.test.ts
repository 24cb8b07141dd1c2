import { describe, expect, it } from 'vitest';
import { openAnswer, readPacked, readPasted } from './jail-answers';

const LIMIT = 64 * 1024 * 1024;
const block = (text: string) => ({ kind: 'paragraph', runs: [{ text }] });

describe('what the import jail answers', () => {
  it('of a file is bytes, which are weighed and left as they are', () => {
    const packed = new TextEncoder().encode('{"anything": "at all"}');
    expect(readPacked(packed, LIMIT)).toEqual(packed);
    expect(() => readPacked(packed, 10)).toThrow('more text');
    expect(() => readPacked({ blocks: [block('x')] }, LIMIT)).toThrow('cannot be stored');
  });

  it('of a paste is refused when larger than the limit, or not of the model', () => {
    expect(() => readPasted([block('x'.repeat(10_000))], 1000)).toThrow('more text');
    expect(() => readPasted([{ ...block('x'), onclick: 'x' }], LIMIT)).toThrow('cannot be stored');
  });

  it('carries the jail’s own reason', () => {
    expect(() => openAnswer({ id: 1, ok: false, error: { code: 'no-text', message: 'No words.' } })).toThrow(
      'No words.',
    );
    expect(() => openAnswer({ id: 1, ok: true, value: 1, more: 2 })).toThrow('cannot be stored');
    expect(openAnswer({ id: 1, ok: true, value: 7 })).toBe(7);
  });
});
