import { useCallback, useEffect, useRef, useState } from 'react';
import { sentenceOf } from '../api';
import { announce } from '../ui/announce';

/** What is read from the library, and read again behind each change that is made to it. */
export type ReadAgain<Found> = {
  /** Null until it was read. */
  found: Found | null;
  /** What went wrong, as a sentence. */
  failed: string | null;
  read: () => Promise<void>;
  /** Changes something, says so aloud and reads again; a failure is told in `failed`. */
  act: (change: () => Promise<unknown>, said: string) => Promise<void>;
};

/** `ask` must stay the same function while the same thing is asked for. */
export function useReadAgain<Found>(ask: () => Promise<Found>): ReadAgain<Found> {
  const [found, setFound] = useState<Found | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const latest = useRef(0);
  const read = useCallback(async () => {
    latest.current += 1;
    const number = latest.current;
    // What was asked before the latest change, or for something else, tells nothing any more.
    const isLate = () => number !== latest.current;
    try {
      const answer = await ask();
      if (isLate()) return;
      setFound(answer);
      setFailed(null);
    } catch (error) {
      if (!isLate()) setFailed(sentenceOf(error));
    }
  }, [ask]);
  useEffect(() => {
    void read();
    return () => {
      latest.current += 1;
    };
  }, [read]);
  const act = async (change: () => Promise<unknown>, said: string) => {
    try {
      await change();
      announce(said);
      await read();
    } catch (error) {
      setFailed(sentenceOf(error));
    }
  };
  return { found, failed, read, act };
}
