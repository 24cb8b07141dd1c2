import { $getSelection, $isNodeSelection, type LexicalEditor, type NodeKey } from 'lexical';
import { useCallback, useRef } from 'react';
import { announce } from '../../ui/announce';
import { $isFootnoteNode } from '../footnote/FootnoteNode';
import { toggleParaphrase } from '../paraphrase/toggle-paraphrase';
import type { JudgedBrief } from '../state/use-judged-brief';
import { $typedAtCaret, mendTyped } from '../typed/mend-typed';
import type { NoteStart } from '../use-open-panels';
import { applyMend, type MendOutcome } from './apply-mend';
import { type MendAction, mendOf } from './mend-actions';
import { problemsOf, stepToProblem } from './problems';

/** The footnote whose mark is chosen: its quotations are mended in its window. */
function $chosenFootnote(): NodeKey | null {
  const selection = $getSelection();
  const [node] = $isNodeSelection(selection) ? selection.getNodes() : [];
  return $isFootnoteNode(node) ? node.getKey() : null;
}

/**
 * Does a mend, or steps to a problem, in the brief as it is when the key comes. The function stays the same. `from` is the
 * footnote that a step leaves.
 */
export function useMends(
  editor: LexicalEditor,
  now: JudgedBrief,
  onNotice: (notice: string | null) => void,
  openNote: (key: NodeKey, start: NoteStart) => void,
): (action: MendAction, key?: NodeKey, from?: NodeKey) => void {
  const latest = useRef(now);
  latest.current = now;
  return useCallback(
    (action, key, from) => {
      const { judged, by, findings } = latest.current;
      const kind = mendOf(action);
      if (kind === null && action !== 'paraphrase') {
        onNotice(null);
        const problems = [...problemsOf(judged), ...findings];
        const by = action === 'next-problem' ? 1 : -1;
        const step = stepToProblem(editor, problems, by, from === undefined ? {} : { from });
        announce(step?.says ?? 'No problems in this brief.');
        if (step?.footnote) openNote(step.footnote.key, { problem: step.footnote.problem, act: null });
        return;
      }
      const note = key === undefined ? editor.read($chosenFootnote) : null;
      if (note !== null) {
        openNote(note, { problem: 0, act: action });
        return;
      }
      const tell = (outcome: MendOutcome) => {
        onNotice(outcome.isDone ? null : outcome.says);
        if (outcome.isDone) announce(outcome.says);
        editor.focus();
      };
      const inText = judged.filter(({ footnote }) => footnote === undefined);
      const typed = kind === null || key !== undefined ? null : editor.read(() => $typedAtCaret(inText));
      if (kind !== null && typed) void mendTyped(editor, kind, typed, by).then(tell);
      else if (kind === null) tell(toggleParaphrase(editor, key));
      else tell(applyMend(editor, kind, { ...by, ...(key !== undefined && { key }) }));
    },
    [editor, onNotice, openNote],
  );
}
