import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { addArticle, addQuote, cleanUp, codeOf, importInput, makeLibrary } from '../testing/make-library';
import { libraryFile } from '../testing/stores';
import { placesOfBest } from './best-places';
import { VOLUME_SIZE } from './volume-size';

afterEach(cleanUp);

const known = (value: string) => ({ value, basis: 'in-text' as const });
type Library = ReturnType<typeof makeLibrary>;

/** Makes the next article the first of the next volume, as if those before it had been there and deleted. */
function skipToNextVolume(library: Library): Library {
  const { folder } = library;
  library.close();
  const db = new Database(libraryFile(folder));
  const last = Number(db.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'articles'").pluck().get());
  const next = (Math.floor(last / VOLUME_SIZE) + 1) * VOLUME_SIZE;
  db.prepare("UPDATE sqlite_sequence SET seq = ? WHERE name = 'articles'").run(next - 1);
  db.close();
  return makeLibrary(folder);
}

/** Copper in three volumes: each with one article that has it in the title and one in the body. */
function inThreeVolumes(): Library {
  let library = makeLibrary();
  for (const [index, year] of [2019, 2024, 2025].entries()) {
    if (index > 0) library = skipToNextVolume(library);
    addArticle(library, {
      fileName: `title-${year}.txt`,
      raw: `title ${year}`,
      record: {
        title: known('Copper and more copper'),
        outlet: known('Gazette'),
        published: known(`${year}-03-02`),
        kind: known('news'),
      },
      paragraphs: [`A paragraph of ${year} about nothing that was asked for.`],
    });
    addArticle(library, {
      fileName: `body-${year}.txt`,
      raw: `body ${year}`,
      record: { outlet: known('Courier'), published: known(`${year}`), kind: known('opinion') },
      paragraphs: [`Written in ${year} of the river, of the dam and, at last, of copper.`],
    });
    addArticle(library, {
      fileName: `other-${year}.txt`,
      raw: `other ${year}`,
      paragraphs: ['Of the river.'],
    });
  }
  return library;
}
const keysOf = (hits: readonly { key: string }[]): string[] => hits.map(({ key }) => key);
const find = (library: Library, query: string): string[] =>
  keysOf(library.request('search:articles', { query }).hits);

describe('an index of several volumes', () => {
  it('ranks what it finds as one index would: titles first wherever they stand', () => {
    const library = inThreeVolumes();
    const found = find(library, 'copper ');
    expect(found.slice(0, 3).sort()).toEqual(['title-2019', 'title-2024', 'title-2025']);
    expect(found.slice(3).sort()).toEqual(['body-2019', 'body-2024', 'body-2025']);
  });

  it('sorts by date, and filters by date, kind, language, year and what must not occur', () => {
    const library = inThreeVolumes();
    const { hits } = library.request('search:articles', { query: 'copper ', order: 'date' });
    expect(keysOf(hits)).toEqual([
      'title-2025',
      'body-2025',
      'title-2024',
      'body-2024',
      'title-2019',
      'body-2019',
    ]);
    expect(find(library, 'copper after:2025 ').sort()).toEqual(['body-2025', 'title-2025']);
    // A date that is only a year may be before or after its March.
    expect(find(library, 'copper before:2019-03 ')).toEqual(['body-2019']);
    expect(find(library, 'copper kind:opinion ').sort()).toEqual(['body-2019', 'body-2024', 'body-2025']);
    expect(find(library, 'copper -river ').sort()).toEqual(['title-2019', 'title-2024', 'title-2025']);
    expect(find(library, '-copper ').sort()).toEqual(['other-2019', 'other-2024', 'other-2025']);
    expect(find(library, 'outlet:gazette (published:2019 OR published:2024) ').sort()).toEqual([
      'title-2019',
      'title-2024',
    ]);
    expect(find(library, '(dam after:2025) OR (title:copper before:2020) ').sort()).toEqual([
      'body-2025',
      'title-2019',
    ]);
  });

  it('counts outlets, years, kinds and tags of all hits, and takes a choice of them', () => {
    const library = inThreeVolumes();
    const { articleId } = library.request('search:articles', { query: 'dam published:2024 ' }).hits[0] ?? {
      articleId: '',
    };
    const { id: quoteId } = addQuote(library, articleId, 'of the dam');
    library.request('quotes:update', { quoteId, tags: ['Water'] });
    const { facets, total } = library.request('search:articles', { query: 'copper ', limit: 1 });
    expect(total).toBe(6);
    expect(facets).toEqual({
      outlet: [
        { value: 'Courier', count: 3 },
        { value: 'Gazette', count: 3 },
      ],
      year: [
        { value: '2025', count: 2 },
        { value: '2024', count: 2 },
        { value: '2019', count: 2 },
      ],
      kind: [
        { value: 'news', count: 3 },
        { value: 'opinion', count: 3 },
      ],
      tag: [{ value: 'Water', count: 1 }],
    });
    const chosen = (choice: object): string[] =>
      keysOf(library.request('search:articles', { query: 'copper ', chosen: choice }).hits);
    expect(chosen({ outlet: 'Gazette', year: '2019' })).toEqual(['title-2019']);
    expect(chosen({ tag: 'Water' })).toEqual(['body-2024']);
    expect(chosen({ kind: '' })).toEqual([]);
    expect(find(library, 'tag:water ')).toEqual(['body-2024']);
    const undated = library.request('search:articles', { query: 'river ', chosen: { year: '' } });
    expect(keysOf(undated.hits).sort()).toEqual(['other-2019', 'other-2024', 'other-2025']);
  });

  it('gives first hits, then all of them, and ends a search when its asker begins another', () => {
    const library = inThreeVolumes();
    const begin = (query: string, asker: 'library' | 'palette' = 'library') =>
      library.request('search:begin', { asker, query });
    const first = begin('copper ');
    expect(first.hits.length).toBeGreaterThan(0);
    const other = begin('river ', 'palette');
    const { hits, total } = library.request('search:finish', { searchId: first.searchId });
    expect([hits.length, total]).toEqual([6, 6]);
    const more = library.request('search:more', { searchId: first.searchId, offset: 4, limit: 10 });
    expect(keysOf(more.hits)).toEqual(keysOf(hits.slice(4)));
    begin('dam ');
    expect(codeOf(() => library.request('search:finish', { searchId: first.searchId }))).toBe('cancelled');
    expect(library.request('search:finish', { searchId: other.searchId }).total).toBe(6);
  });

  it('takes a deleted and a changed article out of what it finds', () => {
    const library = inThreeVolumes();
    const idOf = (query: string): string =>
      library.request('search:articles', { query }).hits[0]?.articleId ?? '';
    library.request('articles:delete', { articleId: idOf('dam published:2019 ') });
    library.request('articles:setField', {
      articleId: idOf('title:copper published:2024 '),
      field: 'title',
      value: { value: 'Zinc', basis: 'supplied' },
    });
    expect(find(library, 'copper ').sort()).toEqual(['body-2024', 'body-2025', 'title-2019', 'title-2025']);
    expect(find(library, 'zinc ')).toEqual(['title-2024']);
  });
});

describe('a library from before the index had volumes', () => {
  it('is indexed again when it is opened, from where a killed process left off', () => {
    const library = inThreeVolumes();
    const before = find(library, 'copper ');
    const { folder } = library;
    library.close();
    const db = new Database(libraryFile(folder));
    db.exec(
      'DELETE FROM article_search_0001; DELETE FROM article_facts WHERE number >= 4096 AND number < 8192',
    );
    db.close();
    const opened = makeLibrary(folder);
    expect(find(opened, 'copper ')).toEqual(before);
    expect(opened.request('search:state', {})).toEqual({ indexed: 9, total: 9 });
  });
});

describe('many files at once', () => {
  it('stores all but the one that is refused, and finds a newer text of one of them', () => {
    const library = makeLibrary();
    const url = { url: known('https://example.org/story') };
    const telling = 'A paragraph that is long enough to tell one article from another, of copper.';
    const results = library.request('imports:storeAll', {
      files: [
        importInput({ fileName: 'a.txt', raw: 'a', record: url, paragraphs: [telling] }),
        { ...importInput({ fileName: 'b.txt', raw: 'b' }), supplied: { colour: 'red' } },
        importInput({ fileName: 'c.txt', raw: 'c', record: url, paragraphs: [telling, 'And of zinc.'] }),
      ],
    });
    expect(results.map((result) => (result.ok ? result.value.status : result.error.code))).toEqual([
      'imported',
      'invalid-input',
      'new-text',
    ]);
    expect(find(library, 'zinc ')).toEqual(find(library, 'copper '));
    expect(library.request('articles:list', {}).total).toBe(1);
  });

  it('gives keys to articles of one author and year, however many', () => {
    const library = makeLibrary();
    const record = { authors: { value: ['Ana Núñez'], basis: 'in-text' as const }, published: known('2024') };
    const files = Array.from({ length: 40 }, (_, index) =>
      importInput({ fileName: `${index}.txt`, raw: `${index}`, record, paragraphs: [`Number ${index}.`] }),
    );
    library.request('imports:storeAll', { files });
    const keys = keysOf(library.request('articles:list', {}).articles);
    expect(new Set(keys).size).toBe(40);
    expect(keys.every((key) => /^nunez-2024(-\d+)?$/.test(key))).toBe(true);
  });
});

describe('the best of many', () => {
  it('are those that sorting all would put there', () => {
    let state = 7;
    const next = (): number => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return state % 50;
    };
    const keys = Float64Array.from({ length: 500 }, next);
    const numbers = Int32Array.from(keys, (_, index) => (index * 7919) % 5000);
    const all = [...keys.keys()].sort(
      (a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || (numbers[b] ?? 0) - (numbers[a] ?? 0),
    );
    for (const [from, count] of [
      [0, 10],
      [90, 25],
      [0, 500],
      [495, 50],
      [600, 5],
    ] as const)
      expect(placesOfBest(keys, numbers, from, count)).toEqual(all.slice(from, from + count));
  });
});
