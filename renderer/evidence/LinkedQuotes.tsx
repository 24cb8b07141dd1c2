import { Check, TriangleAlert } from 'lucide-react';
import { type JSX, useEffect, useState } from 'react';
import type { QuoteLink } from '../../shared/model';
import { request } from '../api';
import { useLibrary } from '../state/library-data';
import './evidence.css';

/** By quote id: what the analyst linked it with, read again when quotes change. What the app proposes is none of it. */
export function useLinks(): ReadonlyMap<string, readonly QuoteLink[]> {
  const quotes = useLibrary((now) => now.quotes);
  const [links, setLinks] = useState<ReadonlyMap<string, readonly QuoteLink[]>>(new Map());
  // biome-ignore lint/correctness/useExhaustiveDependencies: a link that changes makes the list of quotes anew
  useEffect(() => {
    let current = true;
    request('quotes:links', {}).then(
      (all) => {
        if (!current) return;
        const byQuote = new Map<string, QuoteLink[]>();
        for (const link of all)
          for (const id of link.quoteIds) byQuote.set(id, [...(byQuote.get(id) ?? []), link]);
        setLinks(byQuote);
      },
      // The quotes themselves are shown all the same; the comparison says why links cannot be read.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [quotes]);
  return links;
}

const count = (links: readonly QuoteLink[], relation: QuoteLink['relation']): number =>
  links.filter((link) => link.relation === relation).length;

/** On the card of a quote: how many others contradict it or agree with it. Nothing where none does. */
export function LinkCounts({ links }: { links: readonly QuoteLink[] | undefined }): JSX.Element | null {
  if (!links || links.length === 0) return null;
  const against = count(links, 'contradicts');
  const alike = count(links, 'agrees');
  return (
    <>
      {against > 0 && (
        <span className="relation contradicts">
          <TriangleAlert size={13} aria-hidden="true" /> contradicts {against}
        </span>
      )}
      {alike > 0 && (
        <span className="relation agrees">
          <Check size={13} aria-hidden="true" /> agrees with {alike}
        </span>
      )}
    </>
  );
}

/** In the window of a saved quote: the quotes it is linked with, each a way to the comparison. */
export function LinkedQuotes({ quoteId, onCompare }: { quoteId: string; onCompare: () => void }) {
  const links = useLinks().get(quoteId) ?? [];
  const quotes = useLibrary((now) => now.quotes);
  if (links.length === 0) return null;
  return (
    <ul className="linked-quotes" aria-label="Linked quotes">
      {links.map(({ id, relation, quoteIds }) => {
        const other = quotes?.find(
          ({ quote }) => quote.id === quoteIds.find((quoteOfLink) => quoteOfLink !== quoteId),
        );
        const Icon = relation === 'contradicts' ? TriangleAlert : Check;
        return (
          <li key={id}>
            <span className={`relation ${relation}`}>
              <Icon size={13} aria-hidden="true" />{' '}
              {relation === 'contradicts' ? 'Contradicts' : 'Agrees with'}
            </span>{' '}
            <button type="button" className="linklike clip" dir="auto" onClick={onCompare}>
              “{other?.quote.exact ?? 'a quote that is being read'}”
            </button>
          </li>
        );
      })}
    </ul>
  );
}
