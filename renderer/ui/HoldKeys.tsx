import { useLayoutEffect } from 'react';

/** Frames that what was asked for may take to put the focus into its field, once it is drawn. */
const FRAMES = 30;

/**
 * Stands in the place of something that was asked for by a key and is still being loaded: what is typed meanwhile is meant
 * for it, and must not land in the text that still has the focus. The letters go into its field when that has the focus.
 */
export function HoldKeys(): null {
  useLayoutEffect(() => {
    let held = '';
    const hold = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      if ([...event.key].length === 1) held += event.key;
    };
    window.addEventListener('keydown', hold, { capture: true });
    return () => {
      window.removeEventListener('keydown', hold, { capture: true });
      if (held !== '') typeWhenFocused(held, FRAMES);
    };
  }, []);
  return null;
}

function typeWhenFocused(words: string, frames: number): void {
  const field = document.activeElement;
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)
    // The way by which a field tells React, and its own undo, that something was typed.
    document.execCommand('insertText', false, words);
  else if (frames > 0) requestAnimationFrame(() => typeWhenFocused(words, frames - 1));
}
