import { describe, expect, it } from 'vitest';
import { namedParagraphs } from './named-places';

describe('the paragraphs that a locator names', () => {
  it.each<[string, number[] | null]>([
    ['3', [3]],
    ['4-5', [4, 5]],
    ['4–6', [4, 5, 6]],
    ['3, 5', [3, 5]],
    ['2 and 3', [2, 3]],
    ['2 & 3; 7', [2, 3, 7]],
    ['131–5', [131, 132, 133, 134, 135]],
    ['7-3', [7, 3]],
    ['3, 2-4', [3, 2, 4]],
    ['the end', null],
    ['4a', null],
    ['3-4-5', null],
    ['3,', null],
    ['9999999', null],
  ])('%s', (value, paragraphs) => {
    expect(namedParagraphs({ label: 'paragraph', value })).toEqual(paragraphs);
  });

  it('are none in a page, and no more of a long range than are asked for', () => {
    expect(namedParagraphs({ label: 'page', value: '3' })).toBeNull();
    expect(namedParagraphs({ label: 'paragraph', value: '1-900' }, 4)).toEqual([1, 2, 3, 4]);
  });
});
