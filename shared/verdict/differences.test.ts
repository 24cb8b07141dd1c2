import { describe, expect, it } from 'vitest';
import { canonicalText } from '../model/text';
import { judgeQuotation } from './judge-quotation';

const blocks = [
  'Officials in the capital told reporters that the fund will lend before the northern railway is built, whatever the ports of the north may say.',
  'Traders told the board on Monday that a levy will be paid by importers at the border, and that is all they said of it.',
].map((text) => ({ text }));

const judge = (words: string) => {
  const found = judgeQuotation({
    words,
    source: { blocks, setAside: [] },
    paragraph: null,
    captured: null,
    style: 'chicago-notes',
  });
  return {
    verdict: found.verdict,
    reasons: found.reasons.map(({ message }) => message),
    passage: canonicalText(blocks).slice(found.start, found.end),
  };
};

describe('what differs from the source', () => {
  it.each([
    {
      name: 'an article that also stands far before the passage',
      words: 'the fund will not lend before the northern railway is built',
      reasons: ['“not” is not in the source here'],
      passage: 'the fund will lend before the northern railway is built',
    },
    {
      name: 'an article that also stands far behind the passage',
      words: 'the fund will not lend before the northern railway is the',
      reasons: ['“not” is not in the source here', '“the” stands for “built”'],
      passage: 'the fund will lend before the northern railway is built',
    },
    {
      name: 'another article than the source has next to the passage',
      words: 'the levy will be paid by the importers at the border',
      reasons: ['“the” stands for “a”', '“the” is not in the source here'],
      passage: 'a levy will be paid by importers at the border',
    },
    {
      name: 'words that the quotation leaves out inside it',
      words: 'Officials in the capital told that the fund will lend before the railway is built',
      reasons: ['“reporters” is missing', '“northern” is missing'],
      passage:
        'Officials in the capital told reporters that the fund will lend before the northern railway is built',
    },
    {
      name: 'a telling word at its start that stands far from the rest',
      words: 'Officials told reporters that the fund will lend before the northern railway is built',
      reasons: ['“in the capital” is missing'],
      passage:
        'Officials in the capital told reporters that the fund will lend before the northern railway is built',
    },
  ])('is told of the passage alone: $name', ({ words, reasons, passage }) => {
    expect(judge(words)).toEqual({ verdict: 'changed', reasons, passage });
  });
});
