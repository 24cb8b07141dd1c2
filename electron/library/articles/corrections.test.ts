import { afterEach, describe, expect, it } from 'vitest';
import type { Library } from '../open-library';
import { addArticle, cleanUp, codeOf, makeLibrary, temporaryFolder } from '../testing/make-library';
import { open } from '../testing/stores';
import { readFields } from './read-record';
import { writeRecord } from './record-rows';

afterEach(cleanUp);

const inText = (value: string) => ({ value, basis: 'in-text' as const });
const supplied = (value: string) => ({ value, basis: 'supplied' as const });
const set = (library: Library, articleId: string, field: 'title' | 'outlet' | 'published', value: string) =>
  library.request('articles:setField', { articleId, field, value: supplied(value) });
const get = (library: Library, articleId: string) => library.request('articles:get', { articleId }).record;
const history = (library: Library, articleId: string) =>
  library
    .request('records:history', { articleId })
    .corrections.map(({ field, before, after, how, state }) => [
      field,
      before.value,
      after.value,
      how,
      state,
    ]);

describe('corrections of a record', () => {
  it('are kept with what stood there before, by whom and when', () => {
    const library = makeLibrary();
    const { articleId } = addArticle(library, { record: { title: inText('Tolls rise') } });
    set(library, articleId, 'title', 'Tolls rose');
    const [correction] = library.request('records:history', { articleId }).corrections;
    expect(correction).toMatchObject({
      field: 'title',
      before: inText('Tolls rise'),
      after: supplied('Tolls rose'),
      how: 'edited',
      state: 'made',
    });
    expect(correction?.madeBy).not.toBe('');
    expect(Date.parse(correction?.madeAt ?? '')).toBeGreaterThan(Date.now() - 60_000);
  });

  it('are taken back one by one and made again, also after the library was closed', () => {
    const folder = temporaryFolder();
    let library = makeLibrary(folder);
    const { articleId } = addArticle(library, { record: { title: inText('Tolls rise') } });
    set(library, articleId, 'title', 'Tolls rose');
    set(library, articleId, 'outlet', 'Gazette');
    library.close();
    library = makeLibrary(folder);
    expect(library.request('records:undo', { articleId })?.field).toBe('outlet');
    expect(library.request('records:undo', { articleId })?.field).toBe('title');
    expect(library.request('records:undo', { articleId })).toBeNull();
    expect(get(library, articleId).title).toEqual(inText('Tolls rise'));
    expect(get(library, articleId).outlet.basis).toBe('unknown');
    expect(library.request('records:redo', { articleId })?.field).toBe('title');
    expect(library.request('records:redo', { articleId })?.field).toBe('outlet');
    expect(library.request('records:redo', { articleId })).toBeNull();
    expect(get(library, articleId).outlet).toEqual(supplied('Gazette'));
    // Undo and redo go on working after each other.
    expect(library.request('records:undo', { articleId })?.article.record.outlet.basis).toBe('unknown');
  });

  it('that were taken back cannot be made again over a later one, but stay in the history', () => {
    const library = makeLibrary();
    const { articleId } = addArticle(library, { record: { title: inText('Tolls rise') } });
    set(library, articleId, 'title', 'Second');
    library.request('records:undo', { articleId });
    set(library, articleId, 'title', 'Third');
    expect(library.request('records:redo', { articleId })).toBeNull();
    expect(history(library, articleId)).toEqual([
      ['title', 'Tolls rise', 'Third', 'edited', 'made'],
      ['title', 'Tolls rise', 'Second', 'edited', 'replaced'],
    ]);
  });

  it('say which of the two they did not do where the value is another one now', () => {
    const folder = temporaryFolder();
    const library = makeLibrary(folder);
    const { articleId } = addArticle(library, { record: { title: inText('Tolls rise') } });
    set(library, articleId, 'title', 'Tolls rose');
    /** As a program that keeps no history would. */
    const write = (title: string) => {
      const store = open(folder);
      store.write((db) =>
        writeRecord(db, articleId, { ...readFields(db, articleId), title: supplied(title) }),
      );
      store.close();
    };
    library.close();
    write('Tolls fell');
    const second = makeLibrary(folder);
    expect(() => second.request('records:undo', { articleId })).toThrow(
      /^Nothing was undone: the title was changed/,
    );
    second.close();
    write('Tolls rose');
    const third = makeLibrary(folder);
    third.request('records:undo', { articleId });
    third.close();
    write('Tolls fell');
    expect(() => makeLibrary(folder).request('records:redo', { articleId })).toThrow(
      /^Nothing was made again: the title was changed/,
    );
  });

  it('to the value that stands there already are none', () => {
    const library = makeLibrary();
    const { articleId } = addArticle(library);
    set(library, articleId, 'outlet', 'Gazette');
    set(library, articleId, 'outlet', 'Gazette');
    expect(history(library, articleId)).toHaveLength(1);
  });

  it('give the importer’s value back, which undo takes back in turn', () => {
    const library = makeLibrary();
    const { articleId } = addArticle(library, {
      record: {
        published: { value: 'XXXX-02-12', basis: 'in-text', reason: 'Dateline; the year is not printed.' },
      },
    });
    set(library, articleId, 'published', '2026-02-12');
    const [first] = library.request('records:history', { articleId }).corrections;
    const restored = library.request('records:restore', {
      articleId,
      correction: first?.number ?? 0,
      which: 'before',
    });
    expect(restored.record.published).toEqual({
      value: 'XXXX-02-12',
      basis: 'in-text',
      reason: 'Dateline; the year is not printed.',
    });
    library.request('records:undo', { articleId });
    expect(get(library, articleId).published).toEqual(supplied('2026-02-12'));
    expect(
      codeOf(() => library.request('records:restore', { articleId, correction: 99, which: 'after' })),
    ).toBe('not-found');
  });

  it('keep the word of a newer file that did not go before the analyst’s', () => {
    const library = makeLibrary();
    const paragraphs = ['The first paragraph of the article is long enough to tell it apart from others.'];
    const { articleId } = addArticle(library, { paragraphs, record: { title: inText('Tolls rise') } });
    set(library, articleId, 'title', 'My title');
    addArticle(library, {
      paragraphs: [...paragraphs, 'A second paragraph came with the correction of the article, days later.'],
      record: { title: inText('Tolls rise again'), outlet: inText('Gazette') },
    });
    expect(get(library, articleId).title).toEqual(supplied('My title'));
    expect(history(library, articleId)).toEqual([
      ['title', 'My title', 'Tolls rise again', 'proposed', 'made'],
      ['outlet', null, 'Gazette', 'imported', 'made'],
      ['title', 'Tolls rise', 'My title', 'edited', 'made'],
    ]);
    // What an import did is not the analyst's to undo by key; their own change is.
    expect(library.request('records:undo', { articleId })?.field).toBe('title');
    expect(get(library, articleId).outlet.value).toBe('Gazette');
  });

  it('refuse to take back what was changed in another way since', () => {
    const library = makeLibrary();
    const paragraphs = ['The first paragraph of the article is long enough to tell it apart from others.'];
    const { articleId } = addArticle(library, { paragraphs, record: { title: inText('Tolls rise') } });
    library.request('articles:setField', { articleId, field: 'title', value: inText('By hand, as printed') });
    addArticle(library, {
      paragraphs: [...paragraphs, 'A second paragraph came with the correction of the article, days later.'],
      record: { title: inText('Tolls rise again') },
    });
    expect(codeOf(() => library.request('records:undo', { articleId }))).toBe('invalid-input');
    expect(get(library, articleId).title.value).toBe('Tolls rise again');
  });

  it('are found again by search', () => {
    const library = makeLibrary();
    const { articleId } = addArticle(library);
    set(library, articleId, 'outlet', 'Harbour Gazette');
    const hits = () => library.request('search:articles', { query: 'outlet:harbour', limit: 10 }).total;
    expect(hits()).toBe(1);
    library.request('records:undo', { articleId });
    expect(hits()).toBe(0);
  });
});
