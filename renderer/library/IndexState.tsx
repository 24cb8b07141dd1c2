import { useEffect, useState } from 'react';
import type { Output } from '../../shared/ipc/contract';
import { request } from '../api';
import { useLibrary } from '../state/library-data';

const AGAIN_MS = 1000;

/** After an update: how far indexing has come, while searches may still miss articles. */
export function IndexState() {
  const [state, setState] = useState<Output<'search:state'> | null>(null);
  const articles = useLibrary((now) => now.articles);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when articles change
  useEffect(() => {
    let timer = 0;
    const ask = () =>
      void request('search:state', {}).then(
        (now) => {
          setState(now);
          if (now.indexed < now.total) timer = window.setTimeout(ask, AGAIN_MS);
        },
        () => setState(null),
      );
    // Behind what the first screen waits for.
    timer = window.setTimeout(ask, AGAIN_MS);
    return () => window.clearTimeout(timer);
  }, [articles]);
  if (!state || state.indexed >= state.total) return null;
  return (
    <div className="index-state">
      <p>
        {state.indexed.toLocaleString('en')} of {state.total.toLocaleString('en')} articles can be found. The
        others are being indexed.
      </p>
      <progress aria-label="Articles indexed" value={state.indexed} max={state.total} />
    </div>
  );
}
