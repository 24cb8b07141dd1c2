import { handlingFault } from '../handling/handling-lines';
import { AppError } from '../ipc/app-error';
import { isReleasable } from '../model/verdict';
import type { BriefDocument, JudgedQuotation } from './brief-document';

/** Quotations that keep a brief from leaving as final. */
export const mismatches = (quotations: readonly JudgedQuotation[]): JudgedQuotation[] =>
  quotations.filter((quotation) => !isReleasable(quotation.verdict.verdict));

/** What a draft says on each page. */
export function draftMarkFor(quotations: readonly JudgedQuotation[]): string {
  const count = mismatches(quotations).length;
  return count === 0 ? 'Draft' : mismatchMark(count);
}

/** The mark of a draft, or of words copied out of a brief, in which so many quotations do not match. */
export const mismatchMark = (count: number): string =>
  count === 1
    ? 'DRAFT: 1 quotation does not match its stored article'
    : `DRAFT: ${count} quotations do not match their stored articles`;

/**
 * Every writer calls this first, so that no path around the dialogs leads to a final export with wrong words.
 * @throws AppError `quotations-do-not-match` when a quotation does not match and the document is not marked as a draft,
 * `handling-invalid` when its handling line is nearly one that a scheme knows.
 */
export function assertReleasable(
  document: Pick<BriefDocument, 'title' | 'quotations' | 'draftMark'> &
    Partial<Pick<BriefDocument, 'handling'>>,
): void {
  assertHandling(document.title, document.handling ?? '');
  const wrong = mismatches(document.quotations);
  if (wrong.length === 0 || document.draftMark?.trim()) return;
  const words = wrong[0]?.text.replace(/\s+/g, ' ').trim() ?? '';
  const shown = words.length > 80 ? `${words.slice(0, 79).trimEnd()}…` : words;
  const what = wrong.length === 1 ? '1 quotation does' : `${wrong.length} quotations do`;
  const title = document.title.trim() || 'Untitled brief';
  throw new AppError(
    'quotations-do-not-match',
    `“${title}” was not exported: ${what} not match the stored text, the first being “${shown}”. ` +
      'Correct the words, mark the change, or export as a draft.',
  );
}

/** A draft is handled by its line as much as a final export: neither leaves with one that its readers may not know. */
function assertHandling(title: string, handling: string): void {
  const fault = handlingFault(handling);
  if (!fault) return;
  throw new AppError(
    'handling-invalid',
    `“${title.trim() || 'Untitled brief'}” was not exported: its handling line is “${handling.trim()}”. ${fault.message} ` +
      'Choose another line above the title.',
  );
}
