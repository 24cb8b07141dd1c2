import { afterEach, describe, expect, it } from 'vitest';
import type { Library } from '../open-library';
import { cleanUp, codeOf } from '../testing/make-library';
import { found, some, stocked } from '../testing/stocked-shelf';

afterEach(cleanUp);

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
