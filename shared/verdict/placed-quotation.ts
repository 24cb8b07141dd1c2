import type { Verdict, VerdictWord } from '../model/verdict';
import type { ComparisonForm } from './comparison-form';
import type { SourcePlace } from './source-words';
import type { Finding, Piece } from './spans';

/** A quotation all of whose words stand in the source, what is to be said of them, and where each piece stands. */
export type PlacedQuotation = Readonly<{
  verdict: VerdictWord;
  reasons: readonly Finding[];
  cautions: readonly Finding[];
  quotation: ComparisonForm;
  pieces: readonly Piece[];
  place: SourcePlace;
}>;

export const toVerdict = ({ verdict, reasons, cautions, place }: PlacedQuotation): Verdict => ({
  verdict,
  reasons: [...reasons],
  ...place,
  ...(cautions.length > 0 ? { cautions: [...cautions] } : {}),
});
