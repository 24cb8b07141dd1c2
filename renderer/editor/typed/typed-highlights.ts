import type { LexicalEditor } from 'lexical';
import { createLines, DRAWS_NOTHING, type DrawnLines } from '../quotation/drawn-lines';
import { $quotationWords } from '../quotation/quotation-words';
import { toneOf } from '../quotation/VerdictPill';
import type { JudgedQuotation } from '../quotation/verdict-board';
import { rangesIn } from '../quotation/word-highlights';
import { $placeInNote, $placeOfTyped } from './typed-place';

const TONES = ['ok', 'edit', 'flag', 'bad', 'none'] as const;

/** The line of its verdict under each typed quotation, as one of the library has it. */
export const createTypedLines = (
  editor: LexicalEditor,
  where: 'brief' | 'note' = 'brief',
): DrawnLines<JudgedQuotation> =>
  createLines({
    editor,
    names: TONES.map((tone) => `${where}-typed-${tone}`),
    keyOf: ({ key }) => key,
    homeOf: ({ key, typed }) => typed?.home ?? key,
    $draw: (quotation) => {
      const place = where === 'brief' ? $placeOfTyped(quotation) : $placeInNote(quotation);
      if (!place || quotation.verdict === null) return DRAWS_NOTHING;
      const name = `${where}-typed-${toneOf(quotation.verdict.verdict)}`;
      const ranges = rangesIn(editor, $quotationWords(place.element).pieces, [place.span]);
      return { lines: ranges.map((range) => ({ name, range })), gaps: [] };
    },
  });
