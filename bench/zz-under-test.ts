export * from './library-under-test';
export { describeHit, hitPatterns } from '../electron/library/search/hits';
export { ArticleSearch } from '../electron/library/search/article-search';
export { readQuery } from '../electron/library/search/query';
