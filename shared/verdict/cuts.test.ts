import { describe, expect, it } from 'vitest';
import { CUT_ARTICLE, HARMLESS_CUTS, TURNED_AT_THE_START, TURNING_CUTS } from './cuts.cases';
import { judgeQuotation } from './judge-quotation';

const judge = (words: string, style = 'chicago-notes') =>
  judgeQuotation({ words, source: CUT_ARTICLE, paragraph: null, captured: null, style });

describe('words left out by an ellipsis', () => {
  it.each(TURNING_CUTS)('turn the sense: %s', (words) => {
    for (const style of ['chicago-notes', 'apa', 'oscola', 'bluebook', 'house'])
      expect(['flagged', 'changed', 'not-found'], style).toContain(judge(words, style).verdict);
  });

  it.each(HARMLESS_CUTS)('are a modifier only: %s', (words) => {
    const { verdict, reasons } = judge(words);
    expect({ verdict, reasons }).toMatchObject({ verdict: 'marked' });
  });
});

describe('words directly before a quotation', () => {
  it.each(TURNED_AT_THE_START)('turn it: %s', (words) => {
    const { verdict, reasons } = judge(words);
    expect({ verdict, rules: reasons.map(({ rule }) => rule) }).toMatchObject({
      verdict: 'flagged',
      rules: ['QI-33'],
    });
  });
});
