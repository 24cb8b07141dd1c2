import { describe, expect, it } from 'vitest';
import { checkAcronyms } from './acronyms';
import { ACRONYMS, NAMES, SPELLINGS } from './language.cases';
import { areSpellingsOfOne, checkNames } from './names-one-way';
import { type OwnSentence, withoutQuotations } from './own-sentences';
import { RANKS } from './ranks.cases';
import { checkRanks } from './ranks-one-way';
import { checkRelativeDates, relativeDates } from './relative-dates';
import { RELATIVE_DATES } from './relative-dates.cases';
import { checkSpelling } from './spelling-system';

const sentence = (words: string, section = 'Background'): OwnSentence => ({
  kind: 'sentence',
  section,
  words,
  own: withoutQuotations(words),
  path: [0, 0],
  uses: [],
});
const named = (findings: readonly { message: string }[]): (string | undefined)[] =>
  findings.map(({ message }) => /“([^”]*)”/u.exec(message)?.[1]);

describe('the words of a brief', () => {
  it.each(RELATIVE_DATES)('relative dates: %s', (prose, found) => {
    expect(relativeDates(prose).map(({ text }) => text)).toEqual(found);
  });

  it('leaves relative dates of a quotation to the source', () => {
    expect(relativeDates(withoutQuotations('He said “we met yesterday”.'))).toEqual([]);
  });

  it('takes a date in the sentence before for one that “the same day” points to, but has days counted out', () => {
    const following = (words: string) =>
      checkRelativeDates([sentence('He spoke on 12 February 2026.'), sentence(words)]);
    expect(following('The same day he left.')).toEqual([]);
    expect(following('Two days later he left.').map(({ message }) => message)).toEqual([
      '“Two days later” counts from another date: write the date itself.',
    ]);
    expect(following('He left yesterday.')[0]?.message).toContain('depends on the day of reading');
  });

  it.each(ACRONYMS)('acronyms: %j', (words, found) => {
    expect(named(checkAcronyms(words.map((each) => sentence(each))))).toEqual(found);
  });

  it('says when an acronym stands in a quotation only, or is written out too late', () => {
    expect(checkAcronyms([sentence('He named “the TTP”.')])[0]?.message).toContain('stands in a quotation');
    expect(
      checkAcronyms([sentence('The TTP came.'), sentence('Tehreek-e-Taliban Pakistan (TTP) went.')])[0]
        ?.message,
    ).toContain('only later');
  });

  it('says where the name of an acronym stands in full, but not beside it', () => {
    const messages = (...words: string[]) =>
      checkAcronyms(words.map((each) => sentence(each))).map(({ message }) => message);
    const expected = [
      '“IMF” is not told to be “International Monetary Fund”, which stands in full: write “International Monetary Fund (IMF)” where it first stands.',
    ];
    expect(messages('The International Monetary Fund lends.', 'The IMF waits.')).toEqual(expected);
    expect(messages('The IMF waits.', 'The International Monetary Fund lends.')).toEqual(expected);
    expect(messages('GDP fell.', 'It is the gross domestic product.')[0]).toContain(
      '“gross domestic product”',
    );
    expect(messages('The IMF waits.', 'Islamabad. Minister Faisal lends.')).toEqual([
      '“IMF” is never written out.',
    ]);
  });

  it('finds an acronym of the title or a heading alone, and lets the text explain it', () => {
    const title: OwnSentence = { ...sentence('What the TTP wants'), kind: 'title', section: '' };
    const heading: OwnSentence = { ...sentence('The CPEC', 'The CPEC'), kind: 'heading' };
    expect(checkAcronyms([title, heading, sentence('It wants much.')])).toMatchObject([
      { field: 'title', words: 'TTP', message: '“TTP” is never written out.' },
      { path: [0, 0], words: 'CPEC' },
    ]);
    expect(checkAcronyms([title, sentence('Tehreek-e-Taliban Pakistan (TTP) wants much.')])).toEqual([]);
    expect(checkAcronyms([title, sentence('The TTP wants much.')])).toMatchObject([{ path: [0, 0] }]);
    const explained: OwnSentence = { ...title, words: 'What Tehreek-e-Taliban Pakistan (TTP) wants' };
    expect(checkAcronyms([explained, sentence('The TTP wants much.')])).toEqual([]);
  });

  it.each(SPELLINGS)('spelling: %s (%s)', (prose, wanted, odd) => {
    expect(named(checkSpelling([sentence(prose)], wanted))).toEqual(odd);
  });

  it.each(NAMES)('names: %s and %s', (one, other, alike) => {
    expect(areSpellingsOfOne(one, other)).toBe(alike);
    expect(areSpellingsOfOne(other, one)).toBe(alike);
  });

  it('names the rarer spelling of a name, in quotations too', () => {
    const brief = ['The envoy Paul Kapur spoke.', 'He met Kapur.', 'A report has “Mr Kapoor said so”.'];
    const [finding, ...more] = checkNames(brief.map((each) => sentence(each)));
    expect(finding?.message).toContain('“Kapoor” here, “Kapur” elsewhere');
    expect(more).toEqual([]);
  });

  it.each([
    [['The envoy Paul Kapur spoke.', 'Kapoor left.'], 'Kapoor'],
    [['Kapoor left, “Kapoor” is what he said.', 'The envoy Paul Kapur spoke.'], 'Kapur'],
    // Any word may begin a sentence.
    [['The envoy Paul Kapur spoke.', 'Cooper left.', 'Traders left.'], undefined],
    [['He met Ann Reed.', 'Read it. They read.'], undefined],
    [['He met John Bass.', 'Bases close.'], undefined],
    [['Kapur spoke.', 'Kapoor left.'], 'Kapoor'],
    [['Kapoor left.', 'Kapur spoke.', 'Kapur stayed.'], 'Kapoor'],
    [['The Kapur plan.', 'The Kapur talks.', 'A Kapoor-led group.'], 'Kapoor'],
    [['Lending fell.', 'Landing was late.', 'Trades rose.', 'Traders left.'], undefined],
  ])('names that begin a sentence: %j', (brief, found) => {
    expect(named(checkNames(brief.map((each) => sentence(each))))[0]).toBe(found);
  });

  it('names spellings that the analyst lists as those of one name', () => {
    const listed = [['IS-K', 'ISIS-K', 'ISKP']];
    const found = checkNames(
      ['The IS-K leader left.', 'It says “ISKP”.', 'The IS-K cell stayed.'].map((each) => sentence(each)),
      listed,
    );
    expect(found.map(({ words, message }) => [words, message.slice(0, 30)])).toEqual([
      ['ISKP', '“ISKP” here, “IS-K” elsewhere:'],
    ]);
    expect(checkNames([sentence('The ISIS-K leader left.')], listed)).toEqual([]);
  });

  it('looks through thousands of names of a long brief within seconds', () => {
    const syllables = ['Ba', 'Di', 'Fu', 'Go', 'Ha', 'Ki', 'Lo', 'Mu', 'Na', 'Pi', 'Ro', 'Su', 'Ta', 'Vi'];
    const brief = syllables.flatMap((one) =>
      syllables.flatMap((two) =>
        syllables.map((three) =>
          sentence(`He met ${one}${two.toLowerCase()}r${three.toLowerCase()}m there.`),
        ),
      ),
    );
    const from = performance.now();
    checkNames(brief);
    // To compare every pair took half a minute.
    expect(performance.now() - from).toBeLessThan(5000);
  });

  it.each(RANKS)('ranks: %j', (brief, found) => {
    expect(named(checkRanks(brief.map((each) => sentence(each))))[0] ?? null).toBe(found);
  });
});

describe('words of the analyst alone', () => {
  it.each([
    ['He said “we will” and left.', 'He said           and left.'],
    ['A “b “c” d” e', 'A           e'],
    ['A "b" and "c" d', 'A     and     d'],
    ['Never “closed, so nothing is hidden.', 'Never “closed, so nothing is hidden.'],
    ['He said ‘we will’ and left.', 'He said           and left.'],
    ["He said 'we will' and left.", 'He said           and left.'],
    ['It said «so it is» and „so“.', 'It said            and     .'],
    ['He said “the traders’ view” and left.', 'He said                     and left.'],
    ['The traders’ view may hold, and the banks’ too.', 'The traders’ view may hold, and the banks’ too.'],
    [
      "The traders' view isn't what the banks' chiefs want.",
      "The traders' view isn't what the banks' chiefs want.",
    ],
    ['Since the ‘90s the traders’ share may fall.', 'Since the ‘90s the traders’ share may fall.'],
    ["'Tis the traders' view.", "'Tis the traders' view."],
    ['Never ‘closed, so it may rain.', 'Never ‘closed, so it may rain.'],
    ['😀 “x” 😀', '😀     😀'],
  ])('%s', (words, own) => {
    expect(withoutQuotations(words)).toBe(own);
    expect(withoutQuotations(words)).toHaveLength(words.length);
  });
});
