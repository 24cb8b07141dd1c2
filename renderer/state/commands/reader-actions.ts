/** What the reader does on command; set while an article is shown. */
export type ReaderActions = {
  quoteIntoBrief: () => void;
  keepQuote: () => void;
  copyWithCitation: () => void;
  quoteSentences: () => void;
  stepQuote: (by: 1 | -1) => void;
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
