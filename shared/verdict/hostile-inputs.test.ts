import { describe, expect, it } from 'vitest';
import { judgeQuotation } from './judge-quotation';

const repeat = (words: string, times: number) => Array.from({ length: times }, () => words).join(' ');
const SENTENCE =
  'The council meets every autumn in the old fort, and members highlight differences on water.';
const LONG = repeat(SENTENCE, 330);

const judge = (words: string, text: string) =>
  judgeQuotation({
    words,
    source: { blocks: [{ text }], setAside: [] },
    paragraph: null,
    captured: null,
    style: 'chicago-notes',
    speaker: 'Rahman',
  }).verdict;

// Each of these would run for minutes if some step looked at every pair of marks or words. None may match: the speaker
// says nothing in any of these texts.
describe('words and texts nobody would write', () => {
  it.each([
    ['one word repeated', repeat('the', 60), repeat('the', 5000)],
    ['one word repeated, the last one changed', `${repeat('the', 59)} not`, repeat('the', 5000)],
    ['ellipses among one word', Array(6).fill(repeat('the', 10)).join(' … '), repeat('the', 5000)],
    ['ellipses, the last piece from nowhere', `${repeat('the … the', 20)} … zebra`, repeat('the', 5000)],
    ['fifty ellipses', Array(51).fill('the old fort').join(' … '), LONG],
    ['fifty brackets', Array(51).fill('the old fort').join(' [x] '), LONG],
    ['five thousand ellipses', Array(5000).fill('the').join(' … '), LONG],
    ['five thousand words changed', LONG.replace('water', 'wine'), LONG],
    ['five thousand unknown words', Array.from({ length: 5000 }, (_, at) => `w${at}`).join(' '), LONG],
    ['five thousand open marks', 'the old fort', repeat('‘the old', 5000)],
    ['a megabyte of dots', `${'.'.repeat(1_000_000)}a`, SENTENCE],
    ['a megabyte of open brackets', `${'['.repeat(1_000_000)}a`, SENTENCE],
    ['a megabyte of empty brackets', `${'[]'.repeat(500_000)}a`, SENTENCE],
    ['a megabyte of quotation marks', `${'“'.repeat(1_000_000)}a`, SENTENCE],
    ['a megabyte of words', repeat(SENTENCE, 11_000), SENTENCE],
    ['nothing', '', SENTENCE],
    ['only an ellipsis', ' … ', SENTENCE],
    ['only a bracket', '[not]', SENTENCE],
    ['only punctuation', '.,;:!?—“”', SENTENCE],
    ['longer than its source', `${SENTENCE} ${SENTENCE}`, SENTENCE],
  ])(
    '%s',
    (_name, words, text) => {
      expect(['changed', 'not-found']).toContain(judge(words, text));
    },
    60_000,
  );
});
