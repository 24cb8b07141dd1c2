import { useEffect, useState } from 'react';
import type { OtherWording } from '../../shared/model';
import { onEvent, request } from '../api';

const NONE: readonly OtherWording[] = [];
/** The caret may only pass through a quotation (ms). */
const STAYS = 300;

/** Answers until articles or quotes change: an answer reads texts. */
const answers = new Map<string, Promise<readonly OtherWording[]>>();
let listens = false;

function ask(quoteId: string): Promise<readonly OtherWording[]> {
  if (!listens) {
    listens = true;
    onEvent((event) => {
      if (event.type === 'library-changed' && event.what !== 'briefs') answers.clear();
    });
  }
  const known = answers.get(quoteId);
  if (known) return known;
  // A quote that is gone is told by its verdict.
  const asked = request('quotes:otherWordings', { quoteId }).catch(() => {
    answers.delete(quoteId);
    return NONE;
  });
  answers.set(quoteId, asked);
  return asked;
}

/**
 * How other stored articles word what a quote says (QI-36): empty until it is known. Asked once the caret stays in a
 * quotation, whatever is typed there: the words compared are those of the quote.
 */
export function useOtherWordings(quoteId: string | null): readonly OtherWording[] {
  const [found, setFound] = useState<{ quoteId: string; wordings: readonly OtherWording[] } | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(
    () =>
      onEvent((event) => {
        if (event.type === 'library-changed' && event.what !== 'briefs') setTurn((now) => now + 1);
      }),
    [],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks anew after a change of the library
  useEffect(() => {
    if (quoteId === null) return;
    let isLatest = true;
    const timer = setTimeout(() => {
      void ask(quoteId).then((wordings) => {
        if (isLatest) setFound({ quoteId, wordings });
      });
    }, STAYS);
    return () => {
      isLatest = false;
      clearTimeout(timer);
    };
  }, [quoteId, turn]);
  return found !== null && found.quoteId === quoteId ? found.wordings : NONE;
}
