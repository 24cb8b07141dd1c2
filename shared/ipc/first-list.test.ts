import { describe, expect, it } from 'vitest';
import { contract } from './contract';
import { asksFirstList, FIRST_LIST } from './first-list';

describe('the first list', () => {
  it('is a request of the contract', () => {
    expect(contract['articles:list'].input.parse({ ...FIRST_LIST })).toEqual(FIRST_LIST);
  });

  it.each([
    ['the same', { limit: 200, offset: 0 }, true],
    ['a later page', { limit: 200, offset: 200 }, false],
    ['a larger page', { limit: 5000, offset: 0 }, false],
    ['everything', {}, false],
    ['something more', { limit: 200, offset: 0, extra: 1 }, false],
    ['nothing', null, false],
    ['a list', [200, 0], false],
  ])('is asked for by nothing else: %s', (_name, input, expected) => {
    expect(asksFirstList(input)).toBe(expected);
  });
});
