import { type KeyboardEvent, useRef } from 'react';
import { findTyped } from './find-typed';

/** Letters that follow each other within this time (ms) are one word. */
const PAUSE_MS = 700;

/** The row that a key leads to, -1 where none begins so, or null where the key is no part of a name; a blank is, inside one. */
export type TypeAhead = (event: KeyboardEvent, texts: () => readonly string[], from: number) => number | null;

/** Finds rows of a list by typing how they begin. */
export function useTypeAhead(): TypeAhead {
  const typed = useRef({ text: '', at: 0 });
  return ({ key, timeStamp, ctrlKey, metaKey, altKey }, texts, from) => {
    if ([...key].length !== 1 || ctrlKey || metaKey || altKey) return null;
    const before = timeStamp - typed.current.at > PAUSE_MS ? '' : typed.current.text;
    if (key === ' ' && before === '') return null;
    typed.current = { text: before + key, at: timeStamp };
    return findTyped(texts(), typed.current.text, from);
  };
}
