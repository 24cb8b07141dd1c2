import { useCallback, useMemo, useState } from 'react';
import type { FindAsk } from '../find/find-ask';
import type { ToolAsk } from './tool-asks';

export type BriefTools = {
  ask: (ask: ToolAsk) => void;
  /** What Find was asked for last, while it is open; `round` counts the askings. */
  find: { ask: FindAsk; round: number } | null;
  closeFind: () => void;
};

/** What is open around the text of a brief besides the panels of its nodes. */
export function useBriefTools(): BriefTools {
  const [find, setFind] = useState<BriefTools['find']>(null);
  const ask = useCallback(
    (wanted: ToolAsk) => setFind((now) => ({ ask: wanted, round: (now?.round ?? 0) + 1 })),
    [],
  );
  const closeFind = useCallback(() => setFind(null), []);
  return useMemo(() => ({ ask, find, closeFind }), [ask, find, closeFind]);
}
