import type { SaveStatus } from './autosave';

/** Whether an open brief is saved, for those who show it. */
export type SaveBoard = {
  get: () => SaveStatus;
  subscribe: (listener: () => void) => () => void;
  show: (status: SaveStatus) => void;
};

/**
 * It changes with the first letter after a save, and twice for each save while somebody writes: only those who show it are
 * drawn anew. They are told at once, for “Saved” must never stand beside a letter that is not.
 */
export function createSaveBoard(): SaveBoard {
  let status: SaveStatus = { save: 'saved' };
  const listeners = new Set<() => void>();
  return {
    get: () => status,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    show(next) {
      status = next;
      for (const listener of listeners) listener();
    },
  };
}
