import type { Inline } from './brief-document';
import { printable } from './printable';
import { type Direction, type DraftInline, markDirections, type QuotedInline } from './text-direction';

const sameLook = (a: QuotedInline, b: QuotedInline): boolean =>
  !a.bold === !b.bold &&
  !a.italic === !b.italic &&
  !a.smallCaps === !b.smallCaps &&
  !a.superscript === !b.superscript &&
  a.href === b.href &&
  a.citation === b.citation &&
  a.quoted === b.quoted &&
  a.quotation === b.quotation;

/** Joins equal neighbours, drops what cannot be printed, splits by direction; `base` is that of the paragraph, where its letters do not tell. */
export function cleanInlines(inlines: readonly DraftInline[], base?: Direction): Inline[] {
  const joined: DraftInline[] = [];
  for (const inline of inlines) {
    if (inline.kind !== 'text') {
      joined.push(inline);
      continue;
    }
    const { rtl: _, ...rest } = inline;
    const text = printable(inline.text);
    if (text === '') continue;
    const last = joined.at(-1);
    if (last?.kind === 'text' && sameLook(last, inline))
      joined[joined.length - 1] = { ...last, text: last.text + text };
    else joined.push({ ...rest, text });
  }
  return markDirections(joined, base);
}
