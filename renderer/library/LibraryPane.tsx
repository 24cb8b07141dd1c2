import { type LibraryTab, setDesk, useDesk } from '../state/desk';
import { useLibrary } from '../state/library-data';
import { ArticlesTab } from './ArticlesTab';
import { BriefsTab } from './BriefsTab';
import { ImportPanel } from './import/ImportPanel';
import './library.css';
import './search.css';
import './shelf/shelf.css';
import { QuotesTab } from './QuotesTab';

const TABS = [
  { id: 'articles', label: 'Articles' },
  { id: 'quotes', label: 'Quotes' },
  { id: 'briefs', label: 'Briefs' },
] as const;

/** Everything kept, in three lists. */
export function LibraryPane() {
  const tab = useDesk((desk) => desk.libraryTab);
  const counts: Record<LibraryTab, number | undefined> = {
    articles: useLibrary((now) => (now.articles ? now.articlesTotal : undefined)),
    quotes: useLibrary((now) => now.quotes?.length),
    briefs: useLibrary((now) => now.briefs?.length),
  };
  const choose = (id: LibraryTab) => {
    setDesk({ libraryTab: id });
    document.getElementById(`tab-${id}`)?.focus();
  };
  return (
    <>
      <div
        className="bar tabs"
        role="tablist"
        aria-label="Library"
        onKeyDown={(event) => {
          const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
          if (by === 0 || event.altKey) return;
          event.preventDefault();
          const now = TABS.findIndex(({ id }) => id === tab);
          choose(TABS[(now + by + TABS.length) % TABS.length]?.id ?? 'articles');
        }}
      >
        {TABS.map(({ id, label }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`tab-${id}`}
            aria-selected={tab === id}
            aria-controls="library-panel"
            tabIndex={tab === id ? 0 : -1}
            className="btn"
            onClick={() => setDesk({ libraryTab: id })}
          >
            {label} <span className="n">{counts[id]?.toLocaleString('en')}</span>
          </button>
        ))}
      </div>
      <div className="tabpanel" role="tabpanel" id="library-panel" aria-labelledby={`tab-${tab}`}>
        {tab === 'articles' && <ArticlesTab />}
        {tab === 'quotes' && <QuotesTab />}
        {tab === 'briefs' && <BriefsTab />}
      </div>
      <ImportPanel />
    </>
  );
}
