import { useEffect, useState } from 'react';
import type { Output } from '../../shared/ipc/contract';
import { request } from '../api';
import { askFor } from '../state/search';
import { useShelf } from '../state/shelf-state';

/** Which words or fields of a search find nothing by themselves, and what there is instead. */
export function WhyNothing({ query }: { query: string }) {
  const isScoped = useShelf((now) => now.scope !== null);
  const [why, setWhy] = useState<Output<'search:explain'> | null>(null);
  useEffect(() => {
    let isWanted = true;
    setWhy(null);
    request('search:explain', { query: `${query} ` }).then(
      (found) => isWanted && setWhy(found),
      // The list says already that nothing was found.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [query]);
  if (!why || (why.isEachFound ? isScoped : why.reasons.length === 0)) return null;
  if (why.isEachFound)
    return <p className="why">Each part of it is found by itself, but no article has them all.</p>;
  return (
    <ul className="why" aria-label="Why nothing was found">
      {why.reasons.map(({ message, instead }) => (
        <li key={message}>
          <span dir="auto">{message}</span>
          {instead && (
            <button type="button" className="btn line small" onClick={() => askFor(`${instead.query} `)}>
              Find <bdi>{instead.term}</bdi>
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
