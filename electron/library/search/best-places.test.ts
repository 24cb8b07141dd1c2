import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesOfBest } from './best-places';

const inFull = (keys: readonly number[], numbers: readonly number[], from: number, count: number): number[] =>
  keys
    .map((_, place) => place)
    .sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || (numbers[b] ?? 0) - (numbers[a] ?? 0))
    .slice(from, from + count);

describe('the best places', () => {
  it('are those that sorting everything gives, with many equal keys or none', () => {
    const hit = fc.record({
      key: fc.integer({ min: -4, max: 0 }),
      fraction: fc.constantFrom(0, 0, 0.5, 0.25),
    });
    fc.assert(
      fc.property(
        fc.array(hit, { maxLength: 200 }),
        fc.nat(60),
        fc.nat(30),
        fc.boolean(),
        (hits, from, count, isNewestFirst) => {
          const keys = hits.map(({ key, fraction }) => key + fraction);
          const numbers = hits.map((_, at) => (isNewestFirst ? 1000 - at : at + 1));
          expect(placesOfBest(Float64Array.from(keys), Int32Array.from(numbers), from, count)).toEqual(
            inFull(keys, numbers, from, count),
          );
        },
      ),
    );
  });

  it('are found among a hundred thousand equal ones', () => {
    const keys = new Float64Array(100_000);
    const numbers = Int32Array.from(keys, (_, at) => at + 1);
    expect(placesOfBest(keys, numbers, 0, 3)).toEqual([99_999, 99_998, 99_997]);
    expect(placesOfBest(keys, numbers, 10, 2)).toEqual([99_989, 99_988]);
  });
});
