import type { StyleId } from '../../../shared/model';
import type { Sources } from '../quotation/source-shelf';
import type { JudgedQuotation } from '../quotation/verdict-board';
import { differencesOf } from './differences';
import { MEND_ACTIONS, type MendEntry, mendOf } from './mend-actions';
import { type Mend, planMend } from './mends';

/** Restoring comes first: it is always right. Marks that are only to be looked at are not taken away so readily. */
const ORDER: readonly Mend[] = ['restore-all', 'restore', 'bracket', 'ellipsis'];
const ORDER_WHEN_FLAGGED: readonly Mend[] = ['ellipsis', 'restore-all'];

const known = new WeakMap<
  JudgedQuotation,
  { sources: Sources; style: StyleId; offered: readonly MendEntry[] }
>();

/** The mends that would do something for a quotation, wherever the caret is. */
export function offeredMends(
  quotation: JudgedQuotation,
  sources: Sources,
  style: StyleId,
): readonly MendEntry[] {
  const before = known.get(quotation);
  if (before?.sources === sources && before.style === style) return before.offered;
  const isOne = differencesOf(quotation, sources).length < 2;
  const order = quotation.verdict?.verdict === 'flagged' ? ORDER_WHEN_FLAGGED : ORDER;
  const offered = order.flatMap((mend): MendEntry[] => {
    // With one difference, restoring it restores them all.
    if (mend === 'restore' && isOne) return [];
    const plan = planMend({ mend, quotation, caret: null, sources, style });
    const entry = MEND_ACTIONS.find(({ action }) => mendOf(action) === mend);
    return 'refused' in plan || !entry ? [] : [entry];
  });
  known.set(quotation, { sources, style, offered });
  return offered;
}
