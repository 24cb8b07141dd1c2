// @vitest-environment jsdom
import { act, type ComponentType, createElement, type FormEvent, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useProblem } from '../state/problem';
import { toolOnDemand } from './tool-on-demand';

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
  Selection.prototype.modify = () => undefined;
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
async function ask(onEscape?: () => void): Promise<(tool: ComponentType) => Promise<void>> {
  let arrive: (found: ComponentType) => void = () => undefined;
  const loading = new Promise<ComponentType>((resolve) => {
    arrive = resolve;
  });
  const Tool = toolOnDemand(() => loading, onEscape);
  await act(async () => root.render(createElement(Tool)));
  return (tool) => act(async () => arrive(tool));
}
const press = (key: string, more: KeyboardEventInit = {}) =>
  title.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
const frames = () =>
  act(async () => {
    for (let count = 0; count < 40; count += 1) await new Promise((done) => requestAnimationFrame(done));
  });
const Field = () => createElement('input', { id: 'find', autoFocus: true });
const NoField = () => createElement('p');
const Box = () => createElement('input', { type: 'checkbox', autoFocus: true });

it('gives what is typed while a tool loads to the field of the tool, and nothing to the one before', async () => {
  const arrive = await ask();
  for (const key of ['p', 'o', 'x', 'Backspace', 'r', 't']) expect(press(key)).toBe(false);
  await arrive(Field);
  await frames();
  expect(document.querySelector<HTMLInputElement>('#find')?.value).toBe('port');
  expect(title.value).toBe('');
});

it('gives Enter and arrows to the tool in their place among the letters, and no button is pressed by them', async () => {
  const heard: string[] = [];
  const Heard = () =>
    createElement('input', {
      id: 'find',
      autoFocus: true,
      onKeyDown: ({ key, shiftKey, currentTarget }) =>
        heard.push(`${shiftKey ? 'Shift ' : ''}${key} in “${currentTarget.value}”`),
    });
  const arrive = await ask();
  for (const key of ['p', 'o', 'ArrowDown', 'r', 'Enter']) expect(press(key)).toBe(false);
  expect(press('Enter', { shiftKey: true })).toBe(false);
  await arrive(Heard);
  await frames();
  expect(heard).toEqual(['ArrowDown in “po”', 'Enter in “por”', 'Shift Enter in “por”']);

  act(() => root.unmount());
  root = createRoot(place);
  title.focus();
  const onClick = vi.fn();
  const again = await ask();
  press('Enter');
  await again(() => createElement('button', { type: 'button', autoFocus: true, onClick }));
  await frames();
  expect(onClick).not.toHaveBeenCalled();
});

it('sends a form by Enter, and gives what follows a Tab or a form that closed to nobody', async () => {
  const sent = vi.fn();
  const Form = () => {
    const [open, setOpen] = useState(true);
    return open
      ? createElement(
          'form',
          {
            onSubmit: (event: FormEvent<HTMLFormElement>) => {
              event.preventDefault();
              sent(event.currentTarget.querySelector('input')?.value);
              setOpen(false);
            },
          },
          createElement('input', { autoFocus: true }),
        )
      : null;
  };
  const arrive = await ask();
  for (const key of ['o', 'k', 'Enter', 'x']) press(key);
  await arrive(Form);
  await frames();
  expect(sent).toHaveBeenCalledExactlyOnceWith('ok');
  expect(title.value).toBe('');

  act(() => root.unmount());
  root = createRoot(place);
  title.focus();
  const again = await ask();
  for (const key of ['p', 'Tab', 'x']) press(key);
  await again(Field);
  await frames();
  expect(document.querySelector<HTMLInputElement>('#find')?.value).toBe('p');
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
  await ask(onEscape);
  press('p');
  press('Escape');
  expect(onEscape).toHaveBeenCalledOnce();
});

it('gives a box to tick no words', async () => {
  const typed = vi.spyOn(document, 'execCommand');
  const arrive = await ask();
  press('p');
  await arrive(Box);
  await frames();
  expect(document.activeElement?.getAttribute('type')).toBe('checkbox');
  expect(typed).not.toHaveBeenCalled();
});

it('holds them on until a tool that is there already has taken the focus', async () => {
  const Late = () => createElement('input', { id: 'late' });
  const Tool = toolOnDemand(async () => Late);
  await Tool.prepare();
  act(() => root.render(createElement(Tool)));
  expect(press('p')).toBe(false);
  document.querySelector<HTMLElement>('#late')?.focus();
  await frames();
  expect(document.querySelector<HTMLInputElement>('#late')?.value).toBe('p');
  expect(press('q')).toBe(true);
});

it('leaves Esc to a tool that has the focus already, though no frame was drawn since', async () => {
  const onEscape = vi.fn();
  const Late = () => createElement('input', { id: 'late' });
  const Tool = toolOnDemand(async () => Late, onEscape);
  await Tool.prepare();
  act(() => root.render(createElement(Tool)));
  press('p');
  const field = document.querySelector<HTMLInputElement>('#late');
  field?.focus();
  expect(press('Escape')).toBe(true);
  expect(onEscape).not.toHaveBeenCalled();
  await frames();
  expect(field?.value).toBe('p');
});

it('pastes, cuts and takes back nothing in what has the focus still', async () => {
  const arrive = await ask();
  for (const key of ['v', 'V', 'x', 'z', 'y']) expect(press(key, { ctrlKey: true })).toBe(false);
  await arrive(Field);
  await frames();
  expect(press('v', { ctrlKey: true })).toBe(true);
});

it('is told where it cannot be loaded, and holds nothing any more', async () => {
  const onEscape = vi.fn();
  const Tool = toolOnDemand(() => Promise.reject<ComponentType>(new Error('gone')), onEscape);
  await act(async () => root.render(createElement(Tool)));
  expect(useProblem.getState().message).toMatch(/could not be loaded/);
  expect(onEscape).toHaveBeenCalledOnce();
  expect(press('p')).toBe(true);
});
