import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError, type ErrorCode } from '../../../shared/ipc/app-error';
import { createAutosave, type SaveStatus } from './autosave';

const setUp = () => {
  let text = 'opened';
  let fail: ErrorCode | null = null;
  const stored: string[] = [];
  const statuses: SaveStatus[] = [];
  let revision = 7;
  const revisions: number[] = [];
  let hold: Promise<void> | null = null;
  const autosave = createAutosave<string>({
    revision,
    read: () => text,
    async write(snapshot, known) {
      revisions.push(known);
      if (hold !== null) await hold;
      if (fail !== null) throw new AppError(fail, `It failed: ${fail}.`);
      stored.push(snapshot);
      revision += 1;
      return { revision };
    },
    onStatus: (status) => statuses.push(status),
    describe: (error) =>
      error instanceof AppError
        ? { code: error.code, message: error.message }
        : { code: 'internal', message: '?' },
  });
  return {
    autosave,
    stored,
    statuses,
    revisions,
    words: () => statuses.map(({ save }) => save),
    type(next: string) {
      text = next;
      autosave.touch();
    },
    failWith(code: ErrorCode | null) {
      fail = code;
    },
    holdWrites() {
      let release = () => {};
      hold = new Promise((resolve) => {
        release = () => {
          hold = null;
          resolve();
        };
      });
      return release;
    },
  };
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('saving while writing', () => {
  it('saves soon after the last key and says so only after the commit', async () => {
    const { type, stored, words, holdWrites } = setUp();
    const release = holdWrites();
    type('a');
    await vi.advanceTimersByTimeAsync(650);
    expect(words()).toEqual(['unsaved', 'saving']);
    release();
    await vi.advanceTimersByTimeAsync(0);
    expect(words()).toEqual(['unsaved', 'saving', 'saved']);
    expect(stored).toEqual(['a']);
  });

  it('never leaves more than two seconds of steady typing unsaved', async () => {
    const { type, stored } = setUp();
    for (let at = 0; at < 2000; at += 100) {
      type(`typed for ${at}`);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(stored.length).toBeGreaterThanOrEqual(1);
    expect(stored[0]).toMatch(/typed for 1[0-9]00/);
  });

  it('leaves no more than that unsaved where the window is never idle', async () => {
    vi.stubGlobal('requestIdleCallback', (work: () => void, { timeout }: { timeout: number }) =>
      setTimeout(work, timeout),
    );
    try {
      const { type, stored } = setUp();
      for (let at = 0; at < 1900; at += 100) {
        type(`typed for ${at}`);
        await vi.advanceTimersByTimeAsync(100);
      }
      expect(stored.length).toBeGreaterThanOrEqual(1);
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it('saves what was typed while a save was under way', async () => {
    const { type, stored, words, holdWrites, revisions } = setUp();
    const release = holdWrites();
    type('first');
    await vi.advanceTimersByTimeAsync(650);
    type('second');
    release();
    await vi.advanceTimersByTimeAsync(0);
    expect(words().at(-1)).toBe('unsaved');
    await vi.advanceTimersByTimeAsync(700);
    expect(stored).toEqual(['first', 'second']);
    expect(revisions).toEqual([7, 8]);
    expect(words().at(-1)).toBe('saved');
  });
});

describe('when saving fails', () => {
  it('says why, keeps the text, and tries again until it works', async () => {
    const { type, stored, statuses, words, failWith } = setUp();
    failWith('disk-full');
    type('kept');
    await vi.advanceTimersByTimeAsync(700);
    expect(statuses.at(-1)).toEqual({
      save: 'not-saved',
      code: 'disk-full',
      message: 'It failed: disk-full.',
    });
    type('kept and more');
    expect(words().at(-1)).toBe('not-saved');
    failWith(null);
    await vi.advanceTimersByTimeAsync(3100);
    expect(stored).toEqual(['kept and more']);
    expect(words().at(-1)).toBe('saved');
  });

  it('does not fight over a brief that was changed elsewhere', async () => {
    const { type, revisions, words, failWith } = setUp();
    failWith('stale-revision');
    type('mine');
    await vi.advanceTimersByTimeAsync(700);
    type('mine, longer');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(revisions).toEqual([7]);
    expect(words().at(-1)).toBe('not-saved');
  });
});

describe('closing', () => {
  it('saves at once what is unsaved', async () => {
    const { autosave, type, stored } = setUp();
    type('last words');
    await autosave.flush();
    expect(stored).toEqual(['last words']);
    expect(autosave.isDirty()).toBe(false);
  });

  it('has nothing to do when nothing changed', async () => {
    const { autosave, revisions } = setUp();
    await autosave.flush();
    expect(revisions).toEqual([]);
  });

  it('tells the caller when it cannot, and keeps trying', async () => {
    const { autosave, type, stored, failWith } = setUp();
    failWith('disk-full');
    type('last words');
    await expect(autosave.flush()).rejects.toMatchObject({ code: 'disk-full' });
    expect(autosave.isDirty()).toBe(true);
    failWith(null);
    await vi.advanceTimersByTimeAsync(3100);
    expect(stored).toEqual(['last words']);
  });
});
