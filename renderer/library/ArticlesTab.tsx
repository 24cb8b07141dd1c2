import { ArrowDownUp, Search, X } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { openArticle, openDialog, setDesk, useDesk } from '../state/desk';
import { readArticles, useLibrary } from '../state/library-data';
import { ListBox } from '../ui/ListBox';
import { Menu } from '../ui/Menu';
import { Note } from '../ui/Note';
import { ArticleRow } from './ArticleRow';
import { sortArticles, titleWords } from './article-words';
import { SearchHits } from './SearchHits';
import { useSearch } from './use-search';

const SORTS = { added: 'Added last', published: 'Published last', title: 'Title' } as const;

/** The list of articles, and search in them as one types. */
export function ArticlesTab() {
  const articles = useLibrary((now) => now.articles);
  const failed = useLibrary((now) => now.failed.articles);
  const sort = useDesk((desk) => desk.sort);
  const openId = useDesk((desk) => desk.reading?.articleId ?? null);
  const sorted = useMemo(() => sortArticles(articles ?? [], sort), [articles, sort]);
  const search = useSearch();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);

  if (failed && !articles) {
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
  if (articles?.length === 0) {
    return (
      <div className="nohit">
        <p>No articles yet.</p>
        <p>Drop files anywhere on this window to import them.</p>
      </div>
    );
  }
  const undated =
    sort === 'published' && sorted.some((article) => !/^\d{4}|\/\d{4}/.test(article.published.value ?? ''));

  return (
    <>
      <div className="findrow">
        <div className="searchbox">
          <Search size={14} aria-hidden="true" />
          <input
            ref={input}
            id="library-search"
            type="text"
            aria-label="Find in articles: title, text, author, outlet"
            placeholder="Find in articles"
            value={search.query}
            spellCheck={false}
            onChange={(event) => search.ask(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape' && search.query !== '') {
                event.stopPropagation();
                search.ask('');
              }
              if (event.key === 'ArrowDown' || event.key === 'Enter') {
                event.preventDefault();
                list.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus();
              }
            }}
          />
          {search.query !== '' && (
            <button
              type="button"
              className="btn icon clear"
              aria-label="Clear the search"
              onClick={() => {
                search.ask('');
                input.current?.focus();
              }}
            >
              <X size={14} />
            </button>
          )}
        </div>
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
      </div>
      <div className="listarea" ref={list}>
        {search.query.trim() !== '' ? (
          <SearchHits search={search} openId={openId} />
        ) : (
          articles && (
            <>
              <ListBox
                label="Articles"
                items={sorted}
                idOf={(article) => article.id}
                typedText={(article) => article.title.value ?? article.opening}
                openId={openId}
                rowHeight={67}
                renderRow={(article) => <ArticleRow article={article} />}
                onOpen={(article) => openArticle({ articleId: article.id })}
                onDelete={(article) =>
                  openDialog({
                    kind: 'delete-article',
                    articleId: article.id,
                    title: titleWords(article.title, article.opening).words,
                  })
                }
              />
              {undated && <p className="listfoot">Articles without a known year come last.</p>}
            </>
          )
        )}
      </div>
    </>
  );
}
