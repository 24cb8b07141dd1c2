import type { LexicalEditor } from 'lexical';

type Place = Pick<Selection, 'anchorNode' | 'anchorOffset' | 'focusNode' | 'focusOffset'>;

/**
 * Each key acts where the caret is. The browser tells of a caret that it moved only once it has time, and until then Lexical
 * deletes, breaks and formats where the caret was: Backspace behind four quick arrow keys took a letter of another word.
 * So what is overdue is told before the next key.
 */
export function registerCaretInStep(editor: LexicalEditor): () => void {
  let told: Place | null = null;
  const note = () => {
    const now = document.getSelection();
    told = now && placeOf(now);
  };
  const tell = ({ target }: Event) => {
    const root = editor.getRootElement();
    if (root === null || !(target instanceof Node) || !root.contains(target) || editor.isComposing()) return;
    const now = document.getSelection();
    if (now === null || (told !== null && isSame(told, now))) return;
    document.dispatchEvent(new Event('selectionchange'));
  };
  return editor.registerRootListener((root) => {
    if (root === null) return;
    document.addEventListener('selectionchange', note);
    // Before anything else hears of the key: commands of the window act at the caret, too.
    window.addEventListener('keydown', tell, { capture: true });
    return () => {
      document.removeEventListener('selectionchange', note);
      window.removeEventListener('keydown', tell, { capture: true });
    };
  });
}

const placeOf = ({ anchorNode, anchorOffset, focusNode, focusOffset }: Selection): Place => ({
  anchorNode,
  anchorOffset,
  focusNode,
  focusOffset,
});

const isSame = (one: Place, other: Place): boolean =>
  one.anchorNode === other.anchorNode &&
  one.anchorOffset === other.anchorOffset &&
  one.focusNode === other.focusNode &&
  one.focusOffset === other.focusOffset;
