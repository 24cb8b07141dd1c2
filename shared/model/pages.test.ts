import { describe, expect, it } from 'vitest';
import { pageOf } from './pages';

describe('the page of a stretch of a text', () => {
  // Offsets: "First words" 0-11, "Second goes on" 13-27 with page 5 from "goes" (20), "Third" 29-34.
  const blocks = [
    { text: 'First words', pages: [{ start: 0, label: '4' }] },
    {
      text: 'Second goes on',
      pages: [
        { start: 0, label: '4' },
        { start: 7, label: '5' },
      ],
    },
    { text: 'Third', pages: [{ start: 0, label: '5' }] },
  ];
  it.each([
    [0, 5, '4'],
    [13, 19, '4'],
    [13, 20, '4'],
    [13, 21, '4–5'],
    [20, 24, '5'],
    [0, 34, '4–5'],
    [29, 34, '5'],
  ])('from %i to %i is %s', (start, end, page) => expect(pageOf(blocks, start, end)).toBe(page));

  it('is not known where the file has no pages', () => {
    expect(pageOf([{ text: 'First words' }], 0, 5)).toBeUndefined();
  });
});
