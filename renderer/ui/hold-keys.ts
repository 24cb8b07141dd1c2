import { doKey, isMove } from './do-key';

/** Frames for which what may ask for no keys at all is waited for, once it ran. */
const FRAMES = 30;
/** What takes longer than this (ms) to load, or then to take the focus, is not waited for with the keys of the whole window. */
const LONGEST = 3000;
/** Keys that with Ctrl paste, cut, undo and redo. */
const CHANGES = /^[vxzy]$/i;

export type HeldKeys = {
  /** What was asked for is drawn: it gets the keys as soon as it has taken the focus, and if it takes none, nobody does. */
  settle: () => void;
  /** It is not wanted any more: what was typed for it goes nowhere. */
  drop: () => void;
};

/** Takes what is held for something that may yet ask for keys of its own; null while nothing is. */
let passOn: (() => Held[]) | null = null;

/**
 * Holds the keys for something that was asked for by a key and has not taken the focus yet, for it is being loaded or
 * drawn: what is typed meanwhile is meant for it, and must not land in what has the focus still, which is `before`.
 * `onEscape` takes back what was asked for. With `isPassedOn`, what begins to hold keys next gets those held so far. With
 * `isSameText`, what gets the focus back may be meant as well: what could not be given over later (undo, Esc) goes there, and
 * arrows and Delete are held, since what is run first would put the caret back where it stood.
 */
export function holdKeys(
  before: Element | null,
  onEscape: () => void,
  { isPassedOn = false, isSameText = false } = {},
): HeldKeys {
  let held: Held[] = passOn?.() ?? [];
  let composed: ComposedField | null = null;
  let isSettled = false;
  const isWaiting = () =>
    document.activeElement === before ||
    document.activeElement === document.body ||
    // What is composed after `settle` waits for the same focus.
    document.activeElement === composed?.field;
  const hold = (event: KeyboardEvent) => {
    // The focus is there, though no frame was drawn since: the key is for what has it, and Esc gives the focus back.
    if (isSettled && !isWaiting()) return end();
    // An input method cannot be stopped, so it is given a place of its own, and all that follows with it.
    if (event.isComposing || event.key === 'Process') composed ??= openComposedField(before);
    if (composed) return;
    const isLetter = [...event.key].length === 1;
    const isCommand = event.ctrlKey || event.metaKey || event.altKey;
    const isMoving = isSameText && !event.metaKey && !event.altKey && isMove(event.key);
    if (isCommand && !isMoving && !(isLetter && event.getModifierState('AltGraph'))) {
      // Other commands are the window's; these would change what has the focus still.
      if (!event.altKey && !isSameText && CHANGES.test(event.key)) {
        event.preventDefault();
        event.stopPropagation();
      }
      return;
    }
    if (isSameText && held.length === 0 && !isLetter && !isMoving && !REPLAYED.has(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    if (isLetter) held.push(event.key);
    else if (event.key === 'Backspace' && typeof held.at(-1) === 'string') held.pop();
    // The key that asked for the tool may be down still.
    else if (isMoving || (REPLAYED.has(event.key) && !event.repeat))
      held.push({ key: event.key, shiftKey: event.shiftKey, ctrlKey: event.ctrlKey });
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
    if (passOn === yieldKeys) passOn = null;
  };
  let timer = setTimeout(stop, LONGEST);
  window.addEventListener('keydown', hold, { capture: true });
  let isDropped = false;
  const yieldKeys = (): Held[] => {
    isDropped = true;
    stop();
    return held;
  };
  if (isPassedOn) passOn = yieldKeys;
  const end = (): void => {
    if (isDropped) return;
    isDropped = true;
    stop();
    if (document.activeElement !== before) replay(held);
  };
  let frames = 0;
  const giveOver = (): void => {
    if (isDropped) return;
    frames += 1;
    if (!isWaiting() || (isSameText && frames > FRAMES)) end();
    else requestAnimationFrame(giveOver);
  };
  return {
    settle: () => {
      if (isDropped) return;
      // What is composed goes on in the field itself.
      if (composed) held.push(composed.close());
      composed = null;
      isSettled = true;
      clearTimeout(timer);
      timer = setTimeout(end, LONGEST);
      giveOver();
    },
    drop: () => {
      isDropped = true;
      stop();
    },
  };
}

/** A letter, or words of an input method; or a key that does something. */
type Held = string | Readonly<{ key: string; shiftKey: boolean; ctrlKey: boolean }>;

/** Keys that a tool gets after the letters in front of them. After a Tab nobody knows where letters belong. */
const REPLAYED = new Set(['Enter', 'ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Tab', 'F3']);

/**
 * Gives what was held to what has the focus now, in order, until a key leaves it. A key of a window that was never
 * seen presses no button: Enter sends a form with a field that takes words, and else only does what its field makes of it.
 */
function replay(held: readonly Held[]): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLElement) || field === document.body) return;
  let words = '';
  const write = () => {
    // The way by which a field tells React, and its own undo, that something was typed.
    if (words !== '' && takesWords(field)) document.execCommand('insertText', false, words);
    words = '';
  };
  for (const each of held) {
    if (typeof each === 'string') {
      words += each;
      continue;
    }
    write();
    if (each.key === 'Tab') return;
    const isFree = field.dispatchEvent(
      new KeyboardEvent('keydown', { ...each, code: each.key, bubbles: true, cancelable: true }),
    );
    if (isFree && each.key === 'Enter' && field instanceof HTMLInputElement && takesWords(field))
      field.form?.requestSubmit();
    else if (isFree && takesWords(field)) doKey(field, each);
    if (document.activeElement !== field || !field.isConnected) return;
  }
  write();
}

type ComposedField = {
  field: HTMLTextAreaElement;
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
    field,
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
const takesWords = (field: HTMLElement): boolean =>
  field.isContentEditable ||
  field instanceof HTMLTextAreaElement ||
  (field instanceof HTMLInputElement && /^(?:text|search|url|email|tel|password|number)$/.test(field.type));
