import { type JSX, type ReactNode, useState } from 'react';
import type { LinkedQuote } from '../../shared/model';
import { useLibrary } from '../state/library-data';

const MOST_SHOWN = 30;

/** Saved quotes of other articles, by their words, speaker or article; choosing one shows what can be done with it. */
export function QuoteFinder({
  quote,
  render,
}: {
  quote: LinkedQuote;
  render: (quoteId: string) => ReactNode;
}): JSX.Element {
  const quotes = useLibrary((now) => now.quotes) ?? [];
  const [sought, setSought] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const words = sought.toLowerCase().split(/\s+/u).filter(Boolean);
  const others = quotes.filter(({ quote: other, articleTitle }) => {
    if (other.articleId === quote.articleId) return false;
    const text = `${other.exact} ${other.speaker ?? ''} ${articleTitle ?? ''}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  return (
    <>
      <input
        className="field"
        type="search"
        aria-label="Find a quote by its words, speaker or article"
        placeholder="Find a quote by its words, speaker or article"
        value={sought}
        onChange={(event) => setSought(event.target.value)}
      />
      <div className="found-quotes">
        {others.length === 0 && <p className="hint">No saved quote of another article has these words.</p>}
        {others.slice(0, MOST_SHOWN).map(({ quote: other, articleTitle }) => (
          <div key={other.id}>
            <button
              type="button"
              className="linklike"
              dir="auto"
              aria-expanded={chosen === other.id}
              onClick={() => setChosen(chosen === other.id ? null : other.id)}
            >
              “{other.exact.length > 120 ? `${other.exact.slice(0, 120)}…` : other.exact}”
            </button>{' '}
            <span className="hint">{articleTitle}</span>
            {chosen === other.id && render(other.id)}
          </div>
        ))}
        {others.length > MOST_SHOWN && (
          <p className="hint">{others.length - MOST_SHOWN} more: type to narrow.</p>
        )}
      </div>
    </>
  );
}
