import { describe, expect, it } from 'vitest';
import { createAutosave } from './autosave';
import { finishAllSaves, keepSaving } from './open-saves';

function writing(write: () => Promise<{ revision: number }>) {
  const autosave = createAutosave({
    read: () => 'words',
    write,
    revision: 1,
    onStatus: () => {},
    describe: (error) => ({ code: 'internal', message: String(error) }),
  });
  autosave.touch();
  return autosave;
}

describe('briefs that were left unsaved', () => {
  it('are saved before the window closes, and say which could not be', async () => {
    const failing = writing(() => Promise.reject(new Error('The disk is full.')));
    const slow = writing(() => new Promise((resolve) => setTimeout(() => resolve({ revision: 2 }), 50)));
    keepSaving('a', failing);
    keepSaving('b', slow);
    expect(await finishAllSaves()).toEqual([new Error('The disk is full.')]);
    expect(slow.isDirty()).toBe(false);
    failing.stop();
  });
});
