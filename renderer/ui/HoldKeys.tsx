import { useLayoutEffect, useRef } from 'react';

/** Frames that what was asked for may take to put the focus into its field, once it is drawn. */
const FRAMES = 30;
/** What takes longer than this (ms) to load is not waited for with the keys of the whole window. */
const LONGEST = 3000;

/**
 * Stands in the place of something that was asked for by a key and is still being loaded: what is typed meanwhile is meant
 * for it, and must not land in what still has the focus. The letters go into its field once that has the focus, and
 * nowhere if it never has. `onEscape` takes back what was asked for.
 */
export function HoldKeys({ onEscape }: { onEscape?: () => void }): null {
  const takeBack = useRef(onEscape);
  takeBack.current = onEscape;
  useLayoutEffect(() => {
    const before = document.activeElement;
    let held: string[] = [];
    let composed: ComposedField | null = null;
    const hold = (event: KeyboardEvent) => {
      // An input method cannot be stopped, so it is given a place of its own, and all that follows with it.
      if (event.isComposing || event.key === 'Process') composed ??= openComposedField(before);
      if (composed) return;
      const isLetter = [...event.key].length === 1;
      const isCommand = event.ctrlKey || event.metaKey || event.altKey;
      if (isCommand && !(isLetter && event.getModifierState('AltGraph'))) return;
      event.preventDefault();
      event.stopPropagation();
      if (isLetter) held.push(event.key);
      else if (event.key === 'Backspace') held.pop();
      else if (event.key === 'Escape') {
        held = [];
        takeBack.current?.();
      }
    };
    const stop = () => {
      window.removeEventListener('keydown', hold, { capture: true });
      if (composed) held.push(composed.close());
      composed = null;
    };
    window.addEventListener('keydown', hold, { capture: true });
    const timer = setTimeout(stop, LONGEST);
    return () => {
      clearTimeout(timer);
      stop();
      const words = held.join('');
      if (words !== '') requestAnimationFrame(() => typeElsewhere(before, words, FRAMES));
    };
  }, []);
  return null;
}

type ComposedField = {
  /** Gives the focus and the selection back where they were; the words that were written. */
  close: () => string;
};

function openComposedField(before: Element | null): ComposedField {
  const selection = getSelection();
  const { anchorNode, anchorOffset = 0, focusNode, focusOffset = 0 } = selection ?? {};
  const field = document.createElement('textarea');
  field.className = 'unseen';
  field.setAttribute('aria-label', 'What is typed while a tool is loading');
  document.body.append(field);
  field.focus();
  return {
    close: () => {
      const isHere = document.activeElement === field;
      // Leaving a field ends what is being composed in it.
      if (isHere && before instanceof HTMLElement) before.focus();
      if (isHere && before instanceof HTMLElement && before.isContentEditable && anchorNode && focusNode)
        selection?.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
      field.remove();
      return field.value;
    },
  };
}

function typeElsewhere(before: Element | null, words: string, frames: number): void {
  const field = document.activeElement;
  const isField = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
  if (isField && field !== before)
    // The way by which a field tells React, and its own undo, that something was typed.
    document.execCommand('insertText', false, words);
  else if (frames > 0) requestAnimationFrame(() => typeElsewhere(before, words, frames - 1));
}
