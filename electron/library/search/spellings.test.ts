import { afterEach, describe, expect, it } from 'vitest';
import { addArticle, addQuote, cleanUp, makeLibrary } from '../testing/make-library';
import { foldSpellings, otherSpellings } from './spellings';

afterEach(cleanUp);
const known = (value: string) => ({ value, basis: 'in-text' as const });

function stocked() {
  const library = makeLibrary();
  addArticle(library, {
    fileName: 'one.txt',
    raw: '1',
    record: { title: known('One') },
    paragraphs: ['Nothing here. The men of ISIS-K, said Paul Kapoor, had gone. Nothing there.'],
  });
  addArticle(library, {
    fileName: 'two.txt',
    raw: '2',
    paragraphs: ['Of IS-K Mr Kapur said nothing, though the ministry had asked about IS-K before.'],
  });
  return library;
}

describe('spellings of a name', () => {
  it('are found for one another, in phrases too, and marked as they stand', () => {
    const library = stocked();
    const keys = (query: string) =>
      library
        .request('search:articles', { query })
        .hits.map(({ key }) => key)
        .sort();
    expect([keys('kapur '), keys('"paul kapur" '), keys('is-k '), keys('ISKP ')]).toEqual([
      ['one', 'two'],
      ['one'],
      ['one', 'two'],
      ['one', 'two'],
    ]);
    const hit = library.request('search:articles', { query: '"paul kapur" ' }).hits[0];
    expect(hit?.matches.map(({ start, end }) => hit.snippet.slice(start, end))).toEqual(['Paul Kapoor']);
  });

  it('are the analyst’s to change: what is not listed any more is told apart again', () => {
    const library = stocked();
    expect(
      library.request('search:setSpellings', { groups: [['Zinc', ' zink ', 'ZINC'], ['alone'], []] }),
    ).toEqual([['ZINC', 'zink']]);
    expect(library.request('search:spellings', {})).toEqual([['ZINC', 'zink']]);
    expect(library.request('search:articles', { query: 'kapur ' }).total).toBe(1);
  });

  it('take the longest name that stands at a place', () => {
    const groups = foldSpellings([
      ['IS-K', 'Daesh'],
      ['IS-K P', 'ISKP'],
    ]);
    expect(otherSpellings(['is', 'k', 'p', 'men'], groups)).toEqual([
      ['is', 'k', 'p', 'men'],
      ['iskp', 'men'],
    ]);
  });
});

describe('places, quotes and briefs', () => {
  it('finds every place in a text, by offsets in its paragraph', () => {
    const library = stocked();
    const { articleId } = library.request('search:articles', { query: 'ministry ' }).hits[0] ?? {
      articleId: '',
    };
    const { text } = library.request('articles:get', { articleId });
    const places = library.request('search:places', { textId: text.id, query: 'iskp OR said ' });
    expect(
      places.map(({ paragraph, start, end }) => text.blocks[paragraph - 1]?.text.slice(start, end)),
    ).toEqual(['IS-K', 'said', 'IS-K']);
  });

  it('finds quotes by words, speaker and tag, and briefs by title and text', () => {
    const library = stocked();
    const { articleId } = library.request('search:articles', { query: 'ministry ' }).hits[0] ?? {
      articleId: '',
    };
    const { id: quoteId } = addQuote(library, articleId, 'Kapur said nothing');
    library.request('quotes:update', { quoteId, speaker: 'Ana Núñez', tags: ['Silence'] });
    const { id: briefId } = library.request('briefs:create', {
      header: { title: 'On silence' },
      template: 'blank',
    });
    const quotes = (query: string) =>
      library.request('search:kept', { query, limit: 10 }).quotes.map((quote) => quote.quoteId);
    for (const query of ['kapoor ', 'nunez', 'tag:silence ', 'noth* -zinc ', 'author:nunez '])
      expect([query, quotes(query)]).toEqual([query, [quoteId]]);
    for (const query of ['zinc ', 'nothing -said ', 'kind:news ']) expect(quotes(query)).toEqual([]);
    const { briefs } = library.request('search:kept', { query: 'title:silence ', limit: 10 });
    expect(briefs.map((brief) => brief.briefId)).toEqual([briefId]);
  });

  it('finds more like a passage, the nearest first', () => {
    const library = makeLibrary();
    const texts = [
      'The railway to the copper mine at Reko Diq will be built by 2027, the ministry of railways said.',
      'A railway to the mine at Reko Diq: work on the copper project begins.',
      'Of copper prices nobody said a word.',
      'Elections were held in the valley.',
    ];
    const ids = texts.map(
      (text, index) =>
        addArticle(library, { fileName: `${index}.txt`, raw: `${index}`, paragraphs: [text] }).articleId,
    );
    const { hits } = library.request('search:begin', {
      asker: 'library',
      query: '',
      like: { text: texts[0] ?? '', articleId: ids[0] ?? '' },
    });
    expect(hits.map(({ articleId }) => articleId).slice(0, 2)).toEqual([ids[1], ids[2]]);
  });

  it('finds nothing by words that stand in articles about anything, however few there are', () => {
    const library = makeLibrary();
    const texts = [
      'The money follows the railway, not the other way round, said one of them.',
      'It is not the minister who was there, said one of the officials.',
      'One said that the other would not be there.',
      'Nobody asked about railway money at all.',
    ];
    const ids = texts.map(
      (text, index) =>
        addArticle(library, { fileName: `${index}.txt`, raw: `${index}`, paragraphs: [text] }).articleId,
    );
    const { hits } = library.request('search:begin', {
      asker: 'library',
      query: '',
      like: { text: texts[0] ?? '', articleId: ids[0] ?? '' },
    });
    expect(hits.map(({ articleId }) => articleId)).toEqual([ids[3]]);
  });
});

describe('the order of a long list', () => {
  it('is by import, by date with unknown years last, and by title with untitled articles last', () => {
    const library = makeLibrary();
    const add = (name: string, title: string | null, published: string | null) =>
      addArticle(library, {
        fileName: `${name}.txt`,
        raw: name,
        paragraphs: [`Of ${name}.`],
        record: { ...(title && { title: known(title) }), ...(published && { published: known(published) }) },
      });
    add('a', '“Zinc” in 9 words', '2024-03');
    add('b', null, 'XXXX-02-12');
    add('c', 'zinc in 10 words', '2025');
    add('d', 'Álamo', null);
    const rows = (order: 'added' | 'published' | 'title') => {
      const { numbers, undated } = library.request('articles:order', { order });
      const keys = library.request('articles:rows', { numbers: [...numbers] }).map(({ key }) => key);
      return [keys.join(''), undated];
    };
    expect([rows('added'), rows('published'), rows('title')]).toEqual([
      ['dcba', 0],
      ['cadb', 2],
      ['dacb', 0],
    ]);
    const { articles } = library.request('articles:list', {});
    expect(
      library.request('articles:summaries', { articleIds: articles.map(({ id }) => id).reverse() }),
    ).toEqual([...articles].reverse());
  });
});
