// @vitest-environment jsdom
import { act, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { SourceFinder } from './SourceFinder';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let root: Root;
let host: HTMLElement;
let picked: string[];
let answers: Map<string, () => void>;

const titled = (title: string) => ({
  id: title,
  articleId: title,
  title: { value: title, basis: 'in-text' },
  outlet: { value: null, basis: 'unknown' },
  published: { value: null, basis: 'unknown' },
  snippet: null,
  opening: '',
});

function Finder() {
  const [source, setSource] = useState<string | null>(null);
  if (source !== null)
    return (
      <div role="dialog">
        <input aria-label="Place" ref={(field) => field?.focus()} />
      </div>
    );
  return (
    <SourceFinder
      label="Find"
      onPick={({ articleId }) => {
        picked.push(articleId);
        setSource(articleId);
      }}
    />
  );
}

beforeEach(() => {
  picked = [];
  answers = new Map();
  Object.assign(window, {
    briefwright: {
      request: (_channel: string, { query }: { query?: string }) =>
        new Promise((resolve) =>
          answers.set(query ?? '', () =>
            resolve({
              ok: true,
              value:
                query === undefined
                  ? { articles: [titled('Newest')], total: 1 }
                  : { hits: query === 'zz' ? [] : [titled(`${query} one`), titled(`${query} two`)] },
            }),
          ),
        ),
    },
  });
  // As the browser does it: the words are put in, and the field tells so.
  document.execCommand = (_command, _ui, words = '') => {
    const field = document.activeElement;
    if (field instanceof HTMLInputElement) setValue(field, field.value + words);
    return true;
  };
  host = document.createElement('div');
  document.body.append(host);
  root = createRoot(host);
  act(() => root.render(<Finder />));
  field().focus();
});
afterEach(() => {
  act(() => root.unmount());
  host.remove();
});

const field = (): HTMLInputElement => {
  const found = host.querySelector('input');
  if (!found) throw new Error('no field');
  return found;
};
function setValue(target: HTMLInputElement, value: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(target, value);
  target.dispatchEvent(new Event('input', { bubbles: true }));
}
const type = (words: string) => act(() => setValue(field(), field().value + words));
/** False where nobody but who holds the keys gets it. */
const press = (key: string): boolean => {
  let isFree = true;
  act(() => {
    isFree = document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
    ) as boolean;
  });
  return isFree;
};
const wait = (ms: number) => act(() => new Promise((resolve) => setTimeout(resolve, ms)));
const arrive = async (query: string) => {
  await expect.poll(() => answers.has(query)).toBe(true);
  await act(async () => answers.get(query)?.());
};

it('Enter before the answer takes the first of the answer, and not of the list that is shown', async () => {
  await arrive('');
  type('por');
  press('Enter');
  expect(picked).toEqual([]);
  await arrive('por');
  expect(picked).toEqual(['por one']);
});

it('arrows before the answer count in the answer', async () => {
  await arrive('');
  type('por');
  press('ArrowDown');
  press('Enter');
  await arrive('por');
  expect(picked).toEqual(['por two']);
});

it('letters behind that Enter neither stop it nor are searched: they are for what opens next', async () => {
  await arrive('');
  type('por');
  press('Enter');
  expect(press('4')).toBe(false);
  await arrive('por');
  await wait(50);
  expect(picked).toEqual(['por one']);
  expect(field().getAttribute('aria-label')).toBe('Place');
  expect(field().value).toBe('4');
});

it('where nothing is found, or Esc was pressed, nothing is taken and the field is free again', async () => {
  await arrive('');
  type('zz');
  press('Enter');
  await arrive('zz');
  expect(picked).toEqual([]);
  expect(press('y')).toBe(true);
  type('y');
  press('Enter');
  expect(press('Escape')).toBe(false);
  await arrive('zzy');
  expect(picked).toEqual([]);
  expect(press('y')).toBe(true);
});
