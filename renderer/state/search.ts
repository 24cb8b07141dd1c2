import { create } from 'zustand';
import type { Input, Output } from '../../shared/ipc/contract';
import type { SavedSearch } from '../../shared/ipc/shelf-contract';
import { codeOf, request, sentenceOf } from '../api';
import { type SearchInWords, searchInWords } from '../library/shelf/scope-in-words';
import { announce } from '../ui/announce';
import { setDesk } from './desk';
import { useShelf } from './shelf-state';

type Begin = Input<'search:begin'>;
export type Chosen = NonNullable<Begin['chosen']>;
export type Facet = keyof Chosen;
export type SearchOrder = NonNullable<Begin['order']>;
export type SearchGroup = 'articles' | 'quotes' | 'notes' | 'briefs';
/** A passage that others are to be like, with what the list is headed by. */
export type Model = { text: string; articleId: string };

/** What was found, as far as it is known: the whole answer follows the first hits. */
export type Found = Omit<Output<'search:begin'>, 'ms'>;

type SearchState = {
  query: string;
  like: Model | null;
  order: SearchOrder;
  chosen: Chosen;
  group: SearchGroup;
  /** What `found` answers; may lag behind `query` by a letter. Null while nothing is asked. */
  answered: string | null;
  found: Found | null;
  kept: Output<'search:kept'> | null;
  failed: string | null;
  /** The kept search that was shown last, until something else is asked. */
  savedId: string | null;
};

/** A screen of hits; further ones are read as they come near. */
const FIRST_LIMIT = 12;
const MORE = 50;
const KEPT_LIMIT = 100;
/** Milliseconds; letters typed within are one question. */
const PAUSE_MS = 15;

const nothing = { answered: null, found: null, kept: null, failed: null } as const;

/** The search of the library pane; the reader marks what it finds. */
export const useSearch = create<SearchState>()(() => ({
  query: '',
  like: null,
  order: 'relevance',
  chosen: {},
  group: 'articles',
  savedId: null,
  ...nothing,
}));
const set = useSearch.setState;
const get = useSearch.getState;

let newest = 0;
let timer = 0;

/** Asks anew what is asked now, for instance when the library has changed. */
export function searchAgain(pause = PAUSE_MS): void {
  window.clearTimeout(timer);
  const mine = ++newest;
  const { query, like } = get();
  if (query.trim() === '' && like === null) {
    set({ ...nothing });
    return;
  }
  timer = window.setTimeout(() => void run(mine), pause);
}

async function run(mine: number): Promise<void> {
  const { query, like, order, chosen } = get();
  const { scope } = useShelf.getState();
  // A space at the end says that the last word is whole.
  const asked = query.trimStart().slice(0, 1000);
  const isWanted = (): boolean => newest === mine;
  try {
    const first = await request('search:begin', {
      asker: 'library',
      query: like ? '' : asked,
      order,
      chosen,
      ...(scope && { scope }),
      limit: FIRST_LIMIT,
      ...(like && { like: { text: like.text.slice(0, 20_000), articleId: like.articleId } }),
    });
    if (!isWanted()) return;
    const answered = like ? like.text : asked.trim();
    set({ found: first, answered, failed: null });
    if (!like)
      void request('search:kept', { query: asked, limit: KEPT_LIMIT }).then(
        (kept) => isWanted() && set({ kept }),
        () => isWanted() && set({ kept: null }),
      );
    else set({ kept: null });
    if (!first.isComplete) {
      const whole = await request('search:finish', { searchId: first.searchId });
      if (!isWanted()) return;
      set({ found: { ...whole, searchId: first.searchId, isComplete: true } });
    }
    const { found } = get();
    if (found?.problem) announce(found.problem.message);
    else announce(found?.total === 0 ? 'No article found.' : `${found?.total ?? 0} found.`);
  } catch (error) {
    if (!isWanted() || codeOf(error) === 'cancelled') return;
    set({ found: null, kept: null, answered: asked, failed: sentenceOf(error) });
  }
}

/** Reads further hits as the list comes near its end. */
export async function readMoreHits(): Promise<void> {
  const { found } = get();
  if (!found?.isComplete || found.hits.length >= found.total) return;
  const { searchId, hits } = found;
  try {
    const more = await request('search:more', { searchId, offset: hits.length, limit: MORE });
    const now = get().found;
    if (now?.searchId !== searchId || now.hits.length !== hits.length) return;
    set({ found: { ...now, hits: [...hits, ...more.hits] } });
  } catch {
    // A newer search has taken its place, or the library says elsewhere why it cannot be read.
  }
}

/** What is typed into the field. Facets belong to what was asked before. */
export function askFor(query: string): void {
  const isFresh = query.trim() === '' || get().query.trim() === '';
  set({ query, like: null, savedId: null, ...(isFresh && { chosen: {}, group: 'articles' }) });
  searchAgain();
}

/** More like a passage, over the whole library. */
export function searchLike(like: Model): void {
  set({ query: '', like, chosen: {}, group: 'articles', savedId: null, ...nothing });
  searchAgain(0);
}

/** Choosing what is chosen takes the choice back. */
export function chooseFacet(facet: Facet, value: string | null): void {
  const { chosen } = get();
  const { [facet]: before, ...others } = chosen;
  set({ chosen: value === null || before === value ? others : { ...others, [facet]: value } });
  searchAgain(0);
}

/** Asks what was kept under a name, in the library as it is now. */
export function showSavedSearch({ id, query, sort, chosen }: SavedSearch): void {
  setDesk({ libraryTab: 'articles' });
  useShelf.setState({ scope: null, chosen: new Set() });
  set({
    query: `${query.trimEnd()} `,
    like: null,
    order: sort,
    chosen,
    group: 'articles',
    savedId: id,
    ...nothing,
  });
  searchAgain(0);
}

/** What is asked now, as it is kept under a name: the part of the library that it looks at becomes words of it. */
export function searchToKeep(): SearchInWords & Pick<SavedSearch, 'sort' | 'chosen'> {
  const { query, order, chosen } = get();
  const { scope, shelf } = useShelf.getState();
  return { ...searchInWords(query, scope, shelf?.collections ?? []), sort: order, chosen };
}

export function orderBy(order: SearchOrder): void {
  set({ order });
  searchAgain(0);
}

export const showGroup = (group: SearchGroup): void => set({ group });

/** Whether a search stands in the field or in the list. */
export const isSearching = (now: Pick<SearchState, 'query' | 'like'> = get()): boolean =>
  now.query.trim() !== '' || now.like !== null;
