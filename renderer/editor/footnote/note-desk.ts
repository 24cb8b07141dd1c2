import type { MendAction } from '../mending/mend-actions';

let answer: ((action: MendAction) => void) | null = null;

/** The open footnote answers mends and steps as long as it is open. Returns what ends that. */
export function answerInNote(act: (action: MendAction) => void): () => void {
  answer = act;
  return () => {
    if (answer === act) answer = null;
  };
}

/** Asks the open footnote; false when none is open. */
export function askNote(action: MendAction): boolean {
  answer?.(action);
  return answer !== null;
}
