import { afterEach, describe, expect, it } from 'vitest';
import { cleanUp, codeOf } from '../testing/make-library';
import { stocked } from '../testing/stocked-shelf';

afterEach(cleanUp);

describe('searches kept by name', () => {
  it('come back with words, order and facets; a name stands for one', () => {
    const { library } = stocked();
    const saved = library.request('searches:save', {
      name: 'Mining  news',
      query: ' copper tag:trade ',
      sort: 'date',
      chosen: { kind: '', year: '2025' },
    });
    expect(library.request('shelf:get', {}).searches).toEqual([
      {
        id: saved.id,
        name: 'Mining news',
        query: 'copper tag:trade',
        sort: 'date',
        chosen: { kind: '', year: '2025' },
      },
    ]);
    const again = { name: 'mining news', query: 'x', sort: 'relevance', chosen: {} } as const;
    expect(codeOf(() => library.request('searches:save', again))).toBe('invalid-input');
    library.request('searches:save', { ...again, id: saved.id });
    const deleted = library.request('searches:delete', { id: saved.id });
    expect(library.request('shelf:get', {}).searches).toEqual([]);
    library.request('shelf:undo', { actId: deleted.actId });
    expect(library.request('shelf:get', {}).searches).toMatchObject([{ name: 'mining news', query: 'x' }]);
  });
});
