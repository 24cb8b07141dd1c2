import type { ComparisonForm } from './comparison-form';
import { splitAtMarks } from './marked-parts';
import { reviewMarked } from './marked-review';
import { type MisplacedPiece, type Placement, placePieces } from './place-pieces';
import type { PlacedQuotation } from './placed-quotation';
import type { SourceWords } from './source-words';
import { type Finding, type Range, spanIn, whole } from './spans';
import type { QuotationStyle } from './styles';

/**
 * Judges a quotation that signals its changes: every piece between marks must stand in the source, in order (QI-01);
 * what the marks leave out, replace or add is reported. Flagged unless all of it is of a kind known to be harmless.
 * Returns null when the quotation carries no marks.
 */
export function matchMarked(
  quotation: ComparisonForm,
  source: SourceWords,
  within: Range,
  style: QuotationStyle,
): PlacedQuotation | MisplacedPiece | null {
  const parts = splitAtMarks(quotation);
  if (!parts) return null;
  const placed = placePieces(quotation, parts, source, within, style.silentFirstLetter);
  if ('failedPart' in placed) return placed;
  const review = (placement: Placement) => reviewMarked(quotation, source, style, placement);
  const best = review(placed.best);
  if ('failedPart' in best || best.verdict === 'flagged') return best;
  for (const rival of placed.rivals.map(review)) {
    if ('failedPart' in rival || rival.verdict !== 'flagged') continue;
    const { start, end } = rival.place;
    const elsewhere: Finding = {
      rule: 'QI-03',
      message: 'the pieces also fit another place, where the words left out matter',
      quotationSpan: spanIn(quotation, whole(quotation)),
      sourceSpan: { start, end },
    };
    return { ...best, verdict: 'flagged', reasons: [...best.reasons, elsewhere] };
  }
  return best;
}
