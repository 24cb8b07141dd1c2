import { useLayoutEffect } from 'react';

/** Frames that what was asked for may take to put the focus into its field, once it is drawn. */
const FRAMES = 30;
/** What takes longer than this (ms) to load is not waited for with the keys of the whole window. */
const LONGEST = 3000;

/**
 * Stands in the place of something that was asked for by a key and is still being loaded: what is typed meanwhile is meant
 * for it, and must not land in what still has the focus. The letters go into its field once that has the focus, and
 * nowhere if it never has.
 */
export function HoldKeys(): null {
  useLayoutEffect(() => {
    const before = document.activeElement;
    let held: string[] = [];
    const hold = (event: KeyboardEvent) => {
      const isLetter = [...event.key].length === 1;
      const isCommand = event.ctrlKey || event.metaKey || event.altKey;
      if (event.isComposing || (isCommand && !(isLetter && event.getModifierState('AltGraph')))) return;
      event.preventDefault();
      event.stopPropagation();
      if (isLetter) held.push(event.key);
      else if (event.key === 'Backspace') held.pop();
      else if (event.key === 'Escape') held = [];
    };
    const stop = () => window.removeEventListener('keydown', hold, { capture: true });
    window.addEventListener('keydown', hold, { capture: true });
    const timer = setTimeout(stop, LONGEST);
    return () => {
      clearTimeout(timer);
      stop();
      if (held.length > 0) requestAnimationFrame(() => typeElsewhere(before, held.join(''), FRAMES));
    };
  }, []);
  return null;
}

function typeElsewhere(before: Element | null, words: string, frames: number): void {
  const field = document.activeElement;
  const isField = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
  if (isField && field !== before)
    // The way by which a field tells React, and its own undo, that something was typed.
    document.execCommand('insertText', false, words);
  else if (frames > 0) requestAnimationFrame(() => typeElsewhere(before, words, frames - 1));
}
