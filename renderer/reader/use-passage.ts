import { type RefObject, useCallback, useEffect, useState } from 'react';
import type { Passage } from '../../shared/model';
import { type CanonicalText, describePassage } from './describe-passage';

/** What is selected in the article, once the mouse button is up: a bar must not chase a selection being made. */
export function usePassage(root: RefObject<HTMLElement | null>, text: CanonicalText | null) {
  const [passage, setPassage] = useState<Passage | null>(null);

  const readNow = useCallback((): Passage | null => {
    const el = root.current;
    const selection = document.getSelection();
    const inside =
      el &&
      selection &&
      selection.rangeCount > 0 &&
      el.contains(selection.anchorNode) &&
      !selection.isCollapsed;
    return inside && text ? describePassage(el, selection.getRangeAt(0), text) : null;
  }, [root, text]);

  const read = useCallback(() => {
    const found = readNow();
    setPassage((before) =>
      before &&
      found &&
      before.start === found.start &&
      before.end === found.end &&
      before.textId === found.textId
        ? before
        : found,
    );
  }, [readNow]);

  useEffect(() => {
    let pressed = false;
    let timer = 0;
    const soon = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(read, 30);
    };
    const changed = () => !pressed && soon();
    const down = (event: PointerEvent) => {
      // A press on the bar acts on the selection; it does not make one.
      if (event.target instanceof Element && event.target.closest('.selection-bar')) return;
      pressed = true;
    };
    const up = () => {
      pressed = false;
      soon();
    };
    document.addEventListener('selectionchange', changed);
    document.addEventListener('pointerdown', down, true);
    document.addEventListener('pointerup', up, true);
    document.addEventListener('pointercancel', up, true);
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener('selectionchange', changed);
      document.removeEventListener('pointerdown', down, true);
      document.removeEventListener('pointerup', up, true);
      document.removeEventListener('pointercancel', up, true);
    };
  }, [read]);

  const clear = useCallback(() => {
    document.getSelection()?.removeAllRanges();
    setPassage(null);
  }, []);
  return { passage, readNow, clear };
}
