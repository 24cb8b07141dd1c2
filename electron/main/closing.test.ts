import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClosing } from './closing';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function setUp() {
  const asked: { unsaved: readonly string[]; signal: AbortSignal; decide: (isLost: boolean) => void }[] = [];
  const sayClosing = vi.fn();
  const close = vi.fn();
  const stay = vi.fn();
  const closing = createClosing({
    sayClosing,
    close,
    stay,
    askToLose: (unsaved, signal) => new Promise((decide) => asked.push({ unsaved, signal, decide })),
  });
  const decide = async (isLost: boolean) => {
    asked.at(-1)?.decide(isLost);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { closing, asked, sayClosing, close, stay, decide };
}

describe('closing a window', () => {
  it('closes without a question once everything is saved', () => {
    const { closing, asked, close } = setUp();
    closing.begin();
    expect(close).not.toHaveBeenCalled();
    closing.answer([]);
    expect(close).toHaveBeenCalledOnce();
    expect(asked).toEqual([]);
  });

  it('asks where something could not be saved, and stays where the analyst goes on', async () => {
    const { closing, asked, close, stay, decide, sayClosing } = setUp();
    closing.begin();
    closing.answer(['The disk is full.']);
    expect(asked[0]?.unsaved).toEqual(['The disk is full.']);
    await decide(false);
    expect(close).not.toHaveBeenCalled();
    expect(stay).toHaveBeenCalledOnce();
    closing.begin();
    expect(sayClosing).toHaveBeenCalledTimes(2);
    closing.answer([]);
    expect(close).toHaveBeenCalledOnce();
  });

  it('closes where the analyst agrees to lose it', async () => {
    const { closing, close, decide } = setUp();
    closing.begin();
    closing.answer(['The disk is full.']);
    await decide(true);
    expect(close).toHaveBeenCalledOnce();
  });

  it('asks when saving takes long, and takes the question back when it is done', async () => {
    const { closing, asked, close, decide } = setUp();
    closing.begin();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toHaveLength(1);
    closing.answer([]);
    expect(asked[0]?.signal.aborted).toBe(true);
    expect(close).toHaveBeenCalledOnce();
    await decide(false);
    expect(close).toHaveBeenCalledOnce();
  });

  it('does not ask twice of a window that is closed twice', async () => {
    const { closing, asked, sayClosing } = setUp();
    closing.begin();
    closing.begin();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sayClosing).toHaveBeenCalledOnce();
    expect(asked).toHaveLength(1);
  });

  it('hears nothing from a page that saved in the end when the analyst went on', async () => {
    const { closing, close, decide } = setUp();
    closing.begin();
    await vi.advanceTimersByTimeAsync(60_000);
    await decide(false);
    closing.answer([]);
    expect(close).not.toHaveBeenCalled();
  });

  it('asks nobody when the system ends the app: what failed may still be saved for a while, then it closes', async () => {
    const { closing, asked, close, sayClosing } = setUp();
    closing.hurry();
    closing.answer(['The disk is full.']);
    await vi.advanceTimersByTimeAsync(4000);
    expect([sayClosing, close].map(({ mock }) => mock.calls.length)).toEqual([1, 0]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(close).toHaveBeenCalledOnce();
    expect(asked).toEqual([]);
  });

  it('takes its question back when the system ends the app meanwhile, and closes as soon as all is saved', async () => {
    const { closing, asked, close } = setUp();
    closing.begin();
    closing.answer(['The disk is full.']);
    closing.hurry();
    expect(asked[0]?.signal.aborted).toBe(true);
    closing.begin();
    closing.answer([]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(close).toHaveBeenCalledOnce();
    expect(asked).toHaveLength(1);
  });

  it('asks nothing about a page that crashed while it was saving', async () => {
    const { closing, asked, close } = setUp();
    closing.pageGone();
    expect(close).not.toHaveBeenCalled();
    closing.begin();
    closing.pageGone();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(close).toHaveBeenCalledOnce();
    expect(asked).toEqual([]);
  });
});
