import type { Word } from '../../../shared/verdict/source-words';

/** Indexes of two words that stand for each other. */
export type WordPair = Readonly<{ mine: number; theirs: number }>;

const MATCH = 4;
/** A word next to another pair is worth more, so that a repeated "the" pairs with the one beside its neighbours. */
const NEXT_TO_A_PAIR = 5;

/** Words of both sides in order that are the same but for case, as many and as close together as can be. */
export function alignWords(
  mine: readonly Pick<Word, 'lower'>[],
  theirs: readonly Pick<Word, 'lower'>[],
): WordPair[] {
  const width = theirs.length + 1;
  const best = new Int32Array((mine.length + 1) * width);
  const paired = new Int32Array((mine.length + 1) * width);
  for (let i = 1; i <= mine.length; i += 1) {
    for (let j = 1; j <= theirs.length; j += 1) {
      const at = i * width + j;
      if (mine[i - 1]?.lower === theirs[j - 1]?.lower) {
        const before = at - width - 1;
        const follows = paired[before] ?? 0;
        paired[at] = Math.max((best[before] ?? 0) + MATCH, follows > 0 ? follows + NEXT_TO_A_PAIR : 0);
      }
      best[at] = Math.max(best[at - width] ?? 0, best[at - 1] ?? 0, paired[at] ?? 0);
    }
  }
  const pairs: WordPair[] = [];
  let i = mine.length;
  let j = theirs.length;
  let mustPair = false;
  while (i > 0 && j > 0) {
    const at = i * width + j;
    const pairing = paired[at] ?? 0;
    if (pairing > 0 && (mustPair || pairing === best[at])) {
      pairs.push({ mine: i - 1, theirs: j - 1 });
      const before = at - width - 1;
      const follows = paired[before] ?? 0;
      mustPair = follows > 0 && follows + NEXT_TO_A_PAIR === pairing;
      i -= 1;
      j -= 1;
    } else if (best[at] === best[at - width]) i -= 1;
    else j -= 1;
  }
  return pairs.reverse();
}
