import type { EditorNode } from '../model/brief';
import type { BriefTemplate } from '../model/template';
import { type MeasuredLimit, measureBrief, measuredInWords } from '../templates/limits';
import type { ReviewFinding } from './review-finding';

const broken = ({ state }: MeasuredLimit): boolean => state === 'over' || state === 'under';

/** Limits of the template that the text breaks (check 28). Pages are counted on the exported file. */
export function checkLimits(blocks: readonly EditorNode[], template: BriefTemplate): ReviewFinding[] {
  const { limits, sections } = measureBrief(blocks, template);
  return [
    ...limits
      .filter((limit) => limit.limit !== 'pages' && broken(limit))
      .map((limit) => finding(`The brief has ${measuredInWords(limit)}.`, '', null)),
    ...sections.flatMap((section) =>
      section.limits
        .filter(broken)
        .map((limit) =>
          finding(
            `The section has ${measuredInWords(limit)}.`,
            `“${section.heading}”`,
            section.block === null ? null : [section.block],
          ),
        ),
    ),
  ];
}

const finding = (message: string, where: string, path: readonly number[] | null): ReviewFinding => ({
  check: 'limits',
  message,
  where,
  path,
});
