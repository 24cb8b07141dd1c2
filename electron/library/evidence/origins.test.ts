import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LABELLED_ARTICLES } from '../../../shared/independence/labelled-articles.cases';
import type { Library } from '../open-library';
import { addArticle, cleanUp, codeOf, makeLibrary } from '../testing/make-library';

afterEach(cleanUp);

describe('what the analyst says of articles that share their words', () => {
  let library: Library;
  let ids: [string, string, string, string];
  beforeEach(() => {
    library = makeLibrary();
    const [wire, cut, lead, rewrite] = LABELLED_ARTICLES.filter(({ origin }) => origin === 'copper').map(
      ({ paragraphs }, at) => addArticle(library, { fileName: `copper-${at}.txt`, paragraphs }).articleId,
    );
    if (!wire || !cut || !lead || !rewrite) throw new Error('four were stored');
    ids = [wire, cut, lead, rewrite];
    library.request('copies:look', { limit: 500 });
  });
  const proposed = () =>
    library
      .request('copies:list', {})
      .map(({ articles }) => articles.map(({ articleId }) => ids.indexOf(articleId)));
  const groups = () =>
    library
      .request('groups:list', {})
      .map(({ name, articleIds }) => [name, articleIds.map((id) => ids.indexOf(id))]);
  const undo = ({ actId }: { actId: number }) => library.request('shelf:undo', { actId });
  const makeOrigin = (name: string, chosen: number[], apart: number[] = [], groupId?: string) =>
    library.request('origins:make', {
      ...(groupId && { groupId }),
      name,
      note: '',
      articleIds: chosen.flatMap((at) => ids[at] ?? []),
      apart: apart.flatMap((at) => ids[at] ?? []),
    });

  it('splits a proposal in two, each taken back by itself', () => {
    const first = makeOrigin('Ministry', [0, 1], [2, 3]);
    expect(proposed()).toEqual([[2, 3]]);
    const second = makeOrigin('Bank', [2, 3]);
    expect(proposed()).toEqual([]);
    expect(groups()).toEqual([
      ['Bank', [2, 3]],
      ['Ministry', [0, 1]],
    ]);
    undo(second);
    expect(proposed()).toEqual([[2, 3]]);
    undo(first);
    expect([proposed(), groups()]).toEqual([[[0, 1, 2, 3]], []]);
  });

  it('keeps what was told apart before, when a later step is taken back', () => {
    library.request('copies:tellApart', { articleIds: [ids[0], ids[3]], apart: true });
    undo(library.request('copies:tellApart', { articleIds: ids, apart: true }));
    undo(makeOrigin('Ministry', [0, 1], [2, 3]));
    const [origin] = library.request('copies:list', {});
    expect(origin?.articles.map(({ apartFrom }) => apartFrom)).toEqual([[ids[3]], [], [], [ids[0]]]);
  });

  it('leaves no article told apart that was put into the group and beside it at once', () => {
    undo(makeOrigin('Ministry', [0, 1], [1]));
    const [origin] = library.request('copies:list', {});
    expect(origin?.articles.map(({ apartFrom }) => apartFrom)).toEqual([[], [], [], []]);
  });

  it('leaves together what is counted as one origin when the rest is told apart', () => {
    makeOrigin('Ministry', [0, 1]);
    const told = library.request('copies:tellApart', { articleIds: ids, apart: true });
    expect(proposed()).toEqual([]);
    const [{ id = '' } = {}] = library.request('groups:list', {});
    library.request('groups:delete', { groupId: id });
    // The two were never said to be independent.
    expect(proposed()).toEqual([[0, 1]]);
    undo(told);
    expect(proposed()).toEqual([[0, 1, 2, 3]]);
  });

  it('takes one from the group that it was in, and puts it back there, with the name as it was', () => {
    makeOrigin('Ministry', [0, 1]);
    makeOrigin('Bank', [2]);
    const [, { id = '' } = {}] = library.request('groups:list', {});
    const moved = makeOrigin('Ministry of finance', [0, 1, 2], [], id);
    expect(groups()).toEqual([
      ['Bank', []],
      ['Ministry of finance', [0, 1, 2]],
    ]);
    undo(moved);
    expect(groups()).toEqual([
      ['Bank', [2]],
      ['Ministry', [0, 1]],
    ]);
  });

  it('does nothing by halves where the name is taken', () => {
    makeOrigin('Ministry', [0, 1]);
    expect(codeOf(() => makeOrigin('ministry', [2, 3], [0]))).toBe('invalid-input');
    expect(groups()).toEqual([['Ministry', [0, 1]]]);
    expect(proposed()).toEqual([[0, 1, 2, 3]]);
  });

  it('leaves alone what was decided since, and those that are gone', () => {
    const made = makeOrigin('Ministry', [0, 1, 2]);
    library.request('groups:assign', { articleId: ids[0], groupId: null });
    library.request('articles:delete', { articleId: ids[2] });
    expect(undo(made)).toEqual({ left: 1 });
    expect(groups()).toEqual([]);
  });

  it('lists no more than is asked for, those of most articles first', () => {
    const flood = LABELLED_ARTICLES.filter(({ origin }) => origin === 'flood').slice(0, 2);
    for (const [at, { paragraphs }] of flood.entries())
      addArticle(library, { fileName: `flood-${at}.txt`, paragraphs });
    library.request('copies:look', { limit: 500 });
    expect(library.request('copies:list', {})).toHaveLength(2);
    expect(library.request('copies:list', { limit: 1 }).map(({ articles }) => articles.length)).toEqual([4]);
  });
});
