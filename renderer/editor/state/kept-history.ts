import type { HistoryState } from '@lexical/history';
import { type EditorState, HISTORIC_TAG, type LexicalEditor } from 'lexical';
import type { BriefHeader } from '../../../shared/model';
import { type BriefHead, isSameHead, movedHead } from './brief-head';
import { createBriefHistory } from './brief-history';
import { toSavedState } from './brief-state';

type Kept = { history: HistoryState; head: BriefHead };
/** A step that changed the head together with the text. */
type HeadStep = { from: BriefHead; to: BriefHead };

/** Briefs whose steps are remembered after their pane was closed, longest unused first. */
const kept = new Map<string, Kept>();
const KEPT_AT_MOST = 12;
/** By the text that stands in front of the step. */
const headSteps = new WeakMap<EditorState, HeadStep>();

/**
 * The steps of undo of a brief, which survive its pane: an editor that opens the brief again in this session goes on with
 * them. Where the stored brief is another than was left (put back, or changed elsewhere), what was left is one step back,
 * its head too.
 */
export function openHistory(editor: LexicalEditor, briefId: string, head: BriefHead): HistoryState {
  const before = kept.get(briefId);
  const history = createBriefHistory(editor);
  if (before !== undefined) {
    const { current } = before.history;
    const own = (entries: HistoryState['undoStack']) => entries.map((entry) => ({ ...entry, editor }));
    history.undoStack = own(before.history.undoStack);
    const isSame = isSameHead(before.head, head);
    if (current !== null && isSame && holdsSame(editor, current.editorState))
      history.redoStack = own(before.history.redoStack);
    else if (current !== null) {
      history.undoStack.push({ ...current, editor });
      if (!isSame) headSteps.set(current.editorState, { from: before.head, to: head });
    }
  }
  kept.delete(briefId);
  kept.set(briefId, { history, head });
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT_AT_MOST) break;
    kept.delete(oldest);
  }
  return history;
}

/** What stands in the head now. A change of it alone is no step of undo. */
export function keepHead(briefId: string, head: BriefHead): void {
  const now = kept.get(briefId);
  if (now !== undefined) now.head = head;
}

/** The step that is made next changes the head, too: undo and redo take both. */
export function keepHeadStep(briefId: string, changed: Partial<BriefHeader>): void {
  const now = kept.get(briefId);
  const state = now?.history.current?.editorState;
  if (now !== undefined && state !== undefined)
    headSteps.set(state, {
      from: now.head,
      to: { ...now.head, header: { ...now.head.header, ...changed } },
    });
}

/** Undo and redo of a step that changed the head give the head that goes with the text. What was changed in it since stays. */
export function followHeadSteps(
  editor: LexicalEditor,
  briefId: string,
  onHead: (head: BriefHead) => void,
): () => void {
  const history = kept.get(briefId)?.history;
  if (history === undefined) return () => undefined;
  const place = () => ({
    at: history.current?.editorState,
    undone: history.undoStack.length,
    redone: history.redoStack.length,
  });
  let was = place();
  const follow = () => {
    const now = place();
    const left = was.at && headSteps.get(was.at);
    const reached = now.at && headSteps.get(now.at);
    const head = kept.get(briefId)?.head;
    if (now.at !== was.at && head !== undefined) {
      const isBack = now.undone < was.undone && now.redone > was.redone;
      const isForward = now.undone > was.undone && now.redone < was.redone && was.redone > 0;
      if (isBack && reached) onHead(movedHead(head, reached.to, reached.from));
      else if (isForward && wasRedone && left) onHead(movedHead(head, left.from, left.to));
      // Where only drawing was settled, another state stands in the place of the one before.
      else if (now.undone === was.undone && left && now.at) headSteps.set(now.at, left);
    }
    was = now;
  };
  let wasRedone = false;
  return editor.registerUpdateListener(({ tags }) => {
    // After the history itself has taken the update in.
    queueMicrotask(() => {
      // A step that is written anew leaves nothing to redo, too.
      wasRedone = tags.has(HISTORIC_TAG);
      follow();
    });
  });
}

function holdsSame(editor: LexicalEditor, left: ReturnType<LexicalEditor['getEditorState']>): boolean {
  const now = JSON.stringify(toSavedState(editor).root);
  return now === JSON.stringify(toSavedState({ getEditorState: () => left }).root);
}
