import { useEffect, useState } from 'react';
import type { QuoteContext } from '../../shared/ipc/board-contract';
import { request } from '../api';

const known = new Map<string, QuoteContext>();

/** The sentences round the quotes in sight. A text never changes, so what was read once is kept. */
export function useContexts(quoteIds: readonly string[]): ReadonlyMap<string, QuoteContext> {
  const [, drawAgain] = useState(0);
  const wanted = quoteIds.filter((id) => !known.has(id)).join(' ');
  useEffect(() => {
    if (wanted === '') return;
    let current = true;
    const timer = window.setTimeout(() => {
      request('quotes:context', { quoteIds: wanted.split(' ').slice(0, 500) }).then(
        (contexts) => {
          for (const context of contexts) known.set(context.quoteId, context);
          if (current) drawAgain((count) => count + 1);
        },
        // The words themselves are shown all the same.
        () => undefined,
      );
    }, 60);
    return () => {
      current = false;
      window.clearTimeout(timer);
    };
  }, [wanted]);
  return known;
}
