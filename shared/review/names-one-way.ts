import type { OwnSentence } from './own-sentences';
import { findingAt, type ReviewFinding } from './review-finding';

const NAME = /(?<![\p{L}\p{N}])\p{Lu}\p{Ll}[\p{L}’'-]*\p{L}(?![\p{L}\p{N}])/gu;
const SHORTEST = 4;

/** Names that look like two spellings of one: “Kapur” and “Kapoor” (check 33). The rarer one is named. */
export function checkNames(sentences: readonly OwnSentence[]): ReviewFinding[] {
  const counts = new Map<string, number>();
  for (const { words } of sentences)
    for (const { 0: found, index } of words.matchAll(NAME)) {
      const name = found.replace(/['’]s$/u, '');
      // The first word of a sentence may be any word.
      if (name.length < SHORTEST || /(?:^|[.!?:]\s+[“"]?)$/u.test(words.slice(0, index))) continue;
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  const names = [...counts.keys()];
  const seen = new Set<string>();
  return names.flatMap((one, at) =>
    names.slice(at + 1).flatMap((other): ReviewFinding[] => {
      if (!areSpellingsOfOne(one, other)) return [];
      const [rare = one, usual = other] =
        (counts.get(one) ?? 0) < (counts.get(other) ?? 0) ? [one, other] : [other, one];
      const sentence = sentences.find(({ words }) => words.includes(rare));
      if (!sentence || seen.has(rare)) return [];
      seen.add(rare);
      return [
        findingAt(
          sentence,
          'names-one-way',
          `“${rare}” here, “${usual}” elsewhere: if they are one name, spell it one way (or say that a source spells it so).`,
          rare,
        ),
      ];
    }),
  );
}

/** The same letters but for vowels that are written in several ways, doubled letters and letters that sound alike. */
export function areSpellingsOfOne(one: string, other: string): boolean {
  if (one === other || /^(.+?)(?:s|es|i|is|n|an|ian)$/u.exec(one)?.[1] === other) return false;
  if (/^(.+?)(?:s|es|i|is|n|an|ian)$/u.exec(other)?.[1] === one) return false;
  return soundKey(one) === soundKey(other);
}

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
