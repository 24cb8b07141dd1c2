import {
  $getNearestNodeFromDOMNode,
  $isElementNode,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';

/** Between pressing and letting go, in pixels: what is more is a drag. */
const STILL = 4;

/**
 * A third click chooses the paragraph. The browser's own choice ends in the block below, and where a citation stands between,
 * nothing of it is left: Delete then took one letter.
 */
export function registerParagraphChoice(editor: LexicalEditor): () => void {
  let pressed: { x: number; y: number } | null = null;
  const press = (event: MouseEvent) => {
    pressed = event.detail === 3 && event.button === 0 ? { x: event.clientX, y: event.clientY } : null;
  };
  const click = (event: MouseEvent) => {
    const at = pressed;
    pressed = null;
    if (at === null || event.detail !== 3 || event.shiftKey) return;
    if (Math.hypot(event.clientX - at.x, event.clientY - at.y) > STILL) return;
    const { target } = event;
    // A mark that is chosen as a whole opens by clicks of its own.
    if (!(target instanceof Element) || target.closest('[contenteditable="false"], button') !== null) return;
    editor.update(() => {
      const block = $blockAround($getNearestNodeFromDOMNode(target));
      block?.select(0, block.getChildrenSize());
    });
  };
  return editor.registerRootListener((root) => {
    if (root === null) return;
    root.addEventListener('mousedown', press);
    root.addEventListener('click', click);
    return () => {
      root.removeEventListener('mousedown', press);
      root.removeEventListener('click', click);
    };
  });
}

/** The paragraph, heading, item or cell line whose words these are; null where there are none. */
function $blockAround(node: LexicalNode | null): ElementNode | null {
  let at: LexicalNode | null = node;
  while (at !== null && (!$isElementNode(at) || at.isInline())) at = at.getParent();
  if (!$isElementNode(at) || at.getChildrenSize() === 0) return null;
  const holdsBlocks = at.getChildren().some((child) => $isElementNode(child) && !child.isInline());
  return holdsBlocks ? null : at;
}
