import type { NodeKey } from 'lexical';
import { createContext } from 'react';
import type { JudgedQuotation } from '../quotation/verdict-board';

/** What a list of notes knows and does wherever it stands. */
export type NoteActs = {
  /** Quotations in footnotes, with what was found out about them. */
  judged: readonly JudgedQuotation[];
  /** Keys of the places that count: the first of each list. */
  places: readonly NodeKey[];
  onGoTo: (citationId: string) => void;
  /** Opens the window of a footnote. */
  onEdit: (key: NodeKey) => void;
};

export const NoteActsContext = createContext<NoteActs | null>(null);
