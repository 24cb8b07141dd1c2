import { afterEach, describe, expect, it } from 'vitest';
import { fromEntry } from '../../../shared/references/convert';
import { readReferences } from '../../../shared/references/read-references';
import { HEADER, stateOf, text } from '../testing/lending-brief';
import { addQuote, cleanUp, codeOf } from '../testing/make-library';
import { packedRecords } from '../testing/packed-records';
import { briefOn, found, get, idsIn, inText, merge, request, stocked, total } from '../testing/two-records';

afterEach(cleanUp);

describe('undoing a merge', () => {
  it('does not let a text without words stand before one that has some', () => {
    const stock = stocked();
    const { library, kept } = stock;
    const { entries } = readReferences('ris', 'TY  - NEWS\nTI  - A record alone\nER  - \n');
    const [record] = library.request('references:store', {
      fileName: 'record.ris',
      isSample: false,
      supplied: {},
      records: packedRecords(entries.map(({ entry, line, raw }) => ({ line, raw, ...fromEntry(entry) }))),
    });
    const articleId = record?.ok ? record.articleId : '';
    const empty = get(library, articleId).text.id;
    library.request('texts:stand', { textId: empty });
    request(library, { keptId: kept, otherId: articleId });
    const { id, blocks } = get(library, kept).text;
    expect(blocks).not.toEqual([]);
    expect(codeOf(() => library.request('texts:stand', { textId: empty }))).toBe('invalid-input');
    expect(get(library, kept).text.id).toBe(id);
  });

  it('gives both records back, with their texts, quotes, places in briefs and in search', () => {
    const stock = stocked();
    const { library, kept, other, third } = stock;
    const { quote, brief } = briefOn(stock);
    const before = [get(library, kept), get(library, other)];
    const sources = library.request('briefs:sources', { articleIds: [kept, other, third] });
    merge(stock, { fieldsFromOther: ['title', 'published'], textFrom: 'other' });
    const undone = library.request('articles:unmerge', { mergedId: other });
    expect([undone.kept, undone.restored]).toEqual(before);
    expect(undone.briefsToLookAt).toEqual([]);
    expect(total(library)).toBe(3);
    expect(library.request('briefs:sources', { articleIds: [kept, other, third] })).toEqual(sources);
    expect(library.request('quotes:list', { articleId: other }).map((listed) => listed.quote.id)).toEqual([
      quote.id,
    ]);
    expect(idsIn(library.request('briefs:get', { briefId: brief.id }).state)).toEqual(idsIn(brief.state));
    expect(found(library, '"newspaper only"')).toEqual([other]);
    expect(found(library, 'title:waits')).toEqual([kept]);
    expect(codeOf(() => library.request('articles:delete', { articleId: other }))).toBe('in-use');
    expect(codeOf(() => library.request('articles:unmerge', { mergedId: other }))).toBe('not-found');
  });

  it('names the briefs that were saved since, and leaves what was changed since', () => {
    const stock = stocked();
    const { library, kept, other } = stock;
    const { brief } = briefOn(stock);
    merge(stock, { fieldsFromOther: ['title', 'published'] });
    library.request('articles:setField', { articleId: kept, field: 'title', value: inText('A third title') });
    library.request('briefs:save', {
      briefId: brief.id,
      revision: brief.revision,
      header: brief.header,
      style: brief.style,
      state: brief.state,
    });
    const undone = library.request('articles:unmerge', { mergedId: other });
    expect(undone.briefsToLookAt).toEqual(['Lending']);
    expect(undone.kept.record.title.value).toBe('A third title');
    expect(undone.kept.record.published.basis).toBe('unknown');
    expect(library.request('briefs:check', { briefId: brief.id }).quotations[0]?.verdict).toBe('exact');
  });

  it('names a brief made since that quotes the other under the name of the kept one', () => {
    const stock = stocked();
    const { library, kept, other, third } = stock;
    merge(stock, { textFrom: 'other' });
    const quote = addQuote(library, kept, 'the other newspaper only');
    const quoting = (title: string, articleId: string) =>
      library.request('briefs:create', {
        header: { ...HEADER, title },
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
          ],
        }),
      });
    quoting('Made since', kept);
    library.request('briefs:create', {
      header: { ...HEADER, title: 'Of other things' },
      template: 'blank',
      state: stateOf({
        type: 'paragraph',
        children: [
          { type: 'citation', citationId: 'c1', items: [{ articleId: kept }, { articleId: third }] },
        ],
      }),
    });
    expect(library.request('articles:unmerge', { mergedId: other }).briefsToLookAt).toEqual(['Made since']);
  });

  it('waits until a later merge of the kept record is undone', () => {
    const stock = stocked();
    const { library, kept, other, third } = stock;
    merge(stock);
    request(library, { keptId: third, otherId: kept });
    expect(library.request('articles:find', { ref: 'copy' })?.id).toBe(third);
    expect(codeOf(() => library.request('articles:unmerge', { mergedId: other }))).toBe('invalid-input');
    library.request('articles:unmerge', { mergedId: kept });
    expect(library.request('articles:find', { ref: 'copy' })?.id).toBe(kept);
    library.request('articles:unmerge', { mergedId: other });
    expect(total(library)).toBe(3);
    expect(get(library, other).text.blocks).toHaveLength(3);
  });

  it('goes with the article when that is deleted', () => {
    const stock = stocked();
    merge(stock);
    stock.library.request('articles:delete', { articleId: stock.kept });
    expect(stock.library.request('articles:find', { ref: 'copy' })).toBeNull();
    expect(total(stock.library)).toBe(1);
  });
});
