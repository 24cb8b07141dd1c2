// @vitest-environment jsdom
import { act, createElement, type JSX, lazy, Suspense } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { HoldKeys } from './HoldKeys';

let root: Root;
let place: HTMLElement;
let title: HTMLTextAreaElement;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  // jsdom knows no editing commands.
  document.execCommand = (_command, _ui, words = '') => {
    const field = document.activeElement;
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.value += words;
    return true;
  };
  title = document.createElement('textarea');
  place = document.createElement('div');
  document.body.replaceChildren(title, place);
  root = createRoot(place);
  title.focus();
});
afterEach(() => {
  act(() => root.unmount());
  vi.unstubAllGlobals();
});

/** Asks for a tool that is still loading; gives what ends the loading. */
async function ask(): Promise<(tool: () => JSX.Element) => Promise<void>> {
  let arrive: (found: { default: () => JSX.Element }) => void = () => undefined;
  const Tool = lazy(
    () =>
      new Promise<{ default: () => JSX.Element }>((resolve) => {
        arrive = resolve;
      }),
  );
  await act(async () =>
    root.render(createElement(Suspense, { fallback: createElement(HoldKeys) }, createElement(Tool))),
  );
  return (tool) => act(async () => arrive({ default: tool }));
}
const press = (key: string, more: KeyboardEventInit = {}) =>
  title.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
const frames = () =>
  act(async () => {
    for (let count = 0; count < 40; count += 1) await new Promise((done) => requestAnimationFrame(done));
  });
const Field = () => createElement('input', { id: 'find', autoFocus: true });
const NoField = () => createElement('p');

it('gives what is typed while a tool loads to the field of the tool, and nothing to the one before', async () => {
  const arrive = await ask();
  for (const key of ['p', 'o', 'x', 'Backspace', 'r', 't']) expect(press(key)).toBe(false);
  await arrive(Field);
  await frames();
  expect(document.querySelector<HTMLInputElement>('#find')?.value).toBe('port');
  expect(title.value).toBe('');
});

it('gives it to nobody where the tool takes no words, or Esc took them back', async () => {
  const arrive = await ask();
  for (const key of ['p', 'o']) press(key);
  await arrive(NoField);
  await frames();
  expect(title.value).toBe('');
  act(() => root.unmount());
  root = createRoot(place);
  title.focus();
  const again = await ask();
  for (const key of ['p', 'Escape', 'q']) press(key);
  await again(Field);
  await frames();
  expect(document.querySelector<HTMLInputElement>('#find')?.value).toBe('q');
});

it('holds letters that need AltGr, and lets commands pass', async () => {
  const arrive = await ask();
  expect(press('@', { ctrlKey: true, altKey: true, modifierAltGraph: true })).toBe(false);
  expect(press('s', { ctrlKey: true })).toBe(true);
  await arrive(Field);
  await frames();
  expect(document.querySelector<HTMLInputElement>('#find')?.value).toBe('@');
});

it('gives an input method a place of its own, and what it wrote to the field of the tool', async () => {
  const arrive = await ask();
  press('a');
  press('Process');
  const place = document.activeElement;
  expect(place).not.toBe(title);
  if (place instanceof HTMLTextAreaElement) place.value = 'にほん';
  expect(press('b')).toBe(true);
  await arrive(Field);
  await frames();
  expect(document.querySelector<HTMLInputElement>('#find')?.value).toBe('aにほん');
  expect(title.value).toBe('');
  expect(place?.isConnected).toBe(false);
});

it('takes back what was asked for by Esc', async () => {
  const onEscape = vi.fn();
  await act(async () => root.render(createElement(HoldKeys, { onEscape })));
  press('p');
  press('Escape');
  expect(onEscape).toHaveBeenCalledOnce();
});
