import { afterEach, expect, test } from 'vitest';
import type { Library } from '../open-library';
import { selectNumbers } from '../store/db';
import { openStore, type Store } from '../store/open-store';
import { addArticle, cleanUp, makeLibrary } from '../testing/make-library';
import { mergeSlice, volumeInPieces } from './merge-index';

afterEach(cleanUp);

const TABLE = 'article_search_0000';
const pieces = (store: Store): number =>
  store.read((db) => selectNumbers(db, `SELECT count(DISTINCT segid) FROM ${TABLE}_idx`)[0] ?? 0);

let written = 0;
/** Each stored article is a piece of the index until FTS5 merges some by itself. */
function addUntilInPieces(folder: string): void {
  const library = makeLibrary(folder);
  for (let count = 0; count < 7; count += 1) {
    written += 1;
    addArticle(library, {
      fileName: `${written}.txt`,
      paragraphs: [`Article ${written} is of copper. ${`Word${written} `.repeat(40)}`, 'And of the river.'],
    });
  }
  library.close();
}
const answers = (library: Library) =>
  ['copper ', '"of the river" ', 'word1', 'copper -word3 '].map((query) =>
    library.request('search:articles', { query, limit: 100 }).hits.map(({ key }) => key),
  );

test('an index in pieces becomes one piece, slice by slice, also when articles come in between, and finds the same', () => {
  written = 0;
  const { folder, close } = makeLibrary();
  close();
  addUntilInPieces(folder);
  const before = makeLibrary(folder);
  const found = answers(before);
  expect(found[0]).toHaveLength(7);
  before.close();

  const store = openStore(folder);
  expect(pieces(store)).toBeGreaterThanOrEqual(4);
  expect(store.read(volumeInPieces)).toBe(TABLE);
  let slices = 0;
  while (store.write((db) => mergeSlice(db, TABLE))) slices += 1;
  expect(slices).toBeGreaterThan(0);
  expect(pieces(store)).toBe(1);
  expect(store.read(volumeInPieces)).toBeNull();
  expect(store.write((db) => mergeSlice(db, TABLE))).toBe(false);
  store.close();
  const after = makeLibrary(folder);
  expect(answers(after)).toEqual(found);
  after.close();

  addUntilInPieces(folder);
  const half = openStore(folder);
  half.write((db) => mergeSlice(db, TABLE));
  half.close();
  addUntilInPieces(folder);
  const rest = openStore(folder);
  while (rest.write((db) => mergeSlice(db, TABLE)));
  expect(pieces(rest)).toBe(1);
  rest.close();
  const last = makeLibrary(folder);
  expect(last.request('search:articles', { query: 'copper ' }).total).toBe(21);
  expect(last.request('search:articles', { query: 'word20 ' }).total).toBe(1);
});
