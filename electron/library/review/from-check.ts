import type { CheckedQuotation, CheckFinding, CheckReport } from '../../../shared/ipc/check-report';
import type { ReviewedFinding } from '../../../shared/ipc/review-contract';
import {
  type CheckSeverity,
  getReleaseCheck,
  type ReleaseCheckId,
} from '../../../shared/review/release-checklist';
import type { ReviewFinding } from '../../../shared/review/review-finding';

/** Which check of the release list each finding of the check report answers. */
const CHECK_OF: Readonly<Record<string, ReleaseCheckId>> = {
  'quotation-flagged': 'quotations-match',
  'quotation-unchecked': 'quotations-match',
  'quotation-uncited': 'claims-cited',
  'quotation-error-kept': 'changes-marked',
  'quotation-error-noted': 'changes-marked',
  'source-missing': 'citations-resolve',
  'locator-missing': 'citations-resolve',
  'locator-differs': 'citations-resolve',
  'fact-not-in-source': 'facts-in-passage',
  'quoted-differently': 'wordings-agree',
  'quote-contradicted': 'quantities-agree',
  'source-untitled': 'source-fields',
  'source-authorless': 'source-fields',
  'source-outletless': 'source-fields',
  'source-undated': 'source-fields',
  'source-sample': 'source-fields',
  'section-missing': 'sections',
  'section-empty': 'sections',
  'section-order': 'sections',
  'brief-untitled': 'sections',
  'template-missing': 'sections',
  'handling-invalid': 'handling',
  'handling-unknown': 'handling',
};
/** Found by a look, but no reason to hold a brief up. */
const ONLY_WARNS = new Set([
  'quotation-flagged',
  'quotation-unchecked',
  'quotation-uncited',
  'quotation-error-noted',
  'locator-differs',
  'template-missing',
  'handling-unknown',
]);
/** Readings that may be wrong, under checks that the app decides otherwise. */
const ANSWERABLE = new Set(['quotation-error-kept']);
/** Rules on how a change is marked, and on whose words they are. */
const MARKING = /^QI-2\d$/;
const SPEECH = 'QI-07';
/** The words match an older text of the article, and not its current one. */
const TEXT_CHANGED = 'QI-08';

export type PlacedFinding = Omit<ReviewFinding, 'severity'> &
  Readonly<{ severity: CheckSeverity; quotation: ReviewedFinding['quotation'] }>;

/**
 * The findings of the check report, sorted under the checks of the release list that they answer. A text that changed since
 * it was quoted holds a brief up until somebody decided what becomes of the quote: `isKept` says which ones stay as quoted
 * from the older text.
 */
export function fromCheck(
  { findings, quotations }: CheckReport,
  isKept: (quotation: CheckedQuotation) => boolean,
): PlacedFinding[] {
  return findings.map((finding) => {
    const quotation = finding.quotation === undefined ? undefined : quotations[finding.quotation];
    const check = checkOf(finding, quotation);
    const onlyWarns =
      check === 'hashes'
        ? quotation && isKept(quotation)
        : // Whose words they are is for a person to decide, and has to be decided.
          check !== 'speech-attributed' && ONLY_WARNS.has(finding.check);
    return {
      check,
      severity: onlyWarns ? 'warn' : getReleaseCheck(check).severity,
      ...(ANSWERABLE.has(finding.check) && { answerable: true }),
      message: finding.message,
      where: finding.where,
      path: finding.path ?? (finding.block === undefined ? null : [finding.block]),
      ...(finding.offset && { offset: finding.offset }),
      ...(finding.words !== undefined && { words: finding.words }),
      ...(finding.field && { field: finding.field }),
      ...(finding.articleId !== undefined && { articleId: finding.articleId }),
      quotation: placeOf(quotations, finding.quotation),
    };
  });
}

/** The number of a quotation among those of its kind, as the editor counts them. */
function placeOf(
  quotations: CheckReport['quotations'],
  index: number | undefined,
): ReviewedFinding['quotation'] {
  const quotation = index === undefined ? undefined : quotations[index];
  if (!quotation) return null;
  return quotation.node === null
    ? { kind: 'typed', index: quotations.filter(({ node }) => node === null).indexOf(quotation) }
    : { kind: 'library', index: quotation.node };
}

function checkOf({ check }: CheckFinding, quotation: CheckedQuotation | undefined): ReleaseCheckId {
  const rules = (quotation?.reasons ?? []).map(({ rule }) => rule);
  if (check === 'quotation-flagged' && rules.includes(TEXT_CHANGED)) return 'hashes';
  // What other articles say beside a quotation is no word on how it is marked.
  if (rules.includes(SPEECH) && check.startsWith('quotation-')) return 'speech-attributed';
  if (check === 'quotation-mismatch')
    return rules.length > 0 && rules.every((rule) => MARKING.test(rule))
      ? 'changes-marked'
      : 'quotations-match';
  const known = CHECK_OF[check];
  if (known === undefined) throw new Error(`No check of the release list answers ${check}`);
  return known;
}
