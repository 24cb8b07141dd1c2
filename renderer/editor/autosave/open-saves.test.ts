import { describe, expect, it, vi } from 'vitest';
import type { ErrorCode } from '../../../shared/ipc/app-error';
import { createAutosave } from './autosave';
import { finishAllSaves, finishSaving, keepSaving } from './open-saves';

function writing(write: () => Promise<{ revision: number }>, code: ErrorCode = 'internal') {
  const autosave = createAutosave({
    read: () => 'words',
    write,
    revision: 1,
    onStatus: () => {},
    describe: (error) => ({ code, message: String(error) }),
  });
  autosave.touch();
  return autosave;
}

describe('briefs that were left unsaved', () => {
  it('are saved before the window closes, and say which could not be', async () => {
    const failing = writing(() => Promise.reject(new Error('The disk is full.')));
    const slow = writing(() => new Promise((resolve) => setTimeout(() => resolve({ revision: 2 }), 50)));
    const keepCopy = vi.fn(() => Promise.resolve());
    keepSaving('a', failing, keepCopy);
    keepSaving('b', slow, keepCopy);
    expect(await finishAllSaves()).toEqual([new Error('The disk is full.')]);
    expect(slow.isDirty()).toBe(false);
    expect(keepCopy).not.toHaveBeenCalled();
    failing.stop();
  });

  it('are stored once as another brief where somebody else has saved theirs, and then open again', async () => {
    const refused = writing(() => Promise.reject(new Error('Changed elsewhere.')), 'stale-revision');
    const keepCopy = vi.fn(async () => refused.stop());
    keepSaving('c', refused, keepCopy);
    await Promise.all([finishSaving('c'), finishSaving('c')]);
    expect(keepCopy).toHaveBeenCalledTimes(1);
    expect(refused.isDirty()).toBe(false);
    expect(await finishAllSaves()).toEqual([]);
  });

  it('stay unsaved while not even the copy can be stored', async () => {
    const refused = writing(() => Promise.reject(new Error('Changed elsewhere.')), 'stale-revision');
    keepSaving('d', refused, () => Promise.reject(new Error('The disk is full.')));
    await expect(finishSaving('d')).rejects.toThrow('The disk is full.');
    expect(await finishAllSaves()).toEqual([new Error('The disk is full.')]);
    refused.stop();
  });

  it('are nothing to save once the stored words were asked for', async () => {
    const left = writing(() => Promise.reject(new Error('Changed elsewhere.')), 'stale-revision');
    left.stop();
    keepSaving('e', left, () => Promise.reject(new Error('never')));
    expect(await finishAllSaves()).toEqual([]);
  });
});
