import { describe, expect, it } from 'vitest';
import { judgeQuotation } from '../../../shared/verdict/judge-quotation';
import { faultSpans, missingPlaces } from './reason-places';

const BLOCKS = [
  {
    text: 'The lender has offered to insure a part of the line. It has not offered to pay for guards along the line, and nobody believes in them.',
  },
];
const judge = (words: string) =>
  judgeQuotation({
    words,
    source: { blocks: BLOCKS, setAside: [] },
    paragraph: null,
    captured: null,
    style: 'chicago-notes',
  });
const drawn = (words: string) => ({
  underlined: [...new Set(faultSpans(judge(words), words).map(({ start, end }) => words.slice(start, end)))],
  missing: missingPlaces(judge(words)).map(({ at, says }) => [words.slice(0, at).split(' ').at(-1), says]),
});

describe('what is drawn in a quotation', () => {
  it.each([
    ['a changed word', 'It has not promised to pay for guards along the line', ['promised'], []],
    ['an added word', 'It has not offered to pay for many guards along the line', ['many'], []],
    [
      'a missing word, in the gap behind the word before it',
      'The lender has offered to insure a part of the line. It has offered to pay for guards',
      [],
      [['has', '“not” is missing']],
    ],
    ['a letter in another case', 'It has not Offered to pay for guards along the line', ['Offered'], []],
    ['parentheses for brackets', 'It has not offered (yet) to pay for guards', ['(yet)'], []],
    [
      'a word missing beside a bracket that is in order',
      'It has not [the lender] offered to for guards along the line',
      [],
      [['to', '“pay” is missing']],
    ],
    ['an ellipsis over a negation', 'It has … offered to pay for guards along the line', ['…'], []],
    [
      'words whose negation was cut off before them',
      'offered to pay for guards along the line',
      [],
      [['', 'the source has “not” right before these words']],
    ],
    ['a torn word', 'has not offered to pay for guar', ['guar'], []],
    ['matching words', 'It has not offered to pay for guards', [], []],
  ])('%s', (_name, words, underlined, missing) => {
    expect(drawn(words)).toEqual({ underlined, missing });
  });
});
