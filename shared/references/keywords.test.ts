import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ArticleRecord, unknownRecord } from '../model';
import { foldTag, tidyTag } from '../model/tag';
import { fromEntry, toEntry } from './convert';
import { keywordsOf, MOST_TAGS, type TagOfRecord } from './keywords';
import { readReferences } from './read-references';
import { type ReferenceEntry, type ReferenceFormat, wholeCharacters } from './reference-entry';
import { writeReferences } from './write-references';

const FORMATS: readonly ReferenceFormat[] = ['ris', 'bibtex', 'csl-json'];
const RECORD: ArticleRecord = { ...unknownRecord(), title: { value: 'Copper talks', basis: 'in-text' } };

const through = (format: ReferenceFormat, entry: ReferenceEntry): ReferenceEntry => {
  const { entries, faults } = readReferences(format, writeReferences(format, [entry]));
  expect(faults).toEqual([]);
  const [first] = entries;
  if (!first) throw new Error('nothing was read');
  return first.entry;
};
/** Tags as the library that imports the entry has them. */
const tagsAfter = (entry: ReferenceEntry): string[] => {
  const { tags, entries } = fromEntry(entry);
  const all: TagOfRecord[] =
    tags ??
    [
      ...new Map(
        entries.flatMap(keywordsOf).map((word) => [foldTag(word.replaceAll('/', '-')), word]),
      ).values(),
    ].map((word) => ({ name: tidyTag(word.replaceAll('/', '-')), basis: 'in-text' }));
  return all.map(({ name, basis }) => `${foldTag(name)} (${basis})`).sort();
};
const said = (tags: readonly TagOfRecord[]): string[] =>
  tags.map(({ name, basis }) => `${foldTag(name)} (${basis})`).sort();

const name = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }).map(wholeCharacters),
    fc.constantFrom(
      'trade/minerals',
      'trade',
      'to ask, again',
      'a; b',
      'معدنیات',
      'تجارت/تانبا',
      'R&D 100 %',
      '{x}',
      'ER  - ',
    ),
    fc.constantFrom(
      '\\input{x}',
      'caf\u00e9',
      '$5_million#',
      '-',
      'TY  - BOOK',
      'and',
      '"quoted"',
      'x'.repeat(120),
    ),
  )
  .map(tidyTag)
  .filter((tag) => tag !== '' && tag.length <= 120 && !tag.includes('\ufffd'));
const tagsOfRecord = fc.uniqueArray(name, { maxLength: 6, selector: foldTag }).chain((names) =>
  fc.tuple(...names.map(() => fc.constantFrom('supplied' as const, 'in-text' as const))).map((bases) =>
    names.map((each, at): TagOfRecord => {
      // A file's keyword has neither slashes nor commas.
      const basis = /[/,;]/.test(each) ? 'supplied' : (bases[at] ?? 'supplied');
      return { name: each, basis };
    }),
  ),
);

describe.each(FORMATS)('tags through %s', (format) => {
  test('are the same tags again, nested as they were, and known as they were', () => {
    fc.assert(
      fc.property(tagsOfRecord, (tags) => {
        const entry = toEntry(format, { key: 'k', record: RECORD, entries: [], tags });
        expect(tagsAfter(through(format, entry))).toEqual(said(tags));
      }),
      { numRuns: 300 },
    );
  });

  test('are so too where a file brought keywords of its own, in any form', () => {
    fc.assert(
      fc.property(tagsOfRecord, tagsOfRecord, fc.constantFrom(...FORMATS), (before, tags, first) => {
        const brought = before.map((tag) => ({ ...tag, basis: 'in-text' as const }));
        const there = fromEntry(
          through(first, toEntry(first, { key: 'k', record: RECORD, entries: [], tags: brought })),
        );
        const entry = toEntry(format, { key: 'k', ...there, tags });
        expect(tagsAfter(through(format, entry))).toEqual(said(tags));
      }),
      { numRuns: 200 },
    );
  });

  test('are keywords that other programs read', () => {
    const tags: TagOfRecord[] = [
      { name: 'copper', basis: 'supplied' },
      { name: 'trade/minerals', basis: 'supplied' },
    ];
    const written = through(format, toEntry(format, { key: 'k', record: RECORD, entries: [], tags }));
    expect(keywordsOf(written)).toEqual(['copper', 'trade/minerals']);
  });

  test('that another program changed since are what the keywords say', () => {
    const tags: TagOfRecord[] = [{ name: 'trade/minerals', basis: 'supplied' }];
    const entry = through(format, toEntry(format, { key: 'k', record: RECORD, entries: [], tags }));
    const fields = entry.fields.map((field) =>
      /^(?:KW|keywords?)$/.test(field.name)
        ? { ...field, value: field.value.replace('minerals', 'metals') }
        : field,
    );
    expect(tagsAfter({ ...entry, fields })).toEqual(['trade-metals (in-text)']);
  });

  test('stay as they were where another program added and took away others', () => {
    const tags: TagOfRecord[] = [
      { name: 'trade/minerals', basis: 'supplied' },
      { name: 'ports, roads', basis: 'supplied' },
      { name: 'rail', basis: 'in-text' },
    ];
    const entry = through(format, toEntry(format, { key: 'k', record: RECORD, entries: [], tags }));
    const fields = entry.fields.flatMap((field) => {
      if (!/^(?:KW|keywords?)$/.test(field.name)) return [field];
      const value = field.value.replace('rail', 'canals').replace('ports', 'harbours');
      return [{ ...field, value }];
    });
    const back = fromEntry({ ...entry, fields });
    expect(said(back.tags ?? [])).toEqual(
      said([
        { name: 'trade/minerals', basis: 'supplied' },
        { name: 'canals', basis: 'in-text' },
        { name: 'harbours', basis: 'in-text' },
        { name: 'roads', basis: 'in-text' },
      ]),
    );
    expect([...(back.addedTags ?? [])].sort()).toEqual(['canals', 'harbours', 'roads']);
  });

  test('of more than travel come back as keywords, which is said', () => {
    const tags = Array.from(
      { length: MOST_TAGS + 3 },
      (_, at): TagOfRecord => ({ name: `all/tag ${at}`, basis: 'supplied' }),
    );
    const entry = through(format, toEntry(format, { key: 'k', record: RECORD, entries: [], tags }));
    const back = fromEntry(entry);
    expect(back.tags).toHaveLength(MOST_TAGS + 3);
    expect(back.tags?.at(-1)).toEqual({ name: `all-tag ${MOST_TAGS + 2}`, basis: 'in-text' });
    expect(back.warnings.join()).toContain('more than 2,000 tags');
  });

  test('of any number leave room for the rest of the record', () => {
    const tags = Array.from(
      { length: MOST_TAGS },
      (_, at): TagOfRecord => ({ name: `tag ${at}`, basis: 'supplied' }),
    );
    const entry = through(format, toEntry(format, { key: 'k', record: RECORD, entries: [], tags }));
    expect(tagsAfter(entry)).toEqual(said(tags));
    expect(entry.fields.length).toBeLessThan(200);
  });
});

describe('keywords that came with a file', () => {
  const RIS: ReferenceEntry = {
    format: 'ris',
    type: 'NEWS',
    key: 'k',
    fields: [
      { name: 'TI', value: 'Copper talks' },
      { name: 'KW', value: 'mining' },
      { name: 'KW', value: 'rail; Trade/Ore' },
      { name: 'KW', value: `${'no tag is as long as this '.repeat(6)}` },
      { name: 'N1', value: 'Seen.' },
    ],
  };
  const fields = (tags: readonly TagOfRecord[]) => {
    const { record, entries } = fromEntry(RIS);
    const entry = toEntry('ris', { key: 'k', record, entries, tags });
    return entry.fields
      .filter(({ name: tag }) => tag !== 'C8')
      .map(({ name: tag, value }) => `${tag} ${value.trim()}`);
  };
  const came = ['mining', 'rail', 'Trade-Ore'].map((each): TagOfRecord => ({ name: each, basis: 'in-text' }));
  const long = `KW ${'no tag is as long as this '.repeat(6).trim()}`;

  test('leave as they came', () =>
    expect(fields(came)).toEqual(['TI Copper talks', 'KW mining', 'KW rail; Trade/Ore', long, 'N1 Seen.']));
  test('have the analyst’s tags behind them', () =>
    expect(fields([...came, { name: 'desk', basis: 'supplied' }])).toEqual([
      'TI Copper talks',
      'KW mining',
      'KW rail; Trade/Ore',
      long,
      'KW desk',
      'N1 Seen.',
    ]));
  test('go where the analyst took the tag off, and what could be no tag stays', () =>
    expect(fields(came.slice(1, 2))).toEqual(['TI Copper talks', 'KW rail', long, 'N1 Seen.']));
});
