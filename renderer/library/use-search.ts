import { useCallback, useEffect, useRef, useState } from 'react';
import type { Output } from '../../shared/ipc/contract';
import { request, sentenceOf } from '../api';
import { useLibrary } from '../state/library-data';
import { announce } from '../ui/announce';

export type Search = {
  query: string;
  /** What `found` answers; may lag behind `query` by one keystroke. */
  answered: string;
  found: Output<'search:articles'> | null;
  failed: string | null;
  ask: (query: string) => void;
};

const PAUSE_MS = 60;
const LIMIT = 200;

/** Search as one types: the newest question wins, and the earlier answer stays until the new one is there. */
export function useSearch(): Search {
  const [query, setQuery] = useState('');
  const [answer, setAnswer] = useState<Pick<Search, 'answered' | 'found' | 'failed'>>({
    answered: '',
    found: null,
    failed: null,
  });
  const articles = useLibrary((now) => now.articles);
  const newest = useRef(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when articles change
  useEffect(() => {
    const mine = ++newest.current;
    const asked = query.trim();
    if (asked === '') {
      setAnswer({ answered: '', found: null, failed: null });
      return;
    }
    const timer = window.setTimeout(() => {
      request('search:articles', { query: asked.slice(0, 1000), limit: LIMIT }).then(
        (found) => {
          if (newest.current !== mine) return;
          setAnswer({ answered: asked, found, failed: null });
          announce(found.total === 0 ? 'No article found.' : `${found.total} found.`);
        },
        (error: unknown) =>
          newest.current === mine && setAnswer({ answered: asked, found: null, failed: sentenceOf(error) }),
      );
    }, PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [query, articles]);

  return { query, ...answer, ask: useCallback((text: string) => setQuery(text), []) };
}
