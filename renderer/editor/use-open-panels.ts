import type { LexicalEditor, NodeKey } from 'lexical';
import { useCallback, useState } from 'react';
import { useSame } from '../ui/use-same';
import { insertFootnote } from './footnote/insert-footnote';
import type { MatrixTab } from './matrix/MatrixDialog';
import type { MendAction } from './mending/mend-actions';
import { caretRect } from './panel/caret-rect';
import type { EditorPlace } from './places/select-place';

/**
 * Where a footnote opens: at the problem with this number (from 0), and with this done there; at the quotation with this
 * number among its own; or at a place of its words.
 */
export type NoteStart =
  | { problem: number; act: MendAction | null }
  | { quotation: number }
  | { place: EditorPlace };

export type OpenPanels = {
  /** The citation or own footnote that is open, by its node. */
  noteKey: NodeKey | null;
  openNote: (key: NodeKey | null, start?: NoteStart) => void;
  noteStart: NoteStart | null;
  /** The footnote that was just made: empty and closed again it goes away. */
  newFootnote: NodeKey | null;
  openNewFootnote: () => void;
  /** What is being put in at the caret. */
  atCaret: { kind: 'cite' | 'link'; rect: DOMRect | null } | null;
  openAtCaret: (kind: 'cite' | 'link') => void;
  closeAtCaret: () => void;
  /** Number of the check that is shown, 0 for none. */
  checking: number;
  check: () => void;
  closeCheck: () => void;
  exporting: boolean | 'with-report';
  setExporting: (exporting: boolean | 'with-report') => void;
  matrixShown: MatrixTab | null;
  showMatrix: (tab: MatrixTab | null) => void;
};

/** What is open over the page of a brief. */
export function useOpenPanels(editor: LexicalEditor): OpenPanels {
  const [noteKey, openNote] = useState<NodeKey | null>(null);
  const [noteStart, setNoteStart] = useState<NoteStart | null>(null);
  const [newFootnote, setNewFootnote] = useState<NodeKey | null>(null);
  const [atCaret, setAtCaret] = useState<OpenPanels['atCaret']>(null);
  const [checking, setChecking] = useState(0);
  const [exporting, setExporting] = useState<boolean | 'with-report'>(false);
  const [matrixShown, showMatrix] = useState<MatrixTab | null>(null);

  const openAtCaret = useCallback(
    (kind: 'cite' | 'link') => setAtCaret({ kind, rect: caretRect(editor) }),
    [editor],
  );
  const openNewFootnote = useCallback(() => {
    // A key is answered inside an update of the text; the footnote needs one of its own.
    queueMicrotask(() => {
      const key = insertFootnote(editor);
      setNewFootnote(key);
      openNote(key);
    });
  }, [editor]);
  const open = useCallback((key: NodeKey | null, start?: NoteStart) => {
    setNoteStart(start ?? null);
    if (key === null) setNewFootnote(null);
    openNote(key);
  }, []);
  const check = useCallback(() => setChecking((round) => round + 1), []);
  const closeAtCaret = useCallback(() => setAtCaret(null), []);
  const closeCheck = useCallback(() => setChecking(0), []);

  return useSame({
    noteKey,
    openNote: open,
    noteStart,
    newFootnote,
    openNewFootnote,
    atCaret,
    openAtCaret,
    closeAtCaret,
    checking,
    check,
    closeCheck,
    exporting,
    setExporting,
    matrixShown,
    showMatrix,
  });
}
