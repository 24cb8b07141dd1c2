import { useVirtualizer } from '@tanstack/react-virtual';
import { type JSX, type KeyboardEvent, type RefObject, useEffect, useId, useRef } from 'react';
import { useLinks } from '../evidence/LinkedQuotes';
import { startDrag } from '../state/board-drag';
import { quoteIntoBrief } from '../state/brief-desk';
import { openArticle, openDialog } from '../state/desk';
import { showProblem } from '../state/problem';
import { BoardRow } from './BoardRow';
import { setBoard, useBoard } from './board-state';
import type { BoardItem } from './filter-quotes';
import { useContexts } from './use-contexts';

type BoardListProps = {
  items: readonly BoardItem[];
  listRef: RefObject<HTMLDivElement | null>;
  /** S and T: edit who speaks, or the tags, beside the row. */
  onEdit: (item: BoardItem, field: 'speaker' | 'tags', at: DOMRect) => void;
  /** A: put the quote under the chosen topic. */
  onPlace: (quoteId: string) => void;
};

/** The quotes, however many: only rows in sight are drawn. One tab stop; arrows move, letters act. */
export function BoardList({ items, listRef, onEdit, onPlace }: BoardListProps): JSX.Element {
  const scroller = useRef<HTMLDivElement>(null);
  const listId = useId();
  const activeId = useBoard((board) => board.activeId);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 128,
    getItemKey: (index) => items[index]?.listing.quote.id ?? index,
    overscan: 6,
    initialRect: { width: 600, height: 800 },
  });
  const activeIndex = items.findIndex(({ listing }) => listing.quote.id === activeId);
  const rows = virtual.getVirtualItems();
  const contexts = useContexts(rows.flatMap(({ index }) => items[index]?.listing.quote.id ?? []));

  const links = useLinks();

  // biome-ignore lint/correctness/useExhaustiveDependencies: back to where the arrows stood, once
  useEffect(() => {
    if (activeIndex >= 0) virtual.scrollToIndex(activeIndex, { align: 'center' });
  }, []);

  const go = (index: number) => {
    const to = Math.max(0, Math.min(items.length - 1, index));
    const item = items[to];
    if (!item) return;
    setBoard({ activeId: item.listing.quote.id });
    virtual.scrollToIndex(to, { align: 'auto' });
  };
  const rectOf = (index: number) =>
    (
      scroller.current?.querySelector(`[data-index="${index}"]`) ?? scroller.current
    )?.getBoundingClientRect() ?? new DOMRect();
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const active = items[activeIndex];
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (key === 'ArrowDown') go(activeIndex + 1);
    else if (key === 'ArrowUp') go(activeIndex < 0 ? 0 : activeIndex - 1);
    else if (key === 'PageDown') go(activeIndex + 5);
    else if (key === 'PageUp') go(activeIndex - 5);
    else if (key === 'Home') go(0);
    else if (key === 'End') go(items.length - 1);
    else if (!active) return;
    else if (key === 'Enter') openSource(active);
    else if (key === 'q') quoteIntoBrief(active.listing.quote).catch(showProblem);
    else if (key === 's') onEdit(active, 'speaker', rectOf(activeIndex));
    else if (key === 't') onEdit(active, 'tags', rectOf(activeIndex));
    else if (key === 'c') openDialog({ kind: 'compare-quote', quoteId: active.listing.quote.id });
    else if (key === 'a') onPlace(active.listing.quote.id);
    else return;
    event.preventDefault();
  };
  const drawn = rows.some((row) => row.index === activeIndex);
  return (
    <div ref={scroller} className="list board-list">
      <div
        ref={listRef}
        role="listbox"
        aria-label="Quotes on the board"
        tabIndex={0}
        aria-activedescendant={drawn ? `${listId}-${activeIndex}` : undefined}
        className="rows"
        style={{ height: virtual.getTotalSize() }}
        onKeyDown={onKey}
        onFocus={() => activeIndex < 0 && items.length > 0 && go(0)}
      >
        {rows.map((row) => {
          const item = items[row.index];
          if (!item) return null;
          const { id } = item.listing.quote;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the listbox
            // biome-ignore lint/a11y/useFocusableInteractive: options are reached through aria-activedescendant
            <div
              key={id}
              id={`${listId}-${row.index}`}
              ref={virtual.measureElement}
              data-index={row.index}
              role="option"
              aria-selected={id === activeId}
              aria-posinset={row.index + 1}
              aria-setsize={items.length}
              className={row.index === activeIndex ? 'row active' : 'row'}
              style={{ transform: `translateY(${row.start}px)` }}
              draggable
              onDragStart={(event) => startDrag(event.dataTransfer, { quoteId: id })}
              onClick={() => setBoard({ activeId: id })}
              onDoubleClick={() => openSource(item)}
            >
              <BoardRow item={item} context={contexts.get(id)} links={links.get(id)} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

const openSource = ({ listing: { quote } }: BoardItem): void =>
  openArticle({ articleId: quote.articleId, quoteId: quote.id });
