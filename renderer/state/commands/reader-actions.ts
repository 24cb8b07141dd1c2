/** What the reader does on command; set while an article is shown. */
export type ReaderActions = {
  /** The article that is shown; another may be on its way. */
  articleId: string;
  quoteIntoBrief: () => void;
  keepQuote: () => void;
  copyWithCitation: () => void;
  quoteSentences: () => void;
  stepQuote: (by: 1 | -1) => void;
  /** To the next place in the article that the search found, or the one before; false when there is none. */
  stepHit: (by: 1 | -1) => boolean;
  /** Searches the library for more like the selected words. */
  moreLike: () => void;
  /** Opens the text for corrections at the paragraph that has the focus. */
  correctText: () => void;
  toggleRecord: () => void;
  toggleSetAside: () => void;
  showRawFile: () => void;
  deleteArticle: () => void;
};
let shown: ReaderActions | null = null;
export const setReaderActions = (actions: ReaderActions | null): void => {
  shown = actions;
};
export const reader = (): ReaderActions | null => shown;
