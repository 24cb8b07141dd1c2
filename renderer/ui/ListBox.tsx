import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type DragEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useTypeAhead } from './use-type-ahead';

/** What a list box needs of its items: an array has it, and so has a list that makes its items when asked. */
export type Items<T> = {
  readonly length: number;
  at(index: number): T | undefined;
  findIndex(fits: (item: T) => boolean): number;
  /** The same by id, for lists that need not look through all their items. */
  placeOf?(id: string): number;
  map<U>(make: (item: T) => U): U[];
};

/** Several items chosen at once, beside the one that is open. */
export type Choice<T> = {
  isChosen: (item: T) => boolean;
  isAny: boolean;
  /** Chooses from one place to another, both included; `beside` what is chosen, or in its place. */
  onRange: (from: number, to: number, beside: boolean) => void;
  /** Chooses from a place to the last of all, also of those that are not in `items` yet. */
  onToEnd: (from: number) => void;
  onToggle: (item: T) => void;
  onAll: () => void;
  onNone: () => void;
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
  /** Whether an item is still to be read: its row has the expected height, is not measured, and serves for others in turn. */
  isPending?: (item: T) => boolean;
  onOpen: (item: T) => void;
  onDelete?: (item: T) => void;
  /** Says which item the arrows stand on, however they came there, for actions beside the list; undefined once there is none. */
  onActive?: (item: T | undefined) => void;
  /** What the items are and how they are sorted: a range that is being chosen does not go on from one list to the next. */
  listed?: string;
  choice?: Choice<T>;
  /** Lets rows be dragged. */
  onDrag?: (item: T, event: DragEvent) => void;
  /** Says which rows are drawn, from the first to behind the last. */
  onSight?: (from: number, to: number) => void;
  /** The end of `items` is nearly in sight. */
  onNearEnd?: () => void;
};

const NEAR_END = 10;
/** Rows drawn above and below those in sight. */
const OVERSCAN = 5;
/** More than are ever drawn at once. */
const PENDING_ROWS = 256;

/** A list of any length with one tab stop: arrows move, Enter opens, typing finds. Only rows in sight are drawn. */
export function ListBox<T>(props: ListBoxProps<T>) {
  const { items, idOf, openId, onOpen, onDelete, onActive, onSight, onNearEnd, choice, onDrag } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const listId = useId();
  const [activeId, setActiveId] = useState<string | null>(null);
  const typeAhead = useTypeAhead();
  /** The item with which a range that is being chosen began: its place may change meanwhile. */
  const anchor = useRef<string | null>(null);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    // Kept heights belong to places, not to items: a key for each of 100,000 rows would be asked for with every change.
    estimateSize: () => props.rowHeight,
    overscan: OVERSCAN,
    initialRect: { width: 288, height: 800 },
  });

  // A row that moved to another place brings its height along: its own size does not change, so nothing else tells.
  const places = useRef(new WeakMap<Element, number>());
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows change their places with the items
  useLayoutEffect(() => {
    if (virtual.isScrolling) return;
    const drawn = scroller.current?.querySelectorAll<HTMLElement>('[data-index]:not([data-pending])') ?? [];
    const moved = [...drawn].filter((row) => places.current.get(row) !== Number(row.dataset.index));
    for (const row of moved) {
      const place = Number(row.dataset.index);
      places.current.set(row, place);
      virtual.resizeItem(place, row.offsetHeight);
    }
  }, [items]);

  const indexOf = (id: string | null): number => {
    if (id === null) return -1;
    return items.placeOf ? items.placeOf(id) : items.findIndex((item) => idOf(item) === id);
  };
  const openIndex = indexOf(openId);
  const activeAt = activeId === openId ? openIndex : indexOf(activeId);
  const activeIndex = activeAt < 0 ? openIndex : activeAt;

  // biome-ignore lint/correctness/useExhaustiveDependencies: follows what is opened elsewhere, not every list change
  useEffect(() => {
    if (openIndex < 0) return;
    setActiveId(openId);
    virtual.scrollToIndex(openIndex, { align: 'auto' });
  }, [openId]);

  const activeItem = activeIndex < 0 ? undefined : items.at(activeIndex);
  const told = useRef(onActive);
  told.current = onActive;
  // An item that has been read anew may say more of itself than the one before.
  // biome-ignore lint/correctness/useExhaustiveDependencies: told of each item, however it became the active one
  useEffect(() => {
    told.current?.(activeItem);
  }, [items, activeItem && idOf(activeItem)]);
  useEffect(
    () => () => {
      told.current?.(undefined);
    },
    [],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: begins anew with each list
  useEffect(() => {
    anchor.current = null;
  }, [props.listed]);
  /** Where the range begins that reaches to a place that is chosen next. */
  const rangeFrom = (): number => {
    const kept = indexOf(anchor.current);
    if (kept >= 0) return kept;
    const place = Math.max(0, activeIndex);
    const item = items.at(place);
    anchor.current = item === undefined ? null : idOf(item);
    return place;
  };

  const go = (index: number) => {
    const place = Math.max(0, Math.min(items.length - 1, index));
    const item = items.at(place);
    if (item === undefined) return;
    setActiveId(idOf(item));
    virtual.scrollToIndex(place, { align: 'auto' });
  };
  const stepOf = (key: string): number | null => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / props.rowHeight) - 1);
    const steps: Record<string, number> = {
      ArrowDown: activeIndex + 1,
      ArrowUp: activeIndex < 0 ? 0 : activeIndex - 1,
      PageDown: activeIndex + page,
      PageUp: activeIndex - page,
      Home: 0,
      End: items.length - 1,
    };
    return steps[key] ?? null;
  };
  /** Keys that choose several; whether it was one. */
  const chooseByKey = (event: KeyboardEvent): boolean => {
    if (!choice || event.altKey) return false;
    const control = event.ctrlKey || event.metaKey;
    const active = items.at(activeIndex);
    if (control && !event.shiftKey && event.key.toLowerCase() === 'a') choice.onAll();
    else if (control && event.key === ' ' && active !== undefined && activeIndex >= 0) {
      anchor.current = idOf(active);
      choice.onToggle(active);
    } else if (!control && event.shiftKey && event.key === 'End') {
      choice.onToEnd(rangeFrom());
      go(items.length - 1);
    } else if (event.shiftKey && stepOf(event.key) !== null) {
      const place = Math.max(0, Math.min(items.length - 1, stepOf(event.key) ?? 0));
      choice.onRange(rangeFrom(), place, control);
      go(place);
    } else if (control && stepOf(event.key) !== null) {
      go(stepOf(event.key) ?? 0);
    } else if (event.key === 'Escape' && choice.isAny) {
      anchor.current = null;
      choice.onNone();
      event.stopPropagation();
    } else return false;
    return true;
  };
  const onKey = (event: KeyboardEvent) => {
    if (chooseByKey(event)) return event.preventDefault();
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (!event.shiftKey) anchor.current = null;
    const active = activeIndex < 0 ? undefined : items.at(activeIndex);
    const step = stepOf(event.key);
    const found = typeAhead(event, () => items.map(props.typedText), activeIndex);
    if (step !== null) go(step);
    else if (found !== null) {
      if (found >= 0) go(found);
    } else if ((event.key === 'Enter' || event.key === ' ') && active) onOpen(active);
    else if (event.key === 'Delete' && active && onDelete) onDelete(active);
    else return;
    event.preventDefault();
  };

  const onClick = (event: MouseEvent, index: number, item: T) => {
    const control = event.ctrlKey || event.metaKey;
    if (choice && event.shiftKey) {
      choice.onRange(rangeFrom(), index, control);
    } else if (choice && control) {
      // The row that was clicked before without a key counts as the first of them.
      const before = items.at(activeIndex);
      if (!choice.isAny && activeIndex >= 0 && activeIndex !== index && before && idOf(before) === openId)
        choice.onRange(activeIndex, activeIndex, false);
      anchor.current = idOf(item);
      choice.onToggle(item);
    } else {
      anchor.current = null;
      if (choice?.isAny) choice.onNone();
      setActiveId(idOf(item));
      onOpen(item);
      return;
    }
    setActiveId(idOf(item));
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
        aria-multiselectable={choice ? true : undefined}
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
          // Rows that fly past while the scroll bar is pulled change their place instead of being made anew for each frame.
          const isPending = props.isPending?.(item) ?? false;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the listbox
            // biome-ignore lint/a11y/useFocusableInteractive: options are reached through aria-activedescendant
            <div
              key={isPending ? `pending-${row.index % PENDING_ROWS}` : id}
              id={rowId(row.index)}
              ref={isPending ? undefined : virtual.measureElement}
              data-index={row.index}
              data-pending={isPending || undefined}
              role="option"
              aria-selected={choice?.isAny ? choice.isChosen(item) : id === openId}
              data-open={id === openId || undefined}
              data-chosen={choice?.isChosen(item) || undefined}
              aria-posinset={row.index + 1}
              aria-setsize={props.total ?? items.length}
              className={row.index === activeIndex ? 'row active' : 'row'}
              style={{ transform: `translateY(${row.start}px)`, height: isPending ? row.size : undefined }}
              onClick={(event) => onClick(event, row.index, item)}
              draggable={onDrag !== undefined || undefined}
              onDragStart={onDrag && ((event) => onDrag(item, event))}
            >
              {props.renderRow(item)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
