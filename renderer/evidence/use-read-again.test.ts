// @vitest-environment jsdom
import { act, createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ReadAgain, useReadAgain } from './use-read-again';

let root: Root;
let here: ReadAgain<string>;
/** The questions that wait for their answer, in order. */
let waiting: { answer: (found: string) => void; refuse: (why: Error) => void }[];

const ask = () =>
  new Promise<string>((answer, refuse) => {
    waiting.push({ answer, refuse });
  });
const askOther = () => ask();
function Reading({ from }: { from: () => Promise<string> }) {
  here = useReadAgain(from);
  return null;
}
const show = (from: () => Promise<string>) => act(async () => root.render(createElement(Reading, { from })));
const answer = (number: number, found: string) => act(async () => waiting[number]?.answer(found));

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  waiting = [];
  root = createRoot(document.createElement('div'));
});
afterEach(() => {
  act(() => root.unmount());
  vi.unstubAllGlobals();
});

describe('reading again', () => {
  it('keeps the answer to the latest question when an earlier one comes behind it', async () => {
    await show(ask);
    await act(async () => void here.read());
    await answer(1, 'new');
    await answer(0, 'old');
    expect(here.found).toBe('new');
  });

  it('tells no failure of an earlier question', async () => {
    await show(ask);
    await act(async () => void here.read());
    await answer(1, 'new');
    await act(async () => waiting[0]?.refuse(new Error('late')));
    expect([here.found, here.failed]).toEqual(['new', null]);
  });

  it('shows nothing of what was asked for before', async () => {
    await show(ask);
    await show(askOther);
    await answer(0, 'of the first');
    expect(here.found).toBeNull();
    await answer(1, 'of the second');
    expect(here.found).toBe('of the second');
  });
});
