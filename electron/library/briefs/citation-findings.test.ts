import { describe, expect, it } from 'vitest';
import { otherPlaces } from './citation-findings';
import { holds } from './page-cited';

const cases: [locator: string, isNamed: boolean][] = [
  ['4', true],
  ['3', false],
  ['3–5', true],
  ['3-5', true],
  ['3, 5', false],
  ['3 and 4', true],
  ['1–2, 4', true],
  ['1–2; 5–6', false],
  ['1 & 3–4', true],
  ['5–4', true],
  ['6–2', false],
  // What is no number says nothing that could be compared.
  ['4a', true],
];

describe('the paragraph that a citation names, for words in paragraph 4', () => {
  it.each(cases)('“%s” names it: %s', (value, isNamed) => {
    const item = { articleId: 'a', locator: { label: 'paragraph' as const, value } };
    const verdict = { verdict: 'exact' as const, reasons: [], paragraph: 4 };
    expect(otherPlaces(item, undefined, verdict)).toEqual(
      isNamed ? [] : [`stands in paragraph 4, but its citation says ${value}.`],
    );
  });
});

describe('a range of pages', () => {
  it.each([
    ['131–5', '133', true],
    ['131–5', '137', false],
    ['131–35', '134–5', true],
    ['131–5', '20', false],
    ['98–101', '100', true],
    ['xii', 'xii', true],
    ['x–xv', 'xii', true],
    ['x–xv', 'xvi', false],
    ['xl–xlix', 'XLIV', true],
    ['i–v', '3', false],
    ['A4–A6', 'A5', true],
    ['A4–6', 'A5', true],
    ['A4–6', 'B5', false],
    ['A4–6', '5', false],
    ['12f.', '13', true],
    ['12f', '14', false],
    ['12ff.', '40', true],
    ['12 ff', '11', false],
    ['4a', '4', false],
    ['', '4', false],
    ['mix', 'mix', true],
  ])('“%s” holds “%s”: %s', (named, page, isHeld) => expect(holds(named, page)).toBe(isHeld));
});
