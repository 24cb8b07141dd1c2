import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Output } from '../../../shared/ipc/contract';
import type { ReferenceDraft } from '../../../shared/ipc/reference-contract';
import { RECORD_FIELDS } from '../../../shared/model';
import { fromEntry } from '../../../shared/references/convert';
import { readReferences } from '../../../shared/references/read-references';
import type { ReferenceFormat } from '../../../shared/references/reference-entry';
import { writeReferences } from '../../../shared/references/write-references';
import type { Library } from '../open-library';
import { addArticle, cleanUp, makeLibrary } from '../testing/make-library';
import { packedRecords } from '../testing/packed-records';

const drafts = (format: ReferenceFormat, text: string): ReferenceDraft[] =>
  readReferences(format, text).entries.map(({ entry, line, raw }) => ({ line, raw, ...fromEntry(entry) }));

const COPPER = `@article{farooqi2026,
  author = {Farooqi, Hina}, title = {Copper talks resume in Gwadar}, journaltitle = {Indus Ledger}, date = {2026-03-14},
  url = {https://example.org/copper}, doi = {10.1234/copper}, volume = {3}
}
@misc{other-key, title = {Another piece altogether}, date = {2025}}
`;

describe('records from reference files', () => {
  let library: Library;
  beforeEach(() => {
    library = makeLibrary();
  });
  afterEach(cleanUp);

  const store = (format: ReferenceFormat, text: string): Output<'references:store'> =>
    library.request('references:store', {
      fileName: `mine.${format}`,
      isSample: false,
      supplied: {},
      records: packedRecords(drafts(format, text)),
    });
  const idsOf = (stored: Output<'references:store'>) =>
    stored.map((one) => {
      if (!one.ok) throw new Error(one.error.message);
      return one.articleId;
    });

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
      const [stored] = other.request('references:store', {
        fileName: `theirs.${format}`,
        isSample: false,
        supplied: {},
        records: packedRecords(drafts(format, written)),
      });
      if (!stored?.ok) throw new Error('not stored');
      const tags = (of: Library, articleId: string) =>
        of.request('shelf:article', { articleId }).tags.map(({ name, basis }) => `${name} (${basis})`);
      expect(tags(other, stored.articleId)).toEqual(tags(library, id));
      expect(tags(other, stored.articleId)).toEqual([
        'mining (in-text)',
        'to read (supplied)',
        'trade/minerals (supplied)',
      ]);
      const records = [
        library.request('articles:get', { articleId: id }),
        other.request('articles:get', { articleId: stored.articleId }),
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

  describe('whose keywords were changed elsewhere', () => {
    const tagsOf = (articleId: string) =>
      library.request('shelf:article', { articleId }).tags.map(({ name, basis }) => `${name} (${basis})`);
    const RIS = 'TY  - NEWS\nID  - copper-2026\nTI  - Copper talks\nKW  - mining\nKW  - rail\nER  - \n';

    test('bring the new ones, once, and nothing that was taken off here', () => {
      const [id = ''] = idsOf(store('ris', RIS));
      library.request('shelf:tag', { numbers: [1], add: ['desk'], remove: ['rail'] });
      const changed = RIS.replace('KW  - rail', 'KW  - rail\nKW  - ports\nKW  - Trade/Ore');
      expect(store('ris', changed)).toMatchObject([{ articleId: id, isNew: false, newKeywords: 2 }]);
      expect(tagsOf(id)).toEqual([
        'desk (supplied)',
        'mining (in-text)',
        'ports (in-text)',
        'Trade-Ore (in-text)',
      ]);
      library.request('shelf:tag', { numbers: [1], add: [], remove: ['ports'] });
      expect(store('ris', changed)).toMatchObject([{ isNew: false, newKeywords: 0 }]);
      expect(tagsOf(id)).not.toContain('ports (in-text)');
      const { kept } = library.request('references:kept', { articleId: id });
      expect(kept[0]?.fields.filter(({ name }) => name === 'KW').map(({ value }) => value)).toEqual([
        'mining',
        'rail',
        'ports',
        'Trade/Ore',
      ]);
    });

    test('bring no tag back that the analyst gave and took off, also where nothing says whose it was', () => {
      const [id = ''] = idsOf(store('ris', RIS));
      library.request('shelf:tag', { numbers: [1], add: ['old', 'trade/minerals', 'Ore'], remove: [] });
      const written = writeReferences(
        'ris',
        library.request('references:entries', { format: 'ris', articleIds: [id] }),
      );
      // As a program leaves it that does not know what the field is.
      const stripped = written
        .replace(/^C8 {2}- .*\r?\n/m, '')
        .replace('KW  - mining', 'KW  - canals\r\nKW  - mining');
      expect(stripped).not.toContain('C8');
      library.request('shelf:tag', { numbers: [1], add: [], remove: ['old'] });
      library.request('shelf:deleteTag', { name: 'Ore' });
      const taken = library.request('shelf:tag', { numbers: [1], add: [], remove: ['mining'] });
      library.request('shelf:undo', { actId: taken.actId });
      expect(store('ris', stripped)).toMatchObject([{ articleId: id, newKeywords: 1 }]);
      expect(tagsOf(id)).toEqual([
        'canals (in-text)',
        'mining (in-text)',
        'rail (in-text)',
        'trade/minerals (supplied)',
      ]);
      // Given again, it is as any other.
      library.request('shelf:tag', { numbers: [1], add: ['old'], remove: [] });
      expect(store('ris', `${stripped}\r\n`)).toMatchObject([{ newKeywords: 0 }]);
      expect(tagsOf(id)).toContain('old (supplied)');
    });

    test('bring more than an entry has fields for, and the entry can still be read', () => {
      const KEYWORDS = (name: string, count: number) =>
        Array.from({ length: count }, (_, at) => `KW  - ${name} ${at}\n`).join('');
      const withMany = (words: string) => RIS.replace('KW  - rail\n', words);
      const [id = ''] = idsOf(store('ris', withMany(KEYWORDS('old', 950))));
      const more = ['new', 'newer', 'newest'].map((name) => withMany(KEYWORDS(name, 90)));
      for (const text of more) expect(store('ris', text)).toMatchObject([{ newKeywords: 90 }]);
      for (const text of more)
        expect(store('ris', `${text}\n`.replace('KW  - mining', 'KW  - Mining'))).toMatchObject([
          { ok: true, newKeywords: 0 },
        ]);
      const { kept } = library.request('references:kept', { articleId: id });
      expect(kept[0]?.fields.length).toBeLessThanOrEqual(1000);
      expect(kept[0]?.fields.map(({ value }) => value).join()).toContain('newest 89');
    });

    test.each(['ris', 'bibtex', 'csl-json'] as const)(
      'bring them from what was written here as %s',
      (format) => {
        const [id = ''] = idsOf(store('ris', RIS));
        library.request('shelf:tag', { numbers: [1], add: ['trade/minerals', 'old'], remove: [] });
        const written = writeReferences(
          format,
          library.request('references:entries', { format, articleIds: [id] }),
        );
        library.request('shelf:tag', { numbers: [1], add: [], remove: ['old'] });
        expect(store(format, written)).toMatchObject([{ articleId: id, newKeywords: 0 }]);
        const changed = written.replace('rail', 'rail, canals');
        expect(changed).not.toBe(written);
        expect(store(format, changed)).toMatchObject([{ articleId: id, isNew: false, newKeywords: 1 }]);
        expect(tagsOf(id)).toEqual([
          'canals (in-text)',
          'mining (in-text)',
          'rail (in-text)',
          'trade/minerals (supplied)',
        ]);
        expect(library.request('articles:list', {}).total).toBe(1);
      },
    );
  });

  describe('that were changed elsewhere', () => {
    const told = (stored: Output<'references:store'>) =>
      stored.map((one) => (one.ok ? [one.isNew, one.saidOtherwise] : one.error));
    const recordOf = (articleId: string) => library.request('articles:get', { articleId }).record;
    const history = (articleId: string) => library.request('records:history', { articleId }).corrections;
    const keptOf = (articleId: string) =>
      library
        .request('references:kept', { articleId })
        .kept[0]?.fields.map(({ name, value }) => `${name} ${value}`);

    test('keep the new DOI beside the record, and say so once', () => {
      const [id = ''] = idsOf(store('bibtex', COPPER));
      const changed = COPPER.replace('doi = {10.1234/copper}', 'doi = {10.1234/copper-2}, number = {7}');
      expect(told(store('bibtex', changed))).toEqual([
        [
          false,
          '“Copper talks resume in Gwadar”: Kept beside the record: doi “10.1234/copper” → “10.1234/copper-2”, number unknown → “7”.',
        ],
        [false, null],
      ]);
      expect(keptOf(id)).toEqual(['doi 10.1234/copper-2', 'number 7', 'volume 3']);
      expect(told(store('bibtex', `${changed}\n`))).toEqual([
        [false, null],
        [false, null],
      ]);
      expect(library.request('articles:list', {}).total).toBe(2);
    });

    test('leave the record as it is, whoever set it, and offer what the file says in its history', () => {
      const [id = ''] = idsOf(store('bibtex', COPPER));
      const outlet = { value: 'The Ledger', basis: 'confirmed' as const };
      library.request('articles:setField', { articleId: id, field: 'outlet', value: outlet });
      const changed = COPPER.replace('Indus Ledger', 'Indus Ledger Weekly').replace(
        '2026-03-14',
        '2026-03-15',
      );
      expect(told(store('bibtex', changed))[0]).toEqual([
        false,
        '“Copper talks resume in Gwadar”: Outlet “The Ledger” → “Indus Ledger Weekly”, Published “2026-03-14” → “2026-03-15”. Not taken: choose in the history of its record.',
      ]);
      expect(recordOf(id).outlet).toEqual(outlet);
      expect(recordOf(id).published.value).toBe('2026-03-14');
      const offers = history(id).filter(({ how }) => how === 'proposed');
      expect(offers.map(({ field, after }) => [field, after.value])).toEqual([
        ['published', '2026-03-15'],
        ['outlet', 'Indus Ledger Weekly'],
      ]);
      const [{ number = 0 } = {}] = offers;
      library.request('records:restore', { articleId: id, correction: number, which: 'after' });
      expect(recordOf(id).published.value).toBe('2026-03-15');
      // The same again, and the file as it was: no news.
      expect(told(store('bibtex', `${changed}\n`))[0]).toEqual([false, null]);
      expect(told(store('bibtex', COPPER))[0]).toEqual([false, null]);
      expect(history(id).filter(({ how }) => how === 'proposed')).toHaveLength(2);
    });

    test('say nothing of what only the analyst changed here', () => {
      const [id = ''] = idsOf(store('bibtex', COPPER));
      const title = { value: 'Copper talks', basis: 'confirmed' as const };
      library.request('articles:setField', { articleId: id, field: 'title', value: title });
      expect(told(store('bibtex', COPPER.replace('volume = {3}', 'volume = { 3}')))[0]).toEqual([
        false,
        null,
      ]);
      expect(recordOf(id).title).toEqual(title);
      expect(history(id).map(({ how }) => how)).toEqual(['edited']);
    });

    test.each<[string, string]>([
      [
        'another work under the key',
        COPPER.replace(/title = \{Copper[^}]*\}/, 'title = {Wheat prices fall again}')
          .replace(/url = [^}]*\},/, '')
          .replace(/doi = [^}]*\}, /, ''),
      ],
      [
        'the same yearly title of another year',
        COPPER.replace('2026-03-14', '2025-03-14')
          .replace(/url = [^}]*\},/, '')
          .replace(/doi = [^}]*\}, /, ''),
      ],
    ])('are a record of their own where they are %s', (_, text) => {
      idsOf(store('bibtex', COPPER));
      expect(told(store('bibtex', text))[0]).toEqual([true, null]);
      expect(library.request('articles:list', {}).total).toBe(3);
    });

    test('are a record of their own where nothing but a short title and a key is the same', () => {
      const text = (date: string) => `@article{dawn, title = {Editorial}, date = {${date}}}`;
      idsOf(store('bibtex', text('2026-03-14')));
      expect(told(store('bibtex', text('2026-03-15')))).toEqual([[true, null]]);
      expect(told(store('bibtex', text('2026-03-14').replace('}}', '}, volume = {2}}')))).toEqual([
        [false, '“Editorial”: Kept beside the record: volume unknown → “2”.'],
      ]);
    });

    test('keep what the newer file leaves out, and do not tell who touched it when', () => {
      const RIS =
        'TY  - NEWS\nID  - copper-2026\nTI  - Copper talks resume\nVL  - 12\nN1  - Seen twice.\nKW  - rail\nER  - \n';
      const [id = ''] = idsOf(store('ris', RIS));
      expect(told(store('ris', RIS.replace('N1  - Seen twice.\n', 'SP  - 4\n')))).toEqual([
        [false, '“Copper talks resume”: Kept beside the record: SP unknown → “4”.'],
      ]);
      expect(keptOf(id)).toEqual(['ID copper-2026', 'VL 12', 'SP 4', 'KW rail', 'N1 Seen twice.']);
      const touched = COPPER.replace('volume = {3}', 'volume = {3}, timestamp = {2026-11-23}');
      idsOf(store('bibtex', COPPER));
      expect(told(store('bibtex', touched))[0]).toEqual([false, null]);
    });
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
      const [back] = drafts(format, text);
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
    const [good, bad] = drafts('bibtex', COPPER);
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
