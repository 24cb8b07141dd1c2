import { describe, expect, it } from 'vitest';
import { canonicalText } from '../model/text';
import { sourceSentences, wordsOfStretches } from './source-sentences';

const sourceOf = (...paragraphs: string[]) => ({
  blocks: paragraphs.map((text) => ({ text })),
  setAside: [],
});
const around = (words: string, ...paragraphs: string[]) => {
  const source = sourceOf(...paragraphs);
  const start = canonicalText(source.blocks).indexOf(words);
  return sourceSentences(source, { start, end: start + words.length });
};

describe('the sentences around a place', () => {
  const TEXT = ['One goes first. Gen. Asim said “no” twice. Then he left.', 'A new day. It rained.'];
  const CASES: {
    name: string;
    words: string;
    sentence: string;
    before: string | null;
    after: string | null;
  }[] = [
    {
      name: 'in the middle of a paragraph',
      words: '“no” twice',
      sentence: 'Gen. Asim said “no” twice.',
      before: 'One goes first.',
      after: 'Then he left.',
    },
    {
      name: 'at the start of the text',
      words: 'One goes',
      sentence: 'One goes first.',
      before: null,
      after: 'Gen. Asim said “no” twice.',
    },
    {
      name: 'over two sentences, beside another paragraph',
      words: 'no” twice. Then he',
      sentence: 'Gen. Asim said “no” twice. Then he left.',
      before: 'One goes first.',
      after: 'A new day.',
    },
    {
      name: 'over two paragraphs',
      words: 'he left.\n\nA new',
      sentence: 'Then he left. A new day.',
      before: 'Gen. Asim said “no” twice.',
      after: 'It rained.',
    },
    { name: 'at the end', words: 'It rained.', sentence: 'It rained.', before: 'A new day.', after: null },
  ];
  it.each(CASES)('$name', ({ words, sentence, before, after }) => {
    const found = around(words, ...TEXT);
    expect(wordsOfStretches(found.sentences)).toBe(sentence);
    expect([found.before?.text ?? null, found.after?.text ?? null]).toEqual([before, after]);
    const canonical = canonicalText(sourceOf(...TEXT).blocks);
    for (const each of [found.before, ...found.sentences, found.after])
      if (each) expect(canonical.slice(each.start, each.end)).toBe(each.text);
  });

  it('shows a long place by its two ends, and never a whole table of words', () => {
    const paragraphs = Array.from(
      { length: 60 },
      (_, index) => `Sentence ${index} stands here and says little.`,
    );
    const words = canonicalText(sourceOf(...paragraphs).blocks).slice(9, -9);
    const found = around(words, ...paragraphs);
    expect(wordsOfStretches(found.sentences)).toBe(
      'Sentence 0 stands here and says little. […] Sentence 59 stands here and says little.',
    );
    const endless = `${'word '.repeat(2000)}needle ${'word '.repeat(2000)}`.trim();
    expect(wordsOfStretches(around('needle', endless).sentences).length).toBeLessThan(1300);
  });

  it('never cuts a character in two', () => {
    const endless = `${'😀'.repeat(1501)}needle${'😀'.repeat(1501)}`;
    for (const { text } of around('needle', endless).sentences) expect(text).not.toMatch(/\p{Cs}/u);
  });
});
