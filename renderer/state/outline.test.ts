// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '../../shared/ipc/app-error';
import type { Outline } from '../../shared/model';
import { changeOutline, readOutline, useOutline } from './outline';
import { undoStep, useUndo } from './undo';

type Ask = { briefId: string; outline?: Outline };
/** A library that answers one request after another, each when it is let. */
let kept: Map<string, Outline>;
let asked: (() => void)[];
let answers: 'at once' | 'when let';
let fails: boolean;

vi.mock('../api', async (original) => ({
  ...(await original<typeof import('../api')>()),
  request: (channel: string, { briefId, outline }: Ask) =>
    new Promise<Outline>((resolve, reject) => {
      const answer = () => {
        if (fails && channel === 'outlines:save') return reject(new AppError('internal', 'Not kept.'));
        if (channel === 'outlines:save' && outline) kept.set(briefId, outline);
        return resolve(structuredClone(kept.get(briefId) ?? []));
      };
      if (answers === 'at once') answer();
      else asked.push(answer);
    }),
}));

const topic = (id: string) => ({ id, title: id, quoteIds: [], topics: [] });
const add = (id: string) => changeOutline(`adding ${id}`, (now) => [...now, topic(id)]);
const shown = () => useOutline.getState().outline?.map(({ id }) => id) ?? null;
const library = (briefId: string) => kept.get(briefId)?.map(({ id }) => id);
const settled = async () => {
  for (let turns = 0; turns < 30; turns += 1) await Promise.resolve();
};
/** Lets the library answer what it was asked until nothing is asked any more. */
const letAll = async () => {
  await settled();
  for (let answer = asked.shift(); answer; answer = asked.shift()) {
    answer();
    await settled();
  }
};

beforeEach(async () => {
  kept = new Map([
    ['one', [topic('a')]],
    ['two', [topic('x')]],
  ]);
  asked = [];
  answers = 'at once';
  fails = false;
  useUndo.setState({ steps: [], undone: [], failed: null, ended: 0 });
  await readOutline('one');
  answers = 'when let';
});
afterEach(letAll);

describe('steps of the outline', () => {
  it('are shown at once, and stored in turn', async () => {
    expect([add('b'), add('c')]).toEqual([true, true]);
    expect(shown()).toEqual(['a', 'b', 'c']);
    expect(library('one')).toEqual(['a']);
    await letAll();
    expect(library('one')).toEqual(['a', 'b', 'c']);
    expect(shown()).toEqual(['a', 'b', 'c']);
  });

  it('are taken back and told where the library cannot keep them', async () => {
    fails = true;
    add('b');
    add('c');
    await letAll();
    expect(shown()).toEqual(['a']);
    expect(useOutline.getState().failed).toBe('Not kept.');
    expect(useUndo.getState().steps).toEqual([]);
  });

  it('are kept without the one before that could not be', async () => {
    fails = true;
    add('b');
    add('c');
    await settled();
    asked.shift()?.();
    await settled();
    fails = false;
    await letAll();
    expect(library('one')).toEqual(['a', 'c']);
    expect(shown()).toEqual(['a', 'c']);
    expect(useOutline.getState().failed).toBe('Not kept.');
  });

  it('are taken back while they are still being stored', async () => {
    add('b');
    const undone = undoStep();
    await letAll();
    await undone;
    expect(library('one')).toEqual(['a']);
    expect(shown()).toEqual(['a']);
  });

  it('let another brief be read while they are being stored', async () => {
    add('b');
    add('c');
    await settled();
    void readOutline('two');
    await letAll();
    expect(shown()).toEqual(['x']);
    expect(library('one')).toEqual(['a', 'b', 'c']);
  });

  it('of two briefs go to their own, and are there when one comes back', async () => {
    add('b');
    add('c');
    await settled();
    const two = readOutline('two');
    // The reading of the second brief was asked for behind the first step of the first.
    asked.shift()?.();
    asked.shift()?.();
    await two;
    add('y');
    void readOutline('one');
    await letAll();
    expect(library('one')).toEqual(['a', 'b', 'c']);
    expect(library('two')).toEqual(['x', 'y']);
    expect(shown()).toEqual(['a', 'b', 'c']);
  });
});
