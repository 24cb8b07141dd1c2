import { useCallback, useEffect, useState } from 'react';
import type { Output } from '../../../shared/ipc/contract';
import type { Article, QuoteImpact } from '../../../shared/model';
import { request, sentenceOf } from '../../api';
import { closeDialog, useLanguage } from '../../state/desk';
import { readArticles, readQuotes } from '../../state/library-data';
import { Dialog } from '../../ui/Dialog';
import { Note } from '../../ui/Note';
import { dayWords } from './day-words';
import './newer-text.css';
import { QuoteInNewerText } from './QuoteInNewerText';
import { statesInWords } from './states-in-words';

type NewerTextDialogProps = {
  articleId: string;
  /** Shown first. */
  firstQuoteId?: string | undefined;
};
type Loaded = { article: Article; impact: Output<'quotes:impact'> };

/** The impact list of an article: what its newest text does to each quote, and what was or can be decided. */
export function NewerTextDialog({ articleId, firstQuoteId }: NewerTextDialogProps) {
  const language = useLanguage();
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const load = useCallback(async () => {
    try {
      const [article, impact] = await Promise.all([
        request('articles:get', { articleId }),
        request('quotes:impact', { articleId }),
      ]);
      setLoaded({ article, impact });
      setFailed(null);
    } catch (error) {
      setFailed(sentenceOf(error));
    }
  }, [articleId]);
  useEffect(() => void load(), [load]);
  const decided = useCallback(async () => {
    await Promise.all([load(), readQuotes(), readArticles()]);
  }, [load]);

  const newest = loaded?.article.versions.at(-1);
  const listed = loaded ? inOrder(loaded.impact.quotes, loaded.impact.textId, firstQuoteId) : [];
  const open = listed.filter(({ isOpen }) => isOpen).length;
  return (
    <Dialog wide title="Quotes in the newer text" onClose={closeDialog}>
      {failed && <Note kind="bad">{failed}</Note>}
      {loaded && newest && (
        <p className="newer-summary" role="status">
          Text {newest.version} of {dayWords(newest.importedAt, language)}.{' '}
          {statesInWords(countStates(listed))} {open === 0 ? 'Nothing waits for you.' : `${open} to settle.`}
        </p>
      )}
      {loaded && listed.length === 0 && <p>No quote was made on an older text of this article.</p>}
      <ol className="newer-quotes">
        {loaded &&
          listed.map((impact) => (
            <li key={impact.quote.id}>
              <QuoteInNewerText
                impact={impact}
                article={loaded.article}
                textId={loaded.impact.textId}
                onDecided={decided}
              />
            </li>
          ))}
      </ol>
    </Dialog>
  );
}

/** Quotes of older texts: the one asked for, then those that wait, then the others as they stand in the text. */
function inOrder(quotes: readonly QuoteImpact[], textId: string, first: string | undefined): QuoteImpact[] {
  const rank = ({ quote, isOpen }: QuoteImpact) => (quote.id === first ? 0 : isOpen ? 1 : 2);
  return quotes
    .filter(({ quote }) => quote.textId !== textId)
    .sort((a, b) => rank(a) - rank(b) || a.quote.start - b.quote.start);
}

function countStates(quotes: readonly QuoteImpact[]) {
  const counts = { same: 0, moved: 0, changed: 0, gone: 0 };
  for (const { state } of quotes) counts[state] += 1;
  return counts;
}
