import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $isParagraphNode,
  $isTextNode,
  createEditor,
} from 'lexical';
import { describe, expect, test } from 'vitest';
import { createFollower, isTyping } from './follower';

function timed(costs: readonly number[]) {
  let now = 0;
  let runs = 0;
  const timers = new Set<{ run: () => void; at: number }>();
  const frames = new Set<() => void>();
  const acts = new Set<() => void>();
  const follower = createFollower(
    () => {
      now += costs[runs] ?? 0;
      runs += 1;
    },
    {
      now: () => now,
      later(run, ms) {
        const timer = { run, at: now + ms };
        timers.add(timer);
        return () => void timers.delete(timer);
      },
      soon(run) {
        frames.add(run);
        return () => void frames.delete(run);
      },
      beforeAct(run) {
        acts.add(run);
        return () => void acts.delete(run);
      },
    },
  );
  return {
    follower,
    runs: () => runs,
    waiting: () => timers.size + frames.size + acts.size,
    act() {
      for (const run of [...acts]) run();
    },
    frame() {
      const due = [...frames];
      frames.clear();
      for (const run of due) run();
    },
    wait(ms: number) {
      const end = now + ms;
      for (;;) {
        const [next] = [...timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (next === undefined) break;
        timers.delete(next);
        now = Math.max(now, next.at);
        next.run();
      }
      now = Math.max(now, end);
    },
  };
}

describe('work that follows changes', () => {
  test('is done behind the frame that shows the letter, once for all letters of a frame', () => {
    const { follower, runs, frame } = timed([1, 2, 3]);
    follower.follow('typed');
    follower.follow('typed');
    expect(runs()).toBe(0);
    frame();
    expect(runs()).toBe(1);
    follower.follow('typed');
    frame();
    expect(runs()).toBe(2);
  });

  test('is done behind the frame of each letter in a short brief, however dear', () => {
    const { follower, runs, frame, waiting } = timed([20, 20, 20]);
    follower.follow('more');
    for (let key = 0; key < 2; key += 1) {
      follower.follow('typed');
      expect(runs()).toBe(key + 1);
      frame();
      expect(runs()).toBe(key + 2);
    }
    expect(waiting()).toBe(0);
  });

  test('that waits for a pause is done behind the next frame once the brief is short', () => {
    const { follower, runs, frame, waiting } = timed([20, 20]);
    follower.follow();
    follower.follow('typed-in-long');
    follower.follow('typed');
    frame();
    expect(runs()).toBe(2);
    expect(waiting()).toBe(0);
  });

  test('is done at once when it is not typing that asks for it', () => {
    const { follower, runs } = timed([1, 2, 3]);
    for (let change = 0; change < 3; change += 1) follower.follow();
    expect(runs()).toBe(3);
  });

  test('is not done again behind the frame when it was done meanwhile', () => {
    const { follower, runs, frame, waiting } = timed([1, 1]);
    follower.follow('typed');
    follower.follow('more');
    expect(waiting()).toBe(0);
    frame();
    expect(runs()).toBe(1);
  });

  test('waits for a pause once it is dear, and for the frame only when it is quick again', () => {
    const { follower, runs, wait, frame } = timed([20, 1, 1]);
    follower.follow();
    for (let key = 0; key < 5; key += 1) {
      follower.follow('typed-in-long');
      frame();
      wait(100);
    }
    expect(runs()).toBe(1);
    wait(149);
    expect(runs()).toBe(1);
    wait(1);
    expect(runs()).toBe(2);
    follower.follow('typed-in-long');
    frame();
    expect(runs()).toBe(3);
  });

  test('is done before an act, however dear, and not again in the pause', () => {
    const { follower, runs, act, wait, waiting } = timed([20, 20, 20]);
    follower.follow();
    follower.follow('typed-in-long');
    act();
    expect(runs()).toBe(2);
    expect(waiting()).toBe(0);
    wait(5000);
    expect(runs()).toBe(2);
  });

  test('is put off by typing without a pause for three seconds at most', () => {
    const { follower, runs, wait } = timed([20, 20]);
    follower.follow();
    for (let key = 0; key < 32; key += 1) {
      follower.follow('typed-in-long');
      wait(100);
    }
    expect(runs()).toBe(2);
  });

  test('is done at once when more than letters changed', () => {
    const { follower, runs } = timed([20, 20, 20]);
    follower.follow();
    follower.follow('typed');
    follower.follow('more');
    expect(runs()).toBe(2);
  });

  test('is called off', () => {
    const { follower, runs, wait, frame, waiting } = timed([1, 20]);
    follower.follow('typed-in-long');
    follower.stop();
    frame();
    expect(runs()).toBe(0);
    follower.follow();
    follower.follow();
    follower.follow('typed-in-long');
    follower.stop();
    expect(waiting()).toBe(0);
    wait(5000);
    expect(runs()).toBe(2);
  });
});

describe('what counts as typing', () => {
  function said(change: () => void): boolean[] {
    const editor = createEditor({
      onError(error) {
        throw error;
      },
    });
    editor.update(
      () => {
        for (const words of ['one', 'two', 'three'])
          $getRoot().append($createParagraphNode().append($createTextNode(words)));
      },
      { discrete: true },
    );
    const told: boolean[] = [];
    editor.registerUpdateListener((update) => {
      told.push(isTyping(update));
    });
    editor.update(change, { discrete: true });
    return told;
  }
  const $textAt = (index: number) => {
    const block = $getRoot().getChildAtIndex(index);
    const text = $isParagraphNode(block) ? block.getFirstChild() : null;
    if (!$isTextNode(text)) throw new Error('no text there');
    return text;
  };

  test.each([
    ['a letter in a text', () => void $textAt(1).setTextContent('twos'), true],
    ['letters in two texts', () => void [0, 2].map((at) => $textAt(at).setTextContent('other')), true],
    ['a paragraph taken out', () => $getRoot().getChildAtIndex(1)?.remove(), false],
    ['the last paragraph taken out', () => $getRoot().getLastChild()?.remove(), false],
    ['a paragraph put in', () => void $getRoot().append($createParagraphNode()), false],
    [
      'a text put in',
      () => void $textAt(1).insertAfter($createTextNode(' more').toggleFormat('bold')),
      false,
    ],
    ['a text taken out', () => $textAt(1).remove(), false],
    ['a text in two', () => void $textAt(1).splitText(1)[0]?.toggleFormat('bold'), false],
    ['paragraphs that change places', () => void $getRoot().append($textAt(0).getParentOrThrow()), false],
  ])('%s', (_what, change, expected) => {
    expect(said(change)).toEqual([expected]);
  });

  test('a state put in place of another, as undo does, is not', () => {
    const editor = createEditor();
    editor.update(() => void $getRoot().append($createParagraphNode().append($createTextNode('one'))), {
      discrete: true,
    });
    const before = editor.getEditorState();
    editor.update(() => void $textAt(0).setTextContent('other'), { discrete: true });
    const told: boolean[] = [];
    editor.registerUpdateListener((update) => {
      told.push(isTyping(update));
    });
    editor.setEditorState(before);
    expect(told).toEqual([false]);
  });
});
