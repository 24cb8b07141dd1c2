import type { Word } from './source-words';

/** Indexes of words that stand for each other; null on the side that has none. */
export type Pair = Readonly<{ mine: number | null; theirs: number | null }>;
type Lowered = Pick<Word, 'lower'>;

/** Longest common subsequence of words, ignoring case; every word of both sides appears once, in order. */
export function alignWords(mine: readonly Lowered[], theirs: readonly Lowered[]): Pair[] {
  const pairs: Pair[] = [];
  let head = 0;
  while (head < mine.length && head < theirs.length && mine[head]?.lower === theirs[head]?.lower) {
    pairs.push({ mine: head, theirs: head });
    head += 1;
  }
  let myEnd = mine.length;
  let theirEnd = theirs.length;
  while (myEnd > head && theirEnd > head && mine[myEnd - 1]?.lower === theirs[theirEnd - 1]?.lower) {
    myEnd -= 1;
    theirEnd -= 1;
  }
  alignMiddle(mine, theirs, head, myEnd, theirEnd, pairs);
  for (let tail = 0; myEnd + tail < mine.length; tail += 1)
    pairs.push({ mine: myEnd + tail, theirs: theirEnd + tail });
  return pairs;
}

function alignMiddle(
  mine: readonly Lowered[],
  theirs: readonly Lowered[],
  head: number,
  myEnd: number,
  theirEnd: number,
  pairs: Pair[],
): void {
  const rows = myEnd - head;
  const columns = theirEnd - head;
  // Numbers compare faster than strings, and this table is what a verdict spends its time on.
  const numbers = new Map<string, number>();
  const numberOf = (word: Lowered | undefined): number => {
    const lower = word?.lower ?? '';
    const known = numbers.get(lower);
    if (known !== undefined) return known;
    numbers.set(lower, numbers.size);
    return numbers.size - 1;
  };
  const myNumbers = Int32Array.from({ length: rows }, (_, index) => numberOf(mine[head + index]));
  const theirNumbers = Int32Array.from({ length: columns }, (_, index) => numberOf(theirs[head + index]));
  const width = columns + 1;
  const table = new Uint16Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i -= 1) {
    const number = myNumbers[i];
    const row = i * width;
    for (let j = columns - 1; j >= 0; j -= 1) {
      const below = table[row + width + j] ?? 0;
      const right = table[row + j + 1] ?? 0;
      table[row + j] =
        number === theirNumbers[j] ? (table[row + width + j + 1] ?? 0) + 1 : below > right ? below : right;
    }
  }
  let i = 0;
  let j = 0;
  while (i < rows && j < columns) {
    if (myNumbers[i] === theirNumbers[j]) pairs.push({ mine: head + i++, theirs: head + j++ });
    else if ((table[(i + 1) * width + j] ?? 0) >= (table[i * width + j + 1] ?? 0))
      pairs.push({ mine: head + i++, theirs: null });
    else pairs.push({ mine: null, theirs: head + j++ });
  }
  while (i < rows) pairs.push({ mine: head + i++, theirs: null });
  while (j < columns) pairs.push({ mine: null, theirs: head + j++ });
}
