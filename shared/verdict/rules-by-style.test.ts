import { describe, expect, it } from 'vitest';
import { setQuotationMarks } from '../brief-document/quotation-marks';
import type { Verdict } from '../model/verdict';
import { judgeQuotation } from './judge-quotation';
import { SPEECH_ARTICLE } from './rules.cases';
import { LARGEST_IN_THE_TEXT, MARKS, STYLE_COLUMNS, VERDICTS_BY_STYLE } from './rules-by-style.cases';
import { isBlockQuotation, QUOTATION_STYLES } from './styles';

/** Cautions that a style does not decide: a quoted speaker, a hedge beside. */
const OF_THE_STYLE = new Set(['QI-21', 'QI-23', 'QI-26']);

const styleCautions = ({ cautions = [] }: Verdict) =>
  cautions
    .map(({ rule }) => rule)
    .filter((rule) => OF_THE_STYLE.has(rule))
    .join();

const judge = (words: string, style: string) =>
  judgeQuotation({ words, source: SPEECH_ARTICLE, paragraph: null, captured: null, style, italics: [] });

describe('the rules in each style', () => {
  const rows = VERDICTS_BY_STYLE.map(([rule, words, verdicts, cautions]) => ({
    rule,
    words,
    verdicts,
    cautions,
  }));
  it.each(rows)('$rule: $words', ({ rule, words, verdicts, cautions }) => {
    const found = STYLE_COLUMNS.map((style) => judge(words, style));
    expect(found.map(({ verdict }) => verdict)).toEqual(verdicts);
    if (cautions) expect(found.map(styleCautions)).toEqual(cautions);
    const told = found.flatMap((each) => [...each.reasons, ...(each.cautions ?? [])].map((one) => one.rule));
    if (found.some(({ verdict }) => verdict !== 'exact')) expect(told).toContain(rule);
  });

  it.each(STYLE_COLUMNS.map((style, at) => [style, LARGEST_IN_THE_TEXT[at] ?? 0] as const))(
    'in %s a quotation of %i words still runs in the text, one more is a block',
    (style, size) => {
      const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');
      expect(isBlockQuotation(words(size), QUOTATION_STYLES[style])).toBe(false);
      expect(isBlockQuotation(words(size + 1), QUOTATION_STYLES[style])).toBe(true);
    },
  );

  it.each(STYLE_COLUMNS.map((style, at) => [style, ...(MARKS[at] ?? ['', ''])] as const))(
    'marks in %s: %s, in a block: %s',
    (style, inText, block) => {
      const { outerMarks } = QUOTATION_STYLES[style];
      const set = (place: 'inline' | 'block') => {
        const { open, text, start, end, close } = setQuotationMarks('a “b” c', place, outerMarks);
        return `${open}${text.slice(start, end)}${close}`;
      };
      expect([set('inline'), set('block')]).toEqual([inText, block]);
    },
  );
});
