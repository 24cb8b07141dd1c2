import { $getNodeByKey, $isElementNode, type LexicalEditor, type NodeKey } from 'lexical';
import { isReleasable, type Span } from '../../../shared/model';
import { sentenceOf } from '../../api';
import { applyMend, type MendOutcome } from '../mending/apply-mend';
import { $selectedWords, $selectWords } from '../mending/change-words';
import type { MendEntry } from '../mending/mend-actions';
import type { Mend } from '../mending/mends';
import { offeredMends } from '../mending/offered-mends';
import { needsAttention } from '../quotation/VerdictPill';
import type { JudgedBy, JudgedQuotation } from '../quotation/verdict-board';
import { CHANGED_MEANWHILE, quoteTyped } from './quote-typed';
import { $placeInNote, $placeOfTyped } from './typed-place';

/** Words between typed marks that the caret is in, and where in them it is (UTF-16 offsets). */
export type TypedAtCaret = { typed: JudgedQuotation; caret: Span };

/** Null where the caret is in none of these. To be read in the editor that holds the words: the brief, or one footnote. */
export function $typedAtCaret(all: readonly JudgedQuotation[]): TypedAtCaret | null {
  for (const typed of all) {
    const place = typed.typed === undefined ? null : ($placeOfTyped(typed) ?? $placeInNote(typed));
    const at = place && $selectedWords(place.element);
    if (place && at && at.start >= place.span.start && at.end <= place.span.end)
      return { typed, caret: { start: at.start - place.span.start, end: at.end - place.span.start } };
  }
  return null;
}

/** With the caret where it is in these words; before the first of them, where it is elsewhere. */
export const withCaret = (editor: LexicalEditor, typed: JudgedQuotation): TypedAtCaret =>
  editor.read(() => $typedAtCaret([typed])) ?? { typed, caret: { start: 0, end: 0 } };

/** The mends that the card of typed words offers; none where nothing is wrong. */
export const mendsOfTyped = (typed: JudgedQuotation, by: JudgedBy): readonly MendEntry[] =>
  typed.verdict !== null && needsAttention(typed.verdict.verdict) ? offeredMends(typed, by) : [];

/**
 * Mends words between typed marks by the same key as a quotation: they become one first, and are then mended at `caret`.
 * Two steps to undo. The outcome says why when the library does not take them as a quote.
 */
export async function mendTyped(
  editor: LexicalEditor,
  mend: Mend,
  { typed, caret }: TypedAtCaret,
  by: JudgedBy,
): Promise<MendOutcome> {
  const { verdict } = typed;
  if (verdict !== null && mend !== 'sic' && isReleasable(verdict.verdict))
    return { isDone: false, says: 'These words match the stored text: there is nothing to mend.' };
  let key: NodeKey | null;
  try {
    key = await quoteTyped(editor, typed, by.sources.articles);
  } catch (error) {
    return { isDone: false, says: sentenceOf(error) };
  }
  if (key === null) return { isDone: false, says: CHANGED_MEANWHILE };
  const made = key;
  editor.update(
    () => {
      const quotation = $getNodeByKey(made);
      if ($isElementNode(quotation)) $selectWords(quotation, caret);
    },
    { discrete: true },
  );
  const outcome = applyMend(editor, mend, { ...by, key: made });
  return outcome.isDone ? outcome : { ...outcome, says: `Made a quotation. ${outcome.says}` };
}
