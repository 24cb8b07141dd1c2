import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import type { Library } from '../open-library';
import { cleanUp, importInput, makeLibrary } from '../testing/make-library';
import { libraryFile } from '../testing/stores';
import {
  type Asked,
  type Made,
  makeArticles,
  naiveAnswer,
  naiveFacets,
  randomAsked,
  SPELLINGS,
  seeded,
  writeAsked,
} from './naive-search.cases';
import { VOLUME_SIZE } from './volume-size';

// Random queries, answered by the index and by an evaluator that goes through every article word by word and shares no code
// with it: the same articles, the same counts.
afterEach(cleanUp);

/** Above 512 in a volume, what is common is ranked in another way. */
const ARTICLES = 620;
const IN_FIRST_VOLUME = 560;
const QUERIES = 400;

function stocked(articles: readonly Made[]): Library {
  let library = makeLibrary();
  const { folder } = library;
  const store = (some: readonly Made[]): void => {
    const files = some.map(({ fileName, record, paragraphs }) =>
      importInput({ fileName, raw: fileName, record, paragraphs }),
    );
    for (const result of library.request('imports:storeAll', { files }))
      expect(result.ok && result.value.status).toBe('imported');
  };
  for (let at = 0; at < IN_FIRST_VOLUME; at += 140) store(articles.slice(at, at + 140));
  library.close();
  const db = new Database(libraryFile(folder));
  db.prepare("UPDATE sqlite_sequence SET seq = ? WHERE name = 'articles'").run(VOLUME_SIZE - 1);
  db.close();
  library = makeLibrary(folder);
  store(articles.slice(IN_FIRST_VOLUME));
  library.request('search:setSpellings', { groups: SPELLINGS });
  const { numbers } = library.request('articles:order', { order: 'added' });
  const oldestFirst = [...numbers].sort((a, b) => a - b);
  expect(oldestFirst).toHaveLength(articles.length);
  const tags = new Map<string, number[]>();
  articles.forEach((article, at) => {
    for (const tag of article.tags) tags.set(tag, [...(tags.get(tag) ?? []), oldestFirst[at] ?? 0]);
  });
  for (const [tag, of] of tags) library.request('shelf:tag', { numbers: of, add: [tag], remove: [] });
  const starred = oldestFirst.filter((_, at) => articles[at]?.isStarred);
  library.request('shelf:mark', { numbers: starred, as: 'starred' });
  return library;
}

const found = (library: Library, asked: Asked) => {
  const { query, chosen, order } = asked;
  const { hits, total, facets, problem } = library.request('search:articles', {
    query: writeAsked(query),
    chosen,
    order,
    limit: 1000,
  });
  return {
    titles: hits.map(({ title }) => title.value?.split(' ').at(-1) ?? '').sort(),
    total,
    facets,
    problem,
  };
};

describe('random queries', () => {
  it('find the articles that a reader of every word would find, and count them so', () => {
    const random = seeded(20_261_122);
    const articles = makeArticles(random, ARTICLES);
    const library = stocked(articles);
    let nonEmpty = 0;
    for (let turn = 0; turn < QUERIES; turn += 1) {
      const asked = randomAsked(random);
      const typed = writeAsked(asked.query);
      const expected = naiveAnswer(articles, asked);
      const actual = found(library, asked);
      expect(actual.problem, typed).toBeNull();
      expect(actual.titles, `${typed} ${JSON.stringify(asked.chosen)}`).toEqual(
        expected.map(({ name }) => name).sort(),
      );
      expect(actual.total, typed).toBe(expected.length);
      const counts = (facets: Record<string, { value: string; count: number }[]>) =>
        Object.fromEntries(
          Object.entries(facets).map(([facet, list]) => [
            facet,
            Object.fromEntries(list.map(({ value, count }) => [value, count])),
          ]),
        );
      expect(counts(actual.facets), typed).toEqual(naiveFacets(expected));
      const begun = library.request('search:begin', {
        asker: 'library',
        query: typed,
        chosen: asked.chosen,
        order: asked.order,
      });
      const numbers = library.request('search:numbers', { searchId: begun.searchId }).numbers;
      expect(numbers.length, typed).toBe(expected.length);
      if (expected.length > 0 && expected.length < ARTICLES) nonEmpty += 1;
    }
    // Queries that find nothing or everything would prove little.
    expect(nonEmpty).toBeGreaterThan(QUERIES / 2);
  }, 120_000);
});
