import type { ComparisonForm } from './comparison-form';
import type { Levelled } from './find-run';
import { type Finding, spanIn } from './spans';

/** What was levelled, in words an analyst reads. */
const TYPOGRAPHY_MESSAGES: Readonly<Record<string, string>> = {
  'QI-10': 'spacing differs',
  'QI-11': 'straight and curly marks differ',
  'QI-12': 'quotation marks are set for the other nesting level',
  'QI-13': 'dashes are set differently',
  'QI-14': 'the ellipsis is set differently',
  'QI-15': 'ligatures, soft hyphens or composed letters differ',
  'QI-18': 'the all-caps opening is set in normal case',
  'QI-19': 'the first letter changed case to fit the sentence',
  'QI-20': 'the final comma or period differs',
};

/** What typography levelled, each rule once, at its first place. */
export const typographyFindings = (
  levelled: readonly Levelled[],
  quotation: ComparisonForm,
  source: ComparisonForm,
): Finding[] =>
  levelled.map(({ rule, mine, theirs }) => ({
    rule,
    message: TYPOGRAPHY_MESSAGES[rule] ?? 'typography differs',
    quotationSpan: spanIn(quotation, mine),
    sourceSpan: spanIn(source, theirs),
    isNote: true,
  }));
