import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { RECORD_FIELDS } from '../../../shared/model';
import type { ReferenceFormat } from '../../../shared/references/reference-entry';
import { writeReferences } from '../../../shared/references/write-references';
import type { Library } from '../open-library';
import { addArticle, cleanUp, makeLibrary } from '../testing/make-library';
import { packedRecords } from '../testing/packed-records';
import { COPPER, draftsOf, idsOf, storeReferences } from '../testing/stored-references';

describe('records from reference files', () => {
  let library: Library;
  beforeEach(() => {
    library = makeLibrary();
  });
  afterEach(cleanUp);

  const store = (format: ReferenceFormat, text: string) => storeReferences(library, format, text);

  test('bring their keywords as tags that say where they are from, which an analyst takes off like others', () => {
    const ids = [
      ['ris', 'TY  - NEWS\nTI  - Copper talks\nKW  - mining\nKW  - rail; Trade/Ore\nER  - \n'],
      ['bibtex', "@misc{x, title = {Wheat}, keywords = {Mining, caf{\\'e}}}"],
      ['csl-json', '[{"id": "y", "type": "webpage", "title": "Dams", "keyword": "water, mining"}]'],
    ].flatMap(([format, text]) => idsOf(store(format as ReferenceFormat, text ?? '')));
    const tags = ids.map((articleId) => library.request('shelf:article', { articleId }).tags);
    expect(tags.map((each) => each.map(({ name }) => name))).toEqual([
      ['mining', 'rail', 'Trade-Ore'],
      ['café', 'mining'],
      ['mining', 'water'],
    ]);
    expect(new Set(tags.flat().map(({ basis }) => basis))).toEqual(new Set(['in-text']));
    expect(library.request('search:articles', { query: 'tag:mining ' }).total).toBe(3);
    library.request('shelf:tag', { numbers: [1], add: [], remove: ['mining'] });
    expect(library.request('search:articles', { query: 'tag:mining ' }).total).toBe(2);
  });

  test.each(['ris', 'bibtex', 'csl-json'] as const)(
    'take the tags along as %s, into another library',
    (format) => {
      const [id = ''] = idsOf(
        store('ris', 'TY  - NEWS\nTI  - Copper talks\nKW  - mining\nKW  - rail\nER  - \n'),
      );
      library.request('shelf:tag', { numbers: [1], add: ['trade/minerals', 'to read'], remove: ['rail'] });
      const written = writeReferences(
        format,
        library.request('references:entries', { format, articleIds: [id] }),
      );
      const other = makeLibrary();
      const [theirs = ''] = idsOf(storeReferences(other, format, written));
      const tags = (of: Library, articleId: string) =>
        of.request('shelf:article', { articleId }).tags.map(({ name, basis }) => `${name} (${basis})`);
      expect(tags(other, theirs)).toEqual(tags(library, id));
      expect(tags(other, theirs)).toEqual([
        'mining (in-text)',
        'to read (supplied)',
        'trade/minerals (supplied)',
      ]);
      const records = [
        library.request('articles:get', { articleId: id }),
        other.request('articles:get', { articleId: theirs }),
      ];
      expect(records[1]?.record).toEqual(records[0]?.record);
    },
  );

  test('are articles without text, found by their words, under the key that they had', () => {
    const [first] = idsOf(store('bibtex', COPPER));
    const article = library.request('articles:get', { articleId: first ?? '' });
    expect(article.key).toBe('farooqi2026');
    expect(article.text.blocks).toEqual([]);
    expect(article.text.warnings[0]?.code).toBe('no-text-stored');
    expect(article.record.title).toEqual({
      value: 'Copper talks resume in Gwadar',
      basis: 'in-text',
      reason: 'Stated by a reference file.',
    });
    expect(library.request('articles:list', {}).articles.map(({ paragraphs }) => paragraphs)).toEqual([0, 0]);
    const { hits } = library.request('search:articles', { query: 'gwadar' });
    expect(hits.map(({ key }) => key)).toEqual(['farooqi2026']);
    expect(library.request('texts:raw', { textId: article.text.id }).text).toContain(
      'doi = {10.1234/copper}',
    );
    const { kept } = library.request('references:kept', { articleId: article.id });
    expect(kept).toEqual([
      {
        format: 'bibtex',
        fields: [
          { name: 'doi', value: '10.1234/copper' },
          { name: 'volume', value: '3' },
        ],
      },
    ]);
    expect(() => library.request('quotes:find', { articleId: article.id, exact: 'Copper' })).toThrow();
  });

  test('that are here already add nothing, whichever form they come in', () => {
    const ids = idsOf(store('bibtex', COPPER));
    expect(store('bibtex', COPPER).map((one) => one.ok && one.isNew)).toEqual([false, false]);
    for (const format of ['ris', 'csl-json', 'bibtex'] as const) {
      const entries = library.request('references:entries', { format, articleIds: ids });
      const again = store(format, writeReferences(format, entries));
      expect(again.map((one) => one.ok && [one.articleId, one.isNew])).toEqual(ids.map((id) => [id, false]));
    }
    expect(library.request('articles:list', {}).total).toBe(2);
  });

  test('that look like one that is here are kept apart and proposed, until they are told apart', () => {
    const [first = ''] = idsOf(store('bibtex', COPPER));
    const [likely] = store(
      'ris',
      'TY  - NEWS\nTI  - Copper talks resume in Gwadar!\nDO  - https://doi.org/10.1234/COPPER\nDA  - 2026/03/14/\nER  - \n',
    );
    if (!likely?.ok) throw new Error('not stored');
    expect(likely).toMatchObject({ isNew: true, likelySame: true });
    const { likelySame } = library.request('references:kept', { articleId: likely.articleId });
    expect(likelySame).toEqual([
      {
        articleId: first,
        key: 'farooqi2026',
        title: 'Copper talks resume in Gwadar',
        why: 'doi',
        hasText: false,
      },
    ]);
    library.request('copies:tellApart', { articleIds: [first, likely.articleId], apart: true });
    expect(library.request('references:kept', { articleId: likely.articleId }).likelySame).toEqual([]);
  });

  test('are proposed beside the text of their article, which came by itself', () => {
    const { articleId } = addArticle(library, {
      paragraphs: ['Talks on copper went on in Gwadar on Saturday, two officials said.'],
      record: { url: { value: 'https://example.org/copper', basis: 'in-text' } },
    });
    const [record = ''] = idsOf(store('bibtex', COPPER));
    const likely = () => library.request('references:kept', { articleId }).likelySame;
    expect(likely()).toMatchObject([{ articleId: record, why: 'address', hasText: false }]);
    addArticle(library, {
      paragraphs: ['Another story altogether stands under that address by now, of wheat and of rain.'],
      record: { url: { value: 'https://example.org/copper', basis: 'in-text' } },
    });
    // Of two texts the words tell how alike they are.
    expect(likely()).toHaveLength(1);
  });

  test('from another library come back with how each value is known', () => {
    const [id = ''] = idsOf(store('bibtex', COPPER));
    library.request('articles:setField', {
      articleId: id,
      field: 'outlet',
      value: { value: 'The Ledger', basis: 'confirmed' },
    });
    library.request('articles:setField', {
      articleId: id,
      field: 'descriptor',
      value: { value: 'Reliable “daily”\nof record', basis: 'supplied' },
    });
    library.request('articles:setField', {
      articleId: id,
      field: 'handling',
      value: { value: 'TLP:AMBER+STRICT', basis: 'confirmed', reason: 'Head of its first page' },
    });
    const { record } = library.request('articles:get', { articleId: id });
    for (const format of ['ris', 'csl-json', 'bibtex'] as const) {
      const text = writeReferences(
        format,
        library.request('references:entries', { format, articleIds: [id] }),
      );
      const [back] = draftsOf(format, text);
      for (const field of RECORD_FIELDS) expect([field, back?.record[field]]).toEqual([field, record[field]]);
    }
  });

  test('are chosen by name, by a search, or all', () => {
    const ids = idsOf(store('bibtex', COPPER));
    expect(library.request('references:choose', { all: true })).toEqual(ids);
    expect(library.request('references:choose', { query: 'copper' })).toEqual([ids[0]]);
    expect(library.request('references:choose', { query: 'after:2026' })).toEqual([ids[0]]);
    expect(() => library.request('references:choose', { query: 'after:nonsense' })).toThrow();
    expect(library.request('references:choose', { numbers: [2, 1, 99] })).toEqual(ids);
    const entries = library.request('references:entries', { format: 'ris', articleIds: [...ids, 'gone'] });
    expect(entries).toHaveLength(2);
  });

  test('of a search are those that it shows: in the part of the library shown, by words as they are typed', () => {
    const ids = idsOf(store('bibtex', `${COPPER}@misc{third, title = {Copperbelt railway}, date = {2025}}`));
    library.request('shelf:mark', { numbers: [3], as: 'starred' });
    const { id } = library.request('collections:save', { name: 'Mines', parentId: null });
    library.request('collections:put', { id, numbers: [1, 2], way: 'in' });
    for (const asked of [
      { query: 'copper' },
      { query: 'copper ' },
      { query: 'copper', scope: { kind: 'starred' as const } },
      { query: 'copper', scope: { kind: 'collection' as const, id } },
      { query: 'copper', scope: { kind: 'untagged' as const }, chosen: { year: '2025' } },
    ]) {
      const { hits } = library.request('search:articles', { ...asked, order: 'date' });
      expect(hits.length).toBeGreaterThan(0);
      expect(library.request('references:choose', asked)).toEqual(hits.map(({ number }) => ids[number - 1]));
    }
    expect(library.request('references:choose', { scope: { kind: 'collection', id } })).toEqual(
      ids.slice(0, 2),
    );
    expect(library.request('references:choose', { scope: { kind: 'starred' } })).toEqual([ids[2]]);
    const starred = { query: 'copper', scope: { kind: 'starred' as const } };
    expect(library.request('references:choose', starred)).toEqual([ids[2]]);
    expect(() => library.request('references:choose', { query: 'copper in:nowhere ' })).toThrow(
      /no collection/,
    );
  });

  test('that the library cannot hold are refused one by one', () => {
    const [good, bad] = draftsOf('bibtex', COPPER);
    if (!good || !bad) throw new Error('two were read');
    const broken = { ...bad, record: { ...bad.record, title: { value: null, basis: 'confirmed' as const } } };
    const stored = library.request('references:store', {
      fileName: 'mine.bib',
      isSample: false,
      supplied: {},
      records: packedRecords([good, broken]),
    });
    expect(stored.map(({ ok }) => ok)).toEqual([true, true]);
    const article = library.request('articles:find', { ref: 'other-key' });
    expect(article?.record.title.basis).toBe('unknown');
  });
});
