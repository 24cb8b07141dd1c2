import { handlingDoubt } from '../../../shared/handling/handling-doubts';
import { handlingFault } from '../../../shared/handling/handling-lines';
import type { CheckFinding } from '../../../shared/ipc/check-report';
import type { Article, BriefHeader } from '../../../shared/model';
import { short } from './places';

/** Gaps in the record of a source, each of which shows in its citations. */
export function sourceFindings(article: Article): CheckFinding[] {
  const { record, key } = article;
  const name = `“${short(record.title.value ?? key)}”`;
  const findings: CheckFinding[] = [];
  const warn = (check: string, message: string): unknown =>
    findings.push({ check, severity: 'warn', message, where: `source “${key}”`, articleId: article.id });
  if (record.title.value === null)
    warn('source-untitled', `The title of ${name} is not known; it is cited by a description.`);
  if (record.authors.value === null) warn('source-authorless', `The author of ${name} is not known.`);
  if (record.outlet.value === null) warn('source-outletless', `The outlet of ${name} is not known.`);
  const published = record.published.value;
  if (published === null) warn('source-undated', `The date of ${name} is not known.`);
  else if (!/^\d{4}/.test(published)) warn('source-undated', `The year of ${name} is not known.`);
  if (article.isSample)
    warn('source-sample', `${name} is a made-up sample article. Cite no sample in a real brief.`);
  return findings;
}

/** What is wrong in the head of a brief. */
export function headFindings({ handling, title }: BriefHeader): CheckFinding[] {
  const fault = handlingFault(handling);
  const doubt = handlingDoubt(handling);
  const said = fault ?? doubt;
  return [
    ...(said
      ? [
          {
            check: fault ? 'handling-invalid' : 'handling-unknown',
            severity: fault ? ('block' as const) : ('warn' as const),
            message: `The handling line “${handling.trim()}”: ${said.message}`,
            where: 'the brief',
            field: 'handling' as const,
          },
        ]
      : []),
    ...(title.trim() === ''
      ? [
          {
            check: 'brief-untitled',
            severity: 'warn' as const,
            message: 'The brief has no title.',
            where: 'the brief',
            field: 'title' as const,
          },
        ]
      : []),
  ];
}
