import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { run, selectAll } from '../store/db';
import { addArticle, addQuote, cleanUp, codeOf, makeLibrary, temporaryFolder } from '../testing/make-library';
import { open } from '../testing/stores';
import {
  briefOn,
  found,
  get,
  idsIn,
  inText,
  merge,
  OPENING,
  request,
  SECOND,
  stocked,
  total,
  WIRE,
} from '../testing/two-records';

afterEach(cleanUp);

describe('merging two records', () => {
  it('leaves one, with the values chosen from each and their basis', () => {
    const stock = stocked();
    const { library, kept, other } = stock;
    const { article } = merge(stock, { fieldsFromOther: ['published'] });
    expect(article.id).toBe(kept);
    expect(article.record).toMatchObject({
      title: inText('Fund waits'),
      outlet: inText('Dawn'),
      published: inText('2026-02-12'),
    });
    expect(total(library)).toBe(2);
    expect(found(library, 'fund railway')).toEqual([kept]);
    expect(
      library
        .request('records:history', { articleId: kept })
        .corrections.map(({ field, how }) => [field, how]),
    ).toEqual([['published', 'merged']]);
    expect(library.request('records:history', { articleId: kept }).merged).toMatchObject([
      { articleId: other, key: 'copy', title: 'Fund will wait' },
    ]);
  });

  it('keeps the texts of both; the one chosen is read and searched from then on', () => {
    const stock = stocked();
    merge(stock);
    expect(get(stock.library, stock.kept).versions).toHaveLength(2);
    expect(get(stock.library, stock.kept).text.blocks).toHaveLength(2);
    expect(found(stock.library, '"newspaper only"')).toEqual([]);

    const again = stocked();
    merge(again, { textFrom: 'other' });
    const { text: newest, versions } = get(again.library, again.kept);
    expect(newest.blocks.at(-1)?.text).toBe(WIRE);
    expect(versions.map(({ version }) => version)).toEqual([1, 2]);
    expect(found(again.library, '"newspaper only"')).toEqual([again.kept]);
  });

  it('takes quotes along, each with what the standing text does to it', () => {
    const stock = stocked();
    const { library, kept, other } = stock;
    const same = addQuote(library, other, 'the fund had waited so long');
    const gone = addQuote(library, other, 'stands in the copy of the other newspaper only');
    const own = addQuote(library, kept, 'will not lend before');
    const { quotes } = merge(stock);
    expect(quotes).toMatchObject({ same: 1, gone: 1 });
    const listed = library
      .request('quotes:list', { articleId: kept })
      .map(({ quote }) => [quote.id, quote.articleId]);
    expect(listed.sort()).toEqual([same.id, gone.id, own.id].sort().map((id) => [id, kept]));
    expect(library.request('quotes:findAgain', { quoteId: gone.id }).state).toBe('gone');
  });

  it('carries what briefs say of the other record over, in the window’s own old states too', () => {
    const stock = stocked();
    const { library, kept, other, third } = stock;
    const { quote, brief } = briefOn(stock);
    const { briefIds } = merge(stock);
    expect(briefIds).toEqual([brief.id]);
    const now = library.request('briefs:get', { briefId: brief.id });
    expect(idsIn(now.state)).toEqual([kept, kept, third, kept]);
    expect(now.revision).toBe(brief.revision);
    const [used] = library.request('quotes:list', { briefId: brief.id });
    expect(used?.quote.id).toBe(quote.id);
    const report = library.request('briefs:check', { briefId: brief.id });
    expect(report.quotations.map(({ verdict }) => verdict)).toEqual(['exact']);
    expect(report.findings.filter(({ check }) => check.includes('missing'))).toEqual([]);
    // A window that was open all the time knows the old id still.
    expect(
      library.request('briefs:sources', { articleIds: [other] }).map(({ id, key }) => [id, key]),
    ).toEqual([[other, 'dawn']]);
    library.request('briefs:save', {
      briefId: brief.id,
      revision: brief.revision,
      header: brief.header,
      style: brief.style,
      state: brief.state,
    });
    expect(idsIn(library.request('briefs:get', { briefId: brief.id }).state)).toEqual([
      kept,
      kept,
      third,
      kept,
    ]);
    expect(codeOf(() => library.request('articles:delete', { articleId: kept }))).toBe('in-use');
  });

  it('leads from the old key and id to the record that was kept, and gives the key to no other', () => {
    const stock = stocked();
    merge(stock);
    const { library, kept, other } = stock;
    expect(library.request('articles:find', { ref: 'copy' })?.id).toBe(kept);
    expect(library.request('articles:find', { ref: 'COPY' })?.id).toBe(kept);
    expect(library.request('articles:find', { ref: other })?.id).toBe(kept);
    expect(get(library, other).id).toBe(kept);
    const { briefId, warnings } = library.request('briefs:fromMarkdown', {
      markdown: 'It waits [@copy, para. 1].',
    });
    expect(warnings).toEqual([]);
    expect(library.request('briefs:markdown', { briefId }).markdown).toContain('@dawn');
    const next = addArticle(library, {
      fileName: 'copy.html',
      raw: 'x',
      paragraphs: ['Quite another story.'],
    });
    expect(get(library, next.articleId).key).toBe('copy-2');
  });

  it('takes tags, the group and earlier merges along; of two groups the chosen one stays', () => {
    const stock = stocked();
    const { library, kept, other, third } = stock;
    const quote = addQuote(library, other, 'will not lend before');
    library.request('quotes:update', { quoteId: quote.id, tags: ['lending'] });
    const group = library.request('groups:save', { name: 'Fund release', note: '', articleIds: [other] });
    const own = library.request('groups:save', { name: 'Dawn', note: '', articleIds: [kept] });
    request(library, { keptId: other, otherId: third });
    expect(library.request('articles:weighMerge', { keptId: kept, otherId: other })).toMatchObject({
      kept: { quotes: 0, group: 'Dawn', briefs: [] },
      other: { quotes: 1, group: 'Fund release', briefs: [] },
    });
    merge(stock, { groupFromOther: true });
    expect(found(library, 'tag:lending')).toEqual([kept]);
    const groups = () => library.request('groups:list', {}).map(({ name, articleIds }) => [name, articleIds]);
    expect(groups()).toEqual([
      ['Dawn', []],
      ['Fund release', [kept]],
    ]);
    expect(library.request('articles:find', { ref: 'third' })?.id).toBe(kept);
    library.request('articles:unmerge', { mergedId: other });
    expect(groups()).toEqual([
      ['Dawn', [kept]],
      ['Fund release', [other]],
    ]);
    expect([group.id, own.id]).toHaveLength(2);
    expect(library.request('articles:find', { ref: 'third' })?.id).toBe(other);
  });

  it('takes tags, collections, marks and notes of the other along, and gives them back', () => {
    const stock = stocked();
    const { library, kept, other } = stock;
    const shelfOf = (articleId: string) => {
      const { number: _, ...shelf } = library.request('shelf:article', { articleId });
      return {
        ...shelf,
        notes: shelf.notes.map(({ words }) => words),
        tags: shelf.tags.map(({ name }) => name),
      };
    };
    const numbers = (articleId: string) => [library.request('shelf:article', { articleId }).number];
    const tag = (articleId: string, ...add: string[]) =>
      library.request('shelf:tag', { numbers: numbers(articleId), add, remove: [] });
    tag(kept, 'energy');
    tag(other, 'energy', 'lending/fund');
    const { id } = library.request('collections:save', { name: 'Morning paper', parentId: null });
    library.request('collections:put', { id, numbers: numbers(other), way: 'in' });
    library.request('shelf:mark', { numbers: numbers(other), as: 'starred' });
    library.request('shelf:opened', { articleId: kept });
    library.request('notes:save', { articleId: kept, words: 'Ours' });
    library.request('notes:save', { articleId: other, words: 'Theirs' });
    const before = [shelfOf(kept), shelfOf(other), library.request('shelf:get', {})];
    merge(stock);
    expect(shelfOf(kept)).toEqual({
      isRead: true,
      isStarred: true,
      tags: ['energy', 'lending/fund'],
      collectionIds: [id],
      notes: ['Theirs', 'Ours'],
    });
    const { total: all, starred, noted, tags, collections } = library.request('shelf:get', {});
    expect([all, starred, noted]).toEqual([2, 1, 1]);
    expect(tags.map(({ name, articles }) => `${name} ${articles}`)).toEqual([
      'energy 1',
      'lending 1',
      'lending/fund 1',
    ]);
    expect(collections.map(({ articles }) => articles)).toEqual([1]);
    expect(found(library, 'tag:lending')).toEqual([kept]);
    library.request('articles:unmerge', { mergedId: other });
    expect([shelfOf(kept), shelfOf(other), library.request('shelf:get', {})]).toEqual(before);
  });

  it('does not leave the kept record told apart from what only the other was', () => {
    const folder = temporaryFolder();
    const { library, kept, other, third } = stocked(makeLibrary(folder));
    library.request('copies:tellApart', { articleIds: [kept, other], apart: true });
    request(library, { keptId: third, otherId: kept });
    library.request('articles:unmerge', { mergedId: kept });
    library.close();
    const rows = open(folder).read((db) =>
      selectAll(db, z.record(z.string(), z.unknown()), 'SELECT * FROM told_apart'),
    );
    expect(rows).toEqual([{ article_id: kept, other_id: other }]);
  });

  it('knows the files of both again', () => {
    const stock = stocked();
    merge(stock);
    const again = addArticle(stock.library, { fileName: 'copy.html', paragraphs: [OPENING, SECOND, WIRE] });
    expect(again).toMatchObject({ status: 'unchanged', articleId: stock.kept });
    expect(get(stock.library, stock.kept).versions).toHaveLength(2);
  });

  it('refuses a record with itself, also under its old id', () => {
    const stock = stocked();
    const { library, kept, other } = stock;
    expect(codeOf(() => request(library, { keptId: kept, otherId: kept }))).toBe('invalid-input');
    merge(stock);
    expect(codeOf(() => request(library, { keptId: kept, otherId: other }))).toBe('invalid-input');
    expect(codeOf(() => request(library, { keptId: kept, otherId: 'nobody' }))).toBe('not-found');
  });

  it('leaves a released brief as it was, to the byte', () => {
    const folder = temporaryFolder();
    const stock = stocked(makeLibrary(folder));
    const { brief } = briefOn(stock);
    stock.library.close();
    const store = open(folder);
    const rows = () =>
      store.read((db) =>
        selectAll(db, z.record(z.string(), z.unknown()), 'SELECT * FROM briefs WHERE id = @id', {
          id: brief.id,
        }),
      );
    store.write((db) =>
      run(
        db,
        `INSERT INTO releases (id, brief_id, version, reviewer, released_at, revision, texts)
         VALUES ('r1', @id, '1.0', 'A. Reviewer', '2026-04-02T10:00:00Z', 1, '[]')`,
        { id: brief.id },
      ),
    );
    const before = rows();
    store.close();
    const library = makeLibrary(folder);
    merge({ ...stock, library });
    const state = library.request('briefs:get', { briefId: brief.id }).state;
    expect(idsIn(state)).toEqual([stock.kept, stock.kept, stock.third, stock.kept]);
    expect(library.request('briefs:check', { briefId: brief.id }).quotations[0]?.verdict).toBe('exact');
    library.close();
    const reopened = open(folder);
    expect(
      reopened.read((db) =>
        selectAll(db, z.record(z.string(), z.unknown()), 'SELECT * FROM briefs WHERE id = @id', {
          id: brief.id,
        }),
      ),
    ).toEqual(before);
    reopened.close();
  });
});
