import { describe, expect, it } from 'vitest';
import { canonicalText } from '../model/text';
import { asSource } from './edited-articles.cases';
import { findAgain } from './find-again';

const ARTICLE = [
  'The council met in the old harbour on Monday, and nobody spoke of the bridge.',
  'The fund will not lend before the railway is built, an official said after the meeting.',
  'Three ministers had come by train. The Team Alpha project costs $450 million.',
  'Copper\t2023\t410\nRice\t2023\t95',
  'First, sound the alarm in every port.',
  'Second, count the ships that have left.',
];

const PASSAGE = 'The fund will not lend before the railway is built';

function lookFor(exact: string, after: readonly string[], before: readonly string[] = ARTICLE) {
  const blocks = (texts: readonly string[]) => texts.map((text) => ({ text }));
  const start = canonicalText(blocks(before)).indexOf(exact);
  const text = canonicalText(blocks(after));
  const result = findAgain(
    { exact, start, end: start + exact.length },
    asSource(blocks(before)),
    asSource(blocks(after)),
  );
  return { ...result, words: result.candidates.map((one) => text.slice(one.start, one.end)) };
}
const changed = (number: number, text: string) =>
  ARTICLE.map((old, index) => (index === number - 1 ? text : old));
const moved = (from: number, to: number) => {
  const others = ARTICLE.filter((_, index) => index !== from - 1);
  return [...others.slice(0, to - 1), ARTICLE[from - 1] ?? '', ...others.slice(to - 1)];
};

describe('a quote in a newer text of its article', () => {
  it.each([
    ['nothing changed', PASSAGE, ARTICLE, 'same', 2],
    ['another paragraph was rewritten', PASSAGE, changed(1, 'There was no meeting at all.'), 'same', 2],
    ['words were added before it in its paragraph', PASSAGE, changed(2, `Again: ${ARTICLE[1]}`), 'same', 2],
    ['a paragraph was put before it', PASSAGE, ['A correction was made.', ...ARTICLE], 'moved', 3],
    ['its paragraph stands at the end now', PASSAGE, moved(2, 6), 'moved', 6],
    ['a row of a table', 'Rice\t2023\t95', ['A correction was made.', ...ARTICLE], 'moved', 5],
    [
      'two items of a list',
      `${ARTICLE[4]}\n\n${ARTICLE[5]}`,
      ['A correction was made.', ...ARTICLE],
      'moved',
      6,
    ],
    [
      'words across paragraphs',
      'costs $450 million.\n\nCopper\t2023',
      changed(1, 'There was no meeting.'),
      'same',
      3,
    ],
  ])('%s', (_name, exact, after, state, paragraph) => {
    const result = lookFor(exact, after);
    expect(result).toMatchObject({ state, isAmbiguous: false, place: { paragraph }, candidates: [] });
    const { start = 0, end = 0 } = result.place ?? {};
    expect(canonicalText(after.map((text) => ({ text }))).slice(start, end)).toBe(exact);
  });

  it.each([
    [
      'a dropped “not”',
      PASSAGE,
      changed(2, ARTICLE[1]?.replace('not ', '') ?? ''),
      'The fund will lend before the railway is built',
      ['“not” is not in the source here'],
    ],
    [
      'another sum',
      'costs $450 million.',
      changed(3, 'Three ministers had come by train. The Team Alpha project costs $950 million.'),
      'costs $950 million.',
      ['“450” stands for “950”'],
    ],
    [
      'another name',
      'The Team Alpha project',
      changed(3, 'Three ministers had come by train. The Team Beta project costs $450 million.'),
      'The Team Beta project',
      ['“Alpha” stands for “Beta”'],
    ],
    [
      'another case',
      'nobody spoke',
      changed(1, ARTICLE[0]?.replace('nobody', 'Nobody') ?? ''),
      'Nobody spoke',
      ['“nobody” is written “Nobody” in the source'],
    ],
    [
      'a comma more',
      'old harbour on Monday',
      changed(1, ARTICLE[0]?.replace('old harbour on', 'old harbour, on') ?? ''),
      'old harbour, on Monday',
      ['no punctuation stands where the source has “,”'],
    ],
    [
      'two paragraphs run together',
      `${ARTICLE[4]}\n\n${ARTICLE[5]}`,
      [...ARTICLE.slice(0, 4), `${ARTICLE[4]} ${ARTICLE[5]}`],
      `${ARTICLE[4]} ${ARTICLE[5]}`,
      [],
    ],
  ])('%s: changed, and the place is only proposed', (_name, exact, after, words, differences) => {
    const result = lookFor(exact, after);
    expect(result).toMatchObject({ state: 'changed', isAmbiguous: false, place: null });
    expect(result.words[0]).toBe(words);
    expect(result.candidates[0]?.isExact).toBe(false);
    expect(result.candidates[0]?.differences.map(({ message }) => message)).toEqual(differences);
  });

  it('is gone when nothing like it is left', () => {
    expect(lookFor(PASSAGE, ARTICLE.toSpliced(1, 1))).toMatchObject({
      state: 'gone',
      place: null,
      candidates: [],
    });
  });

  it('is not found inside other words', () => {
    expect(lookFor('Rice', changed(4, 'Copper\t2023\t410\nRiceland\t2023\t95')).place).toBeNull();
    expect(lookFor('450 million', changed(3, 'The project costs 1,450 million.')).place).toBeNull();
  });

  describe('where places look alike', () => {
    const twins = [`${PASSAGE}, said the minister of finance in June.`, ...ARTICLE];

    it('stays with its own surroundings while its twin stays, too', () => {
      expect(lookFor(PASSAGE, ['One more paragraph.', ...twins], [...twins])).toMatchObject({
        state: 'moved',
        place: { paragraph: 2 },
      });
    });

    it('asks when a copy appears beside it', () => {
      const result = lookFor(PASSAGE, changed(2, `${PASSAGE}. ${PASSAGE}. That was all.`));
      expect(result).toMatchObject({ state: 'changed', isAmbiguous: true, place: null });
      expect(result.words).toEqual([PASSAGE, PASSAGE]);
    });

    it('does not go over to a copy when its own words were changed', () => {
      const own = ARTICLE[1]?.replace('not ', '') ?? '';
      const result = lookFor(PASSAGE, [
        ARTICLE[0] ?? '',
        own,
        ...ARTICLE.slice(2),
        `${PASSAGE}, it was repeated.`,
      ]);
      expect(result).toMatchObject({ state: 'changed', isAmbiguous: true, place: null });
      expect(new Set(result.words)).toEqual(new Set([PASSAGE, PASSAGE.replace('not ', '')]));
    });

    it('does not go over to its twin when it was deleted, but names it', () => {
      const before = [
        ...ARTICLE,
        `Later that week ${PASSAGE}, the minister of finance told a room full of bankers.`,
      ];
      const result = lookFor(PASSAGE, before.toSpliced(1, 1), before);
      expect(result).toMatchObject({ state: 'gone', isAmbiguous: false, place: null });
      expect(result.candidates).toMatchObject([{ isExact: true, paragraph: 6 }]);
    });
  });
});
