import { create } from 'zustand';
import { type BoardFilters, type BoardSort, NO_FILTERS } from './filter-quotes';

/** All quotes, those of the open brief, or those of the articles that a search finds. */
export type BoardScope = 'library' | 'brief' | 'search';

type Board = {
  scope: BoardScope;
  /** What the articles of scope `search` must hold. */
  query: string;
  filters: BoardFilters;
  sort: BoardSort;
  /** The quote that the arrows stand on, kept while the board is away. */
  activeId: string | null;
  /** The topic that takes quotes by key. */
  topicId: string | null;
};

export const useBoard = create<Board>()(() => ({
  scope: 'library',
  query: '',
  filters: NO_FILTERS,
  sort: 'article',
  activeId: null,
  topicId: null,
}));
export const setBoard = useBoard.setState;
export const setFilters = (change: Partial<BoardFilters>): void =>
  setBoard(({ filters }) => ({ filters: { ...filters, ...change } }));
