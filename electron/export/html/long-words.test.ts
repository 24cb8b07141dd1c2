import { describe, expect, test } from 'vitest';
import { table, text } from '../sample-document.cases';
import { widestWord, withBreaks, withBreaksInEndless } from './long-words';

const widest = (...cells: string[]): number | null => {
  const made = table(cells.map((words) => [text(words)]));
  return made.kind === 'table' ? widestWord(made) : null;
};

describe('words of a table', () => {
  test.each([
    [['Name', 'Office', 'A view of the matter in so many words that they need a line or two of their own']],
    [['Organisation', 'Responsibilities', 'Implementation', 'Counterterrorism']],
    [['mid-term-review-of-the-programme-for-all-of-the-districts-along-the-whole-of-the-line']],
    [['Government', 'Parliament', 'Commission', 'Stakeholder', 'Ministry', 'Provisional']],
    [['', '']],
  ])('%j stay whole where they stand beside each other', (cells) => {
    expect(widest(...cells)).toBeNull();
  });

  test.each([
    [['Source', `https://example.org/${'a'.repeat(120)}`]],
    [['x'.repeat(10_000)]],
    [Array(9).fill('Responsibilities')],
  ])('%j may break', (cells) => {
    expect(widest(...cells)).toBeGreaterThan(3);
  });

  test('only those break that are too wide, and none loses a letter', () => {
    const written = withBreaks(`See ${'a'.repeat(50)} & so on`, 20).join('');
    expect(written).toMatch(/^See a+<wbr>a+<wbr>a+ &amp; so on$/);
    expect(written.replaceAll('<wbr>', '')).toBe(`See ${'a'.repeat(50)} &amp; so on`);
  });

  test('marks stay with their letter', () => {
    expect(withBreaks('é'.normalize('NFD').repeat(9), 4).join('')).not.toMatch(/<wbr>\p{M}/u);
  });
});

describe('words without an end', () => {
  test('get places to break, and lose no letter', () => {
    const words = `Behind ${'x'.repeat(10_000)} it goes on`;
    const written = withBreaksInEndless(words).join('');
    expect(Math.max(...written.split('<wbr>').map((piece) => piece.length))).toBeLessThan(110);
    expect(written.replaceAll('<wbr>', '')).toBe(words);
  });

  test.each([
    ['a long web address', `See https://example.org/${'a'.repeat(300)} for more.`],
    ['a long text', 'All words of it are short. '.repeat(400)],
  ])('%s stays as it is', (_what, words) => {
    expect(withBreaksInEndless(words).join('')).toBe(words);
  });
});
