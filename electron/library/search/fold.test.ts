import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldOthers, foldWords } from './fold';

const letters = fc.string({
  unit: fc.constantFrom(
    ...'aAzZ09 .,-_’“”éÉ\u0301İıßΣςКйكيہۃ\u064b\u200dﷺ½Å\ue000😀\u0000\n'.split(''),
    'IS-K',
    'ﬁ',
  ),
});

describe('folding', () => {
  test('gives the same words with and without the way back', () => {
    fc.assert(
      fc.property(letters, (original) => {
        expect(fold(original).text).toBe(foldWords(original));
      }),
    );
  });
  test('leaves plain letters and signs to the tokenizer of the index, and nothing else', () => {
    fc.assert(
      fc.property(letters, (original) => {
        expect(foldWords(foldOthers(original))).toBe(foldWords(original));
      }),
    );
    expect(foldOthers('A plain “line”, as it STANDS.')).toBe('A plain  line , as it STANDS.');
  });
  test('knows where each letter came from', () => {
    fc.assert(
      fc.property(letters, (original) => {
        const { text, starts } = fold(original);
        expect(starts.length).toBe(text.length + 1);
        expect(starts.at(-1)).toBe(original.length);
        expect([...starts].every((start, at) => at === 0 || start >= (starts[at - 1] ?? 0))).toBe(true);
      }),
    );
  });
  test.each([
    ['Kapur’s “IS-K” café', 'kapur s  is k  cafe'],
    ['ΣΟΦΟΣ straße', 'σοφοσ strasse'],
    ['كتاب علي', 'کتاب علی'],
  ])('%s', (original, folded) => {
    expect(foldWords(original)).toBe(folded);
  });
});
