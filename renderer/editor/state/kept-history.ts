import type { HistoryState } from '@lexical/history';
import type { LexicalEditor } from 'lexical';
import { createBriefHistory } from './brief-history';
import { toSavedState } from './brief-state';

/** Briefs whose steps are remembered after their pane was closed, longest unused first. */
const kept = new Map<string, HistoryState>();
const KEPT_AT_MOST = 12;

/**
 * The steps of undo of a brief, which survive its pane: an editor that opens the brief again in this session goes on with
 * them. Where the stored brief is another than was left (put back, or changed elsewhere), what was left is one step back.
 */
export function openHistory(editor: LexicalEditor, briefId: string): HistoryState {
  const before = kept.get(briefId);
  const history = createBriefHistory(editor);
  if (before !== undefined) {
    const { current } = before;
    const own = (entries: HistoryState['undoStack']) => entries.map((entry) => ({ ...entry, editor }));
    history.undoStack = own(before.undoStack);
    if (current !== null && holdsSame(editor, current.editorState)) history.redoStack = own(before.redoStack);
    else if (current !== null) history.undoStack.push({ ...current, editor });
  }
  kept.delete(briefId);
  kept.set(briefId, history);
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT_AT_MOST) break;
    kept.delete(oldest);
  }
  return history;
}

function holdsSame(editor: LexicalEditor, left: ReturnType<LexicalEditor['getEditorState']>): boolean {
  const now = JSON.stringify(toSavedState(editor).root);
  return now === JSON.stringify(toSavedState({ getEditorState: () => left }).root);
}
