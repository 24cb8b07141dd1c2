import { COMMAND_PRIORITY_HIGH, KEY_DOWN_COMMAND, type LexicalEditor } from 'lexical';
import { BLOCK_ACTIONS, type BlockAction, type BlockEntry } from './block-actions';

/** Binds the keys of the block actions in the text of the brief. Returns what undoes it. */
export function registerBlockKeys(editor: LexicalEditor, act: (action: BlockAction) => void): () => void {
  return editor.registerCommand(
    KEY_DOWN_COMMAND,
    (event) => {
      const found = actionFor(event);
      if (found === null) return false;
      event.preventDefault();
      // A key is answered inside an update of the text; what it asks for needs one of its own.
      queueMicrotask(() => act(found));
      return true;
    },
    COMMAND_PRIORITY_HIGH,
  );
}

function actionFor(event: KeyboardEvent): BlockAction | null {
  // AltGr reports Ctrl+Alt and types characters on many keyboards.
  if (event.isComposing || event.getModifierState('AltGraph')) return null;
  const pressed = [
    ...(event.ctrlKey || event.metaKey ? ['$mod'] : []),
    ...(event.altKey ? ['Alt'] : []),
    ...(event.shiftKey ? ['Shift'] : []),
    event.code,
  ].join('+');
  return BLOCK_ACTIONS.find((entry: BlockEntry) => entry.keys === pressed)?.action ?? null;
}
