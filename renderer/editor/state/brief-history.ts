import type { HistoryState } from '@lexical/history';
import type { LexicalEditor } from 'lexical';

/** A history that knows the opened state, so that the very first change can be undone too. */
export const createBriefHistory = (editor: LexicalEditor): HistoryState => ({
  current: { editor, editorState: editor.getEditorState() },
  undoStack: [],
  redoStack: [],
});
