import { $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';

/**
 * Blocks out of sight are not set (`content-visibility`), and whether a block is in sight is known only at the next frame.
 * The browser counts a caret in a block that is not set yet as one in the next block, so that a letter typed before that
 * frame would land there. A new block with the caret in it is set at once, until the frame.
 */
export const registerCaretInNewBlock = (editor: LexicalEditor): (() => void) =>
  editor.registerUpdateListener(({ editorState, prevEditorState, dirtyElements }) => {
    if (dirtyElements.size === 0 || prevEditorState.isEmpty()) return;
    const key = editorState.read(() => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection)) return null;
      return selection.anchor.getNode().getTopLevelElement()?.getKey() ?? null;
    });
    if (key === null || prevEditorState._nodeMap.has(key)) return;
    const block = editor.getElementByKey(key);
    if (!block) return;
    block.style.contentVisibility = 'visible';
    requestAnimationFrame(() => {
      block.style.contentVisibility = '';
    });
  });
