import type { QuoteImpact } from '../../../shared/model';
import type { UnsettledQuote } from '../BriefPane';
import type { SurveyedQuotation } from '../state/survey';

/** The quotes of a brief that wait for the analyst since a newer text of their article came, each once, in order. */
export function unsettledQuotes(
  quotations: readonly Pick<SurveyedQuotation, 'fields'>[],
  impacts: ReadonlyMap<string, QuoteImpact>,
): UnsettledQuote[] {
  const found = new Map<string, UnsettledQuote>();
  for (const { fields } of quotations) {
    const impact = fields.quoteId === null ? undefined : impacts.get(fields.quoteId);
    if (!impact) continue;
    const isReplaced = impact.settlement?.choice === 'place';
    if (impact.isOpen || isReplaced)
      found.set(impact.quote.id, { quoteId: impact.quote.id, articleId: impact.quote.articleId, isReplaced });
  }
  return [...found.values()];
}
