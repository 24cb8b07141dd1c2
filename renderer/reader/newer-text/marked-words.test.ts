import { describe, expect, it } from 'vitest';
import { markedWords } from './marked-words';
import { statesInWords } from './states-in-words';

describe('two versions side by side', () => {
  it('mark the passage and the words that differ, and lose no letter', () => {
    const words = 'The fund will not lend.';
    const parts = markedWords(words, 100, { start: 104, end: 122 }, [{ start: 114, end: 117 }]);
    expect(parts.map(({ text }) => text).join('')).toBe(words);
    expect(parts.filter(({ differs }) => differs).map(({ text }) => text)).toEqual(['not']);
    expect(
      parts
        .filter(({ isPassage }) => isPassage)
        .map(({ text }) => text)
        .join(''),
    ).toBe('fund will not lend');
  });

  it('take spans that reach out of the words shown', () => {
    expect(markedWords('lend', 10, { start: 0, end: 99 }, [{ start: 90, end: 95 }])).toEqual([
      { text: 'lend', isPassage: true, differs: false },
    ]);
  });

  it.each([
    [{ same: 0, moved: 1, changed: 1, gone: 1 }, '3 quotes: 1 moved, 1 changed, 1 gone.'],
    [{ same: 1, moved: 0, changed: 0, gone: 0 }, '1 quote: 1 the same.'],
  ])('are counted in words: %o', (counts, words) => {
    expect(statesInWords(counts)).toBe(words);
  });
});
