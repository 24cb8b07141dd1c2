import type { Drawn, Random } from './mutations.cases';

/** A name, and what it makes of a quotation. */
export type Attack = readonly [
  name: string,
  attack: (quotation: string, random: Random, drawn: Drawn) => string,
];

export const below = (random: Random, limit: number) => Math.floor(random() * limit);
export const pick = <T>(random: Random, from: readonly T[]): T | undefined =>
  from[below(random, from.length)];

/** Changes one of the places that match. */
export const at =
  (pattern: RegExp, put: (found: string, groups: readonly string[], random: Random) => string): Attack[1] =>
  (quotation, random) => {
    const flags = pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`;
    const place = pick(random, [...quotation.matchAll(new RegExp(pattern.source, flags))]);
    if (!place) return quotation;
    const [found, ...groups] = place;
    const changed = put(
      found,
      groups.map((group) => group ?? ''),
      random,
    );
    return quotation.slice(0, place.index) + changed + quotation.slice(place.index + found.length);
  };

/** Any word of a list becomes another word of the same list; the capital of the first letter is kept. */
export const among = (words: string): Attack[1] => {
  const list = words.split('|');
  return at(new RegExp(`(?<![\\p{L}’'-])(?:${words})(?![\\p{L}’'-])`, 'iu'), (found, _, random) => {
    const other = pick(
      random,
      list.filter((word) => word !== found.toLowerCase()),
    );
    if (other === undefined) return found;
    return /^\p{Lu}/u.test(found) ? other.slice(0, 1).toUpperCase() + other.slice(1) : other;
  });
};

/** Pairs that turn a sentence round: each for the other. */
export const opposite = (pairs: readonly (readonly [string, string])[]): Attack[1] => {
  const other = new Map(
    pairs.flatMap(([one, two]): [string, string][] => [
      [one, two],
      [two, one],
    ]),
  );
  return at(
    new RegExp(`(?<![\\p{L}’'-])(?:${[...other.keys()].join('|')})(?![\\p{L}’'-])`, 'u'),
    (found) => other.get(found) ?? found,
  );
};

/** The place that matches becomes `put`, character for character. */
export const swapped = (pattern: RegExp, put: string): Attack[1] => at(pattern, () => put);

/** Puts characters between two characters of the quotation. */
export const inserted =
  (characters: readonly string[]): Attack[1] =>
  (quotation, random) => {
    const place = 1 + below(random, quotation.length - 1);
    return quotation.slice(0, place) + (pick(random, characters) ?? '') + quotation.slice(place);
  };

export const lookAlike = (table: Readonly<Record<string, string>>): Attack[1] =>
  at(new RegExp(`[${Object.keys(table).join('')}]`, 'u'), (found) => table[found] ?? found);

export const words = (quotation: string) => quotation.split(' ');
export const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
