import { afterEach, describe, expect, it } from 'vitest';
import type { Outline, Topic } from '../../../shared/model';
import { addArticle, addQuote, cleanUp, codeOf, makeLibrary, temporaryFolder } from '../testing/make-library';
import { messageOf } from '../testing/stores';

afterEach(cleanUp);

const topic = (id: string, quoteIds: string[] = [], topics: Topic[] = []): Topic => ({
  id,
  title: `Topic ${id}`,
  quoteIds,
  topics,
});

function stocked(folder = temporaryFolder()) {
  const library = makeLibrary(folder);
  const { articleId } = addArticle(library, { paragraphs: ['One fish, two fish, red fish, blue fish.'] });
  const [one, two] = ['One fish', 'two fish'].map((words) => addQuote(library, articleId, words).id);
  if (!one || !two) throw new Error('no quotes');
  const { id: briefId } = library.request('briefs:create', { header: { title: 'Fish' }, template: 'blank' });
  const save = (outline: Outline, before: Outline = library.request('outlines:get', { briefId })) =>
    library.request('outlines:save', { briefId, before, outline });
  return { library, folder, articleId, one, two, briefId, save };
}

describe('the outline of a brief', () => {
  it('is kept in order, nested, through a restart', () => {
    const { library, folder, briefId, one, two, save } = stocked();
    expect(library.request('outlines:get', { briefId })).toEqual([]);
    const outline = [topic('b', [two, one], [topic('c', [one]), topic('a')]), topic('d')];
    expect(save(outline)).toEqual(outline);
    library.close();
    expect(makeLibrary(folder).request('outlines:get', { briefId })).toEqual(outline);
  });

  it('is refused, changing nothing, when it was changed in the meantime', () => {
    const { library, briefId, save } = stocked();
    const before = save([topic('a')]);
    save([topic('a'), topic('b')]);
    expect(codeOf(() => save([], before))).toBe('stale-revision');
    expect(library.request('outlines:get', { briefId })).toHaveLength(2);
  });

  it('is refused with a topic or a quote twice, a quote that is gone, or nested too deep', () => {
    const { one, save, library, briefId } = stocked();
    let deep = topic('t7');
    for (const id of ['t6', 't5', 't4', 't3', 't2', 't1']) deep = topic(id, [], [deep]);
    expect(codeOf(() => save([topic('a'), topic('a')]))).toBe('invalid-input');
    expect(codeOf(() => save([topic('a', [one, one])]))).toBe('invalid-input');
    expect(codeOf(() => save([topic('a', ['gone'])]))).toBe('not-found');
    expect(codeOf(() => save([deep]))).toBe('invalid-input');
    expect(codeOf(() => save([{ ...topic('a'), title: ' ' }]))).toBe('invalid-input');
    expect(library.request('outlines:get', { briefId })).toEqual([]);
    expect(codeOf(() => library.request('outlines:get', { briefId: 'gone' }))).toBe('not-found');
  });

  it('keeps its quotes and their articles from being deleted, and says where they stand', () => {
    const { library, articleId, one, save } = stocked();
    save([topic('a', [one])]);
    expect(codeOf(() => library.request('quotes:delete', { quoteId: one }))).toBe('in-use');
    expect(messageOf(() => library.request('quotes:delete', { quoteId: one }))).toContain(
      'the topic “Topic a” of the outline of “Fish”',
    );
    expect(messageOf(() => library.request('articles:delete', { articleId }))).toContain(
      'the brief “Fish” uses it',
    );
    save([topic('a')]);
    library.request('quotes:delete', { quoteId: one });
  });

  it('goes with its brief', () => {
    const { library, briefId, one, save } = stocked();
    save([topic('a', [one], [topic('b', [one])])]);
    library.request('briefs:delete', { briefId });
    library.request('quotes:delete', { quoteId: one });
  });
});
