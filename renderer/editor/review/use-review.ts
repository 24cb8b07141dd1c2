import type { LexicalEditor } from 'lexical';
import { useCallback, useEffect, useState } from 'react';
import type { Brief } from '../../../shared/model';
import { request, sentenceOf } from '../../api';
import { openBrief } from '../../state/desk';
import { useSame } from '../../ui/use-same';
import type { OpenPanels } from '../use-open-panels';
import { releasedSentence } from './release-words';
import type { ReviewAsk } from './review-asks';

export type ReviewDesk = {
  /** Counts the times that the review was asked for; 0 while it is closed. */
  round: number;
  ask: (ask: ReviewAsk) => void;
  /** The release dialog is open. */
  releasing: boolean;
  closeRelease: () => void;
  close: () => void;
};

/** What is open about reviewing a brief. Check and review share one place: the one asked for last is shown. */
export function useReview(
  editor: LexicalEditor,
  { id: briefId, released }: Pick<Brief, 'id' | 'released'>,
  { checking, closeCheck }: OpenPanels,
  onNotice: (notice: string) => void,
): ReviewDesk {
  const [releasing, setReleasing] = useState(false);
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (checking > 0) setRound(0);
  }, [checking]);
  const ask = useCallback(
    (ask: ReviewAsk) => {
      if (ask === 'release') {
        if (released) onNotice(releasedSentence(released));
        else setReleasing(true);
        return;
      }
      if (ask === 'new-version') {
        if (!released) return onNotice('This brief is not released: write on in it.');
        request('releases:continue', { briefId }).then(
          ({ id }) => openBrief(id),
          (error: unknown) => onNotice(sentenceOf(error)),
        );
        return;
      }
      setReleasing(false);
      closeCheck();
      setRound((now) => now + 1);
    },
    [closeCheck, briefId, released, onNotice],
  );
  const close = useCallback(() => {
    setRound(0);
    editor.focus();
  }, [editor]);
  const closeRelease = useCallback(() => setReleasing(false), []);
  return useSame({ round, ask, close, releasing, closeRelease });
}
