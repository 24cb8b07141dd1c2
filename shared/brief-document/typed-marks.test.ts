import { describe, expect, test } from 'vitest';
import type { StyleId } from '../model';
import type { DocumentBlock } from './brief-document';
import { paragraph, quotation, words } from './builders.cases';
import { chooseSource } from './choose-source';
import { documentOf, port, rail } from './document-of.cases';
import { claimTypedQuotations } from './typed-quotations';
import { lineOf } from './typed-quotations.cases';

const articles = new Map([
  ['a', { ...rail, id: 'a' }],
  ['b', { ...port, id: 'b' }],
]);

/** The words of the only paragraph, with `^` for each note. */
const outline = ([block]: readonly DocumentBlock[]): string =>
  block?.kind === 'paragraph'
    ? block.inlines.map((inline) => (inline.kind === 'text' ? inline.text : '^')).join('')
    : '';

/** A line as it is printed: `[a]` cites, `⟦…⟧` is a quotation of the library. */
function printed(line: string, style: StyleId, header?: { outerMarks: 'single' | 'double' }): string {
  const nodes = claimTypedQuotations(lineOf(line), (quoted, here) =>
    chooseSource(quoted, here, articles, style),
  );
  const document = documentOf([paragraph(...nodes)], { style, articles: [...articles.values()], header });
  return outline(document.blocks);
}

/** In Chicago notes, and in OSCOLA. */
const CASES: readonly [string, string, string, string][] = [
  ['cited at once', 'He said “the railway”[a].', 'He said “the railway”.^', 'He said ‘the railway’.^'],
  [
    'cited at the end of the sentence',
    'It said “the railway” and no more[a].',
    'It said “the railway” and no more.^',
    'It said ‘the railway’ and no more.^',
  ],
  [
    'two in one sentence, with words of one text between them',
    'It said “the seed money,” not “the railway,” and left[a].',
    'It said “the seed money,” not “the railway,” and left.^',
    'It said ‘the seed money,’ not ‘the railway,’ and left.^',
  ],
  [
    'marks inside alternate from them',
    'It said “The ‘seed’ money follows” then[a].',
    'It said “The ‘seed’ money follows” then.^',
    'It said ‘The “seed” money follows’ then.^',
  ],
  [
    'single ones that were typed',
    'It said ‘not the other way round’[a].',
    'It said “not the other way round”.^',
    'It said ‘not the other way round’.^',
  ],
  [
    'straight ones',
    'It said "the railway" then[a].',
    'It said "the railway" then.^',
    'It said ‘the railway’ then.^',
  ],
  [
    'around a quotation of the library',
    'It said “⟦the railway⟧,” and left[a].',
    'It said “the railway,” and left.^',
    'It said ‘the railway,’ and left.^',
  ],
  // None of these is a pair of ours around words of a source.
  [
    'guillemets',
    'It said «the railway» then[a].',
    'It said «the railway» then.^',
    'It said «the railway» then.^',
  ],
  [
    'low marks',
    'It said „the railway“ then[a].',
    'It said „the railway“ then.^',
    'It said „the railway“ then.^',
  ],
  ['nothing cited', 'The “deal” is off. Left[a].', 'The “deal” is off. Left.^', 'The “deal” is off. Left.^'],
  [
    'apostrophes',
    'The lenders’ line, the rail’s end and the ’90s[a].',
    'The lenders’ line, the rail’s end and the ’90s.^',
    'The lenders’ line, the rail’s end and the ’90s.^',
  ],
  ['inches', 'A 5" pipe and a 6" pipe[a].', 'A 5" pipe and a 6" pipe.^', 'A 5" pipe and a 6" pipe.^'],
];

describe('marks that the analyst typed around quoted words', () => {
  test.each(CASES)('%s', (_name, line, chicago, oscola) => {
    expect(printed(line, 'chicago-notes')).toBe(chicago);
    expect(printed(line, 'oscola')).toBe(oscola);
  });

  test('follow the marks that the brief asks for, whatever its style', () => {
    expect(printed('He said “the railway”[a].', 'chicago-notes', { outerMarks: 'single' })).toBe(
      'He said ‘the railway’.^',
    );
  });

  test('stay where only one of the two can be set', () => {
    const document = documentOf(
      [paragraph(words('“', 1), quotation('rail', 'the railway'), words(' and on'))],
      { style: 'oscola' },
    );
    expect(outline(document.blocks)).toContain('“');
  });
});
