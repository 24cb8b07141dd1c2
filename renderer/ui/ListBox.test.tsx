// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ListBox } from './ListBox';

type Item = { id: string; title: string };

Object.assign(globalThis, {
  IS_REACT_ACT_ENVIRONMENT: true,
  ResizeObserver: class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
});

let root: Root;
let host: HTMLElement;
let opened: string[];
let deleted: string[];
let told: (string | undefined)[];
let ranges: [number, number][];

beforeEach(() => {
  // jsdom lays nothing out: the list is made to believe that it is 600 pixels high, its rows 60.
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 600 });
  Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, value: 60 });
  Element.prototype.scrollTo = () => undefined;
  host = document.createElement('div');
  document.body.append(host);
  root = createRoot(host);
  opened = [];
  deleted = [];
  told = [];
  ranges = [];
});
afterEach(() => {
  act(() => root.unmount());
  host.remove();
});

const show = (items: Item[], openId: string | null = null, listed = 'by title') =>
  act(() =>
    root.render(
      <ListBox
        label="Articles"
        items={items}
        idOf={(item) => item.id}
        typedText={(item) => item.title}
        openId={openId}
        rowHeight={60}
        renderRow={(item) => item.title}
        onOpen={(item) => opened.push(item.id)}
        onDelete={(item) => deleted.push(item.id)}
        onActive={(item) => told.push(item?.id)}
        listed={listed}
        choice={{
          isChosen: () => false,
          isAny: false,
          onRange: (from, to) => ranges.push([from, to]),
          onToEnd: (from) => ranges.push([from, Number.POSITIVE_INFINITY]),
          onToggle: () => undefined,
          onAll: () => undefined,
          onNone: () => undefined,
        }}
      />,
    ),
  );
const list = () => host.querySelector('[role="listbox"]') as HTMLElement;
const active = () => document.getElementById(list().getAttribute('aria-activedescendant') ?? '')?.textContent;
const pressWith = (held: 'shiftKey' | 'ctrlKey', key: string) =>
  act(() => void list().dispatchEvent(new KeyboardEvent('keydown', { key, [held]: true, bubbles: true })));
const press = (...keys: string[]) => {
  for (const key of keys)
    act(() => void list().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));
};
const some = ['Copper', 'Envoys', 'Rail', 'Roads'].map((title, i) => ({ id: `a${i}`, title }));

describe('a list', () => {
  it('leaves each row its own height when others come in above it', () => {
    Object.defineProperty(HTMLElement.prototype, 'offsetHeight', {
      configurable: true,
      get(this: HTMLElement) {
        return this.textContent?.startsWith('Long') ? 90 : 60;
      },
    });
    const [long, b, c] = ['Long title', 'B', 'C'].map((title) => ({ id: title, title }));
    if (!long || !b || !c) throw new Error('no items');
    show([long, b, c]);
    show([{ id: 'new', title: 'New' }, long, b, c]);
    const rows = [...host.querySelectorAll<HTMLElement>('[role="option"]')];
    expect(rows.map((row) => [row.textContent, row.style.transform])).toEqual([
      ['New', 'translateY(0px)'],
      ['Long title', 'translateY(60px)'],
      ['B', 'translateY(150px)'],
      ['C', 'translateY(210px)'],
    ]);
  });

  it('takes the focus on its first row and moves by arrows, stopping at both ends', () => {
    show(some);
    act(() => list().focus());
    expect(active()).toBe('Copper');
    press('ArrowDown', 'ArrowDown');
    expect(active()).toBe('Rail');
    press('End', 'ArrowDown');
    expect(active()).toBe('Roads');
    press('Home', 'ArrowUp');
    expect(active()).toBe('Copper');
    expect(opened).toEqual([]);
  });

  it('opens and deletes the row that the arrows stand on', () => {
    show(some);
    press('ArrowDown', 'ArrowDown', 'Enter', 'Delete');
    expect(opened).toEqual(['a1']);
    expect(deleted).toEqual(['a1']);
  });

  it('finds a row by typing', () => {
    show(some);
    press('r', 'o');
    expect(active()).toBe('Roads');
  });

  it('opens by a blank, but not inside a name that is being typed, and again after a pause', () => {
    const at = (key: string, timeStamp: number) => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true });
      Object.defineProperty(event, 'timeStamp', { value: timeStamp });
      act(() => void list().dispatchEvent(event));
    };
    show([...some, { id: 'a4', title: 'Rail links' }]);
    at('r', 1000);
    at('a', 1100);
    at(' ', 1200);
    expect(opened).toEqual([]);
    at(' ', 5000);
    expect(opened).toEqual(['a2']);
  });

  it('begins at the row that is open, and tells place and number of rows', () => {
    show(some, 'a2');
    act(() => list().focus());
    expect(active()).toBe('Rail');
    const option = host.querySelector('[aria-selected="true"]');
    expect([option?.getAttribute('aria-posinset'), option?.getAttribute('aria-setsize')]).toEqual(['3', '4']);
  });

  it('draws only the rows near the window of a long list', () => {
    show(Array.from({ length: 5_000 }, (_, i) => ({ id: `b${i}`, title: `Row ${i}` })));
    expect(host.querySelectorAll('[role="option"]').length).toBeLessThan(60);
  });

  it('tells which row the arrows stand on, also when it was opened elsewhere or is gone', () => {
    show(some);
    press('ArrowDown');
    expect(told.at(-1)).toBe('a0');
    show(some, 'a2');
    expect(told.at(-1)).toBe('a2');
    press('ArrowDown');
    expect(told.at(-1)).toBe('a3');
    show(some.slice(0, 3), 'a2');
    expect(told.at(-1)).toBe('a2');
    show(some.slice(0, 2), 'a2');
    expect(told.at(-1)).toBeUndefined();
    show(some, 'a2');
    act(() => root.render(null));
    expect(told.at(-1)).toBeUndefined();
  });

  it('goes on with a range where its first row stands now, and begins anew in another list', () => {
    show(some, 'a1');
    pressWith('shiftKey', 'ArrowDown');
    expect(ranges).toEqual([[1, 2]]);
    show([{ id: 'new', title: 'Quay' }, ...some], 'a1');
    pressWith('shiftKey', 'ArrowDown');
    expect(ranges.at(-1)).toEqual([2, 4]);
    show(some, 'a1', 'by date');
    pressWith('shiftKey', 'ArrowUp');
    expect(ranges.at(-1)).toEqual([3, 2]);
  });

  it('moves by Ctrl and an arrow without choosing, and chooses on to the last of all by Shift and End', () => {
    show(some, 'a1');
    pressWith('ctrlKey', 'ArrowDown');
    expect(active()).toBe('Rail');
    expect(ranges).toEqual([]);
    pressWith('shiftKey', 'End');
    expect(ranges).toEqual([[2, Number.POSITIVE_INFINITY]]);
    expect(active()).toBe('Roads');
  });
});
