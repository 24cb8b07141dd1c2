import type { ComparisonForm } from './comparison-form';
import { lowerBound, paragraphAt, type SourceWords } from './source-words';
import { type Finding, type Piece, quotationOf, spanIn } from './spans';

/** Ends a line so that what follows it begins anew. */
const CLOSED = /[.?!:;,\u2026\u2014\u06d4\u061f][')\]]*$/u;

/**
 * Headings, list items and rows whose last word runs into the first of the next one: the source has a line's end there, and
 * without it two lines read as one sentence. A line break in the quotation keeps them apart.
 */
export function findRunTogether(
  source: SourceWords,
  { quotation, pieces }: Readonly<{ quotation: ComparisonForm; pieces: readonly Piece[] }>,
): Finding[] {
  const { text, starts } = source.form;
  return pieces.flatMap(({ run }) =>
    source.blockStarts.flatMap((start): Finding[] => {
      const at = lowerBound(starts, start);
      if (at <= run.from + 1 || at >= run.to || text[at - 1] !== ' ') return [];
      if (CLOSED.test(text.slice(Math.max(run.from, at - 4), at - 1))) return [];
      const gap = { from: at - 1, to: at };
      const here = spanIn(quotation, quotationOf(pieces, gap));
      if (/[\n\r\u2028\u2029]/u.test(quotation.original.slice(here.start, here.end))) return [];
      const paragraph = paragraphAt(source.blockStarts, start);
      return [
        {
          rule: 'QI-10',
          message: `paragraph ${paragraph - 1} ends here in the source, without a period: keep the line break, or it reads as one sentence with paragraph ${paragraph}`,
          quotationSpan: here,
          sourceSpan: spanIn(source.form, gap),
        },
      ];
    }),
  );
}
