import { describe, expect, test } from 'vitest';
import { createAfterPaint } from './after-paint';

function framed() {
  const due = new Set<() => void>();
  const after = createAfterPaint((settle) => {
    due.add(settle);
    return () => void due.delete(settle);
  });
  return {
    ...after,
    frames: () => due.size,
    paint() {
      const now = [...due];
      due.clear();
      for (const settle of now) settle();
    },
  };
}

describe('work behind the frame', () => {
  test('is done in the order in which it was asked for, each once', () => {
    const { soon, paint, frames } = framed();
    const done: string[] = [];
    const first = () => done.push('first');
    soon(first);
    soon(() => done.push('second'));
    soon(first);
    expect(frames()).toBe(1);
    expect(done).toEqual([]);
    paint();
    paint();
    expect(done).toEqual(['first', 'second']);
  });

  test('is done at once before the next key, and not again behind the frame', () => {
    const { soon, settle, paint, frames } = framed();
    let done = 0;
    soon(() => {
      done += 1;
    });
    settle(false);
    expect(done).toBe(1);
    expect(frames()).toBe(0);
    paint();
    expect(done).toBe(1);
  });

  test('that waits for a pause is done before an act only', () => {
    const { beforeAct, soon, settle, paint } = framed();
    const done: string[] = [];
    beforeAct(() => done.push('dear'));
    soon(() => done.push('quick'));
    paint();
    settle(false);
    expect(done).toEqual(['quick']);
    settle(true);
    settle(true);
    expect(done).toEqual(['quick', 'dear']);
  });

  test('waits for another frame when it is asked for by such work', () => {
    const { soon, paint } = framed();
    const done: string[] = [];
    soon(() => {
      done.push('first');
      soon(() => done.push('asked for by it'));
    });
    paint();
    expect(done).toEqual(['first']);
    paint();
    expect(done).toEqual(['first', 'asked for by it']);
  });

  test('is called off', () => {
    const { soon, paint } = framed();
    let done = 0;
    const callOff = soon(() => {
      done += 1;
    });
    callOff();
    paint();
    expect(done).toBe(0);
  });
});
