import { useState } from 'react';

/** What was typed or chosen, and what was stored when it was begun. */
type Draft = { text: string; start: string; isChoice?: boolean };

/** Words that were typed into a field and neither kept nor given up, by the name of the field; as long as the window is open. */
const drafts = new Map<string, Draft>();

export const hasDraft = (name: string): boolean => drafts.has(name);
/** Words that are kept nowhere but in this window; what was only chosen is left out. */
export const unsavedWords = (): string[] =>
  [...drafts.values()].flatMap(({ text, isChoice }) => (isChoice || text.trim() === '' ? [] : [text]));

export const dropDraft = (name: string): void => void drafts.delete(name);
/** Puts words back that could not be stored. */
export const keepDraft = (name: string, text: string, start: string): void =>
  void drafts.set(name, { text, start });

type DraftInField = [
  text: string,
  setText: (text: string) => void,
  /** Another value was stored since these words were begun. */
  isOvertaken: boolean,
];

/**
 * What is typed into a field, as with `useState`, but it outlives the form: who looks up another article in the middle of a
 * note finds the words again. `name` says what the words are about, is unique in the window, and is the key of its form;
 * `start` is what is stored. `isChoice`: it is not typed, but chosen from a few.
 */
export function useDraft(name: string, start: string, isChoice = false): DraftInField {
  const [text, setText] = useState(() => drafts.get(name)?.text ?? start);
  const begun = drafts.get(name)?.start;
  return [
    text,
    (next) => {
      if (next === start) drafts.delete(name);
      else drafts.set(name, { text: next, start: begun ?? start, isChoice });
      setText(next);
    },
    begun !== undefined && begun !== start,
  ];
}
