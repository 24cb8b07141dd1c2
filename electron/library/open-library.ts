import { documentHandlers } from './document-handlers';
import { type Library, makeLibrary } from './make-library';
import { indexPending } from './search/index-pending';
import { type OpenOptions, openStore, type Store } from './store/open-store';
import { storedHandlers } from './stored-handlers';
import { templateHandlers } from './template-handlers';

export type { Library } from './make-library';

/** Articles indexed in one transaction where nobody waits for anything else. */
const INDEXED_AT_ONCE = 500;

export type LibraryOptions = Pick<OpenOptions, 'onCheckFirst'> & {
  /** A large file that was not closed is opened unchecked, and given to this to have it checked (`Store.isUnchecked`). */
  checkBehind?: (store: Store) => void;
};

/**
 * Opens the library in `folder` whole, making it if absent; see `openStore` for its refusals. What an update left out of the
 * search index is indexed first.
 */
export function openLibrary(folder: string, { checkBehind, onCheckFirst }: LibraryOptions = {}): Library {
  const store = openStore(folder, undefined, { checkLater: checkBehind !== undefined, onCheckFirst });
  if (store.isUnchecked) checkBehind?.(store);
  for (let before: number | null = Number.MAX_SAFE_INTEGER; before !== null; ) {
    const next: number = before;
    before = store.write((db) => indexPending(db, INDEXED_AT_ONCE, next));
  }
  return makeLibrary(folder, store, {
    ...storedHandlers(store),
    ...templateHandlers(store),
    ...documentHandlers(store),
  });
}
