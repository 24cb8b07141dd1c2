import { describe, expect, it } from 'vitest';
import { KeptResults } from './kept-results';

describe('kept results', () => {
  it('are made once for the same key, and again when the key was not asked for long enough', () => {
    const kept = new KeptResults<{ made: number }>(2);
    let made = 0;
    const ask = (key: string) => kept.get(key, () => ({ made: ++made })).made;
    expect([ask('a'), ask('b'), ask('a'), ask('c'), ask('a'), ask('b')]).toEqual([1, 2, 1, 3, 1, 4]);
  });

  it('keep nothing of what failed', () => {
    const kept = new KeptResults<{ made: number }>(2);
    const fail = () => {
      throw new Error('no');
    };
    expect(() => kept.get('a', fail)).toThrow('no');
    expect(kept.get('a', () => ({ made: 1 }))).toEqual({ made: 1 });
  });

  it('cannot be changed by who asked', () => {
    const kept = new KeptResults<{ list: { words: string }[] }>(2);
    const got = kept.get('a', () => ({ list: [{ words: 'as made' }] }));
    expect(() => got.list.push({ words: 'more' })).toThrow(TypeError);
    expect(() => {
      for (const each of got.list) each.words = 'other';
    }).toThrow(TypeError);
  });
});
