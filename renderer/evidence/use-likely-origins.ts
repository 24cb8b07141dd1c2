import { useCallback, useEffect, useRef, useState } from 'react';
import type { IndependenceGroup, LikelyOrigin } from '../../shared/model';
import { request, sentenceOf } from '../api';

/** Articles in one look: short enough that the library answers others in between. */
const AT_ONCE = 25;
/** A library of 100,000 has thousands: the page draws no more than somebody decides on in one sitting. */
export const MOST_SHOWN = 100;
/** Milliseconds between two readings of the list while the library is looked through. */
const READ_EVERY = 1500;

export type LikelyOrigins = {
  /** Null until first read. */
  origins: readonly LikelyOrigin[] | null;
  groups: readonly IndependenceGroup[];
  /** Articles that are not looked through yet. */
  left: number;
  failed: string | null;
  read: () => Promise<void>;
};

/** Looks through the library while the dialog is open, and lists what was found so far. */
export function useLikelyOrigins(): LikelyOrigins {
  const [found, setFound] = useState<Pick<LikelyOrigins, 'origins' | 'groups'>>({
    origins: null,
    groups: [],
  });
  const [left, setLeft] = useState(0);
  const [failed, setFailed] = useState<string | null>(null);
  const isOpen = useRef(true);

  const read = useCallback(async () => {
    const [origins, groups] = await Promise.all([
      request('copies:list', { limit: MOST_SHOWN }),
      request('groups:list', {}),
    ]);
    if (isOpen.current) setFound({ origins, groups });
  }, []);
  useEffect(() => {
    isOpen.current = true;
    const look = async () => {
      let readAt = Number.NEGATIVE_INFINITY;
      for (;;) {
        const answer = await request('copies:look', { limit: AT_ONCE });
        if (!isOpen.current) return;
        setLeft(answer.left);
        if (answer.left === 0 || performance.now() - readAt > READ_EVERY) {
          await read();
          readAt = performance.now();
        }
        if (answer.left === 0) return;
      }
    };
    look().catch((error: unknown) => isOpen.current && setFailed(sentenceOf(error)));
    return () => {
      isOpen.current = false;
    };
  }, [read]);
  return { ...found, left, failed, read };
}
