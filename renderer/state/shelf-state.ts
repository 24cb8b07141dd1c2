import { create } from 'zustand';
import type { Scope, Shelf } from '../../shared/ipc/shelf-contract';
import type { UndoStep } from './undo';

/** What the last act did, in words, with the way back. */
export type Said = { words: string; step: UndoStep | null; isBad: boolean };

type ShelfState = {
  /** Null until read, a moment after the first screen. */
  shelf: Shelf | null;
  failed: string | null;
  /** The part of the library that the list shows; null for all of it. */
  scope: Scope | null;
  /** Numbers of the articles that the next act is about. */
  chosen: ReadonlySet<number>;
  /** The article that the arrows stand on in the list; 0 while its number is not known. */
  active: number | null;
  said: Said | null;
  /** Counts changes of what scopes hold, so that lists are read anew. */
  turn: number;
};

export const useShelf = create<ShelfState>()(() => ({
  shelf: null,
  failed: null,
  scope: null,
  chosen: new Set(),
  active: null,
  said: null,
  turn: 0,
}));
