import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import type { Library } from '../open-library';
import { addArticle, addQuote, cleanUp, codeOf, makeLibrary } from '../testing/make-library';

afterEach(cleanUp);

/** Four articles, numbered 1 to 4 as they came; each a paragraph of its own. */
function stocked(): { library: Library; ids: string[] } {
  const library = makeLibrary();
  const words = [
    'The quay will carry copper ore.',
    'The railway carries wheat.',
    'The minister spoke on tariffs.',
    'A dam was built.',
  ];
  const ids = words.map(
    (text, index) =>
      addArticle(library, { fileName: `story-${index + 1}.txt`, paragraphs: [text] }).articleId,
  );
  return { library, ids };
}
const some = (...numbers: number[]): number[] => numbers;
const listed = (...numbers: number[]): Uint32Array<ArrayBuffer> => Uint32Array.from(numbers);
const found = (library: Library, query: string): number[] =>
  library
    .request('search:articles', { query })
    .hits.map(({ number }) => number)
    .sort();
const tagsOf = (library: Library): [string, number][] =>
  library.request('shelf:get', {}).tags.map(({ name, articles }) => [name, articles]);
const add = (library: Library, numbers: number[], ...tags: string[]) =>
  library.request('shelf:tag', { numbers, add: tags, remove: [] });

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

describe('read, starred and notes', () => {
  it('begin unread; marks are counted, searched, and taken back as one', () => {
    const { library, ids } = stocked();
    expect(library.request('shelf:get', {})).toMatchObject({
      total: 4,
      unread: 4,
      starred: 0,
      noted: 0,
      untagged: 4,
    });
    expect(library.request('shelf:opened', { articleId: ids[1] ?? '' })).toEqual({ number: 2 });
    const read = library.request('shelf:mark', { numbers: some(1, 2, 3), as: 'read' });
    expect(read).toMatchObject({ changed: 2, already: 1 });
    library.request('shelf:mark', { numbers: some(3), as: 'starred' });
    expect(found(library, 'is:unread ')).toEqual([4]);
    expect(found(library, 'is:read is:starred ')).toEqual([3]);
    expect(found(library, '-is:starred the ')).toEqual([1, 2]);
    const { marks, unread, starred } = library.request('shelf:get', {});
    expect([unread, starred, [...marks.read], [...marks.starred]]).toEqual([1, 1, [0b1110], [0b1000]]);
    library.request('shelf:undo', { actId: read.actId });
    expect(found(library, 'is:read ')).toEqual([2]);
    expect(
      library.request('articles:order', { order: 'title', scope: { kind: 'unread' } }).numbers,
    ).toHaveLength(3);
  });

  it('keep notes with their days, found by their words in any spelling', () => {
    const { library, ids } = stocked();
    const articleId = ids[1] ?? '';
    library.request('notes:save', { articleId, words: 'Ask Kapur about\nthe Núñez memo ' });
    library.request('notes:save', { articleId, words: 'second thought' });
    const [second, first] = library.request('shelf:article', { articleId }).notes;
    expect([second?.words, first?.words]).toEqual(['second thought', 'Ask Kapur about\nthe Núñez memo']);
    expect(found(library, 'note:kapoor ')).toEqual([2]);
    expect(found(library, 'note:"nunez memo" railway ')).toEqual([2]);
    expect(found(library, 'is:noted ')).toEqual([2]);
    const kept = library.request('search:kept', { query: 'nunez', limit: 10 });
    expect(kept.notes).toMatchObject([
      { articleId, noteId: first?.id, snippet: 'Ask Kapur about · the Núñez memo' },
    ]);
    expect(library.request('search:kept', { query: 'nunez kind:news ', limit: 10 }).notesTotal).toBe(0);

    const changed = library.request('notes:save', { articleId, id: first?.id ?? '', words: 'done' });
    expect(found(library, 'note:kapur ')).toEqual([]);
    library.request('shelf:undo', { actId: changed.actId });
    expect(found(library, 'note:kapur ')).toEqual([2]);
    const deleted = library.request('notes:delete', { id: first?.id ?? '' });
    expect(library.request('shelf:article', { articleId }).notes).toHaveLength(1);
    library.request('shelf:undo', { actId: deleted.actId });
    expect(library.request('shelf:article', { articleId }).notes).toHaveLength(2);
    expect(codeOf(() => library.request('notes:delete', { id: 'gone' }))).toBe('not-found');
  });
});

describe('notes of an article that goes', () => {
  it.each([
    ['alone', (library: Library, id: string) => library.request('articles:delete', { articleId: id })],
    [
      'with many',
      (library: Library, _: string) => library.request('shelf:deleteArticles', { numbers: some(1, 2) }),
    ],
  ])('are found no longer: %s', (_, remove) => {
    const { library, ids } = stocked();
    library.request('notes:save', { articleId: ids[1] ?? '', words: 'ask the clerk' });
    const kept = () => library.request('search:kept', { query: 'clerk', limit: 10 });
    expect(kept().notesTotal).toBe(1);
    remove(library, ids[1] ?? '');
    expect(kept()).toMatchObject({ notes: [], notesTotal: 0 });
  });
});

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

describe('many articles at once', () => {
  it('get one value in their records, searched at once, and their own back', () => {
    const { library, ids } = stocked();
    library.request('articles:setField', {
      articleId: ids[0] ?? '',
      field: 'outlet',
      value: { value: 'The Gazette', basis: 'confirmed' },
    });
    const value = { value: 'River Times', basis: 'supplied', reason: 'set by the analyst' } as const;
    const set = library.request('shelf:setField', { numbers: some(1, 2), field: 'outlet', value });
    expect(set).toMatchObject({ changed: 2, already: 0 });
    expect(library.request('shelf:setField', { numbers: some(2, 3), field: 'outlet', value })).toMatchObject({
      changed: 1,
      already: 1,
    });
    expect(found(library, 'outlet:river ')).toEqual([1, 2, 3]);
    expect(found(library, 'railway outlet:river ')).toEqual([2]);
    library.request('shelf:undo', { actId: set.actId });
    expect(found(library, 'outlet:gazette ')).toEqual([1]);
    expect(found(library, 'outlet:river ')).toEqual([3]);
    expect(library.request('articles:get', { articleId: ids[1] ?? '' }).record.outlet).toEqual({
      value: null,
      basis: 'unknown',
    });
    const kind = { value: 'gossip', basis: 'supplied' } as const;
    expect(
      codeOf(() => library.request('shelf:setField', { numbers: some(1), field: 'kind', value: kind })),
    ).toBe('invalid-input');
  });

  it('keep what was corrected in one of them since when the value of all is taken back, and say how many do', () => {
    const { library, ids } = stocked();
    const value = { value: 'River Times', basis: 'supplied' } as const;
    const set = library.request('shelf:setField', { numbers: some(1, 2, 3), field: 'outlet', value });
    const corrected = { value: 'The River Times', basis: 'supplied' } as const;
    library.request('articles:setField', { articleId: ids[1] ?? '', field: 'outlet', value: corrected });
    expect(library.request('shelf:undo', { actId: set.actId })).toEqual({ left: 1 });
    const outlets = ids.map(
      (articleId) => library.request('articles:get', { articleId }).record.outlet.value,
    );
    expect(outlets).toEqual([null, 'The River Times', null, null]);
    const [newest] = library.request('records:history', { articleId: ids[0] ?? '' }).corrections;
    expect(newest).toMatchObject({ field: 'outlet', how: 'restored', after: { value: null } });
  });

  it('get values back that would not be accepted from anybody today', () => {
    const { library, ids } = stocked();
    const [articleId = ''] = ids;
    // As an older version stored it.
    const db = new Database(`${library.folder}/library.sqlite`);
    db.prepare("INSERT INTO record_fields (article_id, field, basis) VALUES (?, 'url', 'in-text')").run(
      articleId,
    );
    db.prepare(
      "INSERT INTO record_values (article_id, field, position, value) VALUES (?, 'url', 0, 'page 4, below')",
    ).run(articleId);
    db.close();
    const set = library.request('shelf:setField', {
      numbers: some(1),
      field: 'url',
      value: { value: 'https://example.org/4', basis: 'supplied' },
    });
    expect(library.request('shelf:undo', { actId: set.actId })).toEqual({ left: 0 });
    expect(library.request('articles:get', { articleId }).record.url).toEqual({
      value: 'page 4, below',
      basis: 'in-text',
    });
  });

  it('are deleted, save those that a brief uses, and come back whole: texts, files, quotes, tags, notes, search', () => {
    const { library, ids } = stocked();
    const [one = '', two = ''] = ids;
    const quote = addQuote(library, one, 'copper ore');
    library.request('quotes:update', { quoteId: quote.id, tags: ['ore'], comment: 'use this' });
    library.request('shelf:mark', { numbers: some(1), as: 'starred' });
    library.request('notes:save', { articleId: one, words: 'call the port' });
    const { id } = library.request('collections:save', { name: 'Ports', parentId: null });
    library.request('collections:put', { id, numbers: some(1, 2), way: 'in' });
    add(library, some(1, 3), 'trade');
    library.request('groups:save', { name: 'Handout', note: '', articleIds: [one, two] });
    const { key } = library.request('articles:get', { articleId: two });
    library.request('briefs:fromMarkdown', { markdown: `# On wheat\n\nIt goes by rail [@${key}].\n` });
    const held = () => ({
      article: library.request('articles:get', { articleId: one }),
      raw: library.request('texts:bytes', {
        textId: library.request('articles:get', { articleId: one }).text.id,
      }).bytes,
      quotes: library.request('quotes:list', {}),
      shelf: library.request('shelf:get', {}),
      own: library.request('shelf:article', { articleId: one }),
      groups: library.request('groups:list', {}),
      ore: found(library, 'copper tag:ore '),
      note: found(library, 'note:port '),
    });
    const before = held();
    expect([before.ore, before.note]).toEqual([[1], [1]]);
    const deleted = library.request('shelf:deleteArticles', { numbers: some(1, 2, 3) });
    expect(deleted).toMatchObject({ changed: 2, already: 1 });
    expect(library.request('articles:list', {}).articles.map((article) => article.id)).toEqual([ids[3], two]);
    expect(found(library, 'the ')).toEqual([2]);
    expect(library.request('shelf:get', {})).toMatchObject({ total: 2, starred: 0, noted: 0, tags: [] });
    addArticle(library, { fileName: 'meanwhile.txt', paragraphs: ['Something else came.'] });
    library.request('shelf:undo', { actId: deleted.actId });
    const after = held();
    expect({
      ...after,
      shelf: { ...after.shelf, total: 4, unread: before.shelf.unread, untagged: before.shelf.untagged },
    }).toEqual(before);
    expect(library.request('articles:list', {}).total).toBe(5);
    library.request('articles:delete', { articleId: one });
    expect(found(library, 'copper ')).toEqual([]);
  });

  it('come back under their keys, whatever was imported since under the same names', () => {
    const { library, ids } = stocked();
    const remove = (number: number) => library.request('shelf:deleteArticles', { numbers: [number] }).actId;
    const keys = () =>
      library
        .request('articles:list', {})
        .articles.map(({ key }) => key)
        .sort();
    const parts = [remove(1), remove(2)];
    const same = addArticle(library, {
      fileName: 'story-1.txt',
      paragraphs: ['The quay will carry copper ore.'],
    });
    expect(same.status).toBe('imported');
    addArticle(library, { fileName: 'Story-2.txt', paragraphs: ['Entirely other words stand in this one.'] });
    expect(keys()).toEqual(['Story-2-2', 'story-1-2', 'story-3', 'story-4']);
    for (const actId of [...parts].reverse()) library.request('shelf:undo', { actId });
    expect(keys()).toEqual(['Story-2-2', 'story-1', 'story-1-2', 'story-2', 'story-3', 'story-4']);
    expect(found(library, 'copper ')).toEqual([1, 5]);
    const textId = library.request('articles:get', { articleId: ids[0] ?? '' }).text.id;
    expect(new TextDecoder().decode(library.request('texts:bytes', { textId }).bytes)).toBe(
      'The quay will carry copper ore.',
    );
    library.request('articles:delete', { articleId: same.articleId });
    expect(library.request('texts:bytes', { textId }).bytes.length).toBeGreaterThan(0);
  });

  it('come back part by part where taking them back stopped', () => {
    const { library } = stocked();
    const parts = [1, 2].map(
      (number) => library.request('shelf:deleteArticles', { numbers: [number] }).actId,
    );
    library.request('shelf:undo', { actId: parts[1] ?? 0 });
    for (const actId of [...parts].reverse()) library.request('shelf:undo', { actId });
    expect(library.request('articles:list', {}).total).toBe(4);
  });

  it('tell what is true of how many of them', () => {
    const { library } = stocked();
    add(library, some(1, 2), 'trade');
    library.request('shelf:mark', { numbers: some(2, 4), as: 'read' });
    expect(library.request('shelf:chosen', { numbers: some(2, 3, 99) })).toEqual({
      total: 2,
      read: 1,
      starred: 0,
      tags: [{ name: 'trade', count: 1 }],
      collections: [],
    });
  });

  it('come from a search as well: all its hits, not only those that are shown', () => {
    const { library } = stocked();
    const { searchId } = library.request('search:begin', { asker: 'library', query: 'the ', limit: 1 });
    expect([...library.request('search:numbers', { searchId }).numbers].sort()).toEqual([1, 2, 3]);
  });
});
