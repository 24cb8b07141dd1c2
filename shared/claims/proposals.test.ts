import { describe, expect, it } from 'vitest';
import { PAIRS } from './proposals.cases';
import { proposeDisagreements } from './propose-disagreements';

const quote = (id: string, exact: string, articleId = id) => ({ id, articleId, exact });

describe('proposed disagreements', () => {
  it.each(PAIRS)('%s', (_name, one, other, kind) => {
    for (const [here, there] of [
      [one, other],
      [other, one],
    ] as const)
      expect(proposeDisagreements(quote('a', here), [quote('b', there)])[0]?.kind ?? null).toBe(kind);
  });

  it('proposes nothing within one article, nor a quote with itself', () => {
    const [, one, other] = PAIRS[0] ?? ['', '', ''];
    expect(proposeDisagreements(quote('a', one), [quote('a', one), quote('b', other, 'a')])).toEqual([]);
  });

  it('proposes only what a person has to look at among all pairs of these quotes', () => {
    const quotes = PAIRS.map(([, one], index) => quote(`q${index}`, one));
    const seen = new Set(quotes.flatMap(({ exact }) => exact));
    const distinct = [...seen].map((exact, index) => quote(`d${index}`, exact));
    const pairs = distinct.flatMap((each) =>
      proposeDisagreements(each, distinct).map(
        ({ kind, quoteId }) => `${kind}: ${[each.id, quoteId].sort().join(' ')}`,
      ),
    );
    // Two amounts of exports to one country, one name with two offices, and a large market that buys little.
    expect([...new Set(pairs)]).toEqual([
      'number: d1 d9',
      'rank: d13 d14',
      'direction: d20 d22',
      'direction: d21 d22',
    ]);
    expect(distinct).toHaveLength(23);
  });
});
