import { afterEach, describe, expect, it } from 'vitest';
import type { Block } from '../../../shared/model';
import { fromMarkdown, stocked } from '../testing/lending-brief';
import { addArticle, addQuote, cleanUp, codeOf, makeLibrary } from '../testing/make-library';

afterEach(cleanUp);

const PARAGRAPHS = [
  'The fund will not lend before the railway is built.',
  'It said “no” twice, and that was that.',
  'Nobody asked why the fund will wait.',
];

/** An article with two quotes in a brief, and what a newer text of it makes of them. */
function importedAgain(paragraphs: readonly string[]) {
  const { library, articleId } = stocked();
  const lend = addQuote(library, articleId, 'will not lend before the railway');
  const twice = addQuote(library, articleId, 'twice, and that was that');
  library.request('quotes:update', { quoteId: lend.id, speaker: 'The reporter', comment: 'Key line.' });
  const { briefId } = fromMarkdown(
    library,
    `---\ntitle: Lending\n---\n\nIt “will not lend before the railway” [@khan-2026, para. 1]. It said so “twice, and that was that” [@khan-2026, para. 2].`,
  );
  const { status, textId } = addArticle(library, { fileName: 'fund.txt', raw: 'new', articleId, paragraphs });
  return { library, articleId, lend, twice, briefId, status, textId };
}
const CORRECTED = ['The fund will lend before the railway is built.', ...PARAGRAPHS.slice(1)];

describe('a newer text of an article', () => {
  it('changes one quote, leaves the other, and names the briefs that use them', () => {
    const { library, articleId, lend, twice, briefId, textId } = importedAgain(CORRECTED);
    const impact = library.request('quotes:impact', { articleId });
    const uses = [{ briefId, title: 'Lending', count: 1 }];
    expect(impact).toMatchObject({ textId, version: 2 });
    expect(impact.quotes).toMatchObject([
      { quote: { id: lend.id }, state: 'changed', isAmbiguous: false, place: null, uses },
      { quote: { id: twice.id }, state: 'same', place: { paragraph: 2 }, uses },
    ]);
  });

  it('is shown beside the older one, with the words that differ', () => {
    const { library, lend, textId } = importedAgain(CORRECTED);
    const found = library.request('quotes:findAgain', { quoteId: lend.id });
    expect(found).toMatchObject({
      state: 'changed',
      before: { version: 1, paragraph: 1, start: 0, words: PARAGRAPHS[0] },
      after: [{ textId, version: 2, paragraph: 1, start: 0, words: CORRECTED[0] }],
    });
    const [candidate] = found.candidates;
    const span = candidate?.differences[0]?.quotationSpan;
    expect(lend.exact.slice(span?.start, span?.end)).toBe('not');
    expect(CORRECTED[0]?.slice(candidate?.start, candidate?.end)).toBe('will lend before the railway');
  });

  it('turns the quotation of changed words to flagged with both wordings, and leaves the other exact', () => {
    const { library, briefId } = importedAgain(CORRECTED);
    const { quotations } = library.request('briefs:check', { briefId });
    expect(quotations.map(({ verdict }) => verdict)).toEqual(['flagged', 'exact']);
    const [first] = quotations;
    expect(first?.reasons[0]).toMatchObject({ rule: 'QI-08', message: expect.stringContaining('text 1') });
    const underlined = first?.reasons.map(({ quotationSpan: span }) =>
      first.text.slice(span?.start, span?.end),
    );
    expect(underlined).toContain('not');
  });

  it.each([
    ['words put before', ['A correction was made to this article.', ...PARAGRAPHS], 'moved', 2],
    ['the paragraph at the end', [PARAGRAPHS[1] ?? '', PARAGRAPHS[2] ?? '', PARAGRAPHS[0] ?? ''], 'moved', 3],
    ['the paragraph gone', PARAGRAPHS.slice(1), 'gone', undefined],
  ])('%s: %s', (_name, paragraphs, state, paragraph) => {
    const { library, lend } = importedAgain(paragraphs);
    const found = library.request('quotes:findAgain', { quoteId: lend.id });
    expect(found.state).toBe(state);
    expect(found.place?.paragraph).toBe(paragraph);
    expect(found.after.map((shown) => shown.paragraph)).toEqual(paragraph === undefined ? [] : [paragraph]);
  });

  it('goes back to same when the older words come again', () => {
    const { library, articleId, lend } = importedAgain(CORRECTED);
    addArticle(library, { fileName: 'fund.txt', raw: 'third', articleId, paragraphs: PARAGRAPHS });
    expect(library.request('quotes:findAgain', { quoteId: lend.id })).toMatchObject({
      state: 'same',
      candidates: [],
    });
  });

  it('finds quotes of lists and tables, and quotes across paragraphs', () => {
    const library = makeLibrary();
    const block = (kind: Block['kind'], text: string): Block => ({ kind, text, runs: [{ text }] });
    const body = [
      block('paragraph', 'The ministry set out two steps on Tuesday.'),
      block('list-item', 'Count the ships that have left the harbour.'),
      block('list-item', 'Close the northern gate before the winter.'),
      block('table', 'Metal\tTonnes\nCopper\t410\nZinc\t95'),
    ];
    const { articleId } = addArticle(library, { fileName: 'steps.txt', paragraphs: body });
    for (const exact of [
      'have left the harbour.\n\nClose the northern gate',
      'Copper\t410\nZinc\t95',
      'before the winter.\n\nMetal\tTonnes',
      'on Tuesday',
    ])
      addQuote(library, articleId, exact);
    addArticle(library, {
      fileName: 'steps.txt',
      articleId,
      raw: 'new',
      paragraphs: [block('heading', 'Correction'), ...body],
    });
    expect(
      library
        .request('quotes:impact', { articleId })
        .quotes.map(({ quote, state, place }) => [state, quote.paragraph, place?.paragraph]),
    ).toEqual([
      ['moved', 1, 2],
      ['moved', 2, 3],
      ['moved', 3, 4],
      ['moved', 4, 5],
    ]);
  });

  it('leaves the numbers of the older text as they were', () => {
    const { library, lend } = importedAgain(['A correction was made to this article.', ...PARAGRAPHS]);
    expect(library.request('texts:get', { textId: lend.textId }).blocks.map(({ text }) => text)).toEqual(
      PARAGRAPHS,
    );
    expect(library.request('quotes:findAgain', { quoteId: lend.id }).quote).toEqual({
      ...lend,
      speaker: 'The reporter',
      comment: 'Key line.',
    });
  });
});

describe('the place that the analyst chose', () => {
  const choose = (setting: ReturnType<typeof importedAgain>, place: { start: number; end: number }) =>
    setting.library.request('quotes:reanchor', {
      quoteId: setting.lend.id,
      textId: setting.textId,
      ...place,
    });

  it('becomes a further quote; the old one and its brief stay', () => {
    const setting = importedAgain(CORRECTED);
    const { library, lend, briefId, articleId, textId } = setting;
    const before = library.request('briefs:get', { briefId });
    const [candidate] = library.request('quotes:findAgain', { quoteId: lend.id }).candidates;
    const place = { start: candidate?.start ?? 0, end: candidate?.end ?? 0 };
    const saved = choose(setting, place);
    expect(saved).toMatchObject({
      textId,
      exact: 'will lend before the railway',
      speaker: 'The reporter',
      comment: 'Key line.',
    });
    expect(saved.id).not.toBe(lend.id);
    expect(library.request('quotes:list', { briefId }).map(({ quote }) => quote.exact)).toContain(lend.exact);
    expect(library.request('briefs:get', { briefId })).toEqual(before);
    expect(library.request('quotes:impact', { articleId }).quotes.map(({ state }) => state)).toEqual([
      'same',
      'changed',
      'same',
    ]);
    library.request('quotes:update', { quoteId: saved.id, speaker: 'Somebody else' });
    expect(choose(setting, place)).toMatchObject({ id: saved.id, speaker: 'Somebody else' });
  });

  it('must be words of a text of the same article', () => {
    const setting = importedAgain(CORRECTED);
    const { library, lend } = setting;
    const other = addArticle(library, { fileName: 'other.txt', raw: 'o', paragraphs: ['Something else.'] });
    const refusal = (textId: string, start: number, end: number) =>
      codeOf(() => library.request('quotes:reanchor', { quoteId: lend.id, textId, start, end }));
    expect(refusal(other.textId, 0, 9)).toBe('not-found');
    expect(refusal(setting.textId, 5, 5)).toBe('not-verbatim');
    expect(refusal(setting.textId, 0, 9_000)).toBe('not-verbatim');
    expect(codeOf(() => library.request('quotes:findAgain', { quoteId: 'gone' }))).toBe('not-found');
    expect(codeOf(() => library.request('quotes:impact', { articleId: 'gone' }))).toBe('not-found');
  });
});
