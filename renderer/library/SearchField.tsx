import { CircleHelp, Search, X } from 'lucide-react';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { openDialog } from '../state/desk';
import { askFor, useSearch } from '../state/search';
import { IconButton } from '../ui/IconButton';
import { SEARCH_HINTS } from './search-hints';

/** The field that searches the library as one types, with what can be written in it. */
export function SearchField({ list }: { list: RefObject<HTMLDivElement | null> }) {
  const query = useSearch((now) => now.query);
  const like = useSearch((now) => now.like);
  const problem = useSearch((now) => now.found?.problem ?? null);
  const [hintsShown, setHintsShown] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const hints = useRef<HTMLDivElement>(null);
  const isAsking = query !== '' || like !== null;
  const showHints = () => setHintsShown(true);
  // Above everything, for the pane is narrower than what it says.
  useLayoutEffect(() => {
    const panel = hints.current;
    const at = input.current?.parentElement?.getBoundingClientRect();
    if (!hintsShown || !panel || !at) return;
    panel.showPopover();
    panel.style.left = `${at.left}px`;
    panel.style.top = `${at.bottom + 4}px`;
    panel.querySelector<HTMLElement>('button')?.focus();
  }, [hintsShown]);
  const hideHints = () => {
    setHintsShown(false);
    input.current?.focus();
  };
  const write = (words: string) => {
    const before = query.trim() === '' ? '' : `${query.trimEnd()} `;
    askFor(before + words);
    hideHints();
  };

  return (
    <>
      <div className="searchbox">
        <Search size={14} aria-hidden="true" />
        <input
          ref={input}
          id="library-search"
          type="text"
          dir="auto"
          aria-label="Find in articles, quotes and briefs"
          aria-invalid={problem !== null}
          aria-describedby={problem ? 'search-problem' : undefined}
          placeholder="Find in the library"
          value={query}
          spellCheck={false}
          onChange={(event) => askFor(event.target.value)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'ArrowDown' && event.altKey) {
              event.preventDefault();
              showHints();
            } else if (event.key === 'Escape' && isAsking) {
              event.stopPropagation();
              askFor('');
            } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
              event.preventDefault();
              list.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus();
            }
          }}
        />
        {isAsking && (
          <IconButton
            icon={X}
            label="Clear the search"
            className="clear"
            onClick={() => {
              askFor('');
              input.current?.focus();
            }}
          />
        )}
        <IconButton
          icon={CircleHelp}
          label="What can be written here"
          keys="Alt ↓"
          className="clear"
          aria-expanded={hintsShown}
          onClick={() => (hintsShown ? hideHints() : showHints())}
        />
      </div>
      {hintsShown && (
        // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves it from any of its buttons
        <div
          ref={hints}
          popover="manual"
          className="search-hints"
          onBlur={(event) => {
            // A click beside it puts it away; the focus stays where it went.
            if (!event.currentTarget.contains(event.relatedTarget) && event.relatedTarget !== null)
              setHintsShown(false);
          }}
          onKeyDown={(event) => {
            const all = [...(hints.current?.querySelectorAll<HTMLElement>('button') ?? [])];
            const at = all.indexOf(document.activeElement as HTMLElement);
            if (event.key === 'Escape') hideHints();
            else if (event.key === 'ArrowDown') all[(at + 1) % all.length]?.focus();
            else if (event.key === 'ArrowUp') all[(at - 1 + all.length) % all.length]?.focus();
            else return;
            event.preventDefault();
            event.stopPropagation();
          }}
        >
          <ul aria-label="What can be written in the search field">
            {SEARCH_HINTS.map((hint) => (
              <li key={hint.example}>
                <button type="button" className="btn" onClick={() => write(hint.write)}>
                  <code>{hint.example}</code>
                  <span>{hint.finds}</span>
                </button>
              </li>
            ))}
          </ul>
          <p>
            Accents and letter forms do not matter.{' '}
            <button
              type="button"
              className="btn line small"
              onClick={() => openDialog({ kind: 'spellings' })}
            >
              Spellings of names…
            </button>
          </p>
        </div>
      )}
    </>
  );
}
