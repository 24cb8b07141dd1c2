import { describe, expect, it } from 'vitest';
import { article } from './golden.cases';
import { headlineCase } from './headline';
import { toName } from './names';
import { Protector } from './protect';
import { nestQuotationMarks } from './quote-marks';
import { sentenceCase } from './sentence-case';
import { shortDescription, shortTitle } from './short-title';
import { printTitles, type TitleForm } from './titles';
import { DESCRIPTIONS, NAMES, TITLES } from './titles.cases';

const protector = new Protector();
const reveal = (text: string) => [...text].map((char) => protector.reveal(char)).join('');

const HEADLINES: TitleForm = {
  capitals: 'headline',
  quoted: true,
  marks: 'double',
  descriptions: 'bracketed',
};

describe('titles', () => {
  it.each(TITLES)('$source', ({ source, headline, short, sentence, opening }) => {
    expect(headlineCase(source)).toBe(headline);
    expect(shortTitle(headline)).toBe(short);
    expect(sentenceCase(source, opening ?? '')).toBe(sentence);
  });

  it('recasing a recased title changes nothing', () => {
    for (const { headline, sentence, opening } of TITLES) {
      expect(headlineCase(headline)).toBe(headline);
      expect(sentenceCase(sentence, opening ?? '')).toBe(sentence);
    }
  });

  it.each(DESCRIPTIONS)('%s is shortened to %s', (description, short) => {
    expect(shortDescription(description)).toBe(short);
  });

  it('leaves the letters of other languages and scripts alone', () => {
    const cited = article('k', { title: 'Le pacte de la mer Rouge et nous', language: 'fr' });
    expect(reveal(printTitles([cited], HEADLINES, protector).get('k')?.title ?? '')).toBe(
      'Le pacte de la mer Rouge et nous',
    );
  });

  it('describes an untitled text by its opening words, and by its accession when those are not its own', () => {
    const opening = 'In a renewed drive towards strengthening relations, both sides met.';
    const print = (...cited: ReturnType<typeof article>[]) =>
      [...printTitles(cited, HEADLINES, protector).values()].map((title) => reveal(title.title));
    expect(print(article('a', {}, {}, opening))).toEqual([
      '[Untitled text beginning “In a renewed drive towards …”]',
    ]);
    expect(print(article('a', {}, {}, opening), article('b', {}, {}, opening))).toEqual([
      '[Untitled text beginning “In a renewed drive towards …” on file as a]',
      '[Untitled text beginning “In a renewed drive towards …” on file as b]',
    ]);
    expect(print(article('a', {}))).toEqual(['[Untitled text, a]']);
    expect(print(article('a', {}, {}, 'THE case for a narrower deal')).at(0)).toBe(
      '[Untitled text beginning “The case for a narrower …”]',
    );
    expect(print(article('a', {}, {}, 'THE CASE FOR MORE')).at(0)).toContain('“THE CASE FOR MORE”');
    expect(print(article('a', {}, {}, 'Both met.'))).toEqual(['[Untitled text beginning “Both met”]']);
  });
});

describe('quotation marks inside a title', () => {
  it.each([
    ['He says "no"', 0, 'He says “no”'],
    ['He says "no"', 1, 'He says ‘no’'],
    ["It's 'over' – the allies' plan", 0, 'It’s “over” – the allies’ plan'],
    ['“A ‘B’ C”', 1, '‘A “B” C’'],
    ['5" pipe', 1, '5" pipe'],
    ['“Unclosed', 1, '“Unclosed'],
  ] as const)('%s at depth %i', (text, depth, expected) => {
    expect(reveal(nestQuotationMarks(text, depth))).toBe(expected);
  });
});

describe('names', () => {
  it.each(NAMES)('%s', (printed, expected) => {
    const name = Object.entries(toName(printed, protector)).map(([part, value]) => [
      part,
      reveal(String(value)),
    ]);
    expect(Object.fromEntries(name)).toEqual(expected);
  });
});
