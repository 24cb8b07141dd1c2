import { create } from 'zustand';
import { codeOf, sentenceOf } from '../api';
import { announce } from '../ui/announce';

/** A step outside the brief that can be taken back. (The brief keeps its own history.) */
export type UndoStep = {
  label: string;
  undo: () => Promise<void>;
  /** Makes the step again; it remembers a step of its own. Absent where nothing can be made again. */
  redo?: () => Promise<void>;
};

const KEPT = 50;

type Undo = {
  steps: UndoStep[];
  /** What was taken back and can be made again, the last at the end. */
  undone: UndoStep[];
  failed: string | null;
  /** Counts the steps whose taking back or making again has ended. */
  ended: number;
};

export const useUndo = create<Undo>()(() => ({ steps: [], undone: [], failed: null, ended: 0 }));

let redoing = false;

export const rememberStep = (step: UndoStep): void =>
  useUndo.setState((now) => ({
    steps: [...now.steps, step].slice(-KEPT),
    // What was taken back before another step is not made again after it.
    undone: redoing ? now.undone : [],
    failed: null,
  }));

/** Steps are taken back and made again one after the other, however quickly they are asked for. */
let queue: Promise<void> = Promise.resolve();
function inTurn(work: () => Promise<void>): Promise<void> {
  queue = queue.then(work).finally(() => useUndo.setState(({ ended }) => ({ ended: ended + 1 })));
  return queue;
}

function sayFailed(error: unknown): void {
  useUndo.setState({ failed: sentenceOf(error) });
  announce(sentenceOf(error));
}

/** A step that failed can be tried again, unless what it is about is gone. */
const canTryAgain = (error: unknown): boolean => codeOf(error) !== 'not-found';

/** Take back one step: the newest when its turn comes, or the one given. Says what it did. */
export const undoStep = (given?: UndoStep): Promise<void> =>
  inTurn(async () => {
    const { steps } = useUndo.getState();
    const step = given ?? steps.at(-1);
    if (!step) return announce('Nothing to undo.');
    const place = steps.indexOf(step);
    // It was taken back already, by the key or button pressed just before.
    if (place < 0) return;
    useUndo.setState({ steps: steps.filter((other) => other !== step) });
    try {
      await step.undo();
      useUndo.setState((now) => ({
        undone: step.redo ? [...now.undone, step] : now.undone,
        failed: null,
      }));
      announce(`Undone: ${step.label}.`);
    } catch (error) {
      if (canTryAgain(error))
        useUndo.setState((now) => ({
          steps: [...now.steps.slice(0, place), step, ...now.steps.slice(place)],
        }));
      sayFailed(error);
    }
  });

/** Make again what was taken back last. */
export const redoStep = (): Promise<void> =>
  inTurn(async () => {
    const step = useUndo.getState().undone.at(-1);
    if (!step?.redo) return announce('Nothing to redo.');
    useUndo.setState((now) => ({ undone: now.undone.filter((other) => other !== step) }));
    redoing = true;
    try {
      await step.redo();
      useUndo.setState({ failed: null });
      announce(`Done again: ${step.label}.`);
    } catch (error) {
      if (canTryAgain(error)) useUndo.setState((now) => ({ undone: [...now.undone, step] }));
      sayFailed(error);
    } finally {
      redoing = false;
    }
  });

/** A step that was taken back by another way is no step any more. */
export const forgetStep = (step: UndoStep): void =>
  useUndo.setState((now) => ({ steps: now.steps.filter((other) => other !== step) }));

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
