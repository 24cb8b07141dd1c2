import { proposeDisagreements } from '../../../shared/claims/propose-disagreements';
import type { Brief, BriefDisagreement, EditorNode, Quote } from '../../../shared/model';
import { getBrief } from '../briefs/briefs';
import { childrenOf, usesQuote } from '../briefs/walk';
import { findQuote } from '../quotes/quotes';
import type { ReadableDb } from '../store/db';
import { linkedQuote, proposalQuotes } from './compare-quote';
import { listLinks } from './links';

/** A brief with many quotes on one matter would be proposed more pairs than anybody looks at. */
const MOST_PROPOSALS = 200;

/** What the analyst said of the quotes of a brief beside others of the library, put-away proposals among it, oldest first. */
export function settledRelations(db: ReadableDb, brief: Brief): BriefDisagreement[] {
  const places = placesOfQuotes(brief.state.root.children);
  return listLinks(db, null).flatMap((link): BriefDisagreement[] => {
    const [one, two] = link.quoteIds.toSorted((a, b) => Number(places.has(b)) - Number(places.has(a)));
    if (one === undefined || two === undefined || !places.has(one)) return [];
    const [here, there] = [findQuote(db, one), findQuote(db, two)];
    if (!here || !there) return [];
    const side = (quote: Quote) => ({ ...linkedQuote(db, quote), path: places.get(quote.id) ?? null });
    return [{ here: side(here), there: side(there), relation: link.relation, link, message: null }];
  });
}

/**
 * Where the quotes of a brief agree or disagree with other quotes of the library: first what the analyst said, then what
 * the app proposes, likeliest first, then what was put away. Each pair once.
 */
export function briefDisagreements(db: ReadableDb, briefId: string): BriefDisagreement[] {
  const brief = getBrief(db, briefId);
  const places = placesOfQuotes(brief.state.root.children);
  const quotes = new Map<string, Quote | undefined>();
  const quoteOf = (id: string) => {
    if (!quotes.has(id)) quotes.set(id, findQuote(db, id));
    return quotes.get(id);
  };
  const side = (quote: Quote) => ({ ...linkedQuote(db, quote), path: places.get(quote.id) ?? null });
  const settled = settledRelations(db, brief);
  const seen = new Set(settled.map(({ here, there }) => pairOf(here.quoteId, there.quoteId)));
  const all = proposalQuotes(db);
  const proposed = [...places.keys()]
    .flatMap((id) => {
      const here = quoteOf(id);
      return here ? proposeDisagreements(here, all).map((proposal) => ({ here, proposal })) : [];
    })
    .sort((a, b) => b.proposal.strength - a.proposal.strength)
    .flatMap(({ here, proposal: { quoteId, message } }): BriefDisagreement[] => {
      const pair = pairOf(here.id, quoteId);
      const there = quoteOf(quoteId);
      if (seen.has(pair) || !there) return [];
      seen.add(pair);
      return [{ here: side(here), there: side(there), relation: 'proposed', link: null, message }];
    })
    .slice(0, MOST_PROPOSALS);
  return [
    ...settled.filter(({ relation }) => relation !== 'dismissed'),
    ...proposed,
    ...settled.filter(({ relation }) => relation === 'dismissed'),
  ];
}

const pairOf = (one: string, other: string): string => [one, other].sort().join(' ');

/** Child indexes from the root to the first node that uses each quote. */
function placesOfQuotes(nodes: readonly EditorNode[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  const visit = (node: EditorNode, path: number[]): void => {
    if (usesQuote(node) && node.quoteId !== null && !places.has(node.quoteId)) places.set(node.quoteId, path);
    for (const [index, child] of childrenOf(node).entries()) visit(child, [...path, index]);
  };
  for (const [index, node] of nodes.entries()) visit(node, [index]);
  return places;
}
