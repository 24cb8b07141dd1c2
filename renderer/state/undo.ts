import { create } from 'zustand';
import { sentenceOf } from '../api';
import { announce } from '../ui/announce';

/** A step outside the brief that can be taken back. (The brief keeps its own history.) */
export type UndoStep = { label: string; undo: () => Promise<void> };

const KEPT = 50;

export const useUndo = create<{ steps: UndoStep[]; failed: string | null }>()(() => ({
  steps: [],
  failed: null,
}));

export const rememberStep = (step: UndoStep): void =>
  useUndo.setState((now) => ({ steps: [...now.steps, step].slice(-KEPT), failed: null }));

/** Take back one step: the newest, or the one given. Says what it did. */
export async function undoStep(step = useUndo.getState().steps.at(-1)): Promise<void> {
  if (!step) return announce('Nothing to undo.');
  try {
    await step.undo();
    useUndo.setState((now) => ({ steps: now.steps.filter((other) => other !== step), failed: null }));
    announce(`Undone: ${step.label}.`);
  } catch (error) {
    useUndo.setState({ failed: sentenceOf(error) });
    announce(sentenceOf(error));
  }
}

/** Ctrl Z in a dialog, where the keys of the window rest; in a field it takes back typing, as everywhere. */
export function undoByKey(event: {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  target: EventTarget | null;
  preventDefault: () => void;
}): void {
  if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
  if (
    event.target instanceof Element &&
    event.target.matches('textarea, input:not([type="radio"], [type="checkbox"])')
  )
    return;
  event.preventDefault();
  void undoStep();
}
