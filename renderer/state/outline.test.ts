// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import type { Outline, Topic } from '../../shared/model';
import { changeOutline, readOutline, useOutline } from './outline';
import { undoStep, useUndo } from './undo';

const topic = (title: string): Topic => ({ id: title, title, quoteIds: [], topics: [] });
const titles = () => useOutline.getState().outline?.map(({ title }) => title);

let kept: Map<string, Outline>;
/** Lets the answers to `outlines:save` that were held back go. */
let letGo: () => void;
let isHeld: Promise<void>;
const hold = () => {
  isHeld = new Promise((resolve) => {
    letGo = resolve;
  });
};
const soon = () => new Promise((resolve) => setTimeout(resolve, 5));

beforeEach(() => {
  kept = new Map();
  isHeld = Promise.resolve();
  useOutline.setState({ briefId: null, outline: null, failed: null });
  useUndo.setState({ steps: [], undone: [], failed: null, ended: 0 });
  const ask = async (channel: string, input: { briefId: string; outline?: Outline }): Promise<Outline> => {
    if (channel === 'outlines:save' && input.outline) {
      await isHeld;
      kept.set(input.briefId, input.outline);
    }
    return structuredClone(kept.get(input.briefId) ?? []);
  };
  Object.assign(window, {
    briefwright: {
      request: async (channel: string, input: { briefId: string }) => ({
        ok: true,
        value: await ask(channel, input),
      }),
    },
  });
});

const add = (title: string) => changeOutline('adding a topic', (now) => [...now, topic(title)]);

it('shows the outline of a brief that is opened while a step of another is being stored', async () => {
  kept.set('b', [topic('Of B')]);
  await readOutline('a');
  hold();
  add('Of A');
  await readOutline('b');
  expect(titles()).toEqual(['Of B']);
  letGo();
  await soon();
  expect(titles()).toEqual(['Of B']);
  expect(kept.get('a')?.map(({ title }) => title)).toEqual(['Of A']);
});

it('keeps every step of keys that follow faster than the library answers, and takes back the last', async () => {
  await readOutline('a');
  hold();
  for (const title of ['One', 'Two', 'Three']) add(title);
  expect(titles()).toEqual(['One', 'Two', 'Three']);
  await readOutline('a');
  expect(titles()).toEqual(['One', 'Two', 'Three']);
  const undone = undoStep();
  await soon();
  letGo();
  await undone;
  expect(titles()).toEqual(['One', 'Two']);
  expect(kept.get('a')?.map(({ title }) => title)).toEqual(['One', 'Two']);
});
