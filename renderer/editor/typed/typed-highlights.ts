import type { LexicalEditor } from 'lexical';
import { $quotationWords } from '../quotation/quotation-words';
import { toneOf } from '../quotation/VerdictPill';
import type { JudgedQuotation } from '../quotation/verdict-board';
import { rangesIn } from '../quotation/word-highlights';
import { $placeInNote, $placeOfTyped } from './typed-place';

const TONES = ['ok', 'edit', 'flag', 'bad', 'none'] as const;

/** Draws the line of its verdict under each typed quotation, as one of the library has it. Gives where each stands. */
export function drawTyped(
  editor: LexicalEditor,
  typed: readonly JudgedQuotation[],
  where: 'brief' | 'note' = 'brief',
): Map<string, Range[]> {
  const lines = new Map<string, Range[]>(TONES.map((tone) => [tone, []]));
  const places = new Map<string, Range[]>();
  editor.read(() => {
    for (const quotation of typed) {
      const place = where === 'brief' ? $placeOfTyped(quotation) : $placeInNote(quotation);
      if (!place || quotation.verdict === null) continue;
      const ranges = rangesIn(editor, $quotationWords(place.element).pieces, [place.span]);
      lines.get(toneOf(quotation.verdict.verdict))?.push(...ranges);
      places.set(quotation.key, ranges);
    }
  });
  if ('highlights' in CSS)
    for (const [tone, ranges] of lines)
      CSS.highlights.set(`${where}-typed-${tone}`, new Highlight(...ranges));
  return places;
}

export function clearTyped(where: 'brief' | 'note' = 'brief'): void {
  if ('highlights' in CSS) for (const tone of TONES) CSS.highlights.delete(`${where}-typed-${tone}`);
}
