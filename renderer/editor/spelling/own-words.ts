import { create } from 'zustand';
import { request } from '../../api';
import type { SpellingLanguage } from './spelling-worker';

/** Settings that the library keeps: a plain list of words, one a line; whether spelling is shown; a brief's language. */
const WORDS = 'spelling.words';
const SHOWN = 'spelling.shown';
const languageKey = (briefId: string): string => `spelling.language.${briefId}`;

type Spelling = {
  /** Null until it was read. */
  words: readonly string[] | null;
  shown: boolean;
  /** By brief id; a brief that is not here is spelt as the window speaks. */
  languages: Readonly<Record<string, SpellingLanguage>>;
};

export const useSpellingSettings = create<Spelling>()(() => ({ words: null, shown: true, languages: {} }));

export async function readSpellingSettings(): Promise<void> {
  const settings = await request('settings:get', {});
  const languages: Record<string, SpellingLanguage> = {};
  for (const [key, value] of Object.entries(settings))
    if (key.startsWith(languageKey('')) && (value === 'en-US' || value === 'en-GB'))
      languages[key.slice(languageKey('').length)] = value;
  useSpellingSettings.setState({
    words: linesOf(settings[WORDS] ?? ''),
    shown: settings[SHOWN] !== 'off',
    languages,
  });
}

/** Words of a list, one a line, without blanks and doubles. */
export const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim().normalize('NFC').replaceAll('’', "'"))
      .filter((line) => line !== ''),
  ),
];

/** Puts another list in the place of the analyst's own words; rejects when it cannot be stored. */
export async function saveOwnWords(words: readonly string[]): Promise<void> {
  const sorted = [...new Set(words)].sort((a, b) => a.localeCompare(b));
  await request('settings:set', { key: WORDS, value: sorted.join('\n') });
  useSpellingSettings.setState({ words: sorted });
}

export async function showSpelling(shown: boolean): Promise<void> {
  useSpellingSettings.setState({ shown });
  await request('settings:set', { key: SHOWN, value: shown ? 'on' : 'off' });
}

export async function spellBrief(briefId: string, language: SpellingLanguage): Promise<void> {
  useSpellingSettings.setState(({ languages }) => ({ languages: { ...languages, [briefId]: language } }));
  await request('settings:set', { key: languageKey(briefId), value: language });
}
