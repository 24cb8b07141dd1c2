import type { LexicalEditor } from 'lexical';
import { useLayoutEffect } from 'react';

/** Whether the focus was in the text of the brief that was open last when that was put away. */
let wasWriting = false;
/** The brief is read again because of what was pressed in a dialog that is gone: the focus has nowhere else to go. */
let isWanted = false;

/** Whatever had the focus, the text of the brief that is opened next takes it. */
export const wantFocus = (): void => {
  isWanted = true;
};

/** The brief that is opened next has its focus given elsewhere, as a new one its title. */
export const wantNoFocus = (): void => {
  wasWriting = false;
};

/**
 * Who goes from one brief to another by the palette goes on writing: the focus, which went with the text of the one, goes
 * into that of the other. Nobody's focus is taken who was elsewhere.
 */
export function useKeptFocus(editor: LexicalEditor): void {
  useLayoutEffect(() => {
    if (isWanted || (wasWriting && document.activeElement === document.body))
      editor.focus(undefined, { defaultSelection: 'rootStart' });
    wasWriting = false;
    isWanted = false;
    return () => {
      wasWriting = editor.getRootElement()?.contains(document.activeElement) === true;
    };
  }, [editor]);
}
