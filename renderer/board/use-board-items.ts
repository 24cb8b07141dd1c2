import { useEffect, useMemo, useState } from 'react';
import { request, sentenceOf } from '../api';
import { useDesk } from '../state/desk';
import { useLibrary } from '../state/library-data';
import { useBoard } from './board-state';
import { type BoardItem, boardItem, filterQuotes, sortQuotes, type UseVerdict } from './filter-quotes';

const PAUSE_MS = 120;

/** Quotes on the board: those in scope, and those that pass the filters in their order. */
export function useBoardItems(): { inScope: BoardItem[]; shown: BoardItem[]; failed: string | null } {
  const quotes = useLibrary((now) => now.quotes);
  const articles = useLibrary((now) => now.articles);
  const { scope, query, filters, sort } = useBoard();
  const briefId = useDesk((desk) => desk.briefId);
  const { verdicts, failed } = useVerdicts();
  const found = useFoundArticles(scope === 'search' ? query : '');

  const items = useMemo(() => {
    const byId = new Map(articles?.map((article) => [article.id, article]));
    return (quotes ?? []).map((listing) =>
      boardItem(listing, byId.get(listing.quote.articleId) ?? null, verdicts.get(listing.quote.id) ?? NONE),
    );
  }, [quotes, articles, verdicts]);
  const inScope = useMemo(() => {
    if (scope === 'brief')
      return items.filter(({ listing }) => listing.uses.some((use) => use.briefId === briefId));
    return scope === 'search' && found
      ? items.filter(({ listing }) => found.has(listing.quote.articleId))
      : items;
  }, [items, scope, briefId, found]);
  const shown = useMemo(() => sortQuotes(filterQuotes(inScope, filters), sort), [inScope, filters, sort]);
  return { inScope, shown, failed };
}

const NONE: readonly UseVerdict[] = [];

/** The verdicts on what briefs made of the quotes, asked again when briefs or quotes change. */
function useVerdicts(): { verdicts: ReadonlyMap<string, UseVerdict[]>; failed: string | null } {
  const quotes = useLibrary((now) => now.quotes);
  const [state, setState] = useState<{ verdicts: ReadonlyMap<string, UseVerdict[]>; failed: string | null }>({
    verdicts: new Map(),
    failed: null,
  });
  useEffect(() => {
    let current = true;
    const load = async () => {
      const briefs = new Map(
        (quotes ?? []).flatMap(({ uses }) => uses.map((use) => [use.briefId, use.title])),
      );
      const next = new Map<string, UseVerdict[]>();
      for (const [briefId, title] of briefs) {
        for (const { quoteId, verdict } of await request('quotes:verdicts', { briefId })) {
          const known = next.get(quoteId);
          if (known) known.push({ briefId, title, verdict });
          else next.set(quoteId, [{ briefId, title, verdict }]);
        }
        if (!current) return;
      }
      setState({ verdicts: next, failed: null });
    };
    const timer = window.setTimeout(() => {
      load().catch((error: unknown) => {
        if (current) setState((now) => ({ ...now, failed: sentenceOf(error) }));
      });
    }, PAUSE_MS);
    return () => {
      current = false;
      window.clearTimeout(timer);
    };
  }, [quotes]);
  return state;
}

/** Ids of the articles that a search finds; null while nothing is asked. */
function useFoundArticles(query: string): ReadonlySet<string> | null {
  const [found, setFound] = useState<ReadonlySet<string> | null>(null);
  useEffect(() => {
    let current = true;
    const asked = query.trim();
    if (asked === '') {
      setFound(null);
      return;
    }
    const timer = window.setTimeout(() => {
      request('search:articles', { query: asked, limit: 1000 }).then(
        ({ hits }) => current && setFound(new Set(hits.map(({ articleId }) => articleId))),
        () => current && setFound(new Set()),
      );
    }, PAUSE_MS);
    return () => {
      current = false;
      window.clearTimeout(timer);
    };
  }, [query]);
  return found;
}
