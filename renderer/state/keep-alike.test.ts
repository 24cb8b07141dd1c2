import { describe, expect, test } from 'vitest';
import { keepAlike } from './keep-alike';

type Row = { id: string; quote: { exact: string; tags: string[] }; speaker: string | null };
const read = (): Row[] => [
  { id: 'a', quote: { exact: 'one', tags: ['x', 'y'] }, speaker: null },
  { id: 'b', quote: { exact: 'two', tags: [] }, speaker: 'Khan' },
];

describe('a list that is read again', () => {
  test('is the same one where nothing in it changed', () => {
    const before = read();
    expect(keepAlike(before, read())).toBe(before);
  });

  test.each<[string, (list: Row[]) => unknown]>([
    ['a word of a quote', (list) => Object.assign(list[1]?.quote ?? {}, { exact: 'too' })],
    ['a tag more', (list) => list[1]?.quote.tags.push('z')],
    ['tags that are no list', (list) => Object.assign(list[1]?.quote ?? {}, { tags: { length: 0 } })],
    ['a speaker taken away', (list) => Object.assign(list[1] ?? {}, { speaker: null })],
    ['a field more', (list) => Object.assign(list[1] ?? {}, { note: undefined })],
    ['a field less', (list) => Reflect.deleteProperty(list[1] ?? {}, 'speaker')],
  ])('is another one with %s, and only what changed in it', (_what, change) => {
    const before = read();
    const now = read();
    change(now);
    const kept = keepAlike(before, now);
    expect(kept).not.toBe(before);
    expect(kept).toEqual(now);
    expect(kept[0]).toBe(before[0]);
    expect(kept[1]).toBe(now[1]);
  });

  test.each<[string, Row[]]>([
    ['one less', read().slice(0, 1)],
    ['one more', [...read(), ...read().slice(0, 1)]],
    ['another order', read().reverse()],
    ['none', []],
  ])('is another one with %s', (_what, now) => {
    const before = read();
    expect(keepAlike(before, now)).not.toBe(before);
    expect(keepAlike(before, now)).toEqual(now);
  });

  test('is what was read the first time', () => {
    const now = read();
    expect(keepAlike(null, now)).toBe(now);
  });
});
