/// <reference path="./nspell.d.ts" />
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import nspell from 'nspell';
import { describe, expect, test } from 'vitest';
import { $searchable } from '../find/searchable';
import { bq, c, h, openBrief, p, q, t } from '../testing/headless-brief';
import { fieldWords } from './field-words';
import { findSpelling, linesOf, spellingOf, useSpellingSettings } from './own-words';
import { namesIn, ownProse, spelledWords } from './spelled-words';
import { createSpellingBoard } from './spelling-board';
import type { SpellingLanguage } from './spelling-worker';

const wordsOf = (text: string) =>
  spelledWords({ text, quoted: [], links: [] }).map(({ word, span }) => [
    word,
    text.slice(span.start, span.end),
  ]);

describe('words whose spelling is looked at', () => {
  test.each([
    ['with their apostrophes', 'They don’t agree', ['They', "don't", 'agree']],
    ['without a possessive', 'the ministry’s aid', ['the', 'ministry', 'aid']],
    ['parts of a compound', 'war-torn', ['war', 'torn']],
    ['no abbreviations, numbers or letters alone', 'USAID paid a PhD F16 2nd B', ['paid']],
    ['no addresses', 'See https://example.org/teh and a.b@example.org now', ['See', 'and', 'now']],
    ['no Urdu', 'یہ امداد aid', ['aid']],
    ['accented letters', 'a naïve café', ['naïve', 'café']],
  ] as const)('%s', (_, text, expected) => {
    expect(wordsOf(text).map(([word]) => word)).toEqual(expected);
  });

  test('stand where they are marked', () => {
    expect(wordsOf('the ministry’s aid')).toContainEqual(['ministry', 'ministry']);
  });
});

describe('the system that a brief is spelt in', () => {
  const systemOf = (...content: Parameters<typeof openBrief>) => {
    useSpellingSettings.setState({ languages: {}, found: {} });
    findSpelling(
      'b',
      openBrief(...content)
        .read($searchable)
        .map(ownProse),
    );
    return spellingOf(useSpellingSettings.getState(), 'b', 'en-US');
  };

  test('is that of most of its own words', () => {
    expect(systemOf(p(t('600 kilometres to the harbour, and a color')))).toBe('en-GB');
    expect(systemOf(p(t('A color of their own')))).toBe('en-US');
  });

  test('is that of the window where its own words do not tell', () => {
    expect(systemOf(p(t('A road to the sea')))).toBe('en-US');
    expect(systemOf(p(q('600 kilometres to the harbour')), bq('the labour and the colour'))).toBe('en-US');
  });

  test('is the one that was chosen', () => {
    systemOf(p(t('600 kilometres to the harbour')));
    useSpellingSettings.setState({ languages: { b: 'en-US' } });
    expect(spellingOf(useSpellingSettings.getState(), 'b', 'en-GB')).toBe('en-US');
  });
});

const require = createRequire(import.meta.url);
const speller = (name: string) => {
  const folder = dirname(require.resolve(name));
  return nspell({
    aff: readFileSync(join(folder, 'index.aff'), 'utf8'),
    dic: readFileSync(join(folder, 'index.dic'), 'utf8'),
  });
};
const spellers = { 'en-US': speller('dictionary-en'), 'en-GB': speller('dictionary-en-gb') } as const;
const asked: string[] = [];
const check = async (language: SpellingLanguage, words: readonly string[]) => {
  asked.push(...words);
  return words.filter((word) => !spellers[language].correct(word));
};

describe('the spelling of a brief', () => {
  const brief = () =>
    openBrief(
      h(t('Teh point')),
      p(t('The recie'), t('ved colour; '), q('teh quoted wrods'), c('one'), t(' “typed wrods” here')),
      p({ type: 'link', url: 'https://example.org', children: [t('linkd')] }, t(' Rehman’s vist')),
      bq('blok words'),
    );
  const wrong = async (language: SpellingLanguage, known: readonly string[] = []) => {
    const board = createSpellingBoard(language, check);
    board.setKnown(new Set(known));
    return (await board.look(brief().read($searchable))).map(({ word }) => word);
  };

  test('is looked at in the analyst’s own words only, in American or British', async () => {
    expect(await wrong('en-US')).toEqual(['Teh', 'recieved', 'colour', 'Rehman', 'vist']);
    expect(await wrong('en-GB')).toEqual(['Teh', 'recieved', 'Rehman', 'vist']);
  });

  test('takes names from the sources and words from the analyst', async () => {
    const names = namesIn(['The envoy, Mr. Rehman, met officials in Gwadar.']);
    expect(await wrong('en-US', [...names, 'colour', 'vist'])).toEqual(['Teh', 'recieved']);
  });

  test('takes names that a dateline has in capitals, as people write them', async () => {
    expect(namesIn(['QUETTA: The envoys met.'])).toEqual(new Set(['QUETTA', 'Quetta', 'The']));
  });

  test.each(['en-US', 'en-GB'] as const)(
    'knows the words of the field that a dictionary lacks (%s)',
    (language) => {
      const words = fieldWords(language);
      expect(words.filter((word) => spellers[language].correct(word))).toEqual([]);
      expect(new Set(words).size).toBe(words.length);
    },
  );

  test('asks for no word twice', async () => {
    const board = createSpellingBoard('en-GB', check);
    const blocks = brief().read($searchable);
    await board.look(blocks);
    asked.length = 0;
    await board.look(blocks);
    expect(asked).toEqual([]);
  });

  test('suggests what is meant', () => {
    expect(spellers['en-US'].suggest('recieved')).toContain('received');
    expect(spellers['en-GB'].suggest('colur')).toContain('colour');
  });
});

test('a list of own words is read line by line', () => {
  expect(linesOf(' Gwadar \n\nGwadar\nd’état')).toEqual(['Gwadar', "d'état"]);
});
