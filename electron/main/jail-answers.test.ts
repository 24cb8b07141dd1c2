import { describe, expect, it } from 'vitest';
import { openAnswer, readPacked, readPasted, readPiece } from './jail-answers';

const LIMIT = 64 * 1024 * 1024;
const block = (text: string) => ({ kind: 'paragraph', runs: [{ text }] });

describe('what the import jail answers', () => {
  it('of a file is bytes, which are weighed and left as they are', () => {
    const packed = new TextEncoder().encode('{"anything": "at all"}');
    expect(readPacked({ pieces: [], value: packed }, LIMIT)).toEqual([packed]);
    expect(() => readPacked({ pieces: [], value: packed }, 10)).toThrow('more text');
    expect(() => readPacked({ pieces: [], value: { blocks: [block('x')] } }, LIMIT)).toThrow(
      'cannot be stored',
    );
  });

  it('of a long file comes in pieces, which are weighed together and not joined', () => {
    const [one, other] = [new Uint8Array(6), new Uint8Array(5)];
    expect(readPacked({ pieces: [one], value: other }, 11)).toEqual([one, other]);
    expect(() => readPacked({ pieces: [one], value: other }, 10)).toThrow('more text');
    expect(() => readPacked({ pieces: [one], value: 'no bytes' }, LIMIT)).toThrow('cannot be stored');
    expect(readPiece({ id: 1, kind: 'piece', bytes: one })).toEqual(one);
  });

  it.each([
    ['an answer', { id: 1, ok: true, value: new Uint8Array(3) }],
    ['no bytes', { id: 1, kind: 'piece', bytes: [1, 2, 3] }],
    ['a job without number', { id: 'one', kind: 'piece', bytes: new Uint8Array(3) }],
    ['more than a piece', { id: 1, kind: 'piece', bytes: new Uint8Array(3), ok: true }],
  ])('takes %s for no piece', (_, message) => expect(readPiece(message)).toBeUndefined());

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
