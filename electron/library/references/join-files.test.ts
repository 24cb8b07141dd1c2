import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReferenceDraft } from '../../../shared/ipc/reference-contract';
import { fromEntry } from '../../../shared/references/convert';
import { readReferences } from '../../../shared/references/read-references';
import type { ReferenceFormat } from '../../../shared/references/reference-entry';
import type { Library } from '../open-library';
import { addArticle, addQuote, cleanUp, makeLibrary } from '../testing/make-library';
import { packedRecords } from '../testing/packed-records';

const RIS = [
  'TY  - NEWS',
  'ID  - farooqi2026',
  'TI  - Copper talks resume in Gwadar',
  'AU  - Farooqi, Hina',
  'PY  - 2026',
  'L1  - files/12/copper.pdf',
  'L2  - files/13/copper.html',
  'ER  - ',
  'TY  - RPRT',
  'TI  - Annual review of rail freight',
  'L1  - files/14/rail.pdf',
  'ER  - ',
  'TY  - RPRT',
  'TI  - A record that names nothing',
  'ER  - ',
  '',
].join('\n');
const jobId = 'move';

describe('records and the files that they name', () => {
  let library: Library;
  beforeEach(() => {
    library = makeLibrary();
    library.request('importJobs:begin', { jobId, label: '“desk”', roots: ['/home/a/desk'] });
  });
  afterEach(cleanUp);

  const storeRecords = (fileName: string, text: string, format: ReferenceFormat = 'ris'): string[] =>
    library
      .request('references:store', {
        fileName,
        isSample: false,
        supplied: {},
        records: packedRecords(
          readReferences(format, text).entries.map(
            ({ entry, line, raw }): ReferenceDraft => ({ line, raw, ...fromEntry(entry) }),
          ),
        ),
      })
      .map((one) => (one.ok ? one.articleId : one.error.message));
  /** The files of the job with what each became; `null` failed. */
  const listFiles = (files: readonly (readonly [path: string, articleId: string | null])[]) => {
    library.request('importJobs:add', { jobId, paths: files.map(([path]) => path), listed: true });
    library.request('importJobs:mark', {
      jobId,
      files: files.map(([, articleId], position) =>
        articleId === null
          ? { position, status: 'failed' as const }
          : { position, status: 'imported' as const, articleId },
      ),
    });
  };
  const named = () => library.request('importJobs:named', { jobId });
  const articleOf = (articleId: string) => library.request('articles:get', { articleId });

  it('are told by the whole path; of several files of a record the PDF', () => {
    const [copper = '', rail = ''] = storeRecords('desk.ris', RIS);
    const page = addArticle(library, {
      fileName: 'copper.html',
      paragraphs: ['The page about copper.'],
    }).articleId;
    const pdf = addArticle(library, {
      fileName: 'copper.pdf',
      paragraphs: ['The file about copper.'],
    }).articleId;
    const elsewhere = addArticle(library, { fileName: 'rail.pdf', paragraphs: ['Another rail.'] }).articleId;
    listFiles([
      ['/home/a/desk/desk.ris', copper],
      ['/home/a/desk/files/13/copper.html', page],
      ['/home/a/desk/files/12/copper.pdf', pdf],
      ['/home/a/desk/other/rail.pdf', elsewhere],
    ]);
    expect(named()).toMatchObject({
      found: [
        {
          recordId: copper,
          articleId: pdf,
          fileName: 'copper.pdf',
          recordTitle: 'Copper talks resume in Gwadar',
        },
      ],
      disputed: 0,
    });
    expect(articleOf(rail).text.blocks).toEqual([]);
  });

  it('are not told of a file that failed, of one told apart, of another job, or once the record has a text', () => {
    const [copper = '', rail = ''] = storeRecords('desk.ris', RIS);
    const pdf = addArticle(library, {
      fileName: 'copper.pdf',
      paragraphs: ['The file about copper.'],
    }).articleId;
    listFiles([
      ['/home/a/desk/desk.ris', copper],
      ['/home/a/desk/files/12/copper.pdf', pdf],
      ['/home/a/desk/files/14/rail.pdf', null],
    ]);
    expect(named().found.map(({ recordId }) => recordId)).toEqual([copper]);
    expect(library.request('importJobs:named', { jobId: 'another' }).found).toEqual([]);
    library.request('copies:tellApart', { articleIds: [copper, pdf], apart: true });
    expect(named().found).toEqual([]);
    expect(articleOf(rail).text.blocks).toEqual([]);
  });

  it('are left alone where two records name one file', () => {
    const [first = ''] = storeRecords(
      'desk.bib',
      '@misc{a, title={The first of two chapters}, file={:both.pdf:PDF}}\n@misc{b, title={The second of two chapters}, file={:both.pdf:PDF}}\n',
      'bibtex',
    );
    const pdf = addArticle(library, { fileName: 'both.pdf', paragraphs: ['Two chapters.'] }).articleId;
    listFiles([
      ['/p/desk.bib', first],
      ['/p/both.pdf', pdf],
    ]);
    expect(named()).toEqual({ found: [], disputed: 2 });
  });

  it('become one: the record keeps its key and what it states, the file gives text, quotes and the rest', () => {
    const [copper = ''] = storeRecords('desk.ris', RIS);
    const pdf = addArticle(library, {
      fileName: 'copper.pdf',
      paragraphs: ['The money follows the railway.'],
      record: {
        title: { value: 'copper_final_v2', basis: 'in-text' },
        published: { value: '2026-03-14', basis: 'in-text' },
        outlet: { value: 'Indus Ledger', basis: 'in-text' },
      },
    }).articleId;
    const kept = addQuote(library, pdf, 'money follows the railway');
    const [answer] = library.request('articles:joinFiles', { pairs: [{ recordId: copper, articleId: pdf }] });
    expect(answer).toEqual({ ok: true, briefIds: [] });
    const joined = articleOf(copper);
    expect(joined.key).toBe('farooqi2026');
    expect(joined.record.title.value).toBe('Copper talks resume in Gwadar');
    expect(joined.record.published.value).toBe('2026');
    expect(joined.record.outlet.value).toBe('Indus Ledger');
    expect(joined.text.blocks.map(({ text }) => text)).toEqual(['The money follows the railway.']);
    expect(library.request('quotes:list', {}).map(({ quote }) => [quote.id, quote.articleId])).toEqual([
      [kept.id, copper],
    ]);
    // Pressed twice: told, and nothing changes.
    expect(
      library.request('articles:joinFiles', { pairs: [{ recordId: copper, articleId: pdf }] }),
    ).toMatchObject([{ ok: false, error: { code: 'invalid-input' } }]);
    const parted = library.request('articles:unmerge', { mergedId: pdf });
    expect(parted.kept.text.blocks).toEqual([]);
    expect(parted.restored.record.title.value).toBe('copper_final_v2');
  });

  it('that cannot be joined hold up no other', () => {
    const [copper = '', rail = ''] = storeRecords('desk.ris', RIS);
    const pdf = addArticle(library, { fileName: 'rail.pdf', paragraphs: ['Freight fell.'] }).articleId;
    const answers = library.request('articles:joinFiles', {
      pairs: [
        { recordId: copper, articleId: 'gone' },
        { recordId: rail, articleId: pdf },
      ],
    });
    expect(answers).toMatchObject([{ ok: false, error: { code: 'not-found' } }, { ok: true }]);
    expect(articleOf(rail).text.blocks).toHaveLength(1);
  });
});
