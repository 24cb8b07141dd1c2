import { describe, expect, it } from 'vitest';
import type { ProposalKind } from '../model/evidence';
import { findContradictions, readPassage } from './contradictions';
import { PAIRS } from './proposals.cases';

/** Two passages of two articles, what parts them, and whether they surely speak of the same. */
const PASSAGES: readonly (readonly [
  name: string,
  one: string,
  other: string,
  found: readonly (readonly [ProposalKind, 'sure' | 'asked'])[],
])[] = [
  [
    'one loan of two amounts',
    'The Asian lender approved a loan of $300 million for the Karachi port expansion on 14 January 2026, officials in Islamabad said.',
    'The Asian lender approved a loan of $250 million for the Karachi port expansion, a bank official said on 19 January 2026.',
    [['number', 'sure']],
  ],
  [
    'two ports, of which each handles its own cargo',
    'Karachi port handled 52 million tonnes of cargo in 2025, the Ministry of Maritime Affairs reported.',
    'Gwadar port handled 3 million tonnes of cargo in 2025, the Ministry of Maritime Affairs reported.',
    [],
  ],
  [
    'one port in two years',
    'Karachi port handled 52 million tonnes of cargo in 2025.',
    'Karachi port handled 49 million tonnes of cargo in 2024.',
    [],
  ],
  [
    'cargo beside wheat in words that both passages share',
    'Karachi port handled 52 million tonnes of cargo in 2025, the ministry reported. Port charges fell.',
    'Punjab harvested 21 million tonnes of wheat in 2025, the ministry reported. Wheat reached Karachi port.',
    [],
  ],
  [
    'a “not” in what two offices say',
    '“We will not privatise the container terminal,” Maritime Minister Junaid Chaudhry said. Workers protested.',
    'The ministry will privatise the container terminal, Maritime Secretary Naveed Anwar told reporters in Karachi.',
    [['direction', 'sure']],
  ],
  [
    'less of one thing, more of another',
    'Karachi port grew by 6 per cent. Port charges for exporters in Karachi fell.',
    'Export growth in Karachi depends on port charges more than on tariffs.',
    [],
  ],
  [
    'two amounts that may be of two things',
    'The fund in Geneva lends $40 million for the railway, its bridge and its tunnel in Quetta.',
    'The fund in Geneva lends $90 million for the railway station, shops and insurers of Quetta.',
    [['number', 'asked']],
  ],
  [
    'talks on two days',
    'The customs talks between Pakistan and the United States open on 8 April 2026.',
    'Customs talks between the US and Pakistan open on 12 August 2026, the ministry said.',
    [['date', 'sure']],
  ],
  [
    'peoples and their countries are one name',
    'The American tariff on textile imports is 29 per cent.',
    'The US tariff on textile imports is 19 per cent.',
    [['number', 'sure']],
  ],
];

const found = (one: string, other: string) => findContradictions(readPassage(one), readPassage(other));

describe('passages that do not agree', () => {
  it.each(PASSAGES)('%s', (_name, one, other, expected) => {
    for (const [here, there] of [
      [one, other],
      [other, one],
    ] as const)
      expect(found(here, there).map(({ kind, isSure }) => [kind, isSure ? 'sure' : 'asked'])).toEqual(
        expected,
      );
  });

  it.each(PAIRS)('as quotes of the evidence: %s', (_name, one, other, kind) => {
    const [first] = found(one, other);
    // Fewer than quotes side by side: passages are whole paragraphs, and stand by the dozen in one brief.
    if (kind === null) expect(first).toBeUndefined();
    else if (first) expect(first.kind).toBe(kind);
  });

  it('says the amounts as people write them', () => {
    const [, one = '', other = ''] = PASSAGES[0] ?? [];
    expect(found(one, other)[0]?.message).toBe('300 million here, 250 million there.');
  });

  it('compares thousands of pairs within a moment', () => {
    const passages = Array.from({ length: 150 }, (_, at) =>
      readPassage(
        `The fund in Geneva lends ${at + 3} million for the railway of district ${at}. Officials of the ministry said that workers wait. Prices of copper rose by ${at} per cent.`,
      ),
    );
    const from = performance.now();
    for (const [index, one] of passages.entries())
      for (const other of passages.slice(0, index)) findContradictions(one, other);
    expect(performance.now() - from).toBeLessThan(10_000);
  });
});
