import { useState } from 'react';

/** Words that were typed into a field and neither kept nor given up, by the name of the field; as long as the window is open. */
const drafts = new Map<string, string>();

export const hasDraft = (name: string): boolean => drafts.has(name);
export const dropDraft = (name: string): void => void drafts.delete(name);

/**
 * What is typed into a field, as with `useState`, but it outlives the form: who looks up another article in the middle of a
 * note finds the words again. `name` says what the words are about, is
 * unique in the window, and is the key of its form; `start` is what is stored.
 */
export function useDraft(name: string, start: string): [text: string, setText: (text: string) => void] {
  const [text, setText] = useState(() => drafts.get(name) ?? start);
  return [
    text,
    (next) => {
      if (next === start) drafts.delete(name);
      else drafts.set(name, next);
      setText(next);
    },
  ];
}
