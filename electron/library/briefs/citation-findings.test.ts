import { describe, expect, it } from 'vitest';
import { otherPlaces } from './citation-findings';

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
