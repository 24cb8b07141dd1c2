import type { ReviewedCheck, ReviewedFinding, ReviewReport } from '../../../shared/ipc/review-contract';
import { holdsUp } from '../../../shared/review/release-checklist';

/** A check with those of its findings that stand in one group. */
export type GroupedCheck = Readonly<{ check: ReviewedCheck; findings: readonly ReviewedFinding[] }>;
export type ReviewGroupId = 'blocks' | 'look' | 'clear' | 'at-release' | 'person';
export type ReviewGroup = Readonly<{
  id: ReviewGroupId;
  title: string;
  checks: readonly GroupedCheck[];
  /** Findings where there are any, else checks. */
  count: number;
}>;

const TITLES: Readonly<Record<ReviewGroupId, string>> = {
  blocks: 'Holds up the release',
  look: 'To look at',
  clear: 'Nothing found',
  'at-release': 'Decided when the files are made',
  person: 'For a person',
};

/**
 * The release list as a reviewer works through it: what blocks comes first. A check may stand in two groups, with the
 * findings that block and with those that do not. `onlyOpen` leaves out what is answered and what has no finding.
 */
export function groupChecks(report: ReviewReport, onlyOpen = false): ReviewGroup[] {
  const withFindings = (wanted: (check: ReviewedCheck, finding: ReviewedFinding) => boolean) =>
    report.checks
      .map((check) => ({ check, findings: check.findings.filter((finding) => wanted(check, finding)) }))
      .filter(({ findings }) => findings.length > 0);
  const without = (outcome: ReviewedCheck['outcome']) =>
    onlyOpen
      ? []
      : report.checks
          .filter((check) => check.outcome === outcome)
          .map((check) => ({ check, findings: [] as const }));
  const groups: readonly (readonly [ReviewGroupId, readonly GroupedCheck[]])[] = [
    ['blocks', withFindings((_, finding) => holdsUp(finding))],
    ['look', withFindings((_, finding) => !holdsUp(finding) && !(onlyOpen && isAnswered(finding)))],
    ['clear', without('clear')],
    ['at-release', without('at-release')],
    ['person', without('person')],
  ];
  return groups
    .filter(([, checks]) => checks.length > 0)
    .map(([id, checks]) => ({ id, title: TITLES[id], checks, count: countOf(checks) }));
}

const countOf = (checks: readonly GroupedCheck[]): number =>
  checks.reduce((sum, { findings }) => sum + findings.length, 0) || checks.length;

/** Whether a person decides on it, and has. */
export const isAnswered = ({ answerable, treatment }: ReviewedFinding): boolean =>
  answerable && treatment !== null;

/** Checks that find nearly every sentence of a brief on few sources: one row stands for what they found. */
const FOLDED: Readonly<Record<string, (count: number) => string>> = {
  'more-than-one-origin': (count) => `${count} claims rest on one source or one origin alone.`,
};

/** What the one row says that stands for several findings, with how many of them are answered; null where each has its own. */
export function foldedWords({ check, findings }: GroupedCheck): string | null {
  const words = FOLDED[check.id];
  if (words === undefined || findings.length < 2) return null;
  const answered = findings.filter(isAnswered).length;
  return answered === 0 ? words(findings.length) : `${words(findings.length)} ${answered} answered.`;
}

/** Who has the last word on a check. */
export const MODE_WORDS: Readonly<Record<ReviewedCheck['mode'], string>> = {
  decides: 'the app decides',
  proposes: 'the app proposes, you decide',
  person: 'only a person can say',
};

const CONFLICTS = new Set(['wordings-agree', 'offices-agree', 'quantities-agree']);

/** What may be said of a check that found nothing: never more than was looked at. */
export function clearWords({ id, mode }: Pick<ReviewedCheck, 'id' | 'mode'>): string {
  if (CONFLICTS.has(id)) return 'No conflict found in this library.';
  if (id === 'quotations-match') return 'All quotations match the stored texts.';
  return mode === 'proposes' ? 'No candidate found; read for it, too.' : 'Nothing found.';
}

/** The outcome in a line, for the head of the panel and for screen readers. */
export function reviewInWords(report: ReviewReport): string {
  const { blocking, checks } = report;
  const unanswered = checks.flatMap((check) =>
    check.findings.filter((finding) => !holdsUp(finding) && !isAnswered(finding)),
  ).length;
  const answered = checks.flatMap((check) => check.findings.filter(isAnswered)).length;
  return [
    blocking === 0
      ? 'Nothing holds up the release'
      : `${blocking} ${blocking === 1 ? 'finding holds' : 'findings hold'} up the release`,
    unanswered === 0 ? '' : `${unanswered} to look at`,
    answered === 0 ? '' : `${answered} answered`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}
