import type { CiteItem, Quote, QuoteListing, Quoting } from '../../../shared/model';
import { namedParagraphRanges } from '../../../shared/model/named-places';

/** The most offered beside one source; more speakers than this share no paragraph. */
const MOST = 3;

/**
 * Whom a source that is cited quotes, as the analyst confirmed it on quotes of the cited paragraph: to be offered, never
 * filled in unasked, since the sentence may rest on other words of the paragraph. Each speaker and occasion once. `read` gives
 * what a quote confirms (`quotingOf`).
 */
export function offeredQuoting(
  { articleId, locator }: Pick<CiteItem, 'articleId' | 'locator'>,
  listings: readonly QuoteListing[],
  read: (quote: Quote) => Quoting | null,
): Quoting[] {
  const named = namedParagraphRanges(locator) ?? [];
  const offers = new Map<string, Quoting>();
  for (const { quote } of listings) {
    if (quote.articleId !== articleId) continue;
    if (!named.some(({ from, to }) => quote.paragraph >= from && quote.paragraph <= to)) continue;
    const quoting = read(quote);
    if (quoting) offers.set(JSON.stringify(quoting), quoting);
  }
  return [...offers.values()].slice(0, MOST);
}
