import type { Locator } from './locator';
import { type Block, PARAGRAPH_SEPARATOR } from './text';

/**
 * The page or pages that a stretch of a text stands on, as they are cited ("4", "4–5"), or undefined where its file has
 * none. `start` and `end` are UTF-16 offsets in the canonical text, end exclusive.
 */
export function pageOf(
  blocks: readonly Pick<Block, 'text' | 'pages'>[],
  start: number,
  end: number,
): string | undefined {
  let first: string | undefined;
  let last: string | undefined;
  let at = 0;
  for (const { text, pages } of blocks) {
    for (const { start: turn, label } of pages ?? []) {
      if (at + turn <= start) first = label;
      if (at + turn < end) last = label;
    }
    at += text.length + PARAGRAPH_SEPARATOR.length;
    if (at >= end) break;
  }
  if (first === undefined || last === undefined) return undefined;
  return first === last ? first : `${first}–${last}`;
}

/** Where a citation says that a quote stands: on its page, or in its paragraph where the file has no pages. */
export const locatorOf = (quote: { page?: string | undefined; paragraph: number }): Locator =>
  quote.page === undefined
    ? { label: 'paragraph', value: String(quote.paragraph) }
    : { label: 'page', value: quote.page };
