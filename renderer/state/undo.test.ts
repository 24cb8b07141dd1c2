// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../shared/ipc/app-error';
import { forgetStep, redoStep, rememberStep, undoStep, useUndo } from './undo';

let did: string[];
/** A step whose undoing ends only after others had their chance to begin. */
const step = (label: string, fails?: Error) => ({
  label,
  undo: async () => {
    did.push(`undo ${label}`);
    for (let turns = 0; turns < 5; turns += 1) await Promise.resolve();
    if (fails) throw fails;
    did.push(`undone ${label}`);
  },
  redo: async () => {
    did.push(`redo ${label}`);
    rememberStep(step(label));
  },
});
const labels = () => useUndo.getState().steps.map(({ label }) => label);

beforeEach(() => {
  did = [];
  useUndo.setState({ steps: [], undone: [], failed: null, ended: 0 });
});

describe('steps outside the brief', () => {
  it('are taken back one after the other, however quickly the key is pressed', async () => {
    rememberStep(step('a tag'));
    rememberStep(step('a date'));
    await Promise.all([undoStep(), undoStep()]);
    expect(did).toEqual(['undo a date', 'undone a date', 'undo a tag', 'undone a tag']);
    await Promise.all([redoStep(), redoStep(), redoStep()]);
    expect(did.slice(4)).toEqual(['redo a tag', 'redo a date']);
    expect(labels()).toEqual(['a tag', 'a date']);
  });

  it('are taken back once by a button that was pressed twice', async () => {
    const tag = step('a tag');
    rememberStep(step('a date'));
    rememberStep(tag);
    await Promise.all([undoStep(tag), undoStep(tag)]);
    expect(did).toEqual(['undo a tag', 'undone a tag']);
    expect(labels()).toEqual(['a date']);
  });

  it('stay in their place when they could not be taken back, unless what they are about is gone', async () => {
    const locked = step('a tag', new AppError('library-in-use', 'It is being written elsewhere.'));
    const gone = step('a note', new AppError('not-found', 'The note is not here any more.'));
    rememberStep(locked);
    rememberStep(step('a date'));
    rememberStep(gone);
    await undoStep(locked);
    expect(labels()).toEqual(['a tag', 'a date', 'a note']);
    expect(useUndo.getState().failed).toBe('It is being written elsewhere.');
    await undoStep();
    expect(labels()).toEqual(['a tag', 'a date']);
    expect(useUndo.getState().undone).toEqual([]);
  });

  it('are forgotten when they were taken back by another way', async () => {
    const merge = step('merging');
    rememberStep(merge);
    forgetStep(merge);
    await undoStep();
    expect(did).toEqual([]);
  });
});
