import { createContext } from 'react';
import type { CitationBoard } from './citation-board';

export const CitationBoardContext = createContext<CitationBoard | null>(null);
