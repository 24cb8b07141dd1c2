import { afterEach, describe, expect, it } from 'vitest';
import { addQuote, cleanUp, codeOf } from '../testing/make-library';
import { add, found, listed, some, stocked, tagsOf } from '../testing/stocked-shelf';

afterEach(cleanUp);

describe('tags of articles', () => {
  it('nest by slashes: a search for the outer one finds the inner, and counts say each article once', () => {
    const { library, ids } = stocked();
    expect(add(library, some(1, 2, 99), 'trade / minerals', 'Trade/Rail')).toMatchObject({
      changed: 2,
      already: 0,
    });
    expect(add(library, some(2, 3), 'trade')).toMatchObject({ changed: 2, already: 0 });
    expect(add(library, some(1, 2, 3), 'TRADE/minerals')).toMatchObject({ changed: 1, already: 2 });
    expect(tagsOf(library)).toEqual([
      ['trade', 3],
      ['trade/minerals', 3],
      ['Trade/Rail', 2],
    ]);
    expect(found(library, 'tag:trade ')).toEqual([1, 2, 3]);
    expect(found(library, 'tag:trade/rail ')).toEqual([1, 2]);
    expect(found(library, 'tag:trade/r')).toEqual([1, 2]);
    expect(found(library, 'tag:rail ')).toEqual([]);
    expect(found(library, 'carries -tag:trade/minerals ')).toEqual([]);
    const { facets } = library.request('search:articles', { query: 'the ' });
    expect(facets.tag).toEqual([
      { value: 'trade', count: 3 },
      { value: 'trade/minerals', count: 3 },
      { value: 'Trade/Rail', count: 2 },
    ]);
    const narrowed = library.request('search:articles', { query: 'the ', chosen: { tag: 'trade/rail' } });
    expect(narrowed.total).toBe(2);
    expect(library.request('shelf:article', { articleId: ids[0] ?? '' })).toMatchObject({
      number: 1,
      tags: [
        { name: 'trade/minerals', basis: 'supplied' },
        { name: 'Trade/Rail', basis: 'supplied' },
      ],
    });
  });

  it('stand under their own tag, whatever else begins with its letters', () => {
    const { library } = stocked();
    add(library, some(1), 'water/gauges', 'water-sediment', 'waterfall', 'water policy');
    expect(tagsOf(library).map(([name]) => name)).toEqual([
      'water',
      'water/gauges',
      'water policy',
      'water-sediment',
      'waterfall',
    ]);
  });

  it('are shared with quotes: an article is found by the tags of its quotes', () => {
    const { library, ids } = stocked();
    const quote = addQuote(library, ids[3] ?? '', 'A dam was built.');
    library.request('quotes:update', { quoteId: quote.id, tags: ['Water/Dams'] });
    add(library, some(1), 'water');
    expect(found(library, 'tag:water ')).toEqual([1, 4]);
    expect(library.request('shelf:get', {}).tags).toEqual([
      { name: 'water', articles: 2, quotes: 0 },
      { name: 'Water/Dams', articles: 1, quotes: 1 },
    ]);
    expect(
      library.request('articles:order', { order: 'added', scope: { kind: 'tag', name: 'water' } }).numbers,
    ).toEqual(listed(4, 1));
    library.request('quotes:delete', { quoteId: quote.id });
    expect(found(library, 'tag:water ')).toEqual([1]);
    expect(tagsOf(library)).toEqual([['water', 1]]);
  });

  it('take those under them along to another name, join what is there, and all of it comes back', () => {
    const { library } = stocked();
    add(library, some(1), 'trade');
    add(library, some(2), 'trade/rail');
    add(library, some(3), 'economy/rail');
    add(library, some(3, 4), 'trade/rail/gauge');
    const before = tagsOf(library);
    const { actId, changed } = library.request('shelf:renameTag', { name: 'trade', to: 'Economy' });
    expect(changed).toBe(4);
    expect(tagsOf(library)).toEqual([
      ['Economy', 4],
      ['economy/rail', 3],
      ['Economy/rail/gauge', 2],
    ]);
    expect(found(library, 'tag:trade ')).toEqual([]);
    library.request('shelf:undo', { actId });
    expect(tagsOf(library)).toEqual(before);
    expect(found(library, 'tag:trade/rail ')).toEqual([2, 3, 4]);
    add(library, some(1), 'trade');
    library.request('shelf:undo', { actId });
    expect(found(library, 'tag:trade ')).toEqual([1, 2, 3, 4]);
    expect(codeOf(() => library.request('shelf:undo', { actId: actId + 100 }))).toBe('not-found');
  });

  it.each([
    ['trade', 'trade/goods', ['trade', 'trade/goods', 'trade/goods/goods']],
    ['trade/goods', 'trade', ['trade']],
    ['trade', 'TRADE', ['TRADE', 'TRADE/goods']],
  ])('move within their own branch: %s to %s', (name, to, expected) => {
    const { library } = stocked();
    add(library, some(1), 'trade');
    add(library, some(2), 'trade/goods');
    const before = tagsOf(library);
    const { actId } = library.request('shelf:renameTag', { name, to });
    expect(tagsOf(library).map(([tag]) => tag)).toEqual(expected);
    library.request('shelf:undo', { actId });
    expect(tagsOf(library)).toEqual(before);
  });

  it('are deleted with those under them, from quotes too, and come back with all they stood on', () => {
    const { library, ids } = stocked();
    const quote = addQuote(library, ids[0] ?? '', 'copper ore');
    library.request('quotes:update', { quoteId: quote.id, tags: ['trade/ore', 'kept'] });
    add(library, some(1, 2), 'trade');
    add(library, some(2), 'trade/ore');
    const { actId, changed } = library.request('shelf:deleteTag', { name: 'Trade' });
    expect(changed).toBe(3);
    expect(tagsOf(library)).toEqual([['kept', 1]]);
    add(library, some(4), 'other');
    library.request('shelf:undo', { actId });
    expect(tagsOf(library)).toEqual([
      ['kept', 1],
      ['other', 1],
      ['trade', 2],
      ['trade/ore', 2],
    ]);
    expect(library.request('quotes:list', {})[0]?.quote.tags).toEqual(['kept', 'trade/ore']);
    expect(codeOf(() => library.request('shelf:deleteTag', { name: 'nothing' }))).toBe('not-found');
  });

  it('are counted anew when an article that bears them goes', () => {
    const { library, ids } = stocked();
    add(library, some(1, 2), 'trade');
    expect(tagsOf(library)).toEqual([['trade', 2]]);
    library.request('articles:delete', { articleId: ids[0] ?? '' });
    expect(tagsOf(library)).toEqual([['trade', 1]]);
    expect(found(library, 'tag:trade ')).toEqual([2]);
  });

  it('stay on all that was tagged since, when the step that made them is taken back', () => {
    const { library, ids } = stocked();
    const first = add(library, some(1), 'lending', 'tariffs');
    const quote = addQuote(library, ids[1] ?? '', 'carries wheat');
    library.request('quotes:update', { quoteId: quote.id, tags: ['lending'] });
    const second = add(library, some(3, 4), 'lending');
    const third = library.request('shelf:tag', { numbers: some(4), add: [], remove: ['lending'] });
    library.request('shelf:undo', { actId: first.actId });
    expect(found(library, 'tag:lending ')).toEqual([2, 3]);
    expect(library.request('quotes:list', {})[0]?.quote.tags).toEqual(['lending']);
    expect(tagsOf(library)).toEqual([['lending', 2]]);
    library.request('quotes:update', { quoteId: quote.id, tags: [] });
    library.request('shelf:undo', { actId: third.actId });
    expect(found(library, 'tag:lending ')).toEqual([3, 4]);
    library.request('shelf:undo', { actId: second.actId });
    expect(tagsOf(library)).toEqual([]);
  });

  it('come back to a step that took them off, though the step that made them was taken back before', () => {
    const { library } = stocked();
    const first = add(library, some(1), 'lending');
    add(library, some(2), 'lending');
    const off = library.request('shelf:tag', { numbers: some(2), add: [], remove: ['lending'] });
    library.request('shelf:undo', { actId: first.actId });
    expect(tagsOf(library)).toEqual([]);
    library.request('shelf:undo', { actId: off.actId });
    expect(tagsOf(library)).toEqual([['lending', 1]]);
  });

  it('say what cannot be undone because a name was given to something else meanwhile', () => {
    const { library } = stocked();
    add(library, some(1), 'rail');
    const { actId } = library.request('shelf:renameTag', { name: 'rail', to: 'railway' });
    add(library, some(2), 'rail');
    expect(codeOf(() => library.request('shelf:undo', { actId }))).toBe('in-use');
    expect(tagsOf(library)).toEqual([
      ['rail', 1],
      ['railway', 1],
    ]);
  });
});
