import { afterEach, describe, expect, it } from 'vitest';
import { cleanUp, codeOf } from '../testing/make-library';
import { found, listed, some, stocked } from '../testing/stocked-shelf';

afterEach(cleanUp);

describe('collections', () => {
  it('that were filled since stay when their making is taken back, and the sentence says why', () => {
    const { library } = stocked();
    const made = library.request('collections:save', { name: 'Ports', parentId: null });
    const put = library.request('collections:put', { id: made.id, numbers: some(1, 2), way: 'in' });
    const undoMaking = () => library.request('shelf:undo', { actId: made.actId });
    expect(undoMaking).toThrow(/“Ports” was not removed: it holds articles/);
    expect(found(library, 'in:ports ')).toEqual([1, 2]);
    library.request('shelf:undo', { actId: put.actId });
    const inner = library.request('collections:save', { name: 'Quays', parentId: made.id });
    expect(codeOf(undoMaking)).toBe('in-use');
    library.request('shelf:undo', { actId: inner.actId });
    undoMaking();
    expect(library.request('shelf:get', {}).collections).toEqual([]);
  });

  it('hold articles in several places, nested, and never take an article with them', () => {
    const { library } = stocked();
    const make = (name: string, parentId: string | null = null) =>
      library.request('collections:save', { name, parentId }).id;
    const region = make('Region');
    const minerals = make('Minerals 2025', region);
    const other = make('Other');
    const put = (id: string, ...numbers: number[]) =>
      library.request('collections:put', { id, numbers: some(...numbers), way: 'in' });
    expect(put(minerals, 1, 2)).toMatchObject({ changed: 2, already: 0 });
    expect(put(minerals, 2, 3)).toMatchObject({ changed: 1, already: 1 });
    put(region, 3, 4);
    put(other, 1);
    const counts = () =>
      Object.fromEntries(
        library.request('shelf:get', {}).collections.map(({ name, articles }) => [name, articles]),
      );
    expect(counts()).toEqual({ 'Minerals 2025': 3, Other: 1, Region: 4 });
    expect(found(library, 'in:region ')).toEqual([1, 2, 3, 4]);
    expect(found(library, 'in:"minerals 2025" ')).toEqual([1, 2, 3]);
    expect(found(library, 'in:"region/minerals 2025" ')).toEqual([1, 2, 3]);
    expect(found(library, 'the in:oth')).toEqual([1]);
    expect(found(library, 'in:region -in:"minerals 2025" ')).toEqual([4]);
    const scope = { kind: 'collection', id: region } as const;
    expect(library.request('articles:order', { order: 'added', scope }).numbers).toEqual(listed(4, 3, 2, 1));
    expect(
      library.request('search:articles', { query: 'railway', scope: { kind: 'collection', id: other } })
        .total,
    ).toBe(0);

    const out = library.request('collections:put', { id: region, numbers: some(3, 1), way: 'out' });
    expect(out).toMatchObject({ changed: 2, already: 0 });
    expect(counts()).toEqual({ 'Minerals 2025': 1, Other: 1, Region: 2 });
    library.request('shelf:undo', { actId: out.actId });

    const deleted = library.request('collections:delete', { id: region });
    expect(deleted.changed).toBe(4);
    expect(counts()).toEqual({ Other: 1 });
    expect(library.request('articles:list', {}).total).toBe(4);
    library.request('shelf:undo', { actId: deleted.actId });
    expect(counts()).toEqual({ 'Minerals 2025': 3, Other: 1, Region: 4 });
  });

  it('are refused a name that is taken beside them, and a place in themselves', () => {
    const { library } = stocked();
    const { id } = library.request('collections:save', { name: 'Region', parentId: null });
    const inner = library.request('collections:save', { name: 'Region', parentId: id });
    const save = (input: { id?: string; name: string; parentId: string | null }) =>
      codeOf(() => library.request('collections:save', input));
    expect(save({ name: ' region ', parentId: null })).toBe('invalid-input');
    expect(save({ name: 'a/b', parentId: null })).toBe('invalid-input');
    expect(save({ id, name: 'Region', parentId: inner.id })).toBe('invalid-input');
    expect(save({ id: inner.id, name: 'Region', parentId: null })).toBe('invalid-input');
    expect(save({ name: 'x', parentId: 'gone' })).toBe('not-found');
    expect(save({ id: inner.id, name: 'Ports', parentId: null })).toBeNull();
  });

  it('that a search names and there are not are said to be missing, with those there are', () => {
    const { library } = stocked();
    expect(library.request('search:articles', { query: 'the in:ports ' }).problem).toEqual({
      message: 'There is no collection “ports”; no collection has been made yet.',
      start: 4,
      end: 12,
    });
    library.request('collections:save', { name: 'Harbours', parentId: null });
    expect(library.request('search:articles', { query: 'in:ports ' }).problem?.message).toMatch(
      /There is Harbours/,
    );
    expect(library.request('search:articles', { query: 'is:lost ' }).problem?.message).toMatch(
      /unread, read, starred/,
    );
  });
});
