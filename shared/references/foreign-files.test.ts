import { describe, expect, test } from 'vitest';
import type { RecordField } from '../model';
import { fromEntry, keptFields, toEntry } from './convert';
import { BIBTEX_FILES, CSL_FILES, type ForeignFile, RIS_FILES } from './foreign-files.cases';
import { readReferences } from './read-references';
import type { ReferenceFormat } from './reference-entry';
import { writeReferences } from './write-references';

/** What of each record the case names. */
const shortOf = (format: ReferenceFormat, text: string) =>
  readReferences(format, text).entries.map(({ entry }) => fromEntry(entry));

describe.each([
  ['ris', RIS_FILES],
  ['bibtex', BIBTEX_FILES],
  ['csl-json', CSL_FILES],
] as const)('%s', (format: ReferenceFormat, files: readonly ForeignFile[]) => {
  test.each(files)('$name', ({ text, records, faults = [] }) => {
    const read = shortOf(format, text);
    expect(readReferences(format, text).faults.map(({ line }) => line)).toEqual(faults);
    expect(read).toHaveLength(records.length);
    read.forEach(({ record, entries, warnings }, at) => {
      const { kept, warned = 0, ...values } = records[at] ?? {};
      for (const [field, value] of Object.entries(values))
        expect([field, record[field as RecordField].value]).toEqual([field, value]);
      const [entry] = entries;
      if (kept)
        expect(keptFields(entry as never).map(({ name }) => name)).toEqual(expect.arrayContaining(kept));
      expect(warnings).toHaveLength(warned);
    });
  });

  test.each(files)('$name: comes out as it came in, every field in its order', ({ text }) => {
    const entries = readReferences(format, text).entries.map(({ entry }) => entry);
    const out = entries.map((entry) => toEntry(format, { key: entry.key, ...fromEntry(entry) }));
    const again = readReferences(format, writeReferences(format, out)).entries.map(({ entry }) => entry);
    const bare = ({ inherited: _, fields, ...entry }: (typeof entries)[number]) => ({
      ...entry,
      // What a crossref says is carried beside the fields, in case its entry does not come along.
      fields: fields.filter(({ name }) => name !== 'briefwright'),
    });
    expect(again.map(bare)).toEqual(entries.map(bare));
    if (entries.every(({ inherited }) => !inherited))
      expect(again.flatMap(({ fields }) => fields).map(({ name }) => name)).not.toContain('briefwright');
    expect(again.map((entry) => fromEntry(entry).record)).toEqual(
      entries.map((entry) => fromEntry(entry).record),
    );
  });
});

test('a bomb of abbreviations, deep braces and a value without end are faults, quickly', () => {
  const bomb = [
    '@string{a = "xxxxxxxxxxxxxxxxxxxx"}',
    ...Array.from({ length: 40 }, (_, at) => `@string{a = a # a}% ${at}`),
    '@misc{x, title = a}',
  ].join('\n');
  expect(readReferences('bibtex', bomb).faults.length).toBeGreaterThan(0);
  const deep = `@misc{x, title = {${'{'.repeat(100_000)}deep${'}'.repeat(100_000)}}}\n@misc{y, title = {Next}}`;
  expect(readReferences('bibtex', deep).entries).toHaveLength(2);
  expect(fromEntry(readReferences('bibtex', deep).entries[0]?.entry as never).record.title.value).toBe(
    'deep',
  );
  const endless = `${'@misc{x, title = {open\n'.repeat(5_000)}`;
  expect(readReferences('bibtex', endless).entries).toHaveLength(0);
  const nested = `[{"id":"a","title":"A"},{"id":"b","x":${'['.repeat(20_000)}${']'.repeat(20_000)}}]`;
  const read = readReferences('csl-json', nested);
  expect([...read.entries, ...read.faults].length).toBeGreaterThan(0);
});
