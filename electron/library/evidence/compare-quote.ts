import { z } from 'zod';
import { type ProposalQuote, proposeDisagreements } from '../../../shared/claims/propose-disagreements';
import type { LinkedQuote, Quote, QuoteComparison } from '../../../shared/model';
import { readFields } from '../articles/read-record';
import { findQuote, getQuote } from '../quotes/quotes';
import { type ReadableDb, selectAll, selectOne } from '../store/db';
import { listLinks } from './links';
import { findOtherWordings } from './other-wordings';

/** Everything that other quotes and stored articles say beside a quote; throws `not-found`. */
export function compareQuote(db: ReadableDb, quoteId: string): QuoteComparison {
  const quote = getQuote(db, quoteId);
  const all = listLinks(db, quoteId);
  const links = all.flatMap((link) => {
    const other = findQuote(db, link.quoteIds[0] === quoteId ? link.quoteIds[1] : link.quoteIds[0]);
    return other ? [{ link, other: linkedQuote(db, other) }] : [];
  });
  const settled = new Set(links.map(({ other }) => other.quoteId));
  const others = proposalQuotes(db).filter(({ id }) => !settled.has(id));
  const self: ProposalQuote = { id: quote.id, articleId: quote.articleId, exact: quote.exact };
  return {
    quote: linkedQuote(db, quote),
    wordings: findOtherWordings(db, quote),
    links,
    proposals: proposeDisagreements(self, others).map(({ quoteId: id, kind, message }) => ({
      other: linkedQuote(db, getQuote(db, id)),
      kind,
      message,
    })),
  };
}

/** Quotes by the words alone: every quote of the library is a candidate, and hashes are checked of those proposed. */
export const proposalQuotes = (db: ReadableDb): ProposalQuote[] =>
  selectAll(
    db,
    z.object({ id: z.string(), article_id: z.string(), exact: z.string() }),
    'SELECT quotes.id, texts.article_id, exact FROM quotes JOIN texts ON texts.id = quotes.text_id',
  ).map(({ id, article_id: articleId, exact }) => ({ id, articleId, exact }));

/** A quote as others show it. */
export function linkedQuote(db: ReadableDb, quote: Quote): LinkedQuote {
  const { articleId, paragraph, exact, speaker } = quote;
  const row = selectOne(db, z.object({ key: z.string() }), 'SELECT key FROM articles WHERE id = @articleId', {
    articleId,
  });
  const { title } = readFields(db, articleId, ['title']);
  return {
    quoteId: quote.id,
    articleId,
    articleKey: row?.key ?? articleId,
    articleTitle: title.value,
    paragraph,
    exact,
    speaker,
  };
}
