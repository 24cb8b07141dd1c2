import type { LexicalEditor } from 'lexical';
import { useLayoutEffect } from 'react';

/** Whether the focus was in the text of the brief that was open last when that was put away. */
let wasWriting = false;

/**
 * Who goes from one brief to another by the palette goes on writing: the focus, which went with the text of the one, goes
 * into that of the other. Nobody's focus is taken who was elsewhere.
 */
export function useKeptFocus(editor: LexicalEditor): void {
  useLayoutEffect(() => {
    if (wasWriting && document.activeElement === document.body)
      editor.focus(undefined, { defaultSelection: 'rootStart' });
    wasWriting = false;
    return () => {
      wasWriting = editor.getRootElement()?.contains(document.activeElement) === true;
    };
  }, [editor]);
}
