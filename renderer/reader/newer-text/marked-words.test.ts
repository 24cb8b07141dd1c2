import { describe, expect, it } from 'vitest';
import { compareTexts } from '../../../shared/anchoring/compare-texts';
import { differencesInWords, kindInWords } from './differences-in-words';
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

describe('what changed between two texts', () => {
  it('is said of each paragraph and of all', () => {
    const [lend, port] = ['The fund will not lend.', 'The port was promised for next spring.'];
    const copper = 'Copper prices have risen since the summer.';
    const rows = compareTexts(
      [lend, copper, port].map((text) => ({ text })),
      ['A correction was made.', copper, port, lend.replace('not ', '')].map((text) => ({ text })),
    );
    expect(rows.map(kindInWords)).toEqual([
      '¶ 1, added',
      '¶ 2, the same',
      '¶ 3, the same',
      '¶ 4, moved from ¶ 1 and changed',
    ]);
    expect(differencesInWords(rows)).toBe('4 paragraphs: 1 moved and changed, 1 added, 2 the same.');
    expect(differencesInWords(rows.filter(({ kind }) => kind === 'same'))).toBe('No paragraph differs.');
  });
});
