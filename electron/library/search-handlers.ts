import type { LibraryHandlers } from '../../shared/ipc/contract';
import type { searchContract } from '../../shared/ipc/search-contract';
import { listRows, listSummaries } from './articles/list-articles';
import { orderArticles } from './articles/order-articles';
import { explainNothing } from './search/explain';
import { indexState } from './search/index-pending';
import { searchKept } from './search/kept';
import { findPlaces } from './search/places';
import { SearchDesk } from './search/search-desk';
import { getSpellings, setSpellings } from './search/spellings';
import type { Store } from './store/open-store';

const desks = new WeakMap<Store, SearchDesk>();

/** Where the searches of an open library are under way. */
export function searchDeskOf(store: Store): SearchDesk {
  let desk = desks.get(store);
  if (!desk) {
    desk = new SearchDesk();
    desks.set(store, desk);
  }
  return desk;
}

/** Answers the requests of searching and of long lists. Inputs are parsed already. */
export function searchHandlers(store: Store): Pick<LibraryHandlers, keyof typeof searchContract> {
  const { read, write } = store;
  const desk = searchDeskOf(store);
  return {
    'search:articles': (input) => read((db) => desk.all(db, input)),
    'search:begin': (input) => read((db) => desk.begin(db, input)),
    'search:finish': (input) => read(() => desk.finish(input)),
    'search:more': (input) => read(() => desk.more(input)),
    'search:numbers': (input) => read(() => desk.numbers(input)),
    'search:facet': (input) => read(() => desk.facet(input)),
    'search:explain': (input) => read((db) => explainNothing(db, input)),
    'search:places': (input) => read((db) => findPlaces(db, input)),
    'search:kept': (input) => read((db) => searchKept(db, input)),
    'search:state': () => read(indexState),
    'search:spellings': () => read(getSpellings),
    'search:setSpellings': ({ groups }) => write((db) => setSpellings(db, groups)),
    'articles:order': (input) => read((db) => orderArticles(db, input)),
    'articles:rows': ({ numbers }) => read((db) => listRows(db, numbers)),
    'articles:summaries': ({ articleIds }) => read((db) => listSummaries(db, articleIds)),
  };
}
