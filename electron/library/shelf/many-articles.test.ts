import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { addArticle, addQuote, cleanUp, codeOf } from '../testing/make-library';
import { add, found, some, stocked } from '../testing/stocked-shelf';

afterEach(cleanUp);

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
