import { type RefObject, useEffect, useMemo } from 'react';
import type { Article, Passage, Text } from '../../shared/model';
import { titleWords } from '../library/article-words';
import { type ReaderActions, setReaderActions } from '../state/commands/reader-actions';
import { openDialog, setDesk } from '../state/desk';
import { focusPane } from '../state/panes';
import { searchLike } from '../state/search';
import { announce } from '../ui/announce';
import type { PlacedQuote } from './highlights';
import type { PassageActs } from './use-passage-acts';

type Reading = {
  article: Article;
  text: Text;
  placed: readonly PlacedQuote[];
  openQuoteId: string | null;
  /** The paragraph that had the focus last. */
  focused: RefObject<number | null>;
  readNow: () => Passage | null;
  acts: PassageActs;
  showQuote: (quoteId: string) => void;
  stepHit: ReaderActions['stepHit'];
  toggleAll: () => void;
};

/** What keys, menus and the palette do with the article that is open; they reach it while it is shown. */
export function useReaderActions(reading: Reading): ReaderActions {
  const { article, text, placed, openQuoteId, focused, readNow, acts, showQuote, stepHit, toggleAll } =
    reading;
  const actions = useMemo<ReaderActions>(() => {
    const withPassage = (work: (from: Passage) => Promise<void>) => () => {
      // Read afresh: a key may come before the screen shows what was selected last.
      const from = readNow();
      if (from) void work(from);
      else announce('Select words in the article first.');
    };
    return {
      articleId: article.id,
      quoteIntoBrief: withPassage(acts.quote),
      keepQuote: withPassage(acts.keep),
      copyWithCitation: withPassage(acts.copy),
      quoteSentences: () => {
        const from = readNow();
        openDialog({
          kind: 'sentences',
          paragraph: from?.paragraph ?? focused.current ?? 1,
          selected: from && { start: from.start, end: from.end },
        });
      },
      stepQuote: (by) => {
        if (placed.length === 0) return announce('No saved quotes in this article.');
        const now = placed.findIndex(({ listing }) => listing.quote.id === openQuoteId);
        const next =
          placed[now < 0 ? (by > 0 ? 0 : placed.length - 1) : (now + by + placed.length) % placed.length];
        if (next) showQuote(next.listing.quote.id);
      },
      stepHit,
      moreLike: withPassage(async ({ exact, articleId }) => {
        searchLike({ text: exact, articleId });
        focusPane('library-pane');
      }),
      correctText: () =>
        openDialog({
          kind: 'correct-text',
          articleId: article.id,
          paragraph: readNow()?.paragraph ?? focused.current ?? 1,
        }),
      toggleRecord: () => setDesk((desk) => ({ recordShown: !desk.recordShown })),
      toggleSetAside: toggleAll,
      showRawFile: () => openDialog({ kind: 'raw', textId: text.id }),
      deleteArticle: () =>
        openDialog({
          kind: 'delete-article',
          articleId: article.id,
          title: titleWords(article.record.title, text.blocks[0]?.text ?? '').words,
        }),
    };
  }, [readNow, acts, article, placed, openQuoteId, focused, showQuote, stepHit, toggleAll, text]);
  useEffect(() => {
    setReaderActions(actions);
    return () => setReaderActions(null);
  }, [actions]);
  return actions;
}
