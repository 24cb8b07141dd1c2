import type { LexicalEditor } from 'lexical';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReviewReport } from '../../../shared/ipc/review-contract';
import { request, sentenceOf } from '../../api';

export type KnownReview = {
  /** The last that was read; shown until the next is whole. */
  report: ReviewReport | null;
  isRunning: boolean;
  failed: string | null;
  /** Words of the brief were changed since. */
  isOld: boolean;
  again: () => Promise<void>;
  treat: (key: string, treatment: string | null) => Promise<boolean>;
};

/** The release list of a stored brief. What is unsaved is saved first: the list is about what would be released. */
export function useReviewReport(
  editor: LexicalEditor,
  briefId: string,
  flush: () => Promise<void>,
): KnownReview {
  const [report, setReport] = useState<ReviewReport | null>(null);
  const [isRunning, setRunning] = useState(true);
  const [failed, setFailed] = useState<string | null>(null);
  const [isOld, setOld] = useState(false);
  const latest = useRef(0);

  const again = useCallback(async () => {
    const mine = ++latest.current;
    setRunning(true);
    try {
      await flush();
      setOld(false);
      const next = await request('briefs:review', { briefId });
      if (mine !== latest.current) return;
      setReport(next);
      setFailed(null);
    } catch (error) {
      if (mine === latest.current) setFailed(sentenceOf(error));
    } finally {
      if (mine === latest.current) setRunning(false);
    }
  }, [briefId, flush]);

  useEffect(
    () =>
      editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
        if (dirtyElements.size > 0 || dirtyLeaves.size > 0) setOld(true);
      }),
    [editor],
  );

  const treat = useCallback(
    async (key: string, treatment: string | null) => {
      try {
        await request('briefs:treat', { briefId, key, treatment });
      } catch (error) {
        setFailed(sentenceOf(error));
        return false;
      }
      await again();
      return true;
    },
    [briefId, again],
  );
  return { report, isRunning, failed, isOld, again, treat };
}
