import { afterEach, describe, expect, it } from 'vitest';
import { fromEntry } from '../../../shared/references/convert';
import { readReferences } from '../../../shared/references/read-references';
import type { Library } from '../open-library';
import { sha256 } from '../store/hash';
import { type ArticleToMake, addArticle, cleanUp, makeLibrary } from '../testing/make-library';
import { packedRecords } from '../testing/packed-records';

afterEach(cleanUp);

const OPENING =
  'The fund will not lend before the railway to the mine is built, its director said on Monday.';
const SECOND = 'Nobody at the table asked why the fund had waited so long, or what would come after it.';
const WIRE = 'A last paragraph stands in the copy of the other newspaper only, and nowhere else at all.';
const LATER = 'A correction was added by the newspaper on the next day, and it is long enough to be told.';

const OURS: ArticleToMake = { fileName: 'dawn.txt', paragraphs: [OPENING, SECOND] };
const NEWER: ArticleToMake = { fileName: 'dawn.txt', paragraphs: [OPENING, SECOND, LATER] };
const THEIRS: ArticleToMake = { fileName: 'copy.html', paragraphs: [OPENING, SECOND, WIRE] };

const merge = (library: Library, keptId: string, otherId: string, textFrom: 'kept' | 'other') =>
  library.request('articles:merge', {
    keptId,
    otherId,
    fieldsFromOther: ['published'],
    textFrom,
    groupFromOther: false,
  });
const get = (library: Library, articleId: string) => library.request('articles:get', { articleId });
/** Imports files again and expects that nothing changes. */
function expectKnown(library: Library, articleId: string, ...files: ArticleToMake[]) {
  const before = get(library, articleId);
  for (const file of files)
    expect(addArticle(library, file)).toMatchObject({ status: 'unchanged', articleId });
  expect(get(library, articleId)).toEqual(before);
}

describe('a file that comes again', () => {
  it.each([
    { textFrom: 'kept' as const, theirs: THEIRS },
    { textFrom: 'other' as const, theirs: THEIRS },
    { textFrom: 'other' as const, theirs: { ...THEIRS, fileName: 'dawn.txt', isSample: true } },
  ])('is known after a merge with the text of the $textFrom, whichever record it made', (made) => {
    const library = makeLibrary();
    const { articleId } = addArticle(library, OURS);
    const other = addArticle(library, made.theirs);
    expect(other.status).toBe('imported');
    merge(library, articleId, other.articleId, made.textFrom);
    expectKnown(library, articleId, OURS, made.theirs, OURS);
  });

  it('is known after a merge in other bytes of the same words, too', () => {
    const library = makeLibrary();
    const { articleId } = addArticle(library, OURS);
    merge(library, articleId, addArticle(library, THEIRS).articleId, 'other');
    expectKnown(library, articleId, { ...OURS, raw: `${OPENING}\r\n\r\n${SECOND}` });
  });

  it('is known where files of both records came since', () => {
    const library = makeLibrary();
    const { articleId } = addArticle(library, OURS);
    merge(library, articleId, addArticle(library, THEIRS).articleId, 'kept');
    const theirs = { ...THEIRS, paragraphs: [OPENING, SECOND, WIRE, LATER] };
    expect(addArticle(library, NEWER).status).toBe('new-text');
    expect(addArticle(library, theirs).status).toBe('new-text');
    expectKnown(library, articleId, NEWER, theirs);
  });

  it('is known though the analyst reads an older text', () => {
    const library = makeLibrary();
    const first = addArticle(library, OURS);
    const second = addArticle(library, NEWER);
    expect(second.status).toBe('new-text');
    library.request('texts:stand', { textId: first.textId });
    expectKnown(library, first.articleId, NEWER, { ...NEWER, raw: 'other bytes' }, OURS);
    expect(
      library.request('imports:knownAll', { rawSha256s: [sha256(NEWER.paragraphs?.join('\n\n') ?? '')] }),
    ).toEqual([{ articleId: first.articleId, textId: second.textId }]);
    expect(get(library, first.articleId).text.id).toBe(first.textId);
  });

  it('is known after a merge though the analyst read an older text before', () => {
    const library = makeLibrary();
    const first = addArticle(library, OURS);
    addArticle(library, NEWER);
    library.request('texts:stand', { textId: first.textId });
    const theirs = { ...THEIRS, fileName: 'dawn.txt', isSample: true };
    merge(library, first.articleId, addArticle(library, theirs).articleId, 'other');
    expectKnown(library, first.articleId, NEWER, OURS, theirs);
  });

  it('is news where a newer file had taken its place: what was published was taken back', () => {
    const library = makeLibrary();
    const { articleId } = addArticle(library, OURS);
    addArticle(library, NEWER);
    expect(addArticle(library, OURS)).toMatchObject({ status: 'new-text', articleId });
    expect(get(library, articleId).text.blocks).toHaveLength(2);
  });

  it('is read in another way when the analyst asks for that, though it was read so before', () => {
    const library = makeLibrary();
    const raw = 'as it came';
    const first = addArticle(library, { ...OURS, raw });
    const { articleId } = first;
    addArticle(library, { ...NEWER, raw, articleId });
    library.request('texts:stand', { textId: first.textId });
    expect(addArticle(library, { ...NEWER, raw, articleId }).status).toBe('new-text');
    expect(get(library, articleId).text.blocks).toHaveLength(3);
  });

  it('makes no second record of a reference that was merged with its article', () => {
    const library = makeLibrary();
    const bibtex =
      '@article{fund2026, title={Fund waits for the railway}, date={2026}, author={Farooqi, Hina}}\n';
    const store = () =>
      library.request('references:store', {
        fileName: 'fund.bib',
        isSample: false,
        supplied: {},
        records: packedRecords(
          readReferences('bibtex', bibtex).entries.map(({ entry, line, raw }) => ({
            line,
            raw,
            ...fromEntry(entry),
          })),
        ),
      })[0];
    const reference = store();
    const articleId = reference?.ok ? reference.articleId : '';
    const published = { value: '2026-02-12', basis: 'in-text' as const };
    const article = addArticle(library, { ...THEIRS, record: { published } });
    merge(library, articleId, article.articleId, 'other');
    const before = get(library, articleId);
    expect(before.record.published.value).toBe('2026-02-12');
    expect(store()).toMatchObject({ ok: true, articleId, isNew: false });
    expect(library.request('articles:list', {}).total).toBe(1);
    expect(get(library, articleId)).toEqual(before);
  });
});
