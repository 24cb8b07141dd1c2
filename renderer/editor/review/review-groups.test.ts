import { describe, expect, it } from 'vitest';
import type { ReviewedFinding, ReviewReport } from '../../../shared/ipc/review-contract';
import { RELEASE_CHECKLIST, type ReleaseCheckId } from '../../../shared/review/release-checklist';
import { clearWords, foldedWords, groupChecks, reviewInWords } from './review-groups';

const finding = (message: string, more: Partial<ReviewedFinding> = {}): ReviewedFinding => ({
  key: message,
  severity: 'block',
  answerable: false,
  message,
  where: '',
  path: null,
  offset: 0,
  words: null,
  field: null,
  articleId: null,
  quotation: null,
  treatment: null,
  ...more,
});

const reportOf = (found: Partial<Record<ReleaseCheckId, ReviewedFinding[]>>): ReviewReport => ({
  revision: 1,
  checks: RELEASE_CHECKLIST.map((check) => ({
    ...check,
    outcome: check.mode === 'person' ? 'person' : check.id === 'recorded' ? 'at-release' : 'clear',
    findings: [],
    ...(found[check.id] && {
      outcome: 'open',
      findings: found[check.id]?.map((each) => ({
        ...each,
        answerable: each.answerable || check.mode === 'proposes',
      })),
    }),
  })),
  blocking: Object.values(found).flat().length,
  warnings: 0,
});
const inShort = (report: ReviewReport, onlyOpen = false) =>
  groupChecks(report, onlyOpen).map(({ id, checks, count }) => [
    id,
    count,
    checks.flatMap(({ findings }) => findings.map(({ message }) => message)).join(' '),
  ]);

describe('the groups of a review', () => {
  it('hold every check once or, by its findings, twice', () => {
    const report = reportOf({
      'quotations-match': [finding('changed'), finding('flagged', { severity: 'warn' })],
      'claims-cited': [finding('uncited')],
    });
    expect(inShort(report)).toEqual([
      ['blocks', 2, 'changed uncited'],
      ['look', 1, 'flagged'],
      ['clear', 38, ''],
      ['at-release', 1, ''],
      ['person', 1, ''],
    ]);
  });

  it('move what a person answered, and never what the app decides', () => {
    const treatment = 'Known to the reader.';
    const report = reportOf({
      'quotations-match': [finding('changed', { treatment })],
      'claims-cited': [finding('uncited', { treatment })],
    });
    expect(inShort(report).slice(0, 2)).toEqual([
      ['blocks', 1, 'changed'],
      ['look', 1, 'uncited'],
    ]);
  });

  it('move what the app may have read wrongly, once a person answered it', () => {
    const treatment = 'The source has it so.';
    const report = reportOf({
      'inferred-marked': [
        finding('open', { answerable: true }),
        finding('said', { answerable: true, treatment }),
      ],
    });
    expect(inShort(report).slice(0, 2)).toEqual([
      ['blocks', 1, 'open'],
      ['look', 1, 'said'],
    ]);
  });

  it('leave out what is answered and what found nothing when only the open is wanted', () => {
    const report = reportOf({
      'claims-cited': [finding('answered', { treatment: 'x' }), finding('uncited')],
      acronyms: [finding('IMF', { severity: 'warn' })],
    });
    expect(inShort(report, true)).toEqual([
      ['blocks', 1, 'uncited'],
      ['look', 1, 'IMF'],
    ]);
  });
});

describe('claims on one source', () => {
  const fold = (findings: ReviewedFinding[], id: ReleaseCheckId = 'more-than-one-origin') => {
    const [grouped] = groupChecks(reportOf({ [id]: findings })).flatMap(({ checks }) => checks);
    return grouped ? foldedWords(grouped) : null;
  };
  const warn = (message: string, treatment: string | null = null) =>
    finding(message, { severity: 'warn', treatment });

  it('stand behind one row that counts them', () => {
    expect(fold([warn('a'), warn('b'), warn('c')])).toBe('3 claims rest on one source or one origin alone.');
    expect(fold([warn('a'), warn('b', 'Known.')])).toBe(
      '2 claims rest on one source or one origin alone. 1 answered.',
    );
  });

  it('are shown as they are where there is one, and in other checks', () => {
    expect(fold([warn('a')])).toBeNull();
    expect(fold([warn('a'), warn('b')], 'acronyms')).toBeNull();
  });
});

describe('a review in words', () => {
  it.each([
    ['Nothing holds up the release', reportOf({})],
    [
      '1 finding holds up the release, 1 answered',
      { ...reportOf({ 'claims-cited': [finding('a'), finding('b', { treatment: 'x' })] }), blocking: 1 },
    ],
    [
      '2 findings hold up the release, 1 to look at',
      {
        ...reportOf({
          'quotations-match': [finding('a'), finding('b')],
          acronyms: [finding('c', { severity: 'warn' })],
        }),
        blocking: 2,
      },
    ],
  ])('%s', (words, report) => expect(reviewInWords(report)).toBe(words));

  it('says no more than was looked at', () => {
    expect(clearWords({ id: 'quantities-agree', mode: 'proposes' })).toBe(
      'No conflict found in this library.',
    );
    for (const check of RELEASE_CHECKLIST) expect(clearWords(check)).not.toMatch(/verif|confirm/i);
  });
});
