import { create } from 'zustand';
import type { Outline } from '../../shared/model';
import { request, sentenceOf } from '../api';
import { announce } from '../ui/announce';
import { rememberStep } from './undo';

type OutlineState = {
  briefId: string | null;
  /** Null until read. */
  outline: Outline | null;
  failed: string | null;
};

/** The outline of the open brief. */
export const useOutline = create<OutlineState>()(() => ({ briefId: null, outline: null, failed: null }));
const set = useOutline.setState;

export async function readOutline(briefId: string | null): Promise<void> {
  if (useOutline.getState().briefId !== briefId) set({ briefId, outline: null, failed: null });
  if (briefId === null) return;
  try {
    const outline = await request('outlines:get', { briefId });
    if (useOutline.getState().briefId === briefId) set({ outline, failed: null });
  } catch (error) {
    if (useOutline.getState().briefId === briefId) set({ failed: sentenceOf(error) });
  }
}

// Before and after share what did not change, and no request may hold one object twice.
const save = (briefId: string, before: Outline, outline: Outline): Promise<Outline> =>
  request('outlines:save', { briefId, before, outline: structuredClone(outline) });

// One save after another: each is compared with what the one before it stored.
let queue: Promise<unknown> = Promise.resolve();

/** Changes the outline as one step that can be taken back. `change` gives null when there is nothing to do. */
export function changeOutline(
  label: string,
  change: (outline: Outline) => Outline | null,
  said?: string,
): Promise<void> {
  const work = async () => {
    const { briefId, outline: before } = useOutline.getState();
    const next = before && change(before);
    if (!briefId || !before || !next) return;
    try {
      // Shown at once, and put back when it could not be kept.
      set({ outline: next, failed: null });
      const outline = await save(briefId, before, next);
      if (useOutline.getState().briefId === briefId) set({ outline });
      rememberStep({
        label,
        undo: async () => {
          const restored = await save(briefId, outline, before);
          if (useOutline.getState().briefId === briefId) set({ outline: restored });
        },
      });
      if (said !== undefined) announce(said);
    } catch (error) {
      set({ failed: sentenceOf(error) });
      announce(sentenceOf(error));
      await readOutline(briefId);
      set({ failed: sentenceOf(error) });
    }
  };
  const done = queue.then(work, work);
  queue = done;
  return done;
}
