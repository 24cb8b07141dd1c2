import { afterEach, describe, expect, it } from 'vitest';
import { sha256 } from '../store/hash';
import { addArticle, cleanUp, makeLibrary } from '../testing/make-library';

afterEach(cleanUp);

const known = (value: string) => ({ value, basis: 'in-text' as const });
const names = (...value: string[]) => ({ value, basis: 'in-text' as const });
const LONG = [
  'The first paragraph of the article is long enough to tell it apart from others.',
  'The second paragraph says something else, and says it at sufficient length too.',
  'The third paragraph closes the matter, though not everyone in the room agreed.',
];

describe('keys', () => {
  const keyOf = (
    library: ReturnType<typeof makeLibrary>,
    article: Parameters<typeof addArticle>[1],
  ): string => library.request('articles:get', { articleId: addArticle(library, article).articleId }).key;

  it.each([
    { name: 'author and year', authors: ['Nawal Nawaz'], published: '2025-03~/2025-04~', key: 'nawaz-2025' },
    {
      name: 'family name first',
      authors: ['Núñez de Arce, Ana'],
      published: '2024',
      key: 'nunez-de-arce-2024',
    },
    { name: 'an unknown year', authors: ['Nawal Nawaz'], published: 'XXXX-02-12', key: '000_bf22' },
    { name: 'a doubtful year', authors: ['Nawal Nawaz'], published: '2026?', key: '000_bf22' },
    { name: 'years that differ', authors: ['Nawal Nawaz'], published: '2024/2025', key: '000_bf22' },
    { name: 'a name without Latin letters', authors: ['نوال نواز'], published: '2025', key: '000_bf22' },
  ])('$name: $key', ({ authors, published, key }) => {
    expect(
      keyOf(makeLibrary(), {
        fileName: 'in/000_bf22.txt',
        record: { authors: names(...authors), published: known(published) },
      }),
    ).toBe(key);
  });

  it('count up on a clash, whatever the case, and stay when the record changes', () => {
    const library = makeLibrary();
    const first = addArticle(library, { fileName: 'Report.txt', raw: '1' });
    expect(keyOf(library, { fileName: 'report.md', raw: '2', paragraphs: ['other'] })).toBe('report-2');
    expect(keyOf(library, { fileName: 'a b (final).txt', raw: '3', paragraphs: ['third'] })).toBe(
      'a-b-final',
    );
    expect(keyOf(library, { fileName: 'خبر.txt', raw: '4', paragraphs: ['fourth'] })).toBe('article');
    library.request('articles:setField', {
      articleId: first.articleId,
      field: 'authors',
      value: { value: ['A. Khan'], basis: 'supplied' },
    });
    expect(library.request('articles:get', { articleId: first.articleId }).key).toBe('Report');
  });

  it('number pasted texts', () => {
    const library = makeLibrary();
    const accession = (raw: string): string =>
      library.request('articles:get', {
        articleId: addArticle(library, { fileName: 'Pasted text', raw, paragraphs: [raw] }).articleId,
      }).accession;
    expect([accession('one'), accession('two')]).toEqual(['paste-1', 'paste-2']);
  });
});

describe('importing again', () => {
  it.each([
    {
      name: 'the same bytes under another name',
      again: { fileName: 'copy.txt', raw: LONG.join('\n\n') },
      status: 'unchanged',
      articles: 1,
    },
    {
      name: 'the same name with one word changed',
      again: { paragraphs: [`${LONG[0]} Yes.`, ...LONG.slice(1)] },
      status: 'new-text',
      articles: 1,
    },
    {
      name: 'the same name with other line ends only',
      again: { raw: LONG.join('\r\n\r\n') },
      status: 'unchanged',
      articles: 1,
    },
    {
      name: 'the same name with other words',
      again: { paragraphs: ['Nothing here was said before, not in this way and not at this length.'] },
      status: 'imported',
      articles: 2,
    },
    {
      name: 'the same name sharing one paragraph of three',
      again: {
        record: {},
        paragraphs: [
          LONG[0] ?? '',
          'An entirely different middle for a different article of that name.',
          'An entirely different end for a different article of that name.',
        ],
      },
      status: 'imported',
      articles: 2,
    },
    {
      name: 'the same words under another name',
      again: { fileName: 'reprint.txt', raw: 'x', record: {} },
      status: 'imported',
      articles: 2,
    },
    {
      name: 'the same address with one paragraph kept',
      again: {
        fileName: 'page-2.html',
        paragraphs: [LONG[0] ?? '', 'A correction was added at the foot of this page a day later.'],
        record: { url: known('http://www.example.org/a/?utm_source=x') },
      },
      status: 'new-text',
      articles: 1,
    },
    {
      name: 'the same address with nothing kept',
      again: {
        fileName: 'page-2.html',
        paragraphs: ['This page now says something that has nothing to do with it.'],
        record: { url: known('https://example.org/a') },
      },
      status: 'imported',
      articles: 2,
    },
    {
      name: 'the same name and most of the words on another page',
      again: { paragraphs: [...LONG, 'And a desk note.'], record: { url: known('https://example.org/b') } },
      status: 'imported',
      articles: 2,
    },
    {
      name: 'the same name and most of the words under a headline of its own',
      again: {
        paragraphs: [...LONG.slice(0, 2), 'An entirely different end for a different article of that name.'],
        record: { title: known('Wheat prices fall in Multan') },
      },
      status: 'imported',
      articles: 2,
    },
    {
      name: 'the same name and most of the words in another outlet',
      again: { paragraphs: [...LONG, 'And a note.'], record: { outlet: known('Coast Weekly') } },
      status: 'imported',
      articles: 2,
    },
    {
      name: 'the same name and most of the words under a changed headline',
      again: {
        paragraphs: [...LONG, 'And a note.'],
        record: { title: known('Harbour talks end, nothing agreed') },
      },
      status: 'new-text',
      articles: 1,
    },
    {
      name: 'the same site only',
      again: {
        fileName: 'page-2.html',
        paragraphs: [LONG[0] ?? '', 'And the rest of this text is another text altogether, on that site.'],
        record: { url: known('https://example.org/') },
      },
      status: 'imported',
      articles: 2,
    },
    {
      name: 'a sample of the same name',
      again: { isSample: true, raw: 'x', paragraphs: [...LONG, 'And a sample.'] },
      status: 'imported',
      articles: 2,
    },
  ])('$name: $status', ({ again, status, articles }) => {
    const library = makeLibrary();
    const first = {
      fileName: 'page.txt',
      paragraphs: LONG,
      record: {
        url: known('https://example.org/a'),
        title: known('Harbour talks resume after six years'),
        outlet: known('Indus Ledger'),
      },
    };
    addArticle(library, first);
    expect(addArticle(library, { ...first, ...again }).status).toBe(status);
    expect(library.request('articles:list', {}).total).toBe(articles);
  });

  it.each([
    ['The Nation', 'The News', 2],
    ['The Daily Times', 'The Daily News', 2],
    ['Indus Times', 'Indus Post', 2],
    ['thenews.com.pk', 'The Nation', 2],
    ['The News', 'thenews.com.pk', 1],
    ['dawn.com', 'Dawn', 1],
    ['www.dawn.com', 'DAWN.COM', 1],
    ['Dawn', 'Dawn News', 1],
    ['The Daily Times', 'Daily Times', 1],
    ['The Express Tribune', 'tribune.com.pk', 1],
  ])('the same agency paragraphs in %s and %s under one file name: %i', (one, other, articles) => {
    const library = makeLibrary();
    const first = { fileName: 'page.html', paragraphs: LONG, record: { outlet: known(one) } };
    addArticle(library, first);
    addArticle(library, {
      ...first,
      paragraphs: [...LONG, 'And a note.'],
      record: { outlet: known(other) },
    });
    expect(library.request('articles:list', {}).total).toBe(articles);
  });

  it('adds a text, keeps the old one readable, and keeps what the analyst said of it', () => {
    const library = makeLibrary();
    const first = addArticle(library, {
      paragraphs: LONG,
      record: { title: known('Old'), outlet: known('Paper'), section: known('World') },
    });
    library.request('articles:setField', {
      articleId: first.articleId,
      field: 'outlet',
      value: { value: 'The Paper', basis: 'confirmed' },
    });
    const second = addArticle(library, {
      paragraphs: [...LONG.slice(0, 2), 'Corrected.'],
      record: { title: known('New'), outlet: known('Paper') },
    });
    expect(second).toMatchObject({ status: 'new-text', articleId: first.articleId });
    const article = library.request('articles:get', { articleId: first.articleId });
    expect(article.versions.map(({ version }) => version)).toEqual([1, 2]);
    expect(article.text.id).toBe(second.textId);
    expect([article.record.title.value, article.record.outlet.value, article.record.section.value]).toEqual([
      'New',
      'The Paper',
      'World',
    ]);
    expect(library.request('texts:get', { textId: first.textId }).blocks[2]?.text).toBe(LONG[2]);
    expect(library.request('search:articles', { query: 'Corrected' }).total).toBe(1);
    expect(library.request('search:articles', { query: 'closes the matter' }).total).toBe(0);
  });

  it('writes supplied values to a file it already has, and says so', () => {
    const library = makeLibrary();
    const { articleId } = addArticle(library);
    expect(addArticle(library, { supplied: { outlet: 'The Gazette' } })).toMatchObject({
      status: 'unchanged',
      warnings: [{ code: 'record-changed' }],
    });
    expect(library.request('articles:get', { articleId }).record.outlet).toEqual({
      value: 'The Gazette',
      basis: 'supplied',
    });
    expect(library.request('search:articles', { query: 'gazette' }).total).toBe(1);
  });

  it('makes a further text of the same bytes when an import step is undone, for that article only', () => {
    const library = makeLibrary();
    const raw = `${LONG.join('\n\n')}\n\nWorld`;
    const first = addArticle(library, { paragraphs: LONG, raw });
    const redone = addArticle(library, { paragraphs: [...LONG, 'World'], raw, articleId: first.articleId });
    expect(redone).toMatchObject({ status: 'new-text', articleId: first.articleId });
    expect(
      addArticle(library, { paragraphs: [...LONG, 'World'], raw, articleId: first.articleId }).status,
    ).toBe('unchanged');
    expect(library.request('imports:knownAll', { rawSha256s: [sha256(raw)] })[0]).toEqual({
      articleId: first.articleId,
      textId: redone.textId,
    });
    expect(library.request('imports:knownAll', { rawSha256s: [sha256('other')] })).toEqual([null]);
  });
});
