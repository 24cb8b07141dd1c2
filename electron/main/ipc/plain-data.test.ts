import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REQUEST_LIMIT, whyNotPlain } from './plain-data';

describe('whyNotPlain', () => {
  it('lets every JSON value through', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        // Generated objects may share nothing, and an own __proto__ key is refused on purpose.
        fc.pre(!JSON.stringify(value).includes('"__proto__"'));
        expect(whyNotPlain(JSON.parse(JSON.stringify(value)))).toBeNull();
      }),
    );
  });

  it('answers for any value at all, without throwing', () => {
    fc.assert(
      fc.property(
        fc.anything({
          withBigInt: true,
          withMap: true,
          withSet: true,
          withDate: true,
          withTypedArray: true,
          withSparseArray: true,
        }),
        (value) => {
          const reason = whyNotPlain(value);
          expect(reason === null || reason.length > 0).toBe(true);
        },
      ),
    );
  });

  const cycle: Record<string, unknown> = {};
  cycle.self = cycle;
  const shared = {};
  let deep: unknown = 1;
  for (let depth = 0; depth < 50_000; depth += 1) deep = [deep];
  const endless: unknown[] = [];
  endless.length = 4_294_967_295;

  it.each<[string, unknown, string]>([
    ['a cycle', cycle, 'twice'],
    ['one object in two places', [shared, shared], 'twice'],
    ['a very deep tree', deep, 'deeply'],
    ['more than 5 MB of text', 'x'.repeat(REQUEST_LIMIT / 2 + 8), '5 MB'],
    ['a list of four billion holes', endless, '5 MB'],
    ['an own __proto__', JSON.parse('{"a":{"__proto__":{"b":1}}}'), '__proto__'],
    ['not a number', { limit: Number.NaN }, 'finite'],
    ['infinity', [Number.NEGATIVE_INFINITY], 'finite'],
    ['a map', { entries: new Map() }, 'plain'],
    ['a date', new Date(0), 'plain'],
    ['a function', { run: () => 1 }, 'function'],
    ['a big integer', 1n, 'bigint'],
    ['a symbol', Symbol('x'), 'symbol'],
  ])('refuses %s', (_name, value, reason) => {
    expect(whyNotPlain(value)).toContain(reason);
  });

  it('lets a request of just under 5 MB through', () => {
    expect(whyNotPlain({ text: 'x'.repeat(REQUEST_LIMIT / 2 - 100) })).toBeNull();
  });
});
