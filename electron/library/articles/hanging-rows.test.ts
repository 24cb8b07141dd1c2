import { afterEach, describe, expect, it } from 'vitest';
import { addArticle, cleanUp, makeLibrary } from '../testing/make-library';

afterEach(cleanUp);

function stocked() {
  const library = makeLibrary();
  const kept = addArticle(library, { fileName: 'dawn.txt', paragraphs: ['The fund waits.'] }).articleId;
  const other = addArticle(library, { fileName: 'copy.txt', paragraphs: ['The fund will wait.'] }).articleId;
  const numberOf = (articleId: string) => library.request('shelf:article', { articleId }).number;
  return {
    library,
    kept,
    other,
    numberOf,
    merge: (groupFromOther = false) =>
      library.request('articles:merge', {
        keptId: kept,
        otherId: other,
        fieldsFromOther: [],
        textFrom: 'kept',
        groupFromOther,
      }),
    unmerge: () => library.request('articles:unmerge', { mergedId: other }),
    group: (name: string, articleIds: string[] = []) =>
      library.request('groups:save', { name, note: '', articleIds }).id,
    groups: () =>
      Object.fromEntries(
        library.request('groups:list', {}).map(({ name, articleIds }) => [name, articleIds]),
      ),
    star: (articleId: string, as: 'starred' | 'unstarred') =>
      library.request('shelf:mark', { numbers: [numberOf(articleId)], as }),
    isStarred: (articleId: string) => library.request('shelf:article', { articleId }).isStarred,
  };
}

describe('undoing a merge', () => {
  it('leaves the kept record the group that it was given since, and gives the other its own', () => {
    const { library, kept, other, group, groups, merge, unmerge } = stocked();
    group('Wire', [other]);
    merge();
    library.request('groups:assign', { articleId: kept, groupId: group('Ministry') });
    unmerge();
    expect(groups()).toEqual({ Wire: [other], Ministry: [kept] });
  });

  it('does so where the group of the other was taken over, too', () => {
    const { library, kept, other, group, groups, merge, unmerge } = stocked();
    group('Wire', [other]);
    group('Dawn', [kept]);
    merge(true);
    library.request('groups:assign', { articleId: kept, groupId: group('Ministry') });
    unmerge();
    expect(groups()).toEqual({ Wire: [other], Dawn: [], Ministry: [kept] });
  });

  it('gives no group back that the analyst took the article out of since', () => {
    const { library, kept, other, group, groups, merge, unmerge } = stocked();
    group('Wire', [other]);
    merge();
    library.request('groups:assign', { articleId: kept, groupId: null });
    unmerge();
    expect(groups()).toEqual({ Wire: [] });
  });

  it('works where the group of the other, and a collection of both, are gone', () => {
    const { library, kept, other, numberOf, group, groups, merge, unmerge } = stocked();
    const wire = group('Wire', [other]);
    group('Dawn', [kept]);
    const { id } = library.request('collections:save', { name: 'Lending', parentId: null });
    library.request('collections:put', { id, numbers: [numberOf(kept), numberOf(other)], way: 'in' });
    merge();
    library.request('groups:delete', { groupId: wire });
    library.request('collections:delete', { id });
    expect(unmerge().restored.id).toBe(other);
    expect(groups()).toEqual({ Dawn: [kept] });
    expect(library.request('shelf:article', { articleId: other }).collectionIds).toEqual([]);
  });

  it('leaves the kept record a mark that it was given anew since', async () => {
    const { kept, other, star, isStarred, merge, unmerge } = stocked();
    star(other, 'starred');
    merge();
    star(kept, 'unstarred');
    // A mark is told from another by its time.
    const then = Date.now();
    await expect.poll(() => Date.now()).toBeGreaterThan(then);
    star(kept, 'starred');
    unmerge();
    expect([isStarred(kept), isStarred(other)]).toEqual([true, true]);
  });

  it('gives the other its note back with what was written into it since', () => {
    const { library, kept, other, merge, unmerge } = stocked();
    library.request('notes:save', { articleId: other, words: 'Ask the clerk' });
    const id = library.request('shelf:article', { articleId: other }).notes[0]?.id;
    merge();
    library.request('notes:save', { articleId: kept, ...(id && { id }), words: 'Asked the clerk' });
    unmerge();
    const words = (articleId: string) =>
      library.request('shelf:article', { articleId }).notes.map((note) => note.words);
    expect([words(kept), words(other)]).toEqual([[], ['Asked the clerk']]);
  });

  it('gives the other the history of its record back, and with it what can be undone there', () => {
    const { library, kept, other, merge, unmerge } = stocked();
    const set = (articleId: string, value: string) =>
      library.request('articles:setField', {
        articleId,
        field: 'outlet',
        value: { value, basis: 'supplied' },
      });
    const history = (articleId: string) => library.request('records:history', { articleId }).corrections;
    set(other, 'Gazette');
    set(other, 'The Gazette');
    library.request('records:undo', { articleId: other });
    set(kept, 'Dawn');
    const before = [history(kept), history(other)];
    merge();
    expect(history(kept)).toEqual(before[0]);
    set(kept, 'The Dawn');
    unmerge();
    expect(history(kept)).toHaveLength(2);
    expect(history(other)).toEqual(before[1]);
    expect(library.request('records:redo', { articleId: other })?.article.record.outlet.value).toBe(
      'The Gazette',
    );
    expect(library.request('records:undo', { articleId: kept })?.article.record.outlet.value).toBe('Dawn');
  });
});
