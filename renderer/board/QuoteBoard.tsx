import { X } from 'lucide-react';
import { type JSX, useEffect, useRef, useState } from 'react';
import { keysOf } from '../state/commands';
import { useLibrary } from '../state/library-data';
import { focusBoard, toggleBoard } from '../state/panes';
import { failedSentence } from '../ui/failed-sentence';
import { IconButton } from '../ui/IconButton';
import { keysInWords } from '../ui/keys';
import { Note } from '../ui/Note';
import './board.css';
import { BoardFilters } from './BoardFilters';
import { BoardList } from './BoardList';
import type { BoardItem } from './filter-quotes';
import { OutlinePane } from './OutlinePane';
import { placeUnderChosen } from './place-under-chosen';
import { QuoteFields } from './QuoteFields';
import { useBoardItems } from './use-board-items';

type Editing = { quoteId: string; field: 'speaker' | 'tags'; at: DOMRect };

/** All quotes side by side with the outline of the open brief. */
export function QuoteBoard(): JSX.Element {
  const { inScope, shown, failed } = useBoardItems();
  const quotes = useLibrary((now) => now.quotes);
  const [editing, setEditing] = useState<Editing | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const edited = inScope.find(({ listing }) => listing.quote.id === editing?.quoteId);
  useEffect(() => focusBoard(), []);
  return (
    <>
      <div className="bar board-bar">
        <h2>Quotes</h2>
        <span className="hint board-keys">
          <kbd>Enter</kbd> source <kbd>Q</kbd> into the brief <kbd>A</kbd> under the topic <kbd>S</kbd>{' '}
          speaker <kbd>T</kbd> tags <kbd>C</kbd> compare
        </span>
        <IconButton
          icon={X}
          label="Close the quote board"
          tip="Back to the article"
          keys={keysInWords(keysOf('board') ?? '')}
          onClick={toggleBoard}
        />
      </div>
      <BoardFilters items={inScope} shown={shown.length} />
      {failed !== null && <Note kind="bad">{failedSentence('Verdicts could not be read', failed)}</Note>}
      <div className="board-body">
        <div className="board-quotes">
          {quotes !== null && shown.length === 0 ? (
            <div className="nohit">
              <p>{quotes.length === 0 ? 'No quotes yet.' : 'No quote passes these filters.'}</p>
              {quotes.length === 0 && (
                <p>
                  Select words in an article and press <kbd>K</kbd> to keep them.
                </p>
              )}
            </div>
          ) : (
            <BoardList
              items={shown}
              listRef={list}
              onEdit={(item, field, at) => setEditing({ quoteId: item.listing.quote.id, field, at })}
              onPlace={placeUnderChosen}
            />
          )}
        </div>
        <OutlinePane />
      </div>
      {editing && edited && (
        <EditCard
          key={`${editing.quoteId} ${editing.field}`}
          item={edited}
          editing={editing}
          onClose={() => {
            setEditing(null);
            list.current?.focus();
          }}
        />
      )}
    </>
  );
}

/** Who speaks and the tags of one quote, beside its row. Escape closes; what was typed is kept. */
function EditCard({
  item,
  editing,
  onClose,
}: {
  item: BoardItem;
  editing: Editing;
  onClose: () => void;
}): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [kept, setKept] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: placed once, where the row was
  useEffect(() => {
    const el = box.current;
    if (!el) return;
    el.showPopover();
    const own = el.getBoundingClientRect();
    const { at } = editing;
    const below = at.bottom + own.height + 8 < window.innerHeight;
    el.style.top = `${below ? at.bottom + 2 : Math.max(8, Math.min(at.top - own.height - 2, window.innerHeight - own.height - 8))}px`;
    el.style.left = `${Math.max(8, Math.min(at.left + 24, window.innerWidth - own.width - 8))}px`;
    el.querySelector<HTMLElement>('[data-autofocus]')?.focus();
  }, []);
  return (
    <div
      ref={box}
      popover="auto"
      role="dialog"
      aria-label="Who said it, and tags"
      tabIndex={-1}
      className="menu quote-card board-card"
      onToggle={(event) => event.newState === 'closed' && onClose()}
    >
      <QuoteFields
        quote={item.listing.quote}
        focus={editing.field}
        onFailed={setFailed}
        onKept={() => setKept(true)}
      />
      {failed !== null && <Note kind="bad">{failed}</Note>}
      <span className="hint">{kept ? 'Saved' : 'Esc closes'}</span>
    </div>
  );
}
