import { useCallback, useMemo, useState } from 'react';
import type { Article, Passage, Quote } from '../../shared/model';
import { request } from '../api';
import { quoteIntoBrief } from '../state/brief-desk';
import type { Language } from '../state/desk';
import { readQuotes } from '../state/library-data';
import { announce } from '../ui/announce';
import { failedSentence } from '../ui/failed-sentence';
import { copyWithCitation } from './copy-with-citation';

/** What can be done with a passage; each tells by itself what went wrong. */
export type PassageActs = Record<'quote' | 'keep' | 'copy', (from: Passage) => Promise<void>>;

/** What can be done with a passage of the article. `done` is called once its words are saved. */
export function usePassageActs(article: Article, language: Language, done: () => void) {
  const [failed, setFailed] = useState<string | null>(null);
  const [copied, setCopied] = useState<Passage | null>(null);
  const save = useCallback(async (from: Passage): Promise<Quote | null> => {
    setFailed(null);
    try {
      const quote = await request('quotes:save', { passage: from });
      await readQuotes();
      return quote;
    } catch (error) {
      setFailed(failedSentence('The quote was not saved', error));
      return null;
    }
  }, []);
  const acts = useMemo<PassageActs>(
    () => ({
      quote: async (from: Passage) => {
        const quote = await save(from);
        if (!quote) return;
        done();
        try {
          await quoteIntoBrief(quote);
        } catch (error) {
          setFailed(failedSentence('The quote is kept, but did not go into a brief', error));
        }
      },
      keep: async (from: Passage) => {
        const quote = await save(from);
        if (!quote) return;
        done();
        announce('Quote kept.');
      },
      copy: async (from: Passage) => {
        try {
          await copyWithCitation(from, article, language);
          setCopied(from);
          announce('Copied with its citation.');
        } catch (error) {
          setFailed(failedSentence('Nothing was copied', error));
        }
      },
    }),
    [save, done, article, language],
  );
  return { acts, failed, putAway: () => setFailed(null), copied };
}
