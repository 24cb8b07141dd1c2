import { $getSelection, $isRangeSelection } from 'lexical';

/** What Find is asked to do: open, open with its second line, or go on with what was looked for last. */
export type FindAsk = 'find' | 'replace' | 'next' | 'previous';

/** Longest selection that is taken for what is to be found (UTF-16 units). */
const LONGEST = 120;

/** The selected words where they are a few of one line; else nothing. */
export function $selectedForFind(): string {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return '';
  const words = selection.getTextContent();
  return words.length > LONGEST || words.includes('\n') ? '' : words.trim();
}
