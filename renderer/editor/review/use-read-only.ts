import { HISTORIC_TAG, HISTORY_MERGE_TAG, type LexicalEditor } from 'lexical';
import { useEffect } from 'react';
import type { Brief } from '../../../shared/model';
import { toSavedState } from '../state/brief-state';
import { releasedSentence } from './release-words';

/** Keeps the text of a released brief as it is: whatever changes it is taken back at once, with the reason. */
export function useReadOnly(
  editor: LexicalEditor,
  released: Brief['released'],
  onNotice: (notice: string) => void,
): void {
  useEffect(() => {
    if (!released) return;
    editor.setEditable(false);
    let kept = editor.getEditorState();
    let words = JSON.stringify(toSavedState(editor));
    return editor.registerUpdateListener(({ editorState, dirtyElements, dirtyLeaves, tags }) => {
      if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
      const now = JSON.stringify(toSavedState(editor));
      // Registering a rule visits every node of its kind.
      if (now === words || tags.has(HISTORY_MERGE_TAG)) {
        kept = editorState;
        words = now;
        return;
      }
      onNotice(releasedSentence(released));
      editor.setEditorState(kept, { tag: HISTORIC_TAG });
    });
  }, [editor, released, onNotice]);
}
