import { expect, test } from 'vitest';
import { unknownRecord } from '../model';
import { fromEntry, toEntry } from './convert';
import { readReferences } from './read-references';
import type { ReferenceFormat } from './reference-entry';
import { writeReferences } from './write-references';

const AUTHORS = [
  '{Nikkei Asia}',
  'Embassy of the United States, Islamabad',
  '{Amnesty, Pakistan}',
  'House, Bill',
  'Press, Frank',
  'Service, Robert',
  'al-Tamimi, Ahmed',
  'Rafiq, Hina',
];

/** As another program would: without what this one writes for itself. */
test.each<[ReferenceFormat, string]>([
  ['csl-json', '"custom"'],
  ['bibtex', 'briefwright'],
])('persons and institutions stay what they are in %s of other programs', (format) => {
  const record = { ...unknownRecord(), authors: { value: AUTHORS, basis: 'in-text' as const } };
  const written = writeReferences(format, [toEntry(format, { key: 'k', record, entries: [] })]);
  const plain =
    format === 'csl-json'
      ? JSON.stringify(
          (JSON.parse(written) as Record<string, unknown>[]).map(({ id, type, author }) => ({
            id,
            type,
            author,
          })),
        )
      : `@article{k,\n${/^\s*author\s*=.*$/m.exec(written)?.[0] ?? ''}\n}`;
  const [entry] = readReferences(format, plain).entries;
  if (!entry) throw new Error(`nothing was read of ${plain}`);
  expect(fromEntry(entry.entry).record.authors.value).toEqual(AUTHORS);
});

test.each([
  ['al-', 'al-Tamimi, Ahmed'],
  ['al', 'al Tamimi, Ahmed'],
])('the particle %s before a family name of CSL', (particle, stored) => {
  const author = [{ 'non-dropping-particle': particle, family: 'Tamimi', given: 'Ahmed' }];
  const [entry] = readReferences('csl-json', JSON.stringify([{ id: 'k', type: 'report', author }])).entries;
  expect(entry && fromEntry(entry.entry).record.authors.value).toEqual([stored]);
});
