import type { LexicalEditor, NodeKey } from 'lexical';
import { useCallback, useRef } from 'react';
import { announce } from '../../ui/announce';
import { toggleParaphrase } from '../paraphrase/toggle-paraphrase';
import type { JudgedBrief } from '../state/use-judged-brief';
import { applyMend } from './apply-mend';
import { type MendAction, mendOf } from './mend-actions';
import { problemsOf, stepToProblem } from './problems';

/** Does a mend, or steps to a problem, in the brief as it is when the key comes. The function stays the same. */
export function useMends(
  editor: LexicalEditor,
  now: JudgedBrief,
  onNotice: (notice: string | null) => void,
): (action: MendAction, key?: NodeKey) => void {
  const latest = useRef(now);
  latest.current = now;
  return useCallback(
    (action, key) => {
      const { judged, by, findings } = latest.current;
      const kind = mendOf(action);
      if (kind === null && action !== 'paraphrase') {
        onNotice(null);
        announce(
          stepToProblem(editor, [...problemsOf(judged), ...findings], action === 'next-problem' ? 1 : -1) ??
            'No problems in this brief.',
        );
        return;
      }
      const outcome =
        kind === null
          ? toggleParaphrase(editor, key)
          : applyMend(editor, kind, { ...by, ...(key !== undefined && { key }) });
      onNotice(outcome.isDone ? null : outcome.says);
      if (outcome.isDone) announce(outcome.says);
      editor.focus();
    },
    [editor, onNotice],
  );
}
