import { $getNodeByKey, $getRoot, $isElementNode, type ElementNode } from 'lexical';
import { CLOSING_MARKS, OPENING_MARKS } from '../../../shared/brief-document/quotation-marks';
import type { Span } from '../../../shared/model';
import { $quotationWords } from '../quotation/quotation-words';
import type { JudgedQuotation } from '../quotation/verdict-board';

export type TypedPlace = { element: ElementNode; span: Span };

/**
 * Where words between typed marks stand now: what was typed since they were judged may have moved them. Null when they
 * are gone or changed, or stand in a footnote.
 */
export function $placeOfTyped({ typed, words }: Pick<JudgedQuotation, 'typed' | 'words'>): TypedPlace | null {
  const element = typed ? $getNodeByKey(typed.home) : null;
  return typed && $isElementNode(element) ? $nearest(element, words, typed.span.start) : null;
}

/** The same in an editor that holds the words of one footnote. */
export function $placeInNote({ typed, words }: Pick<JudgedQuotation, 'typed' | 'words'>): TypedPlace | null {
  if (!typed) return null;
  for (const block of $getRoot().getChildren()) {
    const place = $isElementNode(block) ? $nearest(block, words, typed.span.start) : null;
    if (place) return place;
  }
  return null;
}

function $nearest(element: ElementNode, words: string, from: number): TypedPlace | null {
  const all = $quotationWords(element).words;
  let at = -1;
  for (let next = all.indexOf(words); next >= 0; next = all.indexOf(words, next + 1)) {
    const isMarked =
      isOneOf(OPENING_MARKS, all[next - 1]) && isOneOf(CLOSING_MARKS, all[next + words.length]);
    if (isMarked && (at < 0 || Math.abs(next - from) < Math.abs(at - from))) at = next;
  }
  return at < 0 ? null : { element, span: { start: at, end: at + words.length } };
}

const isOneOf = (marks: string, character: string | undefined): boolean =>
  character !== undefined && marks.includes(character);
