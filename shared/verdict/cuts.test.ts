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

/** What QI-33 says stands in front of the quoted words, of a source that puts them between marks or not. */
const LEADS: readonly [string, string, string][] = [
  [
    'The ministry, in two lines, said only that “talks continue” in May.',
    'talks continue',
    'The ministry, in two lines, said only that',
  ],
  ['The ministry said only that ‘talks continue’ in May.', 'talks continue', 'The ministry said only that'],
  ['Despite the risks, talks continue in May.', 'talks continue', 'Despite the risks,'],
  // An apostrophe behind a letter belongs to the word in front of it.
  ['Despite the envoys’ talks in May the road is shut.', 'talks in May', "Despite the envoys'"],
];

describe('words directly before a quotation', () => {
  it.each(LEADS)('are told without the mark that opens it: %s', (article, words, lead) => {
    const source = {
      ...CUT_ARTICLE,
      blocks: [{ kind: 'paragraph' as const, text: article, runs: [{ text: article }] }],
    };
    const { reasons, cautions = [] } = judgeQuotation({
      words,
      source,
      paragraph: null,
      captured: null,
      style: 'apa',
    });
    const told = [...reasons, ...cautions]
      .filter(({ rule }) => rule === 'QI-33')
      .map(({ message }) => message);
    expect(told).toEqual([`the sentence begins with words cut here: “${lead}”`]);
  });

  it.each(TURNED_AT_THE_START)('turn it: %s', (words) => {
    const { verdict, reasons } = judge(words);
    expect({ verdict, rules: reasons.map(({ rule }) => rule) }).toMatchObject({
      verdict: 'flagged',
      rules: ['QI-33'],
    });
  });
});
