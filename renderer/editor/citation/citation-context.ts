import type { NodeKey } from 'lexical';
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { CitationBoard, ShownCitation, ShownFootnote } from './citation-board';

export type CitationWindow = {
  /** Lexical key of the citation or footnote whose panel is open. */
  openKey: NodeKey | null;
  open: (key: NodeKey) => void;
  /** Inside the window of a footnote, where citations are words of the note. */
  inFootnote?: boolean;
};

export const CitationBoardContext = createContext<CitationBoard | null>(null);
export const CitationWindowContext = createContext<CitationWindow>({ openKey: null, open: () => {} });

export const useCitationWindow = (): CitationWindow => useContext(CitationWindowContext);

const nothing = () => () => {};

/** What the style makes of one citation now; null until it was rendered once. */
export function useCitationText(citationId: string): ShownCitation | null {
  const board = useContext(CitationBoardContext);
  return useSyncExternalStore(board?.subscribe ?? nothing, () => board?.getShown(citationId) ?? null);
}

/** What is printed for one footnote now; null for one without words. */
export function useFootnote(key: NodeKey): ShownFootnote | null {
  const board = useContext(CitationBoardContext);
  return useSyncExternalStore(board?.subscribe ?? nothing, () => board?.getFootnote(key) ?? null);
}
