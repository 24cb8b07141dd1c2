import { ArrowDownUp } from 'lucide-react';
import { useRef } from 'react';
import { setDesk, useDesk } from '../state/desk';
import { readArticles, useLibrary } from '../state/library-data';
import { isSearching, orderBy, useSearch } from '../state/search';
import { Menu } from '../ui/Menu';
import { Note } from '../ui/Note';
import { ArticleList } from './ArticleList';
import { IndexState } from './IndexState';
import { SearchField } from './SearchField';
import { SearchHits } from './SearchHits';

const SORTS = { added: 'Added last', published: 'Published last', title: 'Title' } as const;
const ORDERS = { relevance: 'Best match', date: 'Published last' } as const;

/** The list of articles, and search in the library as one types. */
export function ArticlesTab() {
  const isEmpty = useLibrary((now) => now.articles !== null && now.articlesTotal === 0);
  const failed = useLibrary((now) => (now.articles === null ? now.failed.articles : undefined));
  const sort = useDesk((desk) => desk.sort);
  const isAsked = useSearch(isSearching);
  const order = useSearch((now) => now.order);
  const list = useRef<HTMLDivElement>(null);

  if (failed) {
    return (
      <div className="pad">
        <Note
          kind="bad"
          action={
            <button type="button" className="btn line small" onClick={() => void readArticles()}>
              Try again
            </button>
          }
        >
          {failed}
        </Note>
      </div>
    );
  }
  if (isEmpty) {
    return (
      <div className="nohit">
        <p>No articles yet.</p>
        <p>Drop files anywhere on this window to import them.</p>
      </div>
    );
  }
  return (
    <>
      <div className="findrow">
        <SearchField list={list} />
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
      <div className="listarea" ref={list}>
        {isAsked ? <SearchHits /> : <ArticleList />}
      </div>
    </>
  );
}
