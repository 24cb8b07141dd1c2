import {
  $getSelection,
  $setSelection,
  COMMAND_PRIORITY_LOW,
  FOCUS_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';

/**
 * Keeps the caret and what is selected where they were when the focus comes back by keys or from a dialog: the browser
 * would put the caret at the start of the text.
 */
export function registerKeptCaret(editor: LexicalEditor): () => void {
  let pointerDown = false;
  const press = () => {
    pointerDown = true;
  };
  const release = () => {
    pointerDown = false;
  };
  window.addEventListener('pointerdown', press, true);
  window.addEventListener('pointerup', release, true);
  window.addEventListener('pointercancel', release, true);
  return mergeRegister(
    () => {
      window.removeEventListener('pointerdown', press, true);
      window.removeEventListener('pointerup', release, true);
      window.removeEventListener('pointercancel', release, true);
    },
    editor.registerCommand(
      FOCUS_COMMAND,
      () => {
        const selection = $getSelection();
        // Set anew, it is brought back to the page. A pointer chooses its own place.
        if (selection !== null && !pointerDown) $setSelection(selection.clone());
        return false;
      },
      COMMAND_PRIORITY_LOW,
    ),
  );
}
