import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { setQuotationMarks } from './quotation-marks';
import { MARK_CASES } from './quotation-marks.cases';

const print = (words: string, place: 'inline' | 'block', outer?: 'double' | 'single') => {
  const marked = setQuotationMarks(words, place, outer);
  return marked.open + marked.text.slice(marked.start, marked.end) + marked.close;
};

describe('quotation marks by nesting level', () => {
  test.each(MARK_CASES)('$name', ({ words, place, printed }) => {
    expect(print(words, place)).toBe(printed);
  });

  test('a style with single outer marks alternates the other way', () => {
    expect(print('a “seed” tranche', 'inline', 'single')).toBe('‘a “seed” tranche’');
    expect(print('a ‘seed’ tranche', 'inline', 'single')).toBe('‘a “seed” tranche’');
  });

  test('nothing but marks ever changes, and only the edges are left out', () => {
    const words = fc.string({
      unit: fc.constantFrom('a', 's', ' ', '“', '”', '‘', '’', '"', "'", '.', '5', '—', 'ع', '\n'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(words, fc.constantFrom('inline' as const, 'block' as const), (given, place) => {
        const marked = setQuotationMarks(given, place);
        expect(marked.text).toHaveLength(given.length);
        const bare = (text: string) => text.replace(/[“”‘’"']/g, '¤');
        expect(bare(marked.text)).toBe(bare(given));
        expect(given.slice(0, marked.start) + given.slice(marked.end)).toMatch(/^[\s“”‘’"']*$/u);
      }),
      { numRuns: 2000 },
    );
  });
});
