import { useLayoutEffect, useState } from 'react';

type Caret = { host: HTMLElement; anchor: Node; anchorOffset: number; focus: Node; focusOffset: number };

/** Where the caret stands (or what is selected) in the text being edited; null when the focus is elsewhere. */
function readCaret(): Caret | null {
  const host = document.activeElement;
  const selection = getSelection();
  if (!(host instanceof HTMLElement) || !host.isContentEditable || !selection) return null;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  if (!anchorNode || !focusNode || !host.contains(anchorNode) || !host.contains(focusNode)) return null;
  return { host, anchor: anchorNode, anchorOffset, focus: focusNode, focusOffset };
}

/**
 * For what opens over the window and closes again: the caret goes back where it was. Giving the focus back is not
 * enough, since a browser that typed into a field meanwhile puts the caret at the start of the text.
 */
export function useCaretReturn(): void {
  // Read while drawing for the first time: afterwards the focus has gone into what opens.
  const [caret] = useState(readCaret);
  useLayoutEffect(() => {
    if (!caret) return;
    return () => {
      const { host, anchor, anchorOffset, focus, focusOffset } = caret;
      const forget = new AbortController();
      const putBack = () => {
        forget.abort();
        // What was chosen may have changed the text.
        if (!host.contains(anchor) || !host.contains(focus)) return;
        const fits = anchorOffset <= lengthOf(anchor) && focusOffset <= lengthOf(focus);
        if (fits) getSelection()?.setBaseAndExtent(anchor, anchorOffset, focus, focusOffset);
      };
      const { signal } = forget;
      host.addEventListener('focus', putBack, { signal });
      // Where the focus goes elsewhere, the next step of the analyst decides where the caret is.
      for (const step of ['pointerdown', 'keydown'])
        document.addEventListener(step, () => forget.abort(), { capture: true, signal });
    };
  }, [caret]);
}

const lengthOf = (node: Node): number =>
  node instanceof CharacterData ? node.length : node.childNodes.length;
