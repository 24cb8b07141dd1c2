import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ARTICLE_KINDS, type ArticleRecord, RECORD_FIELDS, unknownRecord } from '../model';
import { fromEntry, toEntry } from './convert';
import { readReferences } from './read-references';
import { type ReferenceEntry, type ReferenceFormat, wholeCharacters } from './reference-entry';
import { writeReferences } from './write-references';

const FORMATS: readonly ReferenceFormat[] = ['ris', 'bibtex', 'csl-json'];
const ODD = [
  '{',
  '}}',
  '100 %',
  'a  b',
  'line\nTY  - BOOK',
  'ER  - ',
  '\\input{x}',
  '@article{x,',
  'یہ معاہدہ',
  '🇵🇰 pact',
  '“a” ‘b’',
  "it''s",
  'a--b---c',
  '``x``',
  '$5 million_#&~^',
  ' and ',
  'briefwright: {}',
];
const words = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.string({ unit: 'binary', maxLength: 20 }).map((text) => wholeCharacters(text)),
    fc.array(fc.constantFrom(...ODD), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' ')),
    fc.constantFrom('Copper, Conditions & a Railway', '[Untitled]', 'x'.repeat(4000), 'and others'),
  )
  .filter((text) => text !== '');
const name = fc.oneof(
  words.map((text) => text.slice(0, 400)),
  fc.constantFrom(
    'Farooqi, Hina',
    'Hina Farooqi',
    'World Bank',
    '{Nikkei Asia}',
    'House, Bill',
    '{Amnesty, Pakistan}',
    'van der Berg, Jan, Jr',
    'others',
    'Ursula von der Leyen',
  ),
);
const date = fc.constantFrom(
  '2026-02-12',
  '2026-02',
  '2026',
  'XXXX-02-12',
  'XXXX-02',
  '2026?',
  '2025-03~',
  '2025-03~/2025-04~',
  '2024/..',
  '../2024',
  '2026-21',
  '2025-23?',
  '201X',
  '2024-02-10/2024-02-12',
  '0999-01',
  '2026-02-XX',
  '2023-12/2024-02',
  '2026-02-12%',
);
const value = (field: keyof ArticleRecord): fc.Arbitrary<string | string[]> => {
  switch (field) {
    case 'authors':
      return fc.array(name, { minLength: 1, maxLength: 4 });
    case 'published':
    case 'modified':
    case 'occurred':
      return date;
    case 'accessed':
      return fc.constantFrom('2026-11-21', '2024-02-29');
    case 'kind':
      return fc.constantFrom(...ARTICLE_KINDS);
    case 'language':
      return fc.constantFrom('en', 'en-GB', 'ur', 'ur-Arab-PK');
    case 'url':
      return fc.oneof(
        fc.webUrl({ withQueryParameters: true, withFragments: true }),
        fc.constantFrom('globalsecurityreview.com', 'https://x.org/a_b{c}?d=%25&e=~f#g'),
      );
    case 'outlet':
      return fc.oneof(words, fc.constantFrom('The Nation (Pakistan)', 'boldnewsonline.com', 'Dawn'));
    default:
      return words;
  }
};
const known = fc.oneof(
  fc.record({ basis: fc.constantFrom('in-text' as const, 'supplied' as const, 'confirmed' as const) }),
  fc.record({ basis: fc.constant('in-text' as const), reason: fc.constant('Stated by a reference file.') }),
  fc.record({ basis: fc.constant('inferred' as const), reason: words.map((text) => text.slice(0, 2000)) }),
);
const anyRecord = fc.record(
  Object.fromEntries(
    RECORD_FIELDS.map((field) => [
      field,
      fc.oneof(
        { weight: 1, arbitrary: fc.constant({ value: null, basis: 'unknown' as const }) },
        { weight: 4, arbitrary: fc.tuple(value(field), known).map(([of, how]) => ({ value: of, ...how })) },
      ),
    ]),
  ),
) as unknown as fc.Arbitrary<ArticleRecord>;

const through = (format: ReferenceFormat, entries: readonly ReferenceEntry[]): ReferenceEntry[] => {
  const { entries: read, faults } = readReferences(format, writeReferences(format, entries));
  expect(faults).toEqual([]);
  return read.map(({ entry }) => entry);
};

describe.each(FORMATS)('records through %s', (format) => {
  test('are the same records again, every field with how it is known', () => {
    fc.assert(
      fc.property(fc.array(anyRecord, { minLength: 1, maxLength: 3 }), (records) => {
        const written = records.map((record, at) =>
          toEntry(format, { key: `key-${at}`, record, entries: [] }),
        );
        const back = through(format, written).map(fromEntry);
        expect(back.map(({ record }) => record)).toEqual(records);
        expect(back.map(({ entries }) => entries[0]?.key)).toEqual(records.map((_, at) => `key-${at}`));
      }),
      { numRuns: 300 },
    );
  });

  test('keep what another form said of them, and give it back in that form', () => {
    fc.assert(
      fc.property(
        anyRecord,
        fc.constantFrom(...FORMATS),
        fc.constantFrom(...FORMATS),
        (record, first, last) => {
          const [made] = through(first, [toEntry(first, { key: 'k', record, entries: [] })]);
          if (!made) throw new Error('nothing was read');
          const kept = fromEntry(made);
          const [over] = through(format, [toEntry(format, { key: 'k', ...kept })]);
          if (!over) throw new Error('nothing was read');
          const again = fromEntry(over);
          expect(again.record).toEqual(record);
          expect(again.entries.find((one) => one.format === first)).toEqual(
            kept.entries.find((one) => one.format === first),
          );
          const [back] = through(last, [toEntry(last, { key: 'k', ...again })]);
          expect(back && fromEntry(back).record).toEqual(record);
        },
      ),
      { numRuns: 100 },
    );
  });

  test('that an analyst changed say what is new, and all else as it was', () => {
    const record: ArticleRecord = {
      ...unknownRecord(),
      title: { value: 'Talks resume', basis: 'in-text' },
      outlet: { value: 'Indus Ledger', basis: 'in-text' },
    };
    const kept = fromEntry(toEntry(format, { key: 'k', record, entries: [] }));
    const changed = { ...kept.record, outlet: { value: 'The Ledger', basis: 'confirmed' as const } };
    const [back] = through(format, [toEntry(format, { key: 'k', record: changed, entries: kept.entries })]);
    expect(back && fromEntry(back).record).toEqual(changed);
    expect(writeReferences(format, back ? [back] : [])).not.toContain('Indus Ledger');
  });
});
