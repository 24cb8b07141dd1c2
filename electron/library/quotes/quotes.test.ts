import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { EditorState, Passage } from '../../../shared/model';
import { addArticle, addQuote, cleanUp, codeOf, makeLibrary } from '../testing/make-library';

afterEach(cleanUp);

const ARTICLE = {
  paragraphs: [
    'The fund will not lend. The fund will wait.',
    'The fund will wait, an official said. 👩‍🚀 agreed.',
    'Supplies of critical minerals fell.',
  ],
  setAside: [
    { kind: 'pull-quote' as const, text: 'The fund must lend.', rawStart: 0, rawEnd: 1, afterParagraph: 1 },
    { kind: 'furniture' as const, text: 'example.org', rawStart: 0, rawEnd: 1, afterParagraph: 3 },
  ],
  raw: 'The fund will not lend. The fund will wait.\n\nThe fund will wait, an official said. 👩‍🚀 agreed.\n\nSupplies of critical\n\nexample.org\n\nminerals fell.',
};

function stocked() {
  const library = makeLibrary();
  const { articleId, textId } = addArticle(library, ARTICLE);
  const find = (exact: string, paragraph?: number) =>
    library.request('quotes:find', { articleId, exact, paragraph });
  const save = (passage: Partial<Passage>) =>
    library.request('quotes:save', {
      passage: {
        articleId,
        textId,
        paragraph: 1,
        start: 0,
        end: 8,
        exact: 'The fund',
        prefix: '',
        suffix: '',
        ...passage,
      },
    });
  return { library, articleId, textId, find, save };
}

describe('finding exact words', () => {
  it('gives their one place with the context around it', () => {
    const { find } = stocked();
    const passage = find(' will not lend ');
    expect(passage).toMatchObject({
      paragraph: 1,
      start: 9,
      end: 22,
      exact: 'will not lend',
      prefix: 'The fund ',
      suffix: '. The fund will wait.\n\nThe fund ',
    });
    expect(find('an official').paragraph).toBe(2);
    expect(find('fell.').suffix).toBe('');
  });

  it.each([
    ['a dropped “not”', 'The fund will lend', undefined, 'not-verbatim'],
    ['another case', 'the fund will not', undefined, 'not-verbatim'],
    ['words in two paragraphs', 'The fund will wait', undefined, 'ambiguous'],
    ['words twice in one paragraph', 'The fund', 1, 'ambiguous'],
    ['words in another paragraph', 'an official', 1, 'not-verbatim'],
    ['words of a pull quote', 'The fund must lend.', undefined, 'excluded-text'],
    [
      'words that run into page furniture',
      'supplies of critical example.org'.replace('s', 'S'),
      undefined,
      'excluded-text',
    ],
    ['words across paragraphs joined by a space', 'wait. The fund will wait, an', undefined, 'not-verbatim'],
    ['white space only', '   ', undefined, 'not-verbatim'],
  ])('%s: refused', (_name, exact, paragraph, code) => {
    const { find } = stocked();
    expect(codeOf(() => find(exact, paragraph))).toBe(code);
  });

  it('takes the paragraph to tell two places apart', () => {
    expect(stocked().find('The fund will wait', 2)).toMatchObject({ paragraph: 2, start: 45 });
  });
});

describe('saving a quote', () => {
  it('is believed only when the stored text reads so at that place', () => {
    const { save } = stocked();
    expect(save({})).toMatchObject({
      exact: 'The fund',
      prefix: '',
      suffix: ' will not lend. The fund will wa',
      speaker: null,
      comment: '',
    });
    const refused: [Partial<Passage>, string][] = [
      [{ exact: 'The bank' }, 'not-verbatim'],
      [{ start: 1, end: 9 }, 'not-verbatim'],
      [{ end: 9 }, 'not-verbatim'],
      [{ start: 9_000, end: 9_008 }, 'not-verbatim'],
      [{ paragraph: 2 }, 'not-verbatim'],
      [{ start: 24, end: 44, exact: 'The fund will wait.\n' }, 'not-verbatim'],
      [{ exact: 'The fund must lend.', end: 19 }, 'excluded-text'],
      [{ textId: 'other' }, 'not-found'],
      [{ articleId: 'other' }, 'not-found'],
    ];
    for (const [passage, code] of refused)
      expect(
        codeOf(() => save(passage)),
        JSON.stringify(passage),
      ).toBe(code);
  });

  it('never cuts a character in two', () => {
    const { save, find } = stocked();
    const { start } = find('👩‍🚀');
    expect(codeOf(() => save({ paragraph: 2, start, end: start + 1, exact: '👩'.slice(0, 1) }))).toBe(
      'not-verbatim',
    );
    expect(codeOf(() => save({ paragraph: 2, start, end: start + 2, exact: '👩' }))).toBeNull();
  });

  it('saves any stretch of the text, and the same stretch once', () => {
    const { library, articleId, textId } = stocked();
    const text = ARTICLE.paragraphs.join('\n\n');
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(60), (start, length) => {
        const end = Math.min(text.length, start + length);
        const exact = text.slice(start, end);
        if (exact === '') return;
        const paragraph = text.slice(0, start).split('\n\n').length;
        const passage = { articleId, textId, paragraph, start, end, exact, prefix: '', suffix: '' };
        const code = codeOf(() => library.request('quotes:save', { passage }));
        const isWhole = !/^\n|\n$|^[\udc00-\udfff]|[\ud800-\udbff]$/.test(exact);
        expect(code === null, JSON.stringify(exact)).toBe(isWhole);
        if (code === null) {
          const first = library.request('quotes:save', { passage });
          expect(library.request('quotes:save', { passage }).id).toBe(first.id);
          expect(first.exact).toBe(exact);
        }
      }),
    );
  });

  it('keeps speaker and comment until they are changed', () => {
    const { library, save } = stocked();
    const { id: quoteId } = save({});
    library.request('quotes:update', { quoteId, speaker: 'An official', comment: 'Check.' });
    expect(save({})).toMatchObject({ id: quoteId, speaker: 'An official', comment: 'Check.' });
    expect(library.request('quotes:update', { quoteId, speaker: null })).toMatchObject({
      speaker: null,
      comment: 'Check.',
    });
    expect(codeOf(() => library.request('quotes:update', { quoteId: 'gone', comment: '' }))).toBe(
      'not-found',
    );
  });

  it('keeps quotes of an older text when the article comes again', () => {
    const { library, articleId, textId } = stocked();
    const quote = addQuote(library, articleId, 'will not lend');
    const long = 'This paragraph is long enough to say that both texts are of one article.';
    const again = addArticle(library, {
      ...ARTICLE,
      articleId,
      paragraphs: ['The fund will lend.', long],
      raw: 'new',
    });
    expect(again.status).toBe('new-text');
    expect(library.request('quotes:list', { articleId })).toMatchObject([
      { quote: { id: quote.id, textId, exact: 'will not lend' } },
    ]);
    expect(codeOf(() => library.request('quotes:find', { articleId, exact: 'will not lend' }))).toBe(
      'not-verbatim',
    );
  });
});

describe('quotes in use', () => {
  const state = (
    quoteId: string,
    articleId: string,
    type: 'quotation' | 'paraphrase' = 'quotation',
  ): EditorState => ({
    schemaVersion: 1,
    root: {
      type: 'root',
      children: [
        {
          type: 'list',
          listType: 'bullet',
          children: [
            {
              type: 'listitem',
              children: [{ type, quoteId, articleId, captured: 'x', paragraph: 1, children: [] }],
            },
          ],
        },
      ],
    },
  });

  it('are listed with their briefs and cannot be deleted, nor their article, until they are taken out', () => {
    const { library, articleId } = stocked();
    const quote = addQuote(library, articleId, 'will not lend');
    const spare = addQuote(library, articleId, 'an official');
    const brief = library.request('briefs:create', {
      header: { title: 'Lending' },
      template: 'blank',
      state: state(quote.id, articleId),
    });
    expect(library.request('quotes:list', { briefId: brief.id })).toMatchObject([
      { quote: { id: quote.id }, uses: [{ briefId: brief.id, title: 'Lending', count: 1 }] },
    ]);
    expect(library.request('quotes:list', {})).toHaveLength(2);
    expect(codeOf(() => library.request('quotes:delete', { quoteId: quote.id }))).toBe('in-use');
    expect(() => library.request('articles:delete', { articleId })).toThrow(/“Lending” uses/);
    library.request('quotes:delete', { quoteId: spare.id });
    library.request('briefs:save', {
      briefId: brief.id,
      revision: 1,
      header: brief.header,
      style: 'apa',
      state: { schemaVersion: 1, root: { type: 'root', children: [] } },
    });
    library.request('quotes:delete', { quoteId: quote.id });
    library.request('articles:delete', { articleId });
    expect(library.request('articles:list', {}).total).toBe(0);
  });

  it('cannot be deleted while a brief puts them in other words', () => {
    const { library, articleId } = stocked();
    const quote = addQuote(library, articleId, 'will not lend');
    const brief = library.request('briefs:create', {
      header: { title: 'Lending' },
      template: 'blank',
      state: state(quote.id, articleId, 'paraphrase'),
    });
    expect(library.request('quotes:list', { briefId: brief.id })).toMatchObject([
      { quote: { id: quote.id }, uses: [{ title: 'Lending', count: 1 }] },
    ]);
    expect(codeOf(() => library.request('quotes:delete', { quoteId: quote.id }))).toBe('in-use');
    expect(() => library.request('articles:delete', { articleId })).toThrow(/“Lending” uses/);
    expect(library.request('briefs:check', { briefId: brief.id }).quotations).toEqual([]);
    library.request('briefs:delete', { briefId: brief.id });
    library.request('quotes:delete', { quoteId: quote.id });
  });

  it('that the library does not know do not keep a brief from being saved', () => {
    const { library } = stocked();
    const brief = library.request('briefs:create', {
      header: {},
      template: 'blank',
      state: state('from-elsewhere', 'unknown-article'),
    });
    expect(library.request('briefs:get', { briefId: brief.id }).state).toEqual(
      state('from-elsewhere', 'unknown-article'),
    );
  });
});
