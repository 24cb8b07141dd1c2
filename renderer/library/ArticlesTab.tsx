import { ArrowDownUp, ListTree } from 'lucide-react';
import { lazy, Suspense, useRef } from 'react';
import { keysOf } from '../state/commands';
import { setDesk, useDesk } from '../state/desk';
import { readArticles, useLibrary } from '../state/library-data';
import { isSearching, orderBy, useSearch } from '../state/search';
import { TryAgain } from '../ui/FailedNote';
import { IconButton } from '../ui/IconButton';
import { keysInWords } from '../ui/keys';
import { Menu } from '../ui/Menu';
import { ArticleList } from './ArticleList';
import { IndexState } from './IndexState';
import { SearchField } from './SearchField';
import { SearchHits } from './SearchHits';
import { ChosenBar } from './shelf/ChosenBar';
import { KeepSearch } from './shelf/KeepSearch';
import { ScopeHead } from './shelf/ScopeHead';

const ShelfPane = lazy(() => import('./shelf/ShelfPane').then((found) => ({ default: found.ShelfPane })));

const SORTS = { added: 'Added last', published: 'Published last', title: 'Title' } as const;
const ORDERS = { relevance: 'Best match', date: 'Published last' } as const;

/** The list of articles, and search in the library as one types. */
export function ArticlesTab() {
  const isEmpty = useLibrary((now) => now.articles !== null && now.articlesTotal === 0);
  const failed = useLibrary((now) => (now.articles === null ? now.failed.articles : undefined));
  const sort = useDesk((desk) => desk.sort);
  const isAsked = useSearch(isSearching);
  const shelfShown = useDesk((desk) => desk.shelfShown);
  const order = useSearch((now) => now.order);
  const list = useRef<HTMLDivElement>(null);

  if (failed) {
    return (
      <div className="pad">
        <TryAgain failed={failed} again={() => void readArticles()} />
      </div>
    );
  }
  if (isEmpty) {
    return (
      <div className="with-shelf">
        <div className="beside-shelf">
          <div className="listarea">
            <div className="nohit">
              <p>No articles yet.</p>
              <p>Drop files anywhere on this window to import them.</p>
            </div>
          </div>
          <ChosenBar />
        </div>
      </div>
    );
  }
  return (
    <div className="with-shelf">
      {shelfShown && (
        <Suspense fallback={<aside className="shelf" aria-label="Collections, tags and searches" />}>
          <ShelfPane />
        </Suspense>
      )}
      <div className="beside-shelf">
        <div className="findrow">
          <IconButton
            icon={ListTree}
            label="Collections, tags and searches"
            keys={keysInWords(keysOf('shelf') ?? '')}
            size="small"
            aria-pressed={shelfShown}
            onClick={() => setDesk({ shelfShown: !shelfShown })}
          />
          <SearchField list={list} />
          {isAsked && <KeepSearch />}
          {isAsked ? (
            <Menu
              label={`Sort: ${ORDERS[order]}`}
              items={(['relevance', 'date'] as const).map((key) => ({
                label: ORDERS[key],
                checked: order === key,
                onChoose: () => orderBy(key),
              }))}
            >
              <ArrowDownUp size={15} />
            </Menu>
          ) : (
            <Menu
              label={`Sort: ${SORTS[sort]}`}
              items={(['added', 'published', 'title'] as const).map((key) => ({
                label: SORTS[key],
                checked: sort === key,
                onChoose: () => setDesk({ sort: key }),
              }))}
            >
              <ArrowDownUp size={15} />
            </Menu>
          )}
        </div>
        <IndexState />
        <ScopeHead />
        <div className="listarea" ref={list}>
          {isAsked ? <SearchHits /> : <ArticleList />}
        </div>
        <ChosenBar />
      </div>
    </div>
  );
}
