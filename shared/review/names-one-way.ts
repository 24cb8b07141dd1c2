import { isCommon } from '../citation/sentence-case';
import type { OwnSentence } from './own-sentences';
import { findingAt, type ReviewFinding } from './review-finding';

const NAME = /(?<![\p{L}\p{N}])\p{Lu}\p{Ll}[\p{L}’'-]*\p{L}(?![\p{L}\p{N}])/gu;
const SHORTEST = 4;

/**
 * Names that look like two spellings of one (“Kapur” and “Kapoor”, check 33), and those that the analyst lists as spellings
 * of one (“IS-K” and “ISKP”). The rarer one is named.
 */
export function checkNames(
  sentences: readonly OwnSentence[],
  listed: readonly (readonly string[])[] = [],
): ReviewFinding[] {
  const sure = new Set<string>();
  // The first word of a sentence may be any word: those that are common, or stand in small letters elsewhere, are no names.
  const first = new Set<string>();
  const small = new Set(
    sentences.flatMap(({ words }) => words.match(/(?<!\p{L})\p{Ll}[\p{L}’'-]*\p{L}/gu) ?? []),
  );
  for (const { words } of sentences)
    for (const { 0: found, index } of words.matchAll(NAME)) {
      const name = found.replace(/['’]s$|-\p{Ll}+$/u, '');
      if (name.length < SHORTEST) continue;
      if (/(?:^|[.!?:]\s+)[“"]?$/u.test(words.slice(0, index))) {
        const plain = name.toLowerCase();
        if (!small.has(plain) && !isCommon(plain)) first.add(name);
      } else sure.add(name);
    }
  const names = [...sure, ...[...first].filter((name) => !sure.has(name))];
  const alike = groupsOf(names);
  const seen = new Set<string>();
  const all = sentences.map(({ words }) => words).join('\n');
  const times = (name: string): number => all.match(wholeName(name))?.length ?? 0;
  const tell = (one: string, other: string): ReviewFinding[] => {
    const [rare, usual] = times(one) < times(other) ? [one, other] : [other, one];
    const sentence = sentences.find(({ words }) => wholeName(rare).test(words));
    if (!sentence || seen.has(rare)) return [];
    seen.add(rare);
    const message = `“${rare}” here, “${usual}” elsewhere: if they are one name, spell it one way (or say that a source spells it so).`;
    return [findingAt(sentence, 'names-one-way', message, rare)];
  };
  return [
    ...names.flatMap((one, at) =>
      alike(one).flatMap((other) =>
        names.indexOf(other) > at && areSpellingsOfOne(one, other) ? tell(one, other) : [],
      ),
    ),
    ...listed.flatMap((group) => {
      const [usual, ...rarer] = group
        .filter((name) => times(name) > 0)
        .sort((one, other) => times(other) - times(one));
      return usual === undefined ? [] : rarer.flatMap((name) => tell(usual, name));
    }),
  ];
}

/** “IS-K” does not stand in “ISIS-K”. */
const wholeName = (name: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}]|\\p{Lu}-)${name.replaceAll(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`)}(?![\\p{L}\\p{N}]|-\\p{Lu})`,
    'gu',
  );

/** Names that share a sound with one, each told once: a long brief has thousands of names, too many to compare all pairs. */
function groupsOf(names: readonly string[]): (one: string) => string[] {
  const bySound = new Map<string, string[]>();
  for (const name of names)
    for (const sound of soundsOf(name)) {
      const group = bySound.get(sound);
      if (group) group.push(name);
      else bySound.set(sound, [name]);
    }
  return (one) => [...new Set([...soundsOf(one)].flatMap((sound) => bySound.get(sound) ?? []))];
}

/** The same letters but for vowels that are written in several ways, doubled letters and letters that sound alike. */
export function areSpellingsOfOne(one: string, other: string): boolean {
  if (one === other || NOT_ONE.has([one, other].sort().join(' '))) return false;
  if (/^(.+?)(?:s|es|i|is|n|an|ian)$/u.exec(one)?.[1] === other) return false;
  if (/^(.+?)(?:s|es|i|is|n|an|ian)$/u.exec(other)?.[1] === one) return false;
  const sounds = soundsOf(one);
  return [...soundsOf(other)].some((sound) => sounds.has(sound));
}

/** A country and its people that sound alike. */
const NOT_ONE = new Set(['France French']);

const LONG = 6;

/** How a name sounds, and how it does where “e” is heard as “i”: “Mohsin” and “Mohsen”, but “Bell” and “Bill” are two. */
const soundsOf = (name: string): ReadonlySet<string> =>
  new Set(
    name.length < LONG ? [soundKey(name)] : [soundKey(name), soundKey(name.replaceAll(/e(?!$)/gu, 'i'))],
  );

const soundKey = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/[\p{M}’'-]/gu, '')
    .toLowerCase()
    .replaceAll(/ee|ea|ie|y/gu, 'i')
    .replaceAll(/oo|ou|o/gu, 'u')
    .replaceAll(/ah|aa|e(?!$)/gu, 'a')
    .replaceAll(/ph/gu, 'f')
    .replaceAll(/q|ck|c(?=[^eih])/gu, 'k')
    .replaceAll(/kh|gh/gu, 'k')
    .replaceAll(/dh/gu, 'd')
    .replaceAll(/sh|s|z/gu, 's')
    .replaceAll(/v|w/gu, 'v')
    .replaceAll(/(.)\1+/gu, '$1')
    .replace(/[aeh]$/u, '');
