import { create } from 'zustand';
import { FIRST_LIST } from '../../shared/ipc/first-list';
import type { ArticleSummary, BriefSummary, QuoteListing } from '../../shared/model';
import { codeOf, onEvent, request, sentenceOf } from '../api';
import { setDesk, useDesk } from './desk';
import { keepAlike } from './keep-alike';
import { showSentence } from './problem';

type LibraryData = {
  /** The first of the list, and those that quotes are of, whatever their place. Null until first read. */
  articles: ArticleSummary[] | null;
  articlesTotal: number;
  quotes: QuoteListing[] | null;
  briefs: BriefSummary[] | null;
  /** The sentence of the last reading that failed, by what was read. */
  failed: Partial<Record<'articles' | 'quotes' | 'briefs', string>>;
  /** The library cannot be used at all: code and sentence. */
  libraryFailed: { code: string; message: string } | null;
};

// Failures of the library as a whole, not of one reading.
const UNUSABLE: readonly string[] = ['library-in-use', 'library-newer', 'library-damaged'];

export const useLibrary = create<LibraryData>()(() => ({
  articles: null,
  articlesTotal: 0,
  quotes: null,
  briefs: null,
  failed: {},
  libraryFailed: null,
}));
const set = useLibrary.setState;

type Part = 'articles' | 'quotes' | 'briefs';
const latest: Record<Part, number> = { articles: 0, quotes: 0, briefs: 0 };

async function read(part: Part, work: (stillWanted: () => boolean) => Promise<void>): Promise<void> {
  const mine = ++latest[part];
  const stillWanted = () => latest[part] === mine;
  try {
    await work(stillWanted);
    if (stillWanted() && useLibrary.getState().failed[part] !== undefined)
      set((now) => ({ failed: { ...now.failed, [part]: undefined } }));
  } catch (error) {
    const code = codeOf(error);
    if (code && UNUSABLE.includes(code)) set({ libraryFailed: { code, message: sentenceOf(error) } });
    else if (stillWanted()) set((now) => ({ failed: { ...now.failed, [part]: sentenceOf(error) } }));
  }
}

/** Read the beginning of the list of articles anew; the list itself reads its rows as they come into sight. */
export const readArticles = (): Promise<void> =>
  read('articles', async (stillWanted) => {
    const { articles: first, total } = await request('articles:list', { ...FIRST_LIST });
    if (!stillWanted()) return;
    // Shown at once the first time; later the others stay until they have been read again.
    if (useLibrary.getState().articles === null) set({ articles: first, articlesTotal: total });
    const others = await articlesOfQuotes(first);
    if (stillWanted()) set({ articles: [...first, ...others], articlesTotal: total });
  });

/** Articles that quotes are of, and the one that is open, besides those given. */
async function articlesOfQuotes(known: readonly ArticleSummary[]): Promise<ArticleSummary[]> {
  const ids = new Set(known.map(({ id }) => id));
  const missing = new Set((useLibrary.getState().quotes ?? []).map(({ quote }) => quote.articleId));
  const open = useDesk.getState().reading?.articleId;
  if (open !== undefined) missing.add(open);
  for (const id of ids) missing.delete(id);
  return missing.size === 0
    ? []
    : request('articles:summaries', { articleIds: [...missing].slice(0, 10_000) });
}

/** Two readings may have asked for the same ones. */
function withOthers(known: readonly ArticleSummary[], others: readonly ArticleSummary[]): ArticleSummary[] {
  const ids = new Set(known.map(({ id }) => id));
  return [...known, ...others.filter(({ id }) => !ids.has(id))];
}

export const readQuotes = (): Promise<void> =>
  read('quotes', async (stillWanted) => {
    const quotes = await request('quotes:list', {});
    if (!stillWanted()) return;
    // They are read with each save of a brief, while somebody writes in it.
    set((now) => ({ quotes: keepAlike(now.quotes, quotes) }));
    const { articles } = useLibrary.getState();
    const others = articles && (await articlesOfQuotes(articles));
    if (stillWanted() && others && others.length > 0)
      set((now) => ({ articles: withOthers(now.articles ?? [], others) }));
  });

/** Has the row of an article that is opened among `articles`, wherever it stands in the list. */
export async function knowArticle(articleId: string): Promise<void> {
  const isKnown = () => useLibrary.getState().articles?.some(({ id }) => id === articleId) ?? true;
  if (isKnown()) return;
  const found = await request('articles:summaries', { articleIds: [articleId] });
  if (!isKnown()) set((now) => ({ articles: withOthers(now.articles ?? [], found) }));
}

let speakers: { of: QuoteListing[] | null; byQuote: ReadonlyMap<string, string> } = {
  of: null,
  byQuote: new Map(),
};

/** By quote id: who the analyst says spoke the words. Proposals are none of these. */
export function confirmedSpeakers(): ReadonlyMap<string, string> {
  const { quotes } = useLibrary.getState();
  if (speakers.of !== quotes) {
    const named = (quotes ?? []).flatMap(({ quote }) =>
      quote.speaker === null ? [] : [[quote.id, quote.speaker] as const],
    );
    speakers = { of: quotes, byQuote: new Map(named) };
  }
  return speakers.byQuote;
}

export const readBriefs = (): Promise<void> =>
  read('briefs', async (stillWanted) => {
    const briefs = await request('briefs:list', {});
    if (!stillWanted()) return;
    // The brief that was open last time may have been deleted by the command line since.
    const { briefId } = useDesk.getState();
    const isFirst = useLibrary.getState().briefs === null;
    if (isFirst && briefId && !briefs.some(({ id }) => id === briefId)) setDesk({ briefId: null });
    set((now) => ({ briefs: keepAlike(now.briefs, briefs) }));
  });

const WAIT_MS = 80;
const waiting = new Map<string, number>();
function soon(part: Part, work: () => Promise<void>): void {
  // One import reports many changes; one reading at the end of a burst is enough, but a long burst still shows progress.
  if (waiting.has(part)) return;
  waiting.set(
    part,
    window.setTimeout(() => {
      waiting.delete(part);
      void work();
    }, WAIT_MS),
  );
}

/**
 * A library process that only stopped is started again by the next request: what is on the screen stays, words that were not
 * saved yet among it. One that does not come back, or cannot open its file, takes the window's place and says why.
 */
async function goOnOrGiveUp({ code, message }: { code: string; message: string }): Promise<void> {
  if (code !== 'internal') return set({ libraryFailed: { code, message } });
  try {
    await request('briefs:list', {});
  } catch (error) {
    return set({ libraryFailed: { code: codeOf(error) ?? code, message: sentenceOf(error) } });
  }
  showSentence('The library stopped and was started again. What was saved is safe; repeat the last step.');
  void readArticles();
  void readBriefs();
  void readQuotes();
}

/** Keep the lists true while the window is open. */
export function followLibrary(): () => void {
  return onEvent((event) => {
    if (event.type === 'library-failed') void goOnOrGiveUp(event);
    if (event.type !== 'library-changed') return;
    // A changed article changes titles in the list of quotes; a changed brief changes where quotes are used.
    if (event.what === 'articles') soon('articles', readArticles);
    if (event.what === 'briefs') soon('briefs', readBriefs);
    if (event.what === 'quotes') {
      soon('articles', readArticles);
      soon('briefs', readBriefs);
    }
    soon('quotes', readQuotes);
  });
}
