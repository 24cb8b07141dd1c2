import type { ComparisonForm } from './comparison-form';

/** A quotation split at its ellipses and brackets; places in its levelled text. */
export type Part =
  | Readonly<{ kind: 'words'; from: number; to: number }>
  | Readonly<{ kind: 'ellipsis'; from: number; to: number }>
  | Readonly<{ kind: 'bracket'; from: number; to: number; inside: string }>;

const MARK = /\u2026|\[([^[\]]{0,400})\]/gu;

/** Splits a quotation at ellipses and brackets; null when it has neither. "[…]" is an ellipsis. */
export function splitAtMarks(quotation: ComparisonForm): Part[] | null {
  const parts: Part[] = [];
  let at = 0;
  for (const match of quotation.text.matchAll(MARK)) {
    if (match.index > at) parts.push({ kind: 'words', from: at, to: match.index });
    const to = match.index + match[0].length;
    const inside = match[1];
    if (inside === undefined || /^ ?\u2026 ?$/u.test(inside))
      parts.push({ kind: 'ellipsis', from: match.index, to });
    else parts.push({ kind: 'bracket', from: match.index, to, inside });
    at = to;
  }
  if (parts.length === 0) return null;
  if (at < quotation.text.length) parts.push({ kind: 'words', from: at, to: quotation.text.length });
  return parts;
}

/** Drops the white space at the edges of a part. */
export function trimmed(form: ComparisonForm, from: number, to: number): { from: number; to: number } {
  let start = from;
  let end = to;
  while (start < end && form.text[start] === ' ') start += 1;
  while (end > start && form.text[end - 1] === ' ') end -= 1;
  return { from: start, to: end };
}
