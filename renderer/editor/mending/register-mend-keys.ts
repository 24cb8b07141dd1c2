import { COMMAND_PRIORITY_HIGH, KEY_DOWN_COMMAND, type LexicalEditor } from 'lexical';
import { MEND_ACTIONS, type MendAction } from './mend-actions';

/** Binds the keys in the text of the brief. Returns what undoes it. */
export function registerMendKeys(editor: LexicalEditor, act: (action: MendAction) => void): () => void {
  return editor.registerCommand(
    KEY_DOWN_COMMAND,
    (event) => {
      const found = actionFor(event);
      if (found === null) return false;
      event.preventDefault();
      act(found);
      return true;
    },
    COMMAND_PRIORITY_HIGH,
  );
}

function actionFor(event: KeyboardEvent): MendAction | null {
  // AltGr reports Ctrl+Alt and types characters on many keyboards.
  if (event.isComposing || event.ctrlKey || event.metaKey || event.getModifierState('AltGraph')) return null;
  const keys = `${event.altKey ? 'Alt+' : ''}${event.shiftKey ? 'Shift+' : ''}${event.code}`;
  return MEND_ACTIONS.find((entry) => entry.keys === keys)?.action ?? null;
}
