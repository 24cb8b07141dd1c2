import { useCallback, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Text } from '../../shared/model';

const FIRST = 200;
const STEP = 2_000;

/** How many blocks of a text are drawn: the first screen at once, the rest of a very long text when there is time. */
export function useDrawnBlocks(text: Text) {
  const [state, setState] = useState({ textId: text.id, drawn: FIRST });
  const drawn = state.textId === text.id ? state.drawn : FIRST;
  useEffect(() => {
    if (drawn >= text.blocks.length) return;
    const timer = requestIdleCallback(() => setState({ textId: text.id, drawn: drawn + STEP }));
    return () => cancelIdleCallback(timer);
  }, [text, drawn]);
  const drawTo = useCallback(
    (paragraph: number) => {
      if (paragraph > drawn) flushSync(() => setState({ textId: text.id, drawn: paragraph + FIRST }));
    },
    [text, drawn],
  );
  return { drawn, drawTo };
}
