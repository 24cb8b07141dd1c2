import { documentHandlers } from './document-handlers';
import { type Library, makeLibrary } from './make-library';
import { openStore } from './store/open-store';
import { storedHandlers } from './stored-handlers';
import { templateHandlers } from './template-handlers';

export type { Library } from './make-library';

/** Opens the library in `folder` whole, making it if absent; see `openStore` for its refusals. */
export function openLibrary(folder: string): Library {
  const store = openStore(folder);
  return makeLibrary(folder, store, {
    ...storedHandlers(store),
    ...templateHandlers(store),
    ...documentHandlers(store),
  });
}
