import { $getRoot, $isElementNode, type LexicalEditor, type LexicalNode } from 'lexical';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ReviewedFinding } from '../../../shared/ipc/review-contract';
import { $isFootnoteNode } from '../footnote/FootnoteNode';
import { goToClaim } from '../matrix/go-to-claim';
import type { OpenPanels } from '../use-open-panels';
import type { ReviewAsk } from './review-asks';

export type ReviewDesk = {
  /** Counts the times that the review was asked for; 0 while it is closed. */
  round: number;
  ask: (ask: ReviewAsk) => void;
  close: () => void;
};

/** What is open about reviewing a brief. Check and review share one place: the one asked for last is shown. */
export function useReview(editor: LexicalEditor, { checking, closeCheck }: OpenPanels): ReviewDesk {
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (checking > 0) setRound(0);
  }, [checking]);
  const ask = useCallback(
    (_ask: ReviewAsk) => {
      closeCheck();
      setRound((now) => now + 1);
    },
    [closeCheck],
  );
  const close = useCallback(() => {
    setRound(0);
    editor.focus();
  }, [editor]);
  return useMemo(() => ({ round, ask, close }), [round, ask, close]);
}

type Places = {
  openNote: OpenPanels['openNote'];
  goToQuotation: (kind: 'library' | 'typed', index: number) => void;
};

/** Goes to the place of a finding: its quotation, its footnote, or the sentence. False where it is gone. */
export function goToFinding(
  editor: LexicalEditor,
  { path, offset, quotation }: Pick<ReviewedFinding, 'path' | 'offset' | 'quotation'>,
  { openNote, goToQuotation }: Places,
): boolean {
  if (quotation !== null) {
    goToQuotation(quotation.kind, quotation.index);
    return true;
  }
  if (path === null) return true;
  const footnote = editor.read(() => {
    let node: LexicalNode | null = $getRoot();
    for (const index of path) node = $isElementNode(node) ? node.getChildAtIndex(index) : null;
    return $isFootnoteNode(node) ? node.getKey() : null;
  });
  if (footnote === null) return goToClaim(editor, { path: [...path], offset });
  openNote(footnote);
  return true;
}
