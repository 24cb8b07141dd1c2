import { create } from 'zustand';
import { sentenceOf } from '../api';
import { announce } from '../ui/announce';

/** A step outside the brief that can be taken back. (The brief keeps its own history.) */
export type UndoStep = {
  label: string;
  undo: () => Promise<void>;
  /** Makes the step again; it remembers a step of its own. Absent where nothing can be made again. */
  redo?: () => Promise<void>;
};

const KEPT = 50;

/** `undone`: what was taken back and can be made again, the last at the end. */
export const useUndo = create<{ steps: UndoStep[]; undone: UndoStep[]; failed: string | null }>()(() => ({
  steps: [],
  undone: [],
  failed: null,
}));

let redoing = false;

export const rememberStep = (step: UndoStep): void =>
  useUndo.setState((now) => ({
    steps: [...now.steps, step].slice(-KEPT),
    // What was taken back before another step is not made again after it.
    undone: redoing ? now.undone : [],
    failed: null,
  }));

/** Take back one step: the newest, or the one given. Says what it did. */
export async function undoStep(step = useUndo.getState().steps.at(-1)): Promise<void> {
  if (!step) return announce('Nothing to undo.');
  try {
    await step.undo();
    useUndo.setState((now) => ({
      steps: now.steps.filter((other) => other !== step),
      undone: step.redo ? [...now.undone, step] : now.undone,
      failed: null,
    }));
    announce(`Undone: ${step.label}.`);
  } catch (error) {
    useUndo.setState({ failed: sentenceOf(error) });
    announce(sentenceOf(error));
  }
}

/** Make again what was taken back last. */
export async function redoStep(): Promise<void> {
  const step = useUndo.getState().undone.at(-1);
  if (!step?.redo) return announce('Nothing to redo.');
  redoing = true;
  try {
    await step.redo();
    useUndo.setState((now) => ({ undone: now.undone.filter((other) => other !== step), failed: null }));
    announce(`Done again: ${step.label}.`);
  } catch (error) {
    useUndo.setState({ failed: sentenceOf(error) });
    announce(sentenceOf(error));
  } finally {
    redoing = false;
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
