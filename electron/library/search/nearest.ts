import { foldWords } from './fold';

/** Letters that may differ: one in three, and one in the shortest names. */
const SHARE_OF_LETTERS = 3;

const keyOf = (name: string): string => foldWords(name).trim().replaceAll(/ +/g, ' ');

/** Letters put in, left out, changed or swapped with their neighbour between two words; `most` + 1 where there are more. */
function differences(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/**
 * The name most like `wanted`, without regard to case, accents and signs: one that holds it, or that differs in few letters;
 * null when none does. Of names alike the first.
 */
export function nearestName(wanted: string, names: readonly string[]): string | null {
  const key = keyOf(wanted);
  if (key === '') return null;
  let best: string | null = null;
  let bestCost = Math.max(1, Math.floor(key.length / SHARE_OF_LETTERS)) + 1;
  for (const name of names) {
    const other = keyOf(name);
    // A word of it counts as much as all of it: “herald” for “Toulo Herald”, “hearld” too.
    const parts = [other, ...other.split(/[ /]/)];
    const holds = other.includes(key) && key.length > 1;
    const cost = holds ? 0.5 : Math.min(...parts.map((part) => differences(key, part, bestCost)));
    if (cost < bestCost) {
      best = name;
      bestCost = cost;
    }
  }
  return best;
}
