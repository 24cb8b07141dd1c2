import { useCallback, useEffect, useRef, useState } from 'react';
import type { Output } from '../../../shared/ipc/contract';
import type { Article, QuoteImpact } from '../../../shared/model';
import { request, sentenceOf } from '../../api';
import { closeDialog, useLanguage } from '../../state/desk';
import { readArticles, readQuotes } from '../../state/library-data';
import { readArticle } from '../../state/read-texts';
import { undoByKey } from '../../state/undo';
import { Dialog } from '../../ui/Dialog';
import { Note } from '../../ui/Note';
import { dayWords } from './day-words';
import './newer-text.css';
import { QuoteInNewerText } from './QuoteInNewerText';
import { StillToUpdate } from './StillToUpdate';
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
  // Fixed when the list is first read: a quote that was just decided must not jump away from under the pointer.
  const order = useRef<readonly string[] | null>(null);
  const load = useCallback(async () => {
    try {
      const [article, impact] = await Promise.all([
        readArticle(articleId),
        request('quotes:impact', { articleId }),
      ]);
      setLoaded({ article, impact });
      setFailed(null);
      return inOrder(impact.quotes, impact.textId, firstQuoteId, order);
    } catch (error) {
      setFailed(sentenceOf(error));
      return [];
    }
  }, [articleId, firstQuoteId]);
  // Where the work is: the first that waits, else the first. Counted, so that the same quote can be gone to twice.
  const [at, setAt] = useState<{ quoteId: string; count: number } | null>(null);
  const goTo = useCallback(
    (quoteId: string | undefined) =>
      quoteId !== undefined && setAt((now) => ({ quoteId, count: (now?.count ?? 0) + 1 })),
    [],
  );
  useEffect(
    () => void load().then((listed) => goTo((listed.find(({ isOpen }) => isOpen) ?? listed[0])?.quote.id)),
    [load, goTo],
  );
  /** After a decision: on to the next quote that waits, from the one decided downwards, then from the top. */
  const decided = async (quoteId: string, wayOn: 'next' | 'stay') => {
    const [listed] = await Promise.all([load(), readQuotes(), readArticles()]);
    const from = listed.findIndex(({ quote }) => quote.id === quoteId);
    const next = [...listed.slice(from + 1), ...listed.slice(0, from + 1)].find(({ isOpen }) => isOpen);
    goTo((wayOn === 'next' && next?.quote.id) || quoteId);
  };
  // Wherever the focus is: while the next quote is drawn it may be nowhere.
  useEffect(() => {
    document.addEventListener('keydown', undoByKey);
    return () => document.removeEventListener('keydown', undoByKey);
  }, []);
  const newest = loaded?.article.versions.at(-1);
  const listed = loaded ? inOrder(loaded.impact.quotes, loaded.impact.textId, firstQuoteId, order) : [];
  const open = listed.filter(({ isOpen }) => isOpen).length;
  return (
    <Dialog wide title="Quotes in the newer text" onClose={closeDialog}>
      <div>
        {failed && <Note kind="bad">{failed}</Note>}
        {loaded && newest && (
          <p className="newer-summary" role="status">
            Text {newest.version} of {dayWords(newest.importedAt, language)}.{' '}
            {statesInWords(countStates(listed))}{' '}
            {listed.length > 0 && (open === 0 ? 'All are decided.' : `${open} to decide.`)}
          </p>
        )}
        {loaded && <StillToUpdate listed={listed} />}
        {loaded && listed.length === 0 && <p>No quote was made on an older text of this article.</p>}
        <ol className="newer-quotes">
          {loaded &&
            listed.map((impact) => (
              <li key={impact.quote.id}>
                <QuoteInNewerText
                  impact={impact}
                  article={loaded.article}
                  textId={loaded.impact.textId}
                  wantsFocus={at?.quoteId === impact.quote.id ? at.count : 0}
                  onDecided={(wayOn) => decided(impact.quote.id, wayOn)}
                />
              </li>
            ))}
        </ol>
      </div>
    </Dialog>
  );
}

/** Quotes of older texts: the one asked for, then those that wait, then the others as they stand in the text. */
function inOrder(
  quotes: readonly QuoteImpact[],
  textId: string,
  first: string | undefined,
  order: { current: readonly string[] | null },
): QuoteImpact[] {
  const rank = ({ quote, isOpen }: QuoteImpact) => (quote.id === first ? 0 : isOpen ? 1 : 2);
  const listed = quotes
    .filter(({ quote }) => quote.textId !== textId)
    .sort((a, b) => rank(a) - rank(b) || a.quote.start - b.quote.start);
  order.current ??= listed.map(({ quote }) => quote.id);
  const fixed = order.current;
  const placeOf = ({ quote }: QuoteImpact) => {
    const place = fixed.indexOf(quote.id);
    return place < 0 ? fixed.length : place;
  };
  return listed.sort((a, b) => placeOf(a) - placeOf(b));
}

function countStates(quotes: readonly QuoteImpact[]) {
  const counts = { same: 0, moved: 0, changed: 0, gone: 0 };
  for (const { state } of quotes) counts[state] += 1;
  return counts;
}
