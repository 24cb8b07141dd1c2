import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { findTyped } from './find-typed';

/** What a list box needs of its items: an array has it, and so has a list that makes its items when asked. */
export type Items<T> = {
  readonly length: number;
  at(index: number): T | undefined;
  findIndex(fits: (item: T) => boolean): number;
  map<U>(make: (item: T) => U): U[];
};

type ListBoxProps<T> = {
  label: string;
  items: Items<T>;
  /** How many there are in all, where not all are in `items` yet. */
  total?: number;
  idOf: (item: T) => string;
  /** What typing letters looks for. */
  typedText: (item: T) => string;
  /** The item that is open beside the list. */
  openId: string | null;
  /** Expected height of a row in CSS pixels; rows are measured once drawn. */
  rowHeight: number;
  renderRow: (item: T) => ReactNode;
  onOpen: (item: T) => void;
  onDelete?: (item: T) => void;
  /** The pointer drags an item away. */
  onDragOut?: (item: T) => void;
  /** Says which item the arrows stand on, for actions beside the list. */
  onActive?: (item: T) => void;
  /** Says which rows are drawn, from the first to behind the last. */
  onSight?: (from: number, to: number) => void;
  /** The end of `items` is nearly in sight. */
  onNearEnd?: () => void;
};

const NEAR_END = 10;

const TYPING_PAUSE_MS = 700;

/** A list of any length with one tab stop: arrows move, Enter opens, typing finds. Only rows in sight are drawn. */
export function ListBox<T>(props: ListBoxProps<T>) {
  const { items, idOf, openId, onOpen, onDelete, onDragOut, onActive, onSight, onNearEnd } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const listId = useId();
  const [activeId, setActiveId] = useState<string | null>(null);
  const typed = useRef({ text: '', at: 0 });
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => props.rowHeight,
    getItemKey: (index) => {
      const item = items.at(index);
      return item === undefined ? index : idOf(item);
    },
    overscan: 8,
    initialRect: { width: 288, height: 800 },
  });

  const indexOf = (id: string | null) => (id === null ? -1 : items.findIndex((item) => idOf(item) === id));
  const activeIndex = Math.max(indexOf(activeId), indexOf(activeId) < 0 ? indexOf(openId) : -1);

  const openIndex = indexOf(openId);
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows what is opened elsewhere, not every list change
  useEffect(() => {
    if (openIndex < 0) return;
    setActiveId(openId);
    virtual.scrollToIndex(openIndex, { align: 'auto' });
  }, [openId]);

  const go = (index: number) => {
    const place = Math.max(0, Math.min(items.length - 1, index));
    const item = items.at(place);
    if (item === undefined) return;
    setActiveId(idOf(item));
    onActive?.(item);
    virtual.scrollToIndex(place, { align: 'auto' });
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / props.rowHeight) - 1);
    const active = activeIndex < 0 ? undefined : items.at(activeIndex);
    if (event.key === 'ArrowDown') go(activeIndex + 1);
    else if (event.key === 'ArrowUp') go(activeIndex < 0 ? 0 : activeIndex - 1);
    else if (event.key === 'PageDown') go(activeIndex + page);
    else if (event.key === 'PageUp') go(activeIndex - page);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(items.length - 1);
    else if (event.key === 'Enter' && active) onOpen(active);
    else if (event.key === 'Delete' && active && onDelete) onDelete(active);
    else if (event.key.length === 1) {
      if (event.key === ' ' && typed.current.text === '') {
        if (active) onOpen(active);
      } else {
        const now = event.timeStamp;
        const fresh = now - typed.current.at > TYPING_PAUSE_MS;
        typed.current = { text: (fresh ? '' : typed.current.text) + event.key, at: now };
        const found = findTyped(items.map(props.typedText), typed.current.text, activeIndex);
        if (found >= 0) go(found);
      }
    } else return;
    event.preventDefault();
  };

  const rowId = (index: number) => `${listId}-${index}`;
  const rows = virtual.getVirtualItems();
  const drawn = rows.some((row) => row.index === activeIndex);
  const from = rows[0]?.index ?? 0;
  const to = (rows.at(-1)?.index ?? -1) + 1;
  useEffect(() => onSight?.(from, to), [onSight, from, to]);
  const isNearEnd = to > 0 && to + NEAR_END >= items.length;
  useEffect(() => {
    if (isNearEnd && items.length > 0) onNearEnd?.();
  }, [isNearEnd, items.length, onNearEnd]);
  return (
    <div ref={scroller} className="list">
      <div
        role="listbox"
        aria-label={props.label}
        tabIndex={0}
        aria-activedescendant={drawn ? rowId(activeIndex) : undefined}
        onKeyDown={onKey}
        onFocus={() => activeIndex < 0 && items.length > 0 && go(0)}
        style={{ height: virtual.getTotalSize() }}
        className="rows"
      >
        {rows.map((row) => {
          const item = items.at(row.index);
          if (item === undefined) return null;
          const id = idOf(item);
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the listbox
            // biome-ignore lint/a11y/useFocusableInteractive: options are reached through aria-activedescendant
            <div
              key={id}
              id={rowId(row.index)}
              ref={virtual.measureElement}
              data-index={row.index}
              role="option"
              aria-selected={id === openId}
              aria-posinset={row.index + 1}
              aria-setsize={props.total ?? items.length}
              className={row.index === activeIndex ? 'row active' : 'row'}
              style={{ transform: `translateY(${row.start}px)` }}
              draggable={onDragOut !== undefined}
              onDragStart={
                onDragOut &&
                ((event) => {
                  // The system takes over, with a file in place of the page's own picture of the row.
                  event.preventDefault();
                  onDragOut(item);
                })
              }
              onClick={() => {
                setActiveId(id);
                onActive?.(item);
                onOpen(item);
              }}
            >
              {props.renderRow(item)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
