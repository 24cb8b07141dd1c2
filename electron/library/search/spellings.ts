import { z } from 'zod';
import { type ReadableDb, run, selectOne, type WritableDb } from '../store/db';
import { foldWords } from './fold';

/** Spellings of one name; a search for one finds the others. */
export type Spellings = string[][];

const SETTING = 'search-spellings';
/** What a library begins with, until the analyst changes the list. */
export const FIRST_SPELLINGS: Spellings = [
  ['IS-K', 'ISIS-K', 'ISKP', 'IS-KP'],
  ['Kapur', 'Kapoor'],
];
const Stored = z.array(z.array(z.string()));
const SettingRow = z.object({ value: z.string() });
/** One name in a phrase has at most this many ways to be looked for. */
const MOST_WAYS = 12;

/** The analyst's list; an entry that cannot be read counts as none. */
export function getSpellings(db: ReadableDb): Spellings {
  const row = selectOne(db, SettingRow, 'SELECT value FROM settings WHERE key = @key', {
    key: SETTING,
  });
  if (!row) return FIRST_SPELLINGS;
  try {
    return Stored.parse(JSON.parse(row.value));
  } catch {
    return [];
  }
}

/** Stores the list, without empty entries and groups of one. Returns what was stored. */
export function setSpellings(db: WritableDb, groups: readonly (readonly string[])[]): Spellings {
  const kept = groups
    .map((group) => [...new Map(group.map((one) => [keyOf(one), one.trim()])).values()])
    .map((group) => group.filter((one) => keyOf(one) !== ''))
    .filter((group) => group.length > 1);
  run(
    db,
    'INSERT INTO settings (key, value) VALUES (@key, @value) ON CONFLICT (key) DO UPDATE SET value = @value',
    { key: SETTING, value: JSON.stringify(kept) },
  );
  return kept;
}

const wordsOf = (name: string): string[] =>
  foldWords(name)
    .split(' ')
    .filter((part) => part !== '');
const keyOf = (name: string): string => wordsOf(name).join(' ');

/** Folded words of every spelling, group by group. */
export type FoldedSpellings = readonly (readonly string[][])[];
export const foldSpellings = (groups: Spellings): FoldedSpellings =>
  groups.map((group) => group.map(wordsOf));

const standsAt = (words: readonly string[], at: number, name: readonly string[]): boolean =>
  name.length > 0 && name.every((word, index) => words[at + index] === word);

/** `words` with each listed name in them in each of its spellings; the words themselves come first. */
export function otherSpellings(words: readonly string[], groups: FoldedSpellings): string[][] {
  let ways: string[][] = [[]];
  for (let at = 0; at < words.length; ) {
    // The longest name that stands here: IS-KP is no IS-K with something after it.
    const found = groups
      .flatMap((group) => group.map((name) => ({ group, name })))
      .filter(({ name }) => standsAt(words, at, name))
      .sort((a, b) => b.name.length - a.name.length)[0];
    const here = found
      ? [found.name, ...found.group.filter((name) => name !== found.name)]
      : [[words[at] ?? '']];
    ways = here.flatMap((name) => ways.map((way) => [...way, ...name])).slice(0, MOST_WAYS);
    at += found ? found.name.length : 1;
  }
  const own = words.join(' ');
  return [[...words], ...ways.filter((way) => way.join(' ') !== own)];
}
