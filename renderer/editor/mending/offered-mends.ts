import { needsAttention } from '../quotation/VerdictPill';
import type { JudgedBy, JudgedQuotation } from '../quotation/verdict-board';
import { differencesOf } from './differences';
import { MEND_ACTIONS, type MendAction, type MendEntry, mendOf } from './mend-actions';
import { type Mend, planMend } from './mends';

/** Restoring comes first: it is always right. Marks that are only to be looked at are not taken away so readily. */
const ORDER: readonly Mend[] = ['restore-all', 'restore', 'ellipsis', 'bracket'];
const ORDER_WHEN_FLAGGED: readonly Mend[] = ['ellipsis', 'restore-all'];

const known = new WeakMap<JudgedQuotation, { by: JudgedBy; offered: readonly MendEntry[] }>();

/** The mends that would do something for a quotation, wherever the caret is. */
export function offeredMends(quotation: JudgedQuotation, by: JudgedBy): readonly MendEntry[] {
  const before = known.get(quotation);
  if (before?.by.sources === by.sources && before.by.style === by.style) return before.offered;
  const differences = differencesOf(quotation, by.sources).length;
  let restoresAll = false;
  const order = quotation.verdict?.verdict === 'flagged' ? ORDER_WHEN_FLAGGED : ORDER;
  const seen = new Set<string>();
  const offered = order.flatMap((mend): MendEntry[] => {
    // With one difference, restoring it restores them all; but what was saved with half words has them still.
    if (mend === 'restore' && differences < 2 && restoresAll) return [];
    const plan = planMend({ mend, quotation, caret: null, ...by });
    const entry = MEND_ACTIONS.find(({ action }) => mendOf(action) === mend);
    if ('refused' in plan || !entry) return [];
    restoresAll ||= mend === 'restore-all';
    // Bracketing a cut marks it with an ellipsis: the same mend under two names.
    const outcome = JSON.stringify(plan.edits);
    if (mend === 'bracket' || mend === 'ellipsis') {
      if (seen.has(outcome)) return [];
      seen.add(outcome);
    }
    // Where no difference can be told apart, it is the first or the last word that is not whole.
    return [mend === 'restore' && differences === 0 ? { ...entry, label: 'Whole words' } : entry];
  });
  known.set(quotation, { by, offered });
  return offered;
}

const entryOf = (action: MendAction): MendEntry[] => MEND_ACTIONS.filter((entry) => entry.action === action);

/**
 * The buttons of a quotation's card: what would mend it, and what can be done with any quotation. [sic] belongs to the
 * word at the caret, so it needs the caret there, and words that stand in the source.
 */
export function offeredActs(quotation: JudgedQuotation, by: JudgedBy, hasCaret: boolean): MendEntry[] {
  if (quotation.verdict === null) return [];
  const { verdict } = quotation.verdict;
  const isWrong = needsAttention(verdict);
  const canTakeSic = hasCaret && (!isWrong || verdict === 'flagged');
  return [
    ...(isWrong ? offeredMends(quotation, by) : []),
    ...(canTakeSic ? entryOf('mend-sic') : []),
    ...(isWrong || hasCaret ? entryOf('paraphrase') : []),
  ];
}
