/** Frames that what was asked for may take to put the focus into its field, once it is drawn. */
const FRAMES = 30;
/** What takes longer than this (ms) to load is not waited for with the keys of the whole window. */
const LONGEST = 3000;

export type HeldKeys = {
  /** What was asked for is drawn: it gets the keys as soon as it has taken the focus, and if it takes none, nobody does. */
  settle: () => void;
  /** It is not wanted any more: what was typed for it goes nowhere. */
  drop: () => void;
};

/**
 * Holds the keys for something that was asked for by a key and has not taken the focus yet, for it is being loaded or
 * drawn: what is typed meanwhile is meant for it, and must not land in what has the focus still, which is `before`.
 * `onEscape` takes back what was asked for.
 */
export function holdKeys(before: Element | null, onEscape: () => void): HeldKeys {
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
      onEscape();
    }
  };
  const stop = () => {
    clearTimeout(timer);
    window.removeEventListener('keydown', hold, { capture: true });
    if (composed) held.push(composed.close());
    composed = null;
  };
  const timer = setTimeout(stop, LONGEST);
  window.addEventListener('keydown', hold, { capture: true });
  let isDropped = false;
  const giveOver = (frames: number) => {
    if (isDropped) return;
    if (document.activeElement === before && frames > 0)
      return requestAnimationFrame(() => giveOver(frames - 1));
    stop();
    // The way by which a field tells React, and its own undo, that something was typed.
    if (held.length > 0 && document.activeElement !== before && takesWords(document.activeElement))
      document.execCommand('insertText', false, held.join(''));
  };
  return {
    settle: () => {
      // What is composed goes on in the field itself.
      if (composed) held.push(composed.close());
      composed = null;
      giveOver(FRAMES);
    },
    drop: () => {
      isDropped = true;
      stop();
    },
  };
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

/** A box to tick has the focus, too, but words typed for it would go to the text where the selection still is. */
const takesWords = (field: Element | null): boolean =>
  field instanceof HTMLTextAreaElement ||
  (field instanceof HTMLInputElement && /^(?:text|search|url|email|tel|password|number)$/.test(field.type));
