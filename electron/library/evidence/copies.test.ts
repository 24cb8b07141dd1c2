import { afterEach, describe, expect, it } from 'vitest';
import { LABELLED_ARTICLES } from '../../../shared/independence/labelled-articles.cases';
import type { Library } from '../open-library';
import { addArticle, cleanUp, codeOf, makeLibrary } from '../testing/make-library';

afterEach(cleanUp);

function lookThroughAll(library: Library): number {
  let total = 0;
  for (;;) {
    const { looked, left } = library.request('copies:look', { limit: 7 });
    total += looked;
    if (left === 0) return total;
  }
}

/** A library of the labelled articles, with the origin of each by its id. */
function labelled() {
  const library = makeLibrary();
  const origins = new Map<string, string>();
  for (const [index, { origin, paragraphs }] of LABELLED_ARTICLES.entries()) {
    const { articleId } = addArticle(library, { fileName: `labelled-${index}.txt`, paragraphs });
    origins.set(articleId, origin);
  }
  return { library, origins };
}

describe('articles that may rest on one origin', () => {
  it('are found over the whole library, each origin by itself', () => {
    const { library, origins } = labelled();
    expect(lookThroughAll(library)).toBe(LABELLED_ARTICLES.length);
    const proposed = library
      .request('copies:list', {})
      .map(({ articles }) => articles.map(({ articleId }) => origins.get(articleId)));
    expect(proposed.map((names) => [...new Set(names)]).sort()).toEqual(
      [['copper'], ['drill'], ['flood'], ['polio'], ['power'], ['visas']].sort(),
    );
    expect(proposed.map((names) => names.length)).toEqual([4, 4, 4, 4, 4, 4]);
    // Nothing is left to look at, so nothing is done twice.
    expect(library.request('copies:look', { limit: 500 })).toEqual({ looked: 0, left: 0 });
  });

  it('are proposed no more once the analyst made them one group, and again when it goes', () => {
    const { library, origins } = labelled();
    lookThroughAll(library);
    const copper = [...origins].filter(([, origin]) => origin === 'copper').map(([id]) => id);
    const group = library.request('groups:save', { name: 'Copper wire', note: '', articleIds: copper });
    const about = () => library.request('copies:list', { articleId: copper[0] as string });
    expect(about()).toEqual([]);
    library.request('groups:assign', { articleId: copper[3] as string, groupId: null });
    expect(about()).toMatchObject([
      { articles: [{ groupId: group.id }, { groupId: group.id }, { groupId: group.id }, { groupId: null }] },
    ]);
    library.request('groups:delete', { groupId: group.id });
    expect(about()[0]?.articles).toHaveLength(4);
  });

  it('are told apart for good, or asked about again', () => {
    const { library, origins } = labelled();
    lookThroughAll(library);
    const flood = [...origins].filter(([, origin]) => origin === 'flood').map(([id]) => id);
    const about = () => library.request('copies:list', { articleId: flood[0] as string });
    library.request('copies:tellApart', { articleIds: flood, apart: true });
    expect(about()).toEqual([]);
    library.request('copies:tellApart', { articleIds: flood, apart: false });
    expect(about()[0]?.articles.map(({ articleId }) => articleId)).toEqual(flood);
    expect(codeOf(() => library.request('copies:tellApart', { articleIds: ['x', 'y'], apart: true }))).toBe(
      'not-found',
    );
  });

  it('show the sentences they share', () => {
    const { library, origins } = labelled();
    const [wire, , , rewrite] = [...origins].filter(([, origin]) => origin === 'drill').map(([id]) => id);
    const shared = library.request('copies:sentences', { first: wire as string, second: rewrite as string });
    expect(shared).toHaveLength(4);
    expect(shared[0]).toMatchObject({
      first: expect.stringContaining('finished a five-day exercise'),
      second: expect.stringContaining('A five-day exercise'),
      firstParagraph: 1,
      secondParagraph: 1,
    });
    expect(codeOf(() => library.request('copies:sentences', { first: 'x', second: 'y' }))).toBe('not-found');
  });

  it('are looked for anew when an article gets a new text, and forgotten with it', () => {
    const library = makeLibrary();
    const wire = LABELLED_ARTICLES[0]?.paragraphs ?? [];
    const other = LABELLED_ARTICLES[4]?.paragraphs ?? [];
    const first = addArticle(library, { fileName: 'one.txt', paragraphs: wire });
    const second = addArticle(library, { fileName: 'two.txt', paragraphs: other });
    lookThroughAll(library);
    expect(library.request('copies:list', {})).toEqual([]);
    addArticle(library, { fileName: 'two.txt', paragraphs: wire, raw: 'again', articleId: second.articleId });
    expect(library.request('copies:look', { limit: 500 })).toEqual({ looked: 1, left: 0 });
    expect(library.request('copies:list', {})).toMatchObject([
      { articles: [{ closest: { likeness: 'same', share: 1 } }, { articleId: second.articleId }] },
    ]);
    library.request('articles:delete', { articleId: first.articleId });
    expect(library.request('copies:list', {})).toEqual([]);
  });
});
