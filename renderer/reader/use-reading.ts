import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Article, QuoteListing, Text } from '../../shared/model';
import { codeOf, onEvent, sentenceOf } from '../api';
import { closeArticle, type ReadingTarget } from '../state/desk';
import { knowArticle, useLibrary } from '../state/library-data';
import { readArticle, readText } from '../state/read-texts';

export type Reading = {
  article: Article;
  /** The text shown: the current one, or an older one that was asked for. */
  text: Text;
};

/** The article that is open, with the text to show. What is on screen stays until the next one is there. */
export function useReading(target: ReadingTarget | null) {
  const [reading, setReading] = useState<Reading | null>(null);
  const [failed, setFailed] = useState<{ code: string | null; message: string } | null>(null);
  const [round, setRound] = useState(0);
  const newest = useRef(0);
  // What is shown is not read again with every change of the library: a frozen text stays what it was.
  const shown = useRef(reading);
  shown.current = reading;
  const articleId = target?.articleId;
  const textId = target?.textId;
  const isRemembered = target?.at === 0;
  const reload = useCallback(() => setRound((n) => n + 1), []);

  useEffect(
    () => onEvent((event) => event.type === 'library-changed' && event.what === 'articles' && reload()),
    [reload],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` asks anew
  useEffect(() => {
    const mine = ++newest.current;
    if (!articleId) {
      setReading(null);
      setFailed(null);
      return;
    }
    const load = async () => {
      const held = shown.current?.article.id === articleId ? shown.current : undefined;
      const article = await readArticle(articleId, held?.article.text);
      if (!textId || textId === article.text.id) return { article, text: article.text };
      const text = held?.text.id === textId ? held.text : await readText(textId);
      return { article, text };
    };
    load().then(
      (found) => {
        if (newest.current !== mine) return;
        setFailed(null);
        // Quoting asks for its authors; where its row cannot be read, the list says why.
        void knowArticle(articleId).catch(() => undefined);
        // A frozen text never changes: keeping the object spares drawing it anew when only the record did.
        setReading((before) => ({
          article: found.article,
          text: before?.text.id === found.text.id ? before.text : found.text,
        }));
      },
      (error: unknown) => {
        if (newest.current !== mine) return;
        setReading(null);
        const code = codeOf(error);
        // Remembered from last time and removed since: nobody asked for it now.
        if (code === 'not-found' && isRemembered) closeArticle(articleId);
        else setFailed({ code, message: sentenceOf(error) });
      },
    );
  }, [articleId, textId, round]);

  const all = useLibrary((now) => now.quotes);
  const shownId = reading?.article.id;
  const quotes = useMemo<QuoteListing[]>(
    () => (all ?? []).filter(({ quote }) => quote.articleId === shownId),
    [all, shownId],
  );
  const showArticle = useCallback((article: Article) => {
    newest.current += 1;
    setReading((before) => ({
      article,
      text: before?.text.id === article.text.id ? before.text : article.text,
    }));
  }, []);
  return { reading: articleId ? reading : null, failed, quotes, reload, showArticle };
}
