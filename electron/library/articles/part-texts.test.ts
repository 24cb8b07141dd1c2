import { afterEach, describe, expect, it } from 'vitest';
import type { Library } from '../open-library';
import { type ArticleToMake, addArticle, addQuote, cleanUp, makeLibrary } from '../testing/make-library';

afterEach(cleanUp);

const OPENING =
  'The fund will not lend before the railway to the mine is built, its director said on Monday.';
const SECOND = 'Nobody at the table asked why the fund had waited so long, or what would come after it.';
const WIRE = 'A last paragraph stands in the copy of the other newspaper only, and nowhere else at all.';
const LATER = 'A correction was added by the newspaper on the next day, and it is long enough to be told.';

const OURS: ArticleToMake = { fileName: 'dawn.txt', paragraphs: [OPENING, SECOND] };
const THEIRS: ArticleToMake = { fileName: 'copy.html', paragraphs: [OPENING, SECOND, WIRE] };

function stocked() {
  const library = makeLibrary();
  const kept = addArticle(library, OURS);
  const other = addArticle(library, THEIRS);
  return { library, kept, other };
}
type Stock = ReturnType<typeof stocked>;
const merge = ({ library, kept, other }: Stock, textFrom: 'kept' | 'other' = 'kept') =>
  library.request('articles:merge', {
    keptId: kept.articleId,
    otherId: other.articleId,
    fieldsFromOther: [],
    textFrom,
    groupFromOther: false,
  });
const unmerge = ({ library, other }: Stock) =>
  library.request('articles:unmerge', { mergedId: other.articleId });
const standing = (library: Library, articleId: string) => library.request('articles:get', { articleId }).text;
const correct = (library: Library, articleId: string, from: string, to: string) => {
  const { id, blocks } = standing(library, articleId);
  const at = blocks.findIndex(({ text }) => text.includes(from));
  const { article } = library.request('texts:correct', {
    textId: id,
    reason: 'Scanner.',
    changes: [{ kind: 'words', paragraph: at + 1, text: (blocks[at]?.text ?? '').replace(from, to) }],
  });
  return article.text.id;
};
const wordsOf = ({ text }: { text: { blocks: readonly { text: string }[] } }) =>
  text.blocks.map((block) => block.text);
const idsOf = ({ versions }: { versions: readonly { id: string }[] }) => versions.map(({ id }) => id);

describe('texts that came after a merge, when it is undone', () => {
  it('go with the record whose words they correct', () => {
    const stock = stocked();
    const { library, kept, other } = stock;
    merge(stock, 'other');
    const corrected = correct(library, kept.articleId, 'last', 'final');
    const quote = addQuote(library, kept.articleId, 'A final paragraph stands');
    const undone = unmerge(stock);
    expect(wordsOf(undone.kept)).toEqual([OPENING, SECOND]);
    expect(idsOf(undone.kept)).toEqual([kept.textId]);
    expect(idsOf(undone.restored)).toEqual([other.textId, corrected]);
    expect(wordsOf(undone.restored)).toEqual([OPENING, SECOND, WIRE.replace('last', 'final')]);
    expect(library.request('quotes:list', { articleId: other.articleId })).toMatchObject([
      { quote: { id: quote.id, articleId: other.articleId } },
    ]);
    expect(library.request('quotes:list', { articleId: kept.articleId })).toEqual([]);
  });

  it('stay with the kept record where they correct its own words', () => {
    const stock = stocked();
    const { library, kept, other } = stock;
    merge(stock);
    const corrected = correct(library, kept.articleId, 'Nobody', 'No one');
    const undone = unmerge(stock);
    expect(idsOf(undone.kept)).toEqual([kept.textId, corrected]);
    expect(idsOf(undone.restored)).toEqual([other.textId]);
  });

  it('go with the record whose file came again', () => {
    const stock = stocked();
    const { library, kept, other } = stock;
    merge(stock);
    const again = addArticle(library, { ...THEIRS, paragraphs: [OPENING, SECOND, WIRE, LATER] });
    expect(again).toMatchObject({ status: 'new-text', articleId: kept.articleId });
    const undone = unmerge(stock);
    expect(idsOf(undone.kept)).toEqual([kept.textId]);
    expect(idsOf(undone.restored)).toEqual([other.textId, again.textId]);
  });

  it('go with the record whose paragraphs they share, where the page came under another name', () => {
    const url = { value: 'https://example.org/fund', basis: 'in-text' as const };
    const library = makeLibrary();
    const kept = addArticle(library, { fileName: 'dawn.txt', paragraphs: [LATER] });
    const other = addArticle(library, { ...THEIRS, record: { url } });
    const stock = { library, kept, other };
    library.request('articles:merge', {
      keptId: kept.articleId,
      otherId: other.articleId,
      fieldsFromOther: ['url'],
      textFrom: 'other',
      groupFromOther: false,
    });
    const again = addArticle(library, {
      fileName: 'copy-2.html',
      paragraphs: [OPENING, SECOND, 'Another end.'],
      record: { url },
    });
    expect(again).toMatchObject({ status: 'new-text', articleId: kept.articleId });
    const undone = unmerge(stock);
    expect(idsOf(undone.kept)).toEqual([kept.textId]);
    expect(idsOf(undone.restored)).toEqual([other.textId, again.textId]);
  });

  it('do not stand again where they were taken back', () => {
    const stock = stocked();
    const { library, kept } = stock;
    merge(stock);
    const corrected = correct(library, kept.articleId, 'not', 'nof');
    library.request('texts:stand', { textId: kept.textId });
    const undone = unmerge(stock);
    expect(wordsOf(undone.kept)).toEqual([OPENING, SECOND]);
    expect(idsOf(undone.kept)).toEqual([corrected, kept.textId]);
  });

  it('are not lost where the other record’s text is read at last', () => {
    const stock = stocked();
    const { library, kept, other } = stock;
    merge(stock);
    const corrected = correct(library, kept.articleId, 'Nobody', 'No one');
    library.request('texts:stand', { textId: other.textId });
    const undone = unmerge(stock);
    expect(undone.kept.text.id).toBe(corrected);
    expect(undone.restored.text.id).toBe(other.textId);
  });

  it('go with the right one of three records', () => {
    const stock = stocked();
    const { library, kept, other } = stock;
    merge(stock, 'other');
    const corrected = correct(library, kept.articleId, 'last', 'final');
    const third = addArticle(library, { fileName: 'third.txt', paragraphs: [LATER] });
    const next = { library, kept, other: third };
    merge(next, 'other');
    const ofThird = correct(library, kept.articleId, 'newspaper', 'paper');
    expect(idsOf(unmerge(stock).restored)).toEqual([other.textId, corrected]);
    const undone = unmerge(next);
    expect(idsOf(undone.kept)).toEqual([kept.textId]);
    expect(idsOf(undone.restored)).toEqual([third.textId, ofThird]);
  });
});

describe('a text that the analyst reads again though a newer one came', () => {
  const newer: ArticleToMake = { ...THEIRS, paragraphs: [OPENING, SECOND, WIRE, LATER] };

  it('is the one that a merge takes from its record, and that stands there when it is undone', () => {
    const stock = stocked();
    const { library, kept, other } = stock;
    const second = addArticle(library, newer);
    library.request('texts:stand', { textId: other.textId });
    merge(stock, 'other');
    expect(standing(library, kept.articleId).id).toBe(other.textId);
    expect(idsOf(unmerge(stock).restored)).toEqual([second.textId, other.textId]);
  });

  it('stands there when a merge with another text is undone', () => {
    const stock = stocked();
    const { library, kept, other } = stock;
    const second = addArticle(library, newer);
    library.request('texts:stand', { textId: other.textId });
    merge(stock);
    expect(standing(library, kept.articleId).id).toBe(kept.textId);
    expect(idsOf(unmerge(stock).restored)).toEqual([second.textId, other.textId]);
  });
});
