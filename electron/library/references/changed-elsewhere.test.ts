import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Output } from '../../../shared/ipc/contract';
import type { ReferenceFormat } from '../../../shared/references/reference-entry';
import { writeReferences } from '../../../shared/references/write-references';
import type { Library } from '../open-library';
import { cleanUp, makeLibrary } from '../testing/make-library';
import { COPPER, idsOf, storeReferences } from '../testing/stored-references';

describe('records from reference files', () => {
  let library: Library;
  beforeEach(() => {
    library = makeLibrary();
  });
  afterEach(cleanUp);
  const store = (format: ReferenceFormat, text: string) => storeReferences(library, format, text);

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
});
