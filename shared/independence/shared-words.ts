import type { Likeness } from '../model';
import type { SentenceProfile, TextProfile } from './text-profile';

export type SharedWords = {
  /** Part of the shorter text's own words that stand in the other, 0 to 1; what is in quotation marks does not count. */
  share: number;
  likeness: Likeness;
  /** Sentences that say the same, in the order of the first text: places in `sentences`, and how alike (0 to 1). */
  pairs: readonly { first: number; second: number; alike: number }[];
};

// Found on the labelled articles beside this file: rewrites share most of a sentence's words, follow-ups share a sentence
// of background or two.
const ALIKE = 0.5;
const FEWEST_COMMON = 4;
const COPIED_FROM = 0.45;
const NEAR_FROM = 0.8;
const FEWEST_WORDS = 25;
// One sentence of background in a short text is soon half of it.
const FEWEST_SENTENCES = 2;

/** What two texts share; null where that is no more than two reports of one event may have by chance. */
export function sharedWords(first: TextProfile, second: TextProfile): SharedWords | null {
  const pairs = pairSentences(first.sentences, second.sentences);
  const isFirstShorter = first.words <= second.words;
  const shorter = isFirstShorter ? first : second;
  const longer = isFirstShorter ? second : first;
  const fewest = Math.min(FEWEST_SENTENCES, first.sentences.length, second.sentences.length);
  if (pairs.length < Math.max(1, fewest)) return null;
  let common = 0;
  for (const pair of pairs) {
    const own = shorter.sentences[isFirstShorter ? pair.first : pair.second];
    common += (own?.words ?? 0) * Math.min(1, pair.alike * 1.25);
  }
  const share = shorter.words === 0 ? 0 : Math.min(1, common / shorter.words);
  if (common < FEWEST_WORDS || share < COPIED_FROM) return null;
  const whole = longer.words === 0 ? 0 : Math.min(1, common / longer.words);
  const likeness = whole > 0.98 && share > 0.98 ? 'same' : whole >= NEAR_FROM ? 'near' : 'copied';
  return { share, likeness, pairs };
}

/** Each sentence of the first with the one of the second that is most like it; one partner each, the most alike first. */
function pairSentences(
  first: readonly SentenceProfile[],
  second: readonly SentenceProfile[],
): { first: number; second: number; alike: number }[] {
  const found: { first: number; second: number; alike: number }[] = [];
  for (const [at, mine] of first.entries())
    for (const [there, theirs] of second.entries()) {
      const most = Math.max(mine.content.length, theirs.content.length);
      // The sizes alone already tell most pairs apart.
      if (Math.min(mine.content.length, theirs.content.length) < most * ALIKE) continue;
      const common = countCommon(mine.content, theirs.content);
      const alike = common / most;
      if (alike >= ALIKE && (common >= FEWEST_COMMON || alike === 1))
        found.push({ first: at, second: there, alike });
    }
  found.sort((a, b) => b.alike - a.alike || a.first - b.first || a.second - b.second);
  const taken = { first: new Set<number>(), second: new Set<number>() };
  const pairs = found.filter((pair) => {
    if (taken.first.has(pair.first) || taken.second.has(pair.second)) return false;
    taken.first.add(pair.first);
    taken.second.add(pair.second);
    return true;
  });
  return pairs.sort((a, b) => a.first - b.first);
}

/** How many hashes two sorted lists have in common. */
export function countCommon(a: Uint32Array, b: Uint32Array): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const mine = a[i] ?? 0;
    const theirs = b[j] ?? 0;
    if (mine === theirs) count += 1;
    if (mine <= theirs) i += 1;
    if (theirs <= mine) j += 1;
  }
  return count;
}
