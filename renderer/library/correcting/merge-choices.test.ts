import { describe, expect, it } from 'vitest';
import { type Article, type ArticleRecord, unknownRecord } from '../../../shared/model';
import { differingFields, firstChoices, surerSide, type Weighed, whatGoesOver } from './merge-choices';

const article = (key: string, record: Partial<ArticleRecord>): Article => ({
  id: key,
  key,
  accession: key,
  isSample: false,
  createdAt: '2026-01-01T00:00:00Z',
  record: { ...unknownRecord(), ...record },
  text: {
    id: `${key}-text`,
    articleId: key,
    version: 1,
    sha256: '0'.repeat(64),
    rawSha256: '0'.repeat(64),
    fileName: 'a.txt',
    mediaType: 'text/plain',
    encoding: 'utf-8',
    importedAt: '2026-01-01T00:00:00Z',
    blocks: [],
    setAside: [],
    steps: [],
    warnings: [],
  },
  versions: [{ id: `${key}-text`, version: 1, importedAt: '2026-01-01T00:00:00Z', sha256: '0'.repeat(64) }],
});
const weighed = (
  kept: Partial<ArticleRecord>,
  other: Partial<ArticleRecord>,
  more: Partial<Weighed['other']> = {},
): Weighed => ({
  kept: { article: article('one', kept), quotes: 0, briefs: [], group: null },
  other: { article: article('two', other), quotes: 0, briefs: [], group: null, ...more },
});
const value = (words: string, basis: 'in-text' | 'inferred' | 'supplied' | 'confirmed') => ({
  value: words,
  basis,
});

describe('choosing between the values of two records', () => {
  it('is asked only where they differ', () => {
    const both = weighed(
      { title: value('Fund waits', 'in-text'), outlet: value('Dawn', 'in-text') },
      { title: value('Fund waits', 'inferred'), published: value('2026', 'in-text') },
    );
    expect(differingFields(both)).toEqual(['outlet', 'published']);
    expect([...firstChoices(both)]).toEqual([
      ['outlet', 'kept'],
      ['published', 'other'],
    ]);
  });

  it.each([
    ['confirmed', 'supplied', 'kept'],
    ['supplied', 'confirmed', 'other'],
    ['in-text', 'inferred', 'kept'],
    ['inferred', 'in-text', 'other'],
    ['in-text', 'in-text', 'kept'],
  ] as const)('%s against %s begins with the %s', (mine, theirs, side) => {
    expect(surerSide(weighed({ title: value('A', mine) }, { title: value('B', theirs) }), 'title')).toBe(
      side,
    );
  });

  it('says what goes over', () => {
    expect(whatGoesOver(weighed({}, {}))).toBe(
      'Over to the record that stays go 1 text and its tags, collections and notes. Its key, two, leads there from then on.',
    );
    expect(
      whatGoesOver(
        weighed(
          {},
          {},
          {
            quotes: 3,
            briefs: [
              { title: 'Lending', released: true },
              { title: '', released: false },
            ],
          },
        ),
      ),
    ).toBe(
      'Over to the record that stays go 1 text, 3 quotes, its place in “Lending” and an untitled brief and its tags, collections and notes. Its key, two, leads there from then on. A released brief keeps every byte of what was released.',
    );
  });
});
