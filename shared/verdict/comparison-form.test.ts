import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toComparisonForm } from './comparison-form';

const SOFT_HYPHEN = '\u00ad';
/** What keeps its characters: no quotation mark, no dash, no ellipsis, single spaces. */
const plain = fc
  .array(fc.stringMatching(/^[A-Za-z0-9,;:!?()/&%$#+=-]{1,9}\.?$/), { minLength: 1, maxLength: 12 })
  .map((words) => words.join(' '));

describe('words in which nothing is levelled', () => {
  it('keep every character and its place', () => {
    fc.assert(
      fc.property(plain, (words) => {
        const { text, starts, ends } = toComparisonForm(words);
        expect(text).toBe(words);
        expect([...starts]).toEqual([...words].map((_, at) => at));
        expect([...ends]).toEqual([...words].map((_, at) => at + 1));
      }),
    );
  });

  it('are the same taken in one stretch and character by character', () => {
    fc.assert(
      fc.property(plain, (words) => {
        // A soft hyphen is left out, and no stretch reaches over one.
        const apart = [...words].join(SOFT_HYPHEN);
        expect(toComparisonForm(apart).text).toBe(toComparisonForm(words).text);
      }),
    );
  });
});

// The last column is a place of the original that is levelled to itself.
describe('what stands at the end of a plain stretch', () => {
  it.each([
    ['a mark composes with the last letter', 'the cafe\u0301 shut', 'the café shut', 6],
    ['a space before a dash is dropped', 'shut – now', 'shut—now', 5],
    ['a space before an ellipsis is dropped', 'shut ... now', 'shut…now', 5],
    ['a space before a line is one space', 'shut \n now', 'shut now', 4],
    ['a space at the end is dropped', 'shut ', 'shut', 3],
    ['the first of four periods ends the sentence', 'shut.... now', 'shut.…now', 5],
    ['a ligature is several letters', 'a \ufb03x', 'a ffix', 2],
  ])('%s', (_name, original, text, place) => {
    const form = toComparisonForm(original);
    expect(form.text).toBe(text);
    expect(form.starts).toHaveLength(text.length);
    expect([...form.starts]).toContain(place);
  });
});
