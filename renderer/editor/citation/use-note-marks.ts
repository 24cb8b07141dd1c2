import type { LexicalEditor, NodeKey } from 'lexical';
import { useEffect, useRef } from 'react';
import { type NoteMarks, type NoteMarksJob, registerNoteMarks } from './draw-note-marks';

/** Keeps the marks of citations and footnotes in the text of an editor as the style and the open window have them. */
export function useNoteMarks(
  editor: LexicalEditor,
  { board, open, inFootnote = false, openKey }: NoteMarksJob & { openKey: NodeKey | null },
): void {
  const marks = useRef<NoteMarks | null>(null);
  useEffect(() => {
    const mine = registerNoteMarks(editor, { board, open, inFootnote });
    marks.current = mine;
    return mine.stop;
  }, [editor, board, open, inFootnote]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: marks that are drawn anew show it again
  useEffect(() => marks.current?.showOpen(openKey), [openKey, editor, board, open, inFootnote]);
}
