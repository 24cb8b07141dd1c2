import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../model/text';
import { sentencesOfParagraph } from './paragraph-sentences';

const paragraph = (text: string) => ({ kind: 'paragraph' as const, text });
const cut = (blocks: Parameters<typeof sentencesOfParagraph>[0], number: number) =>
  sentencesOfParagraph(blocks, number).map(({ start, end }) => canonicalText(blocks).slice(start, end));

describe('the sentences of a paragraph', () => {
  it.each([
    ['one', 'No road was built', ['No road was built']],
    [
      'abbreviations and numbers',
      'Gen. Malik paid $8.5 billion to the U.S. fund. It was late.',
      ['Gen. Malik paid $8.5 billion to the U.S. fund.', 'It was late.'],
    ],
    [
      'closing marks stay with the sentence',
      'He said: “We will wait.” “Not long,” she said. Then?',
      ['He said: “We will wait.”', '“Not long,” she said.', 'Then?'],
    ],
  ])('%s', (_name, text, sentences) => {
    const blocks = [paragraph('Before. This.'), paragraph(text), paragraph('After.')];
    expect(cut(blocks, 2)).toEqual(sentences);
  });

  it('are the rows of a table', () => {
    const blocks = [
      paragraph('Before.'),
      { kind: 'table' as const, text: 'Mine\tOutput\nReko\t12. Some more\nSaindak\t' },
    ];
    expect(cut(blocks, 2)).toEqual(['Mine\tOutput', 'Reko\t12. Some more', 'Saindak']);
  });

  it('are none where there is no such paragraph', () => {
    expect(cut([paragraph('One.')], 2)).toEqual([]);
  });

  it('leave out white space and nothing else, whatever the text', () => {
    const words = fc.array(
      fc.constantFrom(
        'Dr.',
        'the',
        'Fund',
        '.',
        '?',
        '”',
        '“',
        '…',
        '\u00ad',
        '—',
        ' ',
        ' (a)',
        '\u200b',
        '😀',
      ),
      { minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), (paragraphs) => {
        const blocks = paragraphs.map((each) => paragraph(each.join(' ').trim() || 'x'));
        blocks.forEach((block, index) => {
          expect(
            cut(blocks, index + 1)
              .join('')
              .replace(/\s/gu, ''),
          ).toBe(block.text.replace(/\s/gu, ''));
        });
      }),
    );
  });
});
