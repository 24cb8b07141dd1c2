import { describe, expect, it } from 'vitest';
import { setQuotationMarks } from '../brief-document/quotation-marks';
import { dayOfRecord, wordsOfRecord } from '../claims/facts-not-in-source';
import { unknownRecord } from '../model/article';
import { canonicalText } from '../model/text';
import { findFactsWithoutSource } from './cited-facts';
import { judgeQuotation } from './judge-quotation';
import { findQuoteDrift } from './quote-drift';
import { RULE_CASES, type RuleContext, SPEECH_ARTICLE } from './rules.cases';
import { cautionOnSourceDate } from './source-date';
import { findSpeech } from './speech';
import { isBlockQuotation, QUOTATION_STYLES, quotationStyle } from './styles';
import { findUnmarkedCopying } from './unmarked-copying';

const judge = (words: string, more: RuleContext = {}) =>
  judgeQuotation({
    words,
    source: SPEECH_ARTICLE,
    paragraph: more.paragraph ?? null,
    captured: more.captured ?? null,
    style: more.style ?? 'chicago-notes',
    speaker: more.speaker,
  });

describe('rules of quotation', () => {
  it.each(RULE_CASES)('%s', (_name, words, verdict, rule, more) => {
    const found = judge(words, more);
    expect({ verdict: found.verdict, reasons: found.reasons }).toMatchObject({ verdict });
    if (rule) expect(found.reasons.map((reason) => reason.rule)).toContain(rule);
  });

  it('italics of the writer’s own are a change unless owned up to', () => {
    const words = 'The members highlight differences on water';
    const input = { words, source: SPEECH_ARTICLE, paragraph: null, captured: null, style: 'apa' };
    const italics = [{ start: 12, end: 21 }];
    expect(judgeQuotation({ ...input, italics })).toMatchObject({
      verdict: 'changed',
      reasons: [{ rule: 'QI-28' }],
    });
    expect(judgeQuotation({ ...input, italics: [] }).verdict).toBe('exact');
    const owned = `${words} [emphasis added]`;
    expect(judgeQuotation({ ...input, words: owned, italics }).verdict).toBe('marked');
  });

  it('words that the source quotes ask for “quoted in”, without a change of verdict', () => {
    const found = judge('build a broad relationship');
    expect(found.verdict).toBe('exact');
    expect(found.cautions?.map(({ rule }) => rule)).toContain('QI-32');
    expect(judge('The survey was filed with the clerk.').cautions).toBeUndefined();
  });

  it('a sentence that begins with “only” outside the words is told without the mark that the words stand in', () => {
    const source = {
      blocks: [{ text: 'He said only that “the fund will wait” for the railway.' }],
      setAside: [],
    };
    const { cautions = [] } = judgeQuotation({
      words: 'the fund will wait',
      source,
      paragraph: null,
      captured: null,
      style: 'chicago-notes',
    });
    expect(cautions.map(({ message }) => message)).toContain(
      'the sentence begins with words cut here: “He said only that”',
    );
  });
});

it('words cut in front of a quotation are told without the mark that opens it', () => {
  const text = 'The ministry said only that “talks continue” and that no deadline had been missed.';
  const { cautions = [] } = judgeQuotation({
    words: 'talks continue',
    source: { blocks: [{ text }], setAside: [] },
    paragraph: 1,
    captured: null,
    style: 'chicago-notes',
  });
  expect(cautions.find(({ rule }) => rule === 'QI-33')?.message).toBe(
    'the sentence begins with words cut here: “The ministry said only that”',
  );
});

describe('speech in an article', () => {
  it('proposes speaker, role and occasion, and looks back for “she added”', () => {
    const canonical = canonicalText(SPEECH_ARTICLE.blocks);
    expect(
      findSpeech(SPEECH_ARTICLE.blocks).map(({ start, end, speaker, role }) => [
        canonical.slice(start, start + 6),
        canonical[end],
        speaker,
        role,
      ]),
    ).toEqual([
      ['We are', '”', 'Laura Penn', 'Trade Envoy'],
      ['Nobody', '”', 'Laura Penn', 'Trade Envoy'],
      ['build ', '”', 'Foreign Secretary', null],
    ]);
    expect(findSpeech(SPEECH_ARTICLE.blocks)[0]?.occasion).toContain('testimony');
  });

  it.each([
    ['“Prices fell,” said Anwar Siddiqi.', 'Anwar Siddiqi'],
    ['“Prices fell,” the minister said.', 'the minister'],
    ['Anwar Siddiqi, who runs the mill, said: "Prices fell."', 'Anwar Siddiqi'],
    ['‘Prices fell,’ Siddiqi said. It’s the mills’ fault.', 'Siddiqi'],
    ['The “purported” accord fell.', null],
  ])('%s', (text, speaker) => {
    expect(findSpeech([{ text }])[0]?.speaker ?? null).toBe(speaker);
  });

  it('keeps the speaker of a quotation that runs over paragraphs', () => {
    const found = findSpeech([
      { text: 'Laura Penn said: “First things first.' },
      { text: '“Then the rest.” All left.' },
    ]);
    expect(found.map(({ speaker, paragraph }) => [speaker, paragraph])).toEqual([
      ['Laura Penn', 1],
      ['Laura Penn', 2],
    ]);
  });
});

describe('styles', () => {
  it('are read from their names; unknown ones are the house’s', () => {
    expect(
      ['chicago-notes', 'APA', 'oscola', 'bluebook', 'house', 'apathy', ''].map(
        (name) => quotationStyle(name).id,
      ),
    ).toEqual(['chicago', 'apa', 'oscola', 'bluebook', 'house', 'house', 'house']);
  });

  it('set blocks and nested marks', () => {
    const words = Array.from({ length: 45 }, () => 'word').join(' ');
    const { chicago, apa, oscola, bluebook } = QUOTATION_STYLES;
    expect([chicago, apa, oscola, bluebook].map((style) => isBlockQuotation(words, style))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    const nested = 'calls it a “future ‘threat’ to Pakistan’s mills.”';
    const set = (place: 'inline' | 'block', { outerMarks }: { outerMarks: 'double' | 'single' }) => {
      const { open, text, start, end, close } = setQuotationMarks(nested, place, outerMarks);
      return `${open}${text.slice(start, end)}${close}`;
    };
    expect(set('inline', chicago)).toBe('“calls it a ‘future “threat” to Pakistan’s mills.’”');
    expect(set('block', chicago)).toBe('calls it a “future ‘threat’ to Pakistan’s mills.”');
    expect(set('inline', oscola)).toBe('‘calls it a “future ‘threat’ to Pakistan’s mills.”’');
  });
});

describe('pointers for the reviewer', () => {
  const quote = (id: string, articleId: string, exact: string, speaker: string, date = '2026-02-11') => ({
    id,
    articleId,
    exact,
    speaker,
    date,
  });

  it('one statement worded in two ways (QI-36)', () => {
    const mine = quote(
      'a',
      '1',
      'Our ongoing efforts help the province tackle internal threats that could harm trade',
      'Paul Kapur',
    );
    const drifts = findQuoteDrift(mine, [
      quote(
        'b',
        '2',
        'Our ongoing cooperation helps the province combat internal threats that could harm partners',
        'Kapur',
      ),
      quote('c', '2', 'Our ongoing efforts help the province tackle internal threats', 'Kapur'),
      quote(
        'd',
        '2',
        'Our ongoing cooperation helps the province combat internal threats that could harm partners',
        'Baker',
      ),
      quote(
        'e',
        '2',
        'Our ongoing cooperation helps the province combat internal threats that could harm partners',
        'Kapur',
        '2025-01-01',
      ),
    ]);
    expect(drifts.map(({ quoteId, reason }) => [quoteId, reason.rule])).toEqual([['b', 'QI-36']]);
  });

  it('eight source words in a row without marks (QI-38)', () => {
    const source = { articleId: '1', blocks: SPEECH_ARTICLE.blocks };
    const prose =
      'We hear that the lender will pay for the survey of the northern valley soon. “The council meets every autumn in the old fort.”';
    const [run, ...more] = findUnmarkedCopying(prose, [source]);
    expect(more).toEqual([]);
    expect(prose.slice(run?.prose.start, run?.prose.end)).toBe(
      'the lender will pay for the survey of the northern valley',
    );
    expect(canonicalText(SPEECH_ARTICLE.blocks).slice(run?.source.start, run?.source.end)).toBe(
      prose.slice(run?.prose.start, run?.prose.end),
    );
    expect(
      findUnmarkedCopying('The lender pays for a survey of that northern valley in spring.', [source]),
    ).toEqual([]);
  });

  it.each([
    ['‘', '’', 0],
    ["'", "'", 0],
    ['«', '»', 0],
    ['„', '“', 0],
    ['the traders’ view: ', ' and the banks’ view', 1],
    ['‘never closed: ', '', 1],
  ])('words between %s and %s are %i runs without marks (QI-38)', (open, close, runs) => {
    const source = { articleId: 'a1', blocks: SPEECH_ARTICLE.blocks };
    const prose = `We hear ${open}the lender will pay for the survey of the northern valley${close} soon.`;
    expect(findUnmarkedCopying(prose, [source])).toHaveLength(runs);
  });

  it('takes the short form of a name that the passage has in full for no new name', () => {
    const passage = ['The Ministry of Food Security spoke.'];
    const names = (sentence: string) => findFactsWithoutSource(sentence, passage).map(({ text }) => text);
    expect(names('The Ministry of Food Security (MFS) and the MFS desk spoke.')).toEqual([]);
    expect(names('The speech was that of NADRA.')).toEqual(['NADRA']);
  });

  it('numbers, names and dates that the cited passage lacks (QI-39)', () => {
    const cited = [
      'Laura Penn said in May 2024 that the port would cost $1,200 million, three times the estimate.',
    ];
    const facts = (sentence: string) =>
      findFactsWithoutSource(sentence, cited).map(({ kind, text }) => [kind, text]);
    expect(facts('According to Penn, the port costs $1200 million.')).toEqual([]);
    expect(facts('In May 2025, Penn and Bilal Khosa put it at $1,300 million, 3 times more.')).toEqual([
      ['date', 'May 2025'],
      ['name', 'Bilal Khosa'],
      ['number', '1,300'],
    ]);
    expect(facts('May it cost more? It will not open in May, nor in March.')).toEqual([['date', 'March']]);
    expect(facts('The Ministry for Ports and Trade and Oman agree.')).toEqual([
      ['name', 'Ministry for Ports and Trade'],
      ['name', 'Oman'],
    ]);
    const names = (sentence: string, ...passages: string[]) =>
      findFactsWithoutSource(sentence, passages).map(({ text }) => text);
    expect(names('It met American officials.', 'Envoys of the United States came.')).toEqual([]);
    expect(names('It met American officials.', 'The US came.')).toEqual([]);
    expect(names('It met American officials.', 'It trusts nobody; Russia came.')).toEqual(['American']);
  });

  it('a count that only the day of publication has (QI-39)', () => {
    const article = {
      record: { ...unknownRecord(), published: { value: '2026-02-12', basis: 'in-text' as const } },
    };
    const facts = (sentence: string) =>
      findFactsWithoutSource(
        sentence,
        ['The port was closed.', wordsOfRecord(article)],
        dayOfRecord(article),
      ).map(({ kind, text }) => [kind, text]);
    expect(facts('It reported on 12 February 2026 that 12 soldiers died.')).toEqual([['number', '12']]);
    expect(facts('On the 12th the port was closed, as in February.')).toEqual([]);
    expect(facts('It was closed on 13 February.')).toEqual([['date', '13 February']]);
    expect(facts('There were 12 soldiers, and 12-14 ships.')).toEqual([
      ['number', '12'],
      ['number', '12'],
      ['number', '14'],
    ]);
    expect(facts('From February 2 to 12 ships were held.')).toContainEqual(['number', '12']);
  });

  it.each([
    ['on 12/02/2026', []],
    ['on 02/12/2026', []],
    ['on 12.02.2026', []],
    ['on 2026-02-12', []],
    ['on 12-14 February 2026', ['14 February 2026']],
    ['on 12–14 February', ['14 February']],
    ['from 12 to 14 February', ['14 February']],
    ['from February 10-12, 2026', ['February 10']],
    ['on 2026-02-13', ['02', '13']],
    ['on 12/03/2026', ['12', '03']],
  ])('the day of a record vouches for a date however it is written: %s (QI-39)', (when, missing) => {
    const article = {
      record: { ...unknownRecord(), published: { value: '2026-02-12', basis: 'in-text' as const } },
    };
    expect(
      findFactsWithoutSource(
        `The port was closed ${when}.`,
        ['The port was closed.', wordsOfRecord(article)],
        dayOfRecord(article),
      ).map(({ text }) => text),
    ).toEqual(missing);
  });

  it('a source without a date, or an old one (QI-40)', () => {
    expect(cautionOnSourceDate('', '2026-11-22', 365)?.rule).toBe('QI-40');
    expect(cautionOnSourceDate('XXXX-02-12', '2026-11-22', 365)?.rule).toBe('QI-40');
    expect(cautionOnSourceDate('2025-03~/2025-04~', '2026-11-22', 365)?.rule).toBe('QI-40');
    expect(cautionOnSourceDate('2026', '2026-11-22', 365)).toBeNull();
  });
});
