// What the bench of the library measures, bundled as the app is: migrations are part of the bundle.
export { makeLibrary } from '../electron/library/make-library';
export { ArticleSearch } from '../electron/library/search/article-search';
export { foldWords } from '../electron/library/search/fold';
export { mergeSlice, volumeInPieces } from '../electron/library/search/merge-index';
export { readHere } from '../electron/library/search/search-desk';
export { searchDeskOf } from '../electron/library/search-handlers';
export { openStore } from '../electron/library/store/open-store';
export { storedHandlers } from '../electron/library/stored-handlers';
