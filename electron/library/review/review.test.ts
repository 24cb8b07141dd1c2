import { afterEach, describe, expect, it } from 'vitest';
import type { ReviewReport } from '../../../shared/ipc/review-contract';
import { fromMarkdown, stocked } from '../testing/lending-brief';
import { addArticle, cleanUp, codeOf } from '../testing/make-library';

afterEach(cleanUp);

const checkOf = (report: ReviewReport, id: string) => {
  const check = report.checks.find((each) => each.id === id);
  if (!check) throw new Error(`no check ${id}`);
  return check;
};
const brief = (text: string) => `---\ntitle: Lending\ndate: 2026-04-02\n---\n\n${text}`;
const SOUND = 'The report says it “will not lend” [@khan-2026, para. 1].';
const FILE = {
  format: 'docx' as const,
  fileName: 'Lending_v1.docx',
  bytes: new Uint8Array([1, 2, 3]),
  pages: null,
};

describe('the release list of a brief', () => {
  it('has every check in order, those of the files still to come, and one for a person', () => {
    const { library } = stocked();
    const { briefId } = fromMarkdown(library, brief(SOUND));
    const report = library.request('briefs:review', { briefId });
    expect(report.checks.map(({ number }) => number)).toEqual(
      Array.from({ length: 42 }, (_, index) => index + 1),
    );
    expect(checkOf(report, 'quotations-match').outcome).toBe('clear');
    expect(checkOf(report, 'accessible-pdf').outcome).toBe('at-release');
    expect(checkOf(report, 'true-and-fair').outcome).toBe('person');
    expect(checkOf(report, 'more-than-one-origin').outcome).toBe('look');
    expect(report.blocking).toBe(0);
  });

  it.each([
    [
      'a quotation that does not match',
      'It “will lend before the railway” [@khan-2026, para. 1].',
      'quotations-match',
    ],
    ['a paragraph that is not there', 'See [@khan-2026, para. 9].', 'citations-resolve'],
    ['a claim without a source', `${SOUND}\n\nThe fund has 7 offices.`, 'claims-cited'],
  ])('holds up for %s', (_name, text, id) => {
    const { library } = stocked();
    const { briefId } = fromMarkdown(library, brief(text));
    const report = library.request('briefs:review', { briefId });
    expect(checkOf(report, id).outcome).toBe('open');
    expect(report.blocking).toBeGreaterThan(0);
    expect(
      codeOf(() =>
        library.request('releases:record', {
          briefId,
          revision: 1,
          version: '1',
          reviewer: 'A. Khan',
          files: [FILE],
        }),
      ),
    ).toBe('review-open');
    expect(library.request('releases:list', { briefId })).toEqual([]);
  });

  it('holds up for a text that changed since it was quoted, until somebody decides on the quote', () => {
    const { library, articleId } = stocked();
    const { briefId } = fromMarkdown(library, brief(SOUND));
    addArticle(library, {
      fileName: 'fund.txt',
      raw: 'new',
      articleId,
      paragraphs: ['The fund will lend after all, once the railway is built.'],
    });
    const hashes = () => {
      const report = library.request('briefs:review', { briefId });
      const { outcome, findings } = checkOf(report, 'hashes');
      return { outcome, severities: findings.map(({ severity }) => severity), blocking: report.blocking };
    };
    expect(hashes()).toEqual({ outcome: 'open', severities: ['block'], blocking: 1 });
    const report = library.request('briefs:review', { briefId });
    expect(checkOf(report, 'quotations-match').outcome).toBe('clear');
    expect(checkOf(report, 'hashes').findings[0]?.quotation).toEqual({ kind: 'library', index: 0 });

    const { quoteId } = library.request('briefs:check', { briefId }).quotations[0] ?? {};
    const textId = library.request('articles:get', { articleId }).text.id;
    const decision = { quoteId: quoteId ?? '', textId };
    library.request('quotes:keepOlder', decision);
    expect(hashes()).toEqual({ outcome: 'look', severities: ['warn'], blocking: 0 });

    // A decision about one text is none about the next.
    addArticle(library, { fileName: 'fund.txt', raw: 'newest', articleId, paragraphs: ['The fund lends.'] });
    expect(hashes()).toEqual({ outcome: 'open', severities: ['block'], blocking: 1 });
  });

  it('warns of relative dates and acronyms, with the place', () => {
    const { library } = stocked();
    const { briefId } = fromMarkdown(library, brief('The IMF spoke yesterday [@khan-2026, para. 1].'));
    const report = library.request('briefs:review', { briefId });
    const [date] = checkOf(report, 'dates-absolute').findings;
    expect(date).toMatchObject({
      severity: 'warn',
      path: [0, 0],
      message: expect.stringContaining('“yesterday”'),
    });
    expect(checkOf(report, 'acronyms').findings[0]?.message).toContain('“IMF”');
  });

  it('tells a word once that stands twice in one sentence', () => {
    const { library } = stocked();
    const { briefId } = fromMarkdown(
      library,
      brief('The labour and the color of labour fade, as the color does [@khan-2026, para. 1].'),
    );
    const { findings } = checkOf(library.request('briefs:review', { briefId }), 'one-spelling');
    expect(findings.map(({ words }) => words)).toEqual(['color']);
  });

  it('takes an answer to what a person decides, until the words change', () => {
    const { library } = stocked();
    const { briefId } = fromMarkdown(library, brief(`${SOUND}\n\nThe fund has 7 offices.`));
    const [open] = checkOf(library.request('briefs:review', { briefId }), 'claims-cited').findings;
    if (!open) throw new Error('nothing found');
    library.request('briefs:treat', { briefId, key: open.key, treatment: ' Known to the reader. ' });
    const after = library.request('briefs:review', { briefId });
    expect(checkOf(after, 'claims-cited')).toMatchObject({
      outcome: 'look',
      findings: [{ treatment: 'Known to the reader.' }],
    });
    expect(after.blocking).toBe(0);
    library.request('briefs:treat', { briefId, key: open.key, treatment: null });
    expect(library.request('briefs:review', { briefId }).blocking).toBe(1);
  });

  it('lets nobody answer away a quotation that does not match', () => {
    const { library } = stocked();
    const { briefId } = fromMarkdown(
      library,
      brief('It “will lend before the railway” [@khan-2026, para. 1].'),
    );
    const [open] = checkOf(library.request('briefs:review', { briefId }), 'quotations-match').findings;
    if (!open) throw new Error('nothing found');
    library.request('briefs:treat', { briefId, key: open.key, treatment: 'So what.' });
    expect(library.request('briefs:review', { briefId }).blocking).toBe(1);
  });
});

describe('a released brief', () => {
  const release = () => {
    const { library } = stocked();
    const { briefId } = fromMarkdown(library, brief(SOUND));
    const made = library.request('releases:record', {
      briefId,
      revision: 1,
      version: '1',
      reviewer: 'A. Khan',
      files: [FILE],
    });
    return { library, briefId, made };
  };

  it('keeps its bytes, their hash, the reviewer and the texts it rests on', () => {
    const { library, briefId, made } = release();
    expect(made).toMatchObject({ version: '1', reviewer: 'A. Khan', texts: [{ key: 'khan-2026' }] });
    expect(made.files).toEqual([
      {
        format: 'docx',
        fileName: 'Lending_v1.docx',
        bytes: 3,
        pages: null,
        sha256: '039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81',
      },
    ]);
    expect(library.request('releases:file', { releaseId: made.id, format: 'docx' })).toEqual({
      bytes: FILE.bytes,
      fileName: FILE.fileName,
    });
    expect(library.request('releases:list', { briefId })).toEqual([made]);
  });

  it('is not saved over, not removed, and not released twice', () => {
    const { library, briefId } = release();
    const { header, style, state, revision, released } = library.request('briefs:get', { briefId });
    expect(released?.version).toBe('1');
    expect(codeOf(() => library.request('briefs:save', { briefId, header, style, state, revision }))).toBe(
      'read-only',
    );
    expect(codeOf(() => library.request('briefs:delete', { briefId }))).toBe('read-only');
    const answer = { briefId, key: 'any', treatment: 'Later.' };
    expect(codeOf(() => library.request('briefs:treat', answer))).toBe('read-only');
    const again = { briefId, revision, version: '2', reviewer: 'B', files: [FILE] };
    expect(codeOf(() => library.request('releases:record', again))).toBe('read-only');
  });

  it('is not recorded where it was saved after its files were made', () => {
    const { library } = stocked();
    const { briefId } = fromMarkdown(library, brief(SOUND));
    const late = { briefId, revision: 7, version: '1', reviewer: 'B', files: [FILE] };
    expect(codeOf(() => library.request('releases:record', late))).toBe('stale-revision');
  });

  it('goes on as a new version that knows what it follows', () => {
    const { library, briefId, made } = release();
    const next = library.request('releases:continue', { briefId });
    expect(next.released).toBeUndefined();
    expect(next.header.title).toBe('Lending');
    expect(library.request('releases:list', { briefId: next.id })).toEqual([made]);
    expect(codeOf(() => library.request('releases:continue', { briefId: next.id }))).toBe('invalid-input');
  });
});
