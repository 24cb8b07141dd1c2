import type { OwnSentence } from './own-sentences';
import { findingAt, type ReviewFinding } from './review-finding';
import { type SpellingSystem, systemOf, verbEnding } from './spelling-words';

type Spelled = Readonly<{ sentence: OwnSentence; word: string }>;

/**
 * Words of a stretch that a system of spelling may tell from. Capitalised words inside a sentence are names (“Department of
 * Defense”) and tell nothing, nor do those that begin it with a name (“Defence Minister Asif”).
 */
function plainWords(prose: string): string[] {
  return Array.from(prose.matchAll(/\p{L}+/gu)).flatMap(({ 0: word, index }): string[] => {
    if (!/^\p{Lu}/u.test(word)) return [word];
    const isName = /^[ -]\p{Lu}/u.test(prose.slice(index + word.length));
    return isName || !opensSentence(prose, index) ? [] : [word];
  });
}

/** The words of a stretch that only one system spells so. */
export const spellingEvidence = (prose: string): { word: string; system: SpellingSystem }[] =>
  plainWords(prose).flatMap((word) => {
    const system = systemOf(word);
    return system === null ? [] : [{ word, system }];
  });

function opensSentence(prose: string, at: number): boolean {
  return /(?:^|[.!?:]\s+|[.!?][”"’)]\s+)$/u.test(prose.slice(0, at));
}

/**
 * One spelling system outside quotations (check 32). With a system wanted, every word of the other is named; without one,
 * those of the rarer. British spelling has -ise or -ize, and keeps to one of them.
 */
export function checkSpelling(
  sentences: readonly OwnSentence[],
  wanted: SpellingSystem | null,
): ReviewFinding[] {
  const words = sentences.flatMap((sentence) =>
    plainWords(sentence.own).map((word): Spelled => ({ sentence, word })),
  );
  const of = (system: SpellingSystem) => words.filter(({ word }) => systemOf(word) === system);
  const [british, american] = [of('British'), of('American')];
  const usual = wanted ?? (british.length < american.length ? 'American' : 'British');
  const odd = usual === 'British' ? american : british;
  const other = usual === 'British' ? 'American' : 'British';
  const isMixed = wanted !== null || (british.length > 0 && american.length > 0);
  return [
    ...(isMixed ? odd : []).map(({ sentence, word }) =>
      findingAt(
        sentence,
        'one-spelling',
        `“${word}” is ${other} spelling; the brief is otherwise ${usual}.`,
        word,
      ),
    ),
    ...(usual === 'British' ? mixedEndings(words) : []),
  ];
}

/** Both endings of verbs in one brief: the rarer is named. */
function mixedEndings(words: readonly Spelled[]): ReviewFinding[] {
  const of = (ending: 'ise' | 'ize') => words.filter(({ word }) => verbEnding(word) === ending);
  const [ise, ize] = [of('ise'), of('ize')];
  const [rare, usual] = ise.length < ize.length ? [ise, ize] : [ize, ise];
  const [example] = usual;
  return example === undefined
    ? []
    : rare.map(({ sentence, word }) =>
        findingAt(
          sentence,
          'one-spelling',
          `“${word}” here, “${example.word}” elsewhere: keep to -ise or to -ize.`,
          word,
        ),
      );
}
