import {
  $findMatchingParent,
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { $isBlockQuotationNode } from '../quotation/BlockQuotationNode';
import { $isQuotationNode } from '../quotation/QuotationNode';
import { type JudgedBy, type JudgedQuotation, judge } from '../quotation/verdict-board';
import { $survey } from '../state/survey';
import { $selectedWords, changeWords } from './change-words';
import { type Mend, planMend } from './mends';

/** What became of a mend: a sentence for the analyst, and whether the brief was changed. */
export type MendOutcome = { isDone: boolean; says: string };

/**
 * Mends the quotation at the caret, or the one with `key`, at the difference nearest to the caret. One step to undo;
 * nothing changes when no lawful mend is found.
 */
export function applyMend(
  editor: LexicalEditor,
  mend: Mend,
  { sources, style, speakers, writtenOn, key }: JudgedBy & { key?: NodeKey },
): MendOutcome {
  const found = editor.read(() => {
    const at = key ?? $quotationAtCaret();
    const node = at === null ? null : $getNodeByKey(at);
    const surveyed = $survey().quotations.find((each) => each.key === at);
    if (!surveyed || !$isElementNode(node)) return null;
    return { surveyed, caret: $selectedWords(node) };
  });
  if (found === null) return { isDone: false, says: 'Put the caret into a quotation first.' };
  const { surveyed, caret } = found;
  // What is typed may be newer than the last verdict shown.
  const isRead =
    sources.articles.has(surveyed.fields.articleId) || sources.missing.has(surveyed.fields.articleId);
  const quotation: JudgedQuotation = {
    ...surveyed,
    verdict: isRead ? judge(surveyed, sources, style, speakers, writtenOn) : null,
  };
  const plan = planMend({ mend, quotation, caret, sources, style, speakers, writtenOn });
  if ('refused' in plan) return { isDone: false, says: plan.refused };
  changeWords(editor, surveyed.key, plan.edits, plan.caretAt);
  return { isDone: true, says: plan.says };
}

/** The quotation that the caret is in. */
export function $quotationAtCaret(): NodeKey | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  return (
    $findMatchingParent(
      selection.anchor.getNode(),
      (node) => $isQuotationNode(node) || $isBlockQuotationNode(node),
    )?.getKey() ?? null
  );
}
