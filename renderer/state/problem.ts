import { create } from 'zustand';
import { sentenceOf } from '../api';
import { announce } from '../ui/announce';

/** The failure of an action that has no place of its own on the screen; shown in the status line until put away. */
export const useProblem = create<{ message: string | null }>()(() => ({ message: null }));

export const showProblem = (error: unknown): void => showSentence(sentenceOf(error));

/** The same for what no failure says. */
export function showSentence(message: string): void {
  useProblem.setState({ message });
  announce(message);
}

export const putProblemAway = (): void => useProblem.setState({ message: null });
