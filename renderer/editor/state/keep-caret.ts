import {
  $getSelection,
  $setSelection,
  type BaseSelection,
  BLUR_COMMAND,
  COMMAND_PRIORITY_LOW,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';

export type KeptCaret = { restore: () => void; stop: () => void };

/**
 * Keeps what was selected when the focus left the text: the browser puts the caret at the start when a dialog gives the
 * focus back. `restore` does nothing once the text has changed.
 */
export function keepCaret(editor: LexicalEditor): KeptCaret {
  let kept: BaseSelection | null = null;
  const stop = mergeRegister(
    editor.registerCommand(
      BLUR_COMMAND,
      () => {
        kept = $getSelection()?.clone() ?? null;
        return false;
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size > 0 || dirtyLeaves.size > 0) kept = null;
    }),
  );
  const restore = () => {
    const selection = kept;
    if (selection) editor.update(() => $setSelection(selection.clone()), { discrete: true });
  };
  return { restore, stop };
}
