import type { Span, Verdict } from '../../../shared/model';

/** A place between two words of a quotation where words of the source are missing (UTF-16 offset), and what is said of it. */
export type MissingPlace = { at: number; says: string };

/**
 * The words of a quotation that a verdict's reasons point at. A flag on the whole quotation would underline all of it and
 * point at nothing, so it is left out.
 */
export function faultSpans({ verdict, reasons }: Verdict, words: string): Span[] {
  return reasons.flatMap(({ quotationSpan, isNote }): Span[] => {
    if (isNote || quotationSpan === undefined || quotationSpan.end <= quotationSpan.start) return [];
    const isWhole = quotationSpan.end - quotationSpan.start >= words.trim().length;
    return isWhole && verdict === 'flagged' ? [] : [quotationSpan];
  });
}

/** Where there is nothing to underline, because what a reason tells of is missing in the quotation or was cut off it. */
export function missingPlaces({ reasons }: Verdict): MissingPlace[] {
  return reasons.flatMap(({ quotationSpan, sourceSpan, isNote, message }): MissingPlace[] =>
    !isNote &&
    quotationSpan !== undefined &&
    quotationSpan.end === quotationSpan.start &&
    sourceSpan !== undefined &&
    sourceSpan.end > sourceSpan.start
      ? [{ at: quotationSpan.start, says: message }]
      : [],
  );
}
