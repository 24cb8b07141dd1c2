import { describe, expect, it } from 'vitest';
import { Pieces } from './pieces';

const bytes = (...values: number[]) => Uint8Array.from(values);

describe('a file in pieces', () => {
  it('is one job when its last piece has come', () => {
    const pieces = new Pieces();
    expect(pieces.join({ kind: 'piece', id: 1, bytes: bytes(1, 2) })).toBeNull();
    expect(pieces.join({ kind: 'piece', id: 1, bytes: bytes(3) })).toBeNull();
    expect(pieces.join({ kind: 'file', id: 1, fileName: 'a.txt', bytes: bytes(4) })).toEqual({
      kind: 'file',
      id: 1,
      fileName: 'a.txt',
      bytes: bytes(1, 2, 3, 4),
    });
  });

  it('leaves no bytes to the next file', () => {
    const pieces = new Pieces();
    pieces.join({ kind: 'piece', id: 1, bytes: bytes(1) });
    pieces.join({ kind: 'piece', id: 2, bytes: bytes(2) });
    expect(pieces.join({ id: 2, bytes: bytes(3) })).toEqual({ id: 2, bytes: bytes(2, 3) });
    const whole = { id: 3, bytes: bytes(9) };
    expect(pieces.join(whole)).toBe(whole);
  });
});
