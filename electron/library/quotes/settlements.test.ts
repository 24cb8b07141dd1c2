import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { fromMarkdown, stocked } from '../testing/lending-brief';
import { addArticle, addQuote, cleanUp, codeOf, makeLibrary } from '../testing/make-library';
import { inForm } from '../testing/older-form';

afterEach(cleanUp);

const REST = ['It said “no” twice, and that was that.', 'Nobody asked why the fund will wait.'];
const CORRECTED = 'The fund will lend before the railway is built.';

/** Two quotes in a brief, and a newer text that changes the first and moves the second. */
function changedAndMoved() {
  const { library, articleId } = stocked();
  const changed = addQuote(library, articleId, 'will not lend before the railway');
  const moved = addQuote(library, articleId, 'twice, and that was that');
  library.request('quotes:update', { quoteId: changed.id, speaker: 'An official', comment: 'Key line.' });
  const { briefId } = fromMarkdown(
    library,
    `---\ntitle: Lending\n---\n\nIt “will not lend before the railway” [@khan-2026, para. 1]. It said so “twice, and that was that” [@khan-2026, para. 2].`,
  );
  const stored = addArticle(library, {
    fileName: 'fund.txt',
    raw: 'new',
    articleId,
    paragraphs: [CORRECTED, 'A line was put between the two by the editors.', ...REST],
  });
  const { textId } = stored;
  const open = () => ({
    article: library.request('articles:list', {}).articles.find(({ id }) => id === articleId)?.openQuotes,
    brief: library.request('briefs:list', {}).find(({ id }) => id === briefId)?.openQuotes,
    quotes: library
      .request('quotes:impact', { articleId })
      .quotes.filter(({ isOpen }) => isOpen)
      .map(({ quote }) => quote.id),
  });
  const chosen = (quoteId: string) => {
    const { place, candidates } = library.request('quotes:findAgain', { quoteId });
    const { start, end } = place ?? candidates[0] ?? { start: 0, end: 1 };
    return { quoteId, textId, start, end };
  };
  return { library, articleId, changed, moved, briefId, textId, stored, open, chosen };
}

describe('decisions about quotes when a newer text comes', () => {
  it('are asked for at import, and remembered on the article and the brief until they are made', () => {
    const { library, changed, moved, textId, stored, open, chosen } = changedAndMoved();
    expect(stored).toMatchObject({
      status: 'new-text',
      quotes: { same: 0, moved: 1, changed: 1, gone: 0 },
    });
    expect(open()).toEqual({ article: 2, brief: 2, quotes: [changed.id, moved.id] });

    library.request('quotes:keepOlder', { quoteId: changed.id, textId });
    expect(open()).toEqual({ article: 1, brief: 1, quotes: [moved.id] });
    library.request('quotes:unsettle', { quoteId: changed.id, textId });
    library.request('quotes:reanchor', chosen(changed.id));
    // Settled for the article; the brief still has the older words.
    expect(open()).toEqual({ article: 1, brief: 2, quotes: [moved.id] });
  });

  it('make a further quote stand for the old one, which stays word for word as it was', () => {
    const { library, articleId, changed, textId, chosen } = changedAndMoved();
    const successor = library.request('quotes:reanchor', chosen(changed.id));
    expect(successor).toMatchObject({
      textId,
      exact: 'will lend before the railway',
      speaker: 'An official',
      comment: 'Key line.',
    });
    const listed = library.request('quotes:list', { articleId });
    expect(listed.find(({ quote }) => quote.id === changed.id)).toMatchObject({
      quote: { exact: changed.exact, textId: changed.textId },
      replacedBy: { quoteId: successor.id, paragraph: 1, version: 2 },
    });
    expect(listed.find(({ quote }) => quote.id === successor.id)?.replacedBy).toBeNull();
    expect(library.request('quotes:findAgain', { quoteId: changed.id }).settlement).toMatchObject({
      choice: 'place',
      successor: { id: successor.id },
    });
  });

  it('are asked for again by a third text, of the successor and not of the quote it replaced', () => {
    const { library, articleId, changed, moved, textId, open, chosen } = changedAndMoved();
    const successor = library.request('quotes:reanchor', chosen(changed.id));
    library.request('quotes:keepOlder', { quoteId: moved.id, textId });
    const third = addArticle(library, {
      fileName: 'fund.txt',
      raw: 'third',
      articleId,
      paragraphs: ['The fund may lend before the railway is built.', ...REST],
    });
    expect(third).toMatchObject({ quotes: { same: 1, moved: 0, changed: 1, gone: 0 } });
    expect(open().quotes).toEqual([successor.id]);
  });

  it('go with the quote that was chosen when that is deleted', () => {
    const { library, changed, open, chosen } = changedAndMoved();
    const successor = library.request('quotes:reanchor', chosen(changed.id));
    library.request('quotes:delete', { quoteId: successor.id });
    expect(open().article).toBe(2);
  });

  it('take the quote along that they saved when they are taken back or made anew', () => {
    const { library, articleId, changed, textId, open, chosen } = changedAndMoved();
    const quoteIds = () => library.request('quotes:list', { articleId }).map(({ quote }) => quote.id);
    const before = quoteIds();
    const decision = { quoteId: changed.id, textId };
    library.request('quotes:reanchor', chosen(changed.id));
    library.request('quotes:unsettle', decision);
    expect(quoteIds()).toEqual(before);
    expect(open().quotes).toContain(changed.id);

    const wider = library.request('quotes:reanchor', { ...chosen(changed.id), start: 0 });
    const fitting = library.request('quotes:reanchor', chosen(changed.id));
    expect(quoteIds()).not.toContain(wider.id);
    expect(library.request('quotes:reanchor', chosen(changed.id)).id).toBe(fitting.id);
    library.request('quotes:keepOlder', decision);
    expect(quoteIds()).toEqual(before);
  });

  it.each([
    {
      use: 'a brief uses',
      made: ({ library }: ReturnType<typeof changedAndMoved>, _quoteId: string) =>
        void fromMarkdown(library, 'It “will lend before the railway” [@khan-2026, para. 1].'),
    },
    {
      use: 'the analyst has commented on',
      made: ({ library }: ReturnType<typeof changedAndMoved>, quoteId: string) =>
        void library.request('quotes:update', { quoteId, comment: 'Checked against the print.' }),
    },
    {
      use: 'is linked to another one',
      made: ({ library, moved }: ReturnType<typeof changedAndMoved>, quoteId: string) =>
        void library.request('quotes:link', { quoteIds: [quoteId, moved.id], relation: 'agrees', note: '' }),
    },
  ])('leave a quote that $use when they are taken back', ({ made }) => {
    const all = changedAndMoved();
    const { library, articleId, changed, textId, chosen } = all;
    const successor = library.request('quotes:reanchor', chosen(changed.id));
    made(all, successor.id);
    library.request('quotes:unsettle', { quoteId: changed.id, textId });
    expect(library.request('quotes:list', { articleId }).map(({ quote }) => quote.id)).toContain(
      successor.id,
    );
  });

  it('leave a quote that the analyst had saved before them', () => {
    const { library, articleId, changed, textId, chosen } = changedAndMoved();
    const own = addQuote(library, articleId, 'will lend before the railway');
    expect(library.request('quotes:reanchor', chosen(changed.id)).id).toBe(own.id);
    library.request('quotes:unsettle', { quoteId: changed.id, textId });
    expect(library.request('quotes:list', { articleId }).map(({ quote }) => quote.id)).toContain(own.id);
  });

  it('are refused for a text that is not a newer one of the article', () => {
    const { library, changed } = changedAndMoved();
    const other = addArticle(library, { fileName: 'other.txt', raw: 'x', paragraphs: ['Other words.'] });
    for (const textId of [changed.textId, other.textId])
      expect(
        codeOf(() => library.request('quotes:keepOlder', { quoteId: changed.id, textId })),
        textId,
      ).toBe('not-found');
  });
});

describe('a library from before decisions were remembered', () => {
  it('of the third version has all that it held, and its quotes wait until they are settled', () => {
    const { library, articleId, changed, moved, briefId, textId } = changedAndMoved();
    const held = () => ({
      article: migrated.request('articles:get', { articleId }),
      older: migrated.request('texts:get', { textId: changed.textId }),
      brief: migrated.request('briefs:get', { briefId }),
      quotes: migrated.request('quotes:list', { articleId }),
      found: migrated.request('search:articles', { query: 'railway' }).hits.map((hit) => hit.articleId),
    });
    let migrated = library;
    const before = held();
    library.close();
    migrated = makeLibrary(inForm(3, library.folder));
    expect(held()).toEqual(before);
    expect(before.found).toEqual([articleId]);
    const row = () => migrated.request('articles:list', {}).articles.find(({ id }) => id === articleId);
    expect(row()).toMatchObject({ quotes: 2, openQuotes: 2 });
    migrated.request('quotes:impact', { articleId });
    migrated.request('quotes:keepOlder', { quoteId: changed.id, textId });
    migrated.request('quotes:keepOlder', { quoteId: moved.id, textId });
    expect(row()).toMatchObject({ openQuotes: 0 });
  });

  it('shows quotes of older texts as open until they have been compared', () => {
    const { library, articleId, changed, moved } = changedAndMoved();
    const { folder } = library;
    library.close();
    const db = new Database(join(folder, 'library.sqlite'));
    db.exec('DELETE FROM quote_findings');
    db.close();

    const migrated = makeLibrary(folder);
    const row = () => migrated.request('articles:list', {}).articles.find(({ id }) => id === articleId);
    expect(row()).toMatchObject({ quotes: 2, openQuotes: 2 });
    expect(
      migrated.request('quotes:impact', { articleId }).quotes.map(({ quote, state }) => [quote.id, state]),
    ).toEqual([
      [changed.id, 'changed'],
      [moved.id, 'moved'],
    ]);
  });
});
