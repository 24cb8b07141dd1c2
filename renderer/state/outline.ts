import { create } from 'zustand';
import type { Outline } from '../../shared/model';
import { request, sentenceOf } from '../api';
import { announce } from '../ui/announce';
import { forgetStep, rememberStep, type UndoStep } from './undo';

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
    // What is under way was shown already, and tells itself what is stored in the end.
    if (!underWay.includes(briefId)) show(briefId, outline);
  } catch (error) {
    if (useOutline.getState().briefId === briefId) set({ failed: sentenceOf(error) });
  }
}

function show(briefId: string, outline: Outline): void {
  if (useOutline.getState().briefId === briefId) set({ outline, failed: null });
}

// Before and after share what did not change, and no request may hold one object twice.
const save = (briefId: string, before: Outline, outline: Outline): Promise<Outline> =>
  request('outlines:save', { briefId, before, outline: structuredClone(outline) });

type Stored = { briefId: string; outline: Outline };
type Change = (outline: Outline) => Outline | null;

// One step after another: each is compared with what the one before it stored.
let queue: Promise<unknown> = Promise.resolve();
/** The brief of each step that is not stored yet. */
const underWay: string[] = [];
/** What the library has, as far as the steps under way know. */
let stored: Stored | null = null;

function inTurn<T>(ofBrief: string, work: () => Promise<T>): Promise<T> {
  // Without others under way what is shown is what is stored.
  const { briefId, outline } = useOutline.getState();
  if (underWay.length === 0) stored = briefId !== null && outline ? { briefId, outline } : null;
  underWay.push(ofBrief);
  const done = queue.then(work).finally(() => {
    underWay.splice(underWay.indexOf(ofBrief), 1);
    // A step that failed leaves those behind it to be shown as they were stored.
    if (stored && !underWay.includes(stored.briefId) && useOutline.getState().briefId === stored.briefId)
      set({ outline: stored.outline });
  });
  queue = done.catch(() => {});
  return done;
}

/**
 * Changes the outline as one step that can be taken back: shown at once, so that the next key finds it, and stored in
 * its turn. `change` gives null when there is nothing to do; ids that it brings come from outside, for it is made again
 * on what is stored by then. Says whether there was anything to do.
 */
export function changeOutline(label: string, change: Change, said?: string): boolean {
  const { briefId, outline: shown } = useOutline.getState();
  const next = shown && change(shown);
  if (briefId === null || !next) return false;
  const done = inTurn(briefId, () => store(briefId, change));
  set({ outline: next, failed: null });
  const step: UndoStep = {
    label,
    undo: async () => {
      const kept = await done;
      if (!kept) return;
      await inTurn(briefId, async () => {
        stored = { briefId, outline: await save(briefId, kept.after, kept.before) };
      });
    },
  };
  // At once, too: Ctrl Z pressed while it is being stored means this step and not the one before.
  rememberStep(step);
  void done.then((kept) => {
    if (!kept) forgetStep(step);
    else if (said !== undefined) announce(said);
  });
  return true;
}

/** Null when it could not be stored, which is told; or when what came before it left nothing to do. */
async function store(briefId: string, change: Change): Promise<{ before: Outline; after: Outline } | null> {
  try {
    // Another brief was opened while the steps of this one were being stored.
    if (stored?.briefId !== briefId)
      stored = { briefId, outline: await request('outlines:get', { briefId }) };
    const before = stored.outline;
    const next = change(before);
    if (!next) return null;
    const after = await save(briefId, before, next);
    stored = { briefId, outline: after };
    return { before, after };
  } catch (error) {
    const sentence = sentenceOf(error);
    announce(sentence);
    if (useOutline.getState().briefId === briefId) set({ failed: sentence });
    // Where that fails, too, it stays as it was known last: the sentence says that the step was not kept.
    const outline = await request('outlines:get', { briefId }).catch(() => null);
    if (outline) stored = { briefId, outline };
    return null;
  }
}
