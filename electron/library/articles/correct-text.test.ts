import { afterEach, describe, expect, it } from 'vitest';
import type { Input } from '../../../shared/ipc/contract';
import type { Library } from '../open-library';
import { addArticle, addQuote, cleanUp, codeOf, makeLibrary } from '../testing/make-library';

afterEach(cleanUp);

const FIRST = 'The fund will nof lend before the railway to the mine is built, its director said on Monday.';
const SECOND = 'Nobody at the table asked why the fund had waited so long, or what would come after it.';
const FURNITURE = 'Read more: ports of the coast';

function stocked() {
  const library = makeLibrary();
  const { articleId, textId } = addArticle(library, {
    paragraphs: [FIRST, FURNITURE, SECOND],
    setAside: [
      { kind: 'author-note', text: 'The writer is a clerk.', rawStart: 0, rawEnd: 22, afterParagraph: 3 },
    ],
  });
  return { library, articleId, textId };
}
const correct = (library: Library, textId: string, ...changes: Input<'texts:correct'>['changes']) =>
  library.request('texts:correct', { textId, changes, reason: 'Scanner.' });
const found = (library: Library, query: string) =>
  library.request('search:articles', { query, limit: 10 }).total;

describe('correcting the text of an article', () => {
  it('makes a new text, leaves the old one as it is, and is found by its new words', () => {
    const { library, articleId, textId } = stocked();
    const before = library.request('texts:get', { textId });
    const { article } = correct(library, textId, {
      kind: 'words',
      paragraph: 1,
      text: FIRST.replace('nof', 'not'),
    });
    expect(article.versions).toHaveLength(2);
    expect(article.text.blocks[0]?.text).toContain('will not lend');
    expect(article.text.rawSha256).toBe(before.rawSha256);
    expect(library.request('texts:get', { textId })).toEqual(before);
    expect([found(library, '"will not lend"'), found(library, 'nof')]).toEqual([1, 0]);
    expect(library.request('articles:get', { articleId })).toEqual(article);
  });

  it('says of each quote what became of it, and waits for a decision where words changed', () => {
    const { library, articleId, textId } = stocked();
    const changed = addQuote(library, articleId, 'will nof lend before the railway');
    const moved = addQuote(library, articleId, 'the fund had waited so long');
    const { quotes } = correct(
      library,
      textId,
      { kind: 'words', paragraph: 1, text: FIRST.replace('nof', 'not') },
      { kind: 'aside', paragraph: 2, as: 'furniture' },
    );
    expect(quotes).toEqual({ same: 0, moved: 1, changed: 1, gone: 0 });
    expect(library.request('quotes:findAgain', { quoteId: changed.id }).state).toBe('changed');
    expect(library.request('quotes:findAgain', { quoteId: moved.id }).state).toBe('moved');
    const impact = library.request('quotes:impact', { articleId }).quotes;
    expect(impact.filter(({ isOpen }) => isOpen).map(({ quote }) => quote.id)).toEqual([changed.id]);
    // The quotes keep their words and their text.
    expect(
      library
        .request('quotes:list', { articleId })
        .map(({ quote }) => quote.exact)
        .sort(),
    ).toEqual([changed.exact, moved.exact].sort());
  });

  it('restores a set-aside piece into a new text', () => {
    const { library, textId } = stocked();
    const { article } = correct(library, textId, { kind: 'restore', piece: 0 });
    expect(article.text.blocks.at(-1)?.text).toBe('The writer is a clerk.');
    expect(article.text.setAside).toEqual([]);
    expect(article.text.steps.at(-1)).toMatchObject({ action: 'restored', rule: 'analyst-correction' });
  });

  it('is taken back by reading the older text again, and forth', () => {
    const { library, articleId, textId } = stocked();
    const quote = addQuote(library, articleId, 'will nof lend before the railway');
    const corrected = correct(library, textId, {
      kind: 'words',
      paragraph: 1,
      text: FIRST.replace('nof', 'not'),
    });
    const back = library.request('texts:stand', { textId });
    expect(back.article.text.id).toBe(textId);
    expect(back.article.versions.map(({ id }) => id)).toEqual([corrected.article.text.id, textId]);
    expect(found(library, 'nof')).toBe(1);
    expect(library.request('quotes:impact', { articleId }).quotes.filter(({ isOpen }) => isOpen)).toEqual([]);
    const forth = library.request('texts:stand', { textId: corrected.article.text.id });
    expect(forth.quotes.changed).toBe(1);
    expect(library.request('quotes:list', { articleId }).map((one) => one.quote.id)).toEqual([quote.id]);
  });

  it('refuses an older text, a place that is not there, an empty text and no change', () => {
    const { library, textId } = stocked();
    const codes = () => [
      codeOf(() => correct(library, textId, { kind: 'words', paragraph: 9, text: 'x' })),
      codeOf(() => correct(library, textId, { kind: 'words', paragraph: 1, text: FIRST })),
      codeOf(() =>
        correct(
          library,
          textId,
          ...[1, 2, 3].map((paragraph) => ({ kind: 'aside' as const, paragraph, as: 'furniture' as const })),
        ),
      ),
    ];
    expect(codes()).toEqual(['invalid-input', 'invalid-input', 'invalid-input']);
    correct(library, textId, { kind: 'aside', paragraph: 2, as: 'furniture' });
    expect(codeOf(() => correct(library, textId, { kind: 'aside', paragraph: 2, as: 'furniture' }))).toBe(
      'stale-revision',
    );
  });

  it('is known again when the same file comes', () => {
    const { library, textId } = stocked();
    correct(library, textId, { kind: 'aside', paragraph: 2, as: 'furniture' });
    expect(addArticle(library, { paragraphs: [FIRST, FURNITURE, SECOND] }).status).toBe('unchanged');
  });
});
