import { create } from 'zustand';
import { spellingEvidence } from '../../../shared/review/spelling-system';
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
  /** By brief id, as the analyst chose. */
  languages: Readonly<Record<string, SpellingLanguage>>;
  /** By brief id, as the words of the brief themselves had it when it was opened. */
  found: Readonly<Record<string, SpellingLanguage>>;
};

export const useSpellingSettings = create<Spelling>()(() => ({
  words: null,
  shown: true,
  languages: {},
  found: {},
}));

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

/** How a brief is spelt: as the analyst chose, else as most of its words are, else as the window speaks. */
export const spellingOf = (
  { languages, found }: Pick<Spelling, 'languages' | 'found'>,
  briefId: string,
  window: SpellingLanguage,
): SpellingLanguage => languages[briefId] ?? found[briefId] ?? window;

/** Remembers what most words of a brief say that only one of the two systems spells so; nothing where none do. */
export function findSpelling(briefId: string, prose: readonly string[]): void {
  const evidence = prose.flatMap(spellingEvidence);
  const british = evidence.filter(({ system }) => system === 'British').length;
  const american = evidence.length - british;
  if (british === american) return;
  const language = british > american ? 'en-GB' : 'en-US';
  useSpellingSettings.setState(({ found }) => ({ found: { ...found, [briefId]: language } }));
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
