import { afterEach, describe, expect, it } from 'vitest';
import type { Block, EditorNode } from '../../../shared/model';
import { NO_ENCODING } from '../../../shared/model';
import { make, stateOf, text } from '../testing/lending-brief';
import { addArticle, addQuote, cleanUp, codeOf, importInput, makeLibrary } from '../testing/make-library';

afterEach(cleanUp);

const onPages = (words: string, pages: Block['pages'], page: number): Block => ({
  kind: 'paragraph',
  text: words,
  runs: [{ text: words }],
  page,
  ...(pages && { pages }),
});
/** Two paragraphs on pages 233 to 235; the second runs over a page's end before "dearest". */
const PAGED = [
  onPages('The fund will not lend before the railway is built.', [{ start: 0, label: '233' }], 1),
  onPages(
    'Dredging is the dearest part of the plan, they said.',
    [
      { start: 0, label: '234' },
      { start: 16, label: '235' },
    ],
    2,
  ),
];

function stocked() {
  const library = makeLibrary();
  const { articleId, textId } = addArticle(library, { fileName: 'report.pdf', paragraphs: PAGED });
  return { library, articleId, textId };
}

describe('pages', () => {
  it('are kept with the text, under its hash', () => {
    const { library, articleId } = stocked();
    expect(library.request('articles:get', { articleId }).text.blocks).toEqual(PAGED);
  });

  it.each([
    ['will not lend', '233'],
    ['Dredging', '234'],
    ['Dredging is the dearest', '234–235'],
    ['dearest part', '235'],
  ])('“%s” stands on page %s', (exact, page) => {
    const { library, articleId } = stocked();
    expect(addQuote(library, articleId, exact).page).toBe(page);
    expect(library.request('quotes:list', {})[0]?.quote.page).toBe(page);
  });

  it('are unknown for a file without pages', () => {
    const library = makeLibrary();
    const { articleId } = addArticle(library);
    expect(addQuote(library, articleId, 'river council')).not.toHaveProperty('page');
  });

  it.each([
    [[{ start: 3, label: '1' }]],
    [
      [
        { start: 0, label: '1' },
        { start: 900, label: '2' },
      ],
    ],
    [
      [
        { start: 0, label: '1' },
        { start: 9, label: '2' },
        { start: 5, label: '3' },
      ],
    ],
  ])('that do not fit the words are refused: %j', (pages) => {
    const library = makeLibrary();
    const input = { paragraphs: [onPages('The fund will not lend.', pages, 1)] };
    expect(codeOf(() => addArticle(library, input))).toBe('import-failed');
  });

  it.each([
    ['233', []],
    ['230–240', []],
    ['12, 233', []],
    ['234', ['locator-differs']],
  ])('cited as %s are compared with where the words stand', (value, found) => {
    const { library, articleId } = stocked();
    const quote = addQuote(library, articleId, 'will not lend');
    const quotation: EditorNode = {
      type: 'quotation',
      quoteId: quote.id,
      articleId,
      captured: quote.exact,
      paragraph: 1,
      children: [text(quote.exact)],
    };
    const citation: EditorNode = {
      type: 'citation',
      citationId: 'c',
      items: [{ articleId, locator: { label: 'page', value } }],
    };
    const { id: briefId } = make(library, {
      state: stateOf({ type: 'paragraph', children: [quotation, citation] }),
    });
    const { findings } = library.request('briefs:check', { briefId });
    expect(findings.filter(({ check }) => check.startsWith('locator')).map(({ check }) => check)).toEqual(
      found,
    );
  });
});

describe('a file whose bytes are no words', () => {
  it('is quoted and searched for words like any other, and not shown as text', () => {
    const library = makeLibrary();
    const input = importInput({
      fileName: 'report.pdf',
      paragraphs: PAGED,
      raw: Uint8Array.of(0x25, 0x50, 0xff, 0x00),
    });
    const { articleId, textId } = library.request('imports:store', {
      ...input,
      draft: { ...input.draft, encoding: NO_ENCODING },
    });
    expect(addQuote(library, articleId, 'will not lend').page).toBe('233');
    expect(codeOf(() => addQuote(library, articleId, 'will lend'))).toBe('not-verbatim');
    expect(codeOf(() => library.request('texts:raw', { textId }))).toBe('no-text');
  });
});
