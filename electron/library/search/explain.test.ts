import { afterEach, describe, expect, it } from 'vitest';
import type { Library } from '../open-library';
import { cleanUp, importInput, makeLibrary } from '../testing/make-library';

afterEach(cleanUp);

function harbourLibrary(): Library {
  const library = makeLibrary();
  const stored = [
    ['Harbour Times', 'Sana Marwat', 'The harbour was dredged.'],
    ['Dock Post', 'Ali Kapur', 'The quay was painted.'],
  ].map(([outlet, author, words], at) =>
    library.request(
      'imports:store',
      importInput({
        fileName: `${at}.txt`,
        paragraphs: [words ?? ''],
        record: {
          outlet: { value: outlet ?? '', basis: 'in-text' },
          authors: { value: [author ?? ''], basis: 'in-text' },
          kind: { value: 'news', basis: 'in-text' },
          language: { value: 'en', basis: 'in-text' },
        },
      }),
    ),
  );
  const numbers = library.request('articles:order', { order: 'added' }).numbers;
  expect(stored).toHaveLength(2);
  library.request('shelf:tag', {
    numbers: [numbers[0] ?? 0],
    add: ['Trade/Minerals'],
    remove: [],
  });
  return library;
}
const explain = (library: Library, query: string) => library.request('search:explain', { query });

describe('why nothing is found', () => {
  it.each([
    ['tag:mineral ', /There is no tag “mineral”\. There are .*Trade\/Minerals/, 'tag:Trade/Minerals'],
    ['tag:tarde ', /There is no tag “tarde”/, 'tag:Trade'],
    ['tag:xylophone ', /There is no tag “xylophone”/, null],
    ['outlet:hrabour ', /No outlet is called “hrabour”/, 'outlet:"Harbour Times"'],
    ['outlet:dredged ', /No outlet is called “dredged”/, 'dredged'],
    ['author:khan ', /No author is called “khan”/, 'khan'],
    ['title:quay ', /No title has “quay”/, 'quay'],
    ['kind:interview ', /No article is of the kind “interview”\. There is news\./, null],
    ['lang:ur ', /No article is in the language “ur”\. There is en\./, null],
    ['harb ', /No article has “harb”/, 'harb*'],
    ['harbours ', /No article has “harbours”/, 'harbour*'],
    ['qua ', /No article has “qua”/, null],
    ['"harb" ', /No article has “harb”/, 'harb*'],
    ['zebra ', /No article has “zebra”/, null],
    ['"was harbour" ', /No article has “was harbour”/, null],
    ['after:2031 ', /No article has a date that fits after:2031/, null],
  ])('%s', (query, message, instead) => {
    const { reasons, isEachFound } = explain(harbourLibrary(), query);
    expect(reasons).toHaveLength(1);
    expect(reasons[0]?.message).toMatch(message);
    expect(reasons[0]?.instead?.term ?? null).toBe(instead);
    expect(isEachFound).toBe(false);
  });

  it('puts what there is into the whole query, at its place', () => {
    const { reasons } = explain(harbourLibrary(), 'harbour tag:tarde -quay ');
    expect(reasons.map(({ instead }) => instead?.query)).toEqual(['harbour tag:Trade -quay ']);
  });

  it('names each part that finds nothing, and says when only all together do not', () => {
    const library = harbourLibrary();
    expect(explain(library, 'harbour zebra tag:none ').reasons).toHaveLength(2);
    expect(explain(library, 'harbour quay ')).toEqual({ reasons: [], isEachFound: true });
  });

  it('takes what is kept out for no reason', () => {
    const library = harbourLibrary();
    expect(explain(library, 'harbour quay -zebra -(tag:none lion) ')).toEqual({
      reasons: [],
      isEachFound: true,
    });
  });
});

describe('all values of a facet', () => {
  it('are found by what is in their name, also beyond those of the menu', () => {
    const library = makeLibrary();
    const files = Array.from({ length: 60 }, (_, at) =>
      importInput({
        fileName: `${at}.txt`,
        paragraphs: [`Item ${at} of the harbour.`],
        record: { outlet: { value: `Pâper ${at}`, basis: 'in-text' } },
      }),
    );
    library.request('imports:storeAll', { files });
    const asked = { asker: 'library', query: 'harbour ', limit: 12 } as const;
    const { searchId, facets } = library.request('search:begin', asked);
    expect(facets.outlet).toHaveLength(50);
    const all = (filter: string, limit = 1000) =>
      library.request('search:facet', { searchId, facet: 'outlet', filter, limit });
    expect(all('')).toMatchObject({ total: 60 });
    expect(all('').values).toHaveLength(60);
    expect(all('', 7)).toMatchObject({ total: 60, values: { length: 7 } });
    expect(all('PAPER 5').values.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['Pâper 5', 'Pâper 50', 'Pâper 59']),
    );
    expect(all('paper 5').total).toBe(11);
    expect(all('zebra')).toEqual({ values: [], total: 0 });
  });
});
