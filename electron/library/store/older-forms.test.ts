import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Library } from '../open-library';
import { HEADER, stateOf, text } from '../testing/lending-brief';
import { addArticle, addQuote, cleanUp, makeLibrary, temporaryFolder } from '../testing/make-library';
import { inForm } from '../testing/older-form';
import { LIBRARY_FILE } from './library-file';
import { MIGRATIONS } from './migrate';

afterEach(cleanUp);

const OPENING = 'The fund will not lend before the railway is built.';
const known = (value: string) => ({ value, basis: 'in-text' as const });

/** Texts, a newer text, quotes of both, and a brief. */
function stock(library: Library): void {
  const { articleId } = addArticle(library, {
    fileName: 'fund.txt',
    paragraphs: [
      { kind: 'heading', level: 2, text: 'Fund', runs: [{ text: 'Fund', bold: true }] },
      OPENING,
      'Nobody asked why it will wait, and nobody was told what would come of it.',
    ],
    record: { title: known('Fund'), published: known('2026-02-12'), outlet: known('Dawn') },
    setAside: [{ kind: 'byline', text: 'By A. Khan', rawStart: 0, rawEnd: 10, afterParagraph: 0 }],
  });
  const quote = addQuote(library, articleId, 'will not lend');
  addArticle(library, { fileName: 'fund.txt', raw: 'newer', articleId, paragraphs: [OPENING, 'It lends.'] });
  addQuote(library, articleId, 'It lends');
  addArticle(library, { fileName: 'dam.txt', paragraphs: ['A dam was built, not a railway.'] });
  library.request('briefs:create', {
    header: HEADER,
    template: 'blank',
    state: stateOf({
      type: 'paragraph',
      children: [
        {
          type: 'quotation',
          quoteId: quote.id,
          articleId,
          captured: quote.exact,
          paragraph: quote.paragraph,
          children: [text(quote.exact)],
        },
        { type: 'citation', citationId: 'c1', items: [{ articleId }] },
      ],
    }),
  });
}

/** All that every form of the library has had a place for. */
function heldBy(library: Library) {
  const { articles } = library.request('articles:list', {});
  const of = articles.map(({ id }) => {
    const { key, record, versions } = library.request('articles:get', { articleId: id });
    return {
      key,
      record: [record.title, record.authors, record.outlet, record.published],
      texts: versions.map((version) => {
        const { blocks, setAside, sha256 } = library.request('texts:get', { textId: version.id });
        return { blocks, setAside, sha256 };
      }),
      quotes: library.request('quotes:list', { articleId: id }).map(({ quote }) => [quote.id, quote.exact]),
    };
  });
  const briefs = library.request('briefs:list', {}).map(({ id }) => {
    const { header, state } = library.request('briefs:get', { briefId: id });
    const { quotations } = library.request('briefs:check', { briefId: id });
    return { title: header.title, state, verdicts: quotations.map(({ verdict }) => verdict) };
  });
  const found = ['railway', '"not lend"', 'title:fund outlet:dawn', 'after:2026-02'].map((query) =>
    library
      .request('search:articles', { query })
      .hits.map(({ articleId }) => articleId)
      .sort(),
  );
  return { of, briefs, found };
}

describe('a library of an older form', () => {
  let newest: string;
  let held: ReturnType<typeof heldBy>;
  beforeEach(() => {
    newest = temporaryFolder();
    const library = makeLibrary(newest);
    stock(library);
    held = heldBy(library);
    library.close();
  });

  it('is one with articles, quotes and a brief, for these tests to mean something', () => {
    expect(held.of.map(({ texts, quotes }) => [texts.length, quotes.length])).toEqual([
      [1, 0],
      [2, 2],
    ]);
    expect(held.briefs.map(({ verdicts }) => verdicts)).toEqual([['flagged']]);
    expect(held.found.map(({ length }) => length)).toEqual([2, 1, 1, 1]);
  });

  it.each(MIGRATIONS.slice(0, -1).map(({ version }) => version))(
    'form %i has all that it held when it is brought to the newest',
    (form) => {
      const folder = inForm(form, newest);
      const library = makeLibrary(folder);
      expect(heldBy(library)).toEqual(held);
      library.close();
      const db = new Database(join(folder, LIBRARY_FILE), { readonly: true });
      expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
      expect(db.pragma('foreign_key_check')).toEqual([]);
      db.close();
    },
  );
});
