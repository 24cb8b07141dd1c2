import { describe, expect, test } from 'vitest';
import type { Collection } from '../../../shared/ipc/shelf-contract';
import { keyOfScope, placeOf, shownLine } from './shelf-lines';

const ALL: readonly Collection[] = [
  { id: 'region', parentId: null, name: 'Region', articles: 0 },
  { id: 'minerals', parentId: 'region', name: 'Minerals', articles: 0 },
];

describe('where the path of a collection leads', () => {
  test.each([
    ['a name alone', 'Floods', null, ['Floods', null, []]],
    ['a name alone, where another is chosen', 'Floods', 'region', ['Floods', 'region', []]],
    ['a path of what is there, in any case', 'region/minerals/Copper', null, ['Copper', 'minerals', []]],
    ['a path of which a part is there', 'Region/Rail/Gauge', null, ['Gauge', 'region', ['Rail']]],
    ['a path of which nothing is there', 'Desk/Rail/Gauge', 'region', ['Gauge', null, ['Desk', 'Rail']]],
    ['a name that only stands elsewhere', 'Minerals/Copper', null, ['Copper', null, ['Minerals']]],
    ['slashes and spaces too many', ' /Region// Copper/', null, ['Copper', 'region', []]],
  ])('%s', (_, path, inside, [leaf, parentId, toMake]) =>
    expect(placeOf(ALL, path, inside as string | null)).toEqual({ leaf, parentId, toMake }),
  );
});

describe('the line whose articles the list holds', () => {
  const region = keyOfScope({ kind: 'collection', id: 'region' });
  test.each([
    ['all articles, with nothing searched', keyOfScope(null), false, null, keyOfScope(null)],
    ['none, while the whole library is searched', keyOfScope(null), true, null, null],
    ['a kept search', keyOfScope(null), true, 'water', 'search-water'],
    ['a collection that is searched', region, true, null, region],
    ['a collection, once its kept search is left', region, false, 'water', region],
  ])('is %s', (_name, scope, isSearching, saved, line) => {
    expect(shownLine(scope, isSearching, saved)).toBe(line);
  });
});
