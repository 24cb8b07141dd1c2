import type { LexicalEditor } from 'lexical';

/** Where the caret is in the window; the end of the text when it is not in it. */
export function caretRect(editor: LexicalEditor): DOMRect | null {
  const root = editor.getRootElement();
  const selection = getSelection();
  if (root === null) return null;
  if (
    selection !== null &&
    selection.rangeCount > 0 &&
    selection.anchorNode !== null &&
    root.contains(selection.anchorNode)
  ) {
    const rect = selection.getRangeAt(0).getBoundingClientRect();
    if (rect.height > 0) return rect;
    // A caret between nodes has no box of its own.
    const el =
      selection.anchorNode instanceof Element
        ? (selection.anchorNode.childNodes[selection.anchorOffset] ?? selection.anchorNode)
        : selection.anchorNode.parentElement;
    if (el instanceof Element) return el.getBoundingClientRect();
  }
  return (root.lastElementChild ?? root).getBoundingClientRect();
}
