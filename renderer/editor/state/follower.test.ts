import { describe, expect, test } from 'vitest';
import { createFollower } from './follower';

function timed(costs: readonly number[]) {
  let now = 0;
  let runs = 0;
  let planned: { run: () => void; at: number } | null = null;
  const follower = createFollower(
    () => {
      now += costs[runs] ?? 0;
      runs += 1;
    },
    () => now,
    (run, ms) => {
      planned = { run, at: now + ms };
      return () => {
        planned = null;
      };
    },
  );
  return {
    follower,
    runs: () => runs,
    wait(ms: number) {
      const end = now + ms;
      while (planned !== null && planned.at <= end) {
        const { run, at } = planned;
        now = Math.max(now, at);
        planned = null;
        run();
      }
      now = Math.max(now, end);
    },
  };
}

describe('work that follows changes', () => {
  test('is done at once while it is quick', () => {
    const { follower, runs } = timed([1, 2, 3]);
    for (let change = 0; change < 3; change += 1) follower.follow();
    expect(runs()).toBe(3);
  });

  test('waits for a pause once it is dear, and is done at once again when it is quick again', () => {
    const { follower, runs, wait } = timed([20, 1, 1]);
    follower.follow();
    for (let key = 0; key < 5; key += 1) {
      follower.follow();
      wait(100);
    }
    expect(runs()).toBe(1);
    wait(250);
    expect(runs()).toBe(2);
    follower.follow();
    expect(runs()).toBe(3);
  });

  test('is put off by typing without a pause for three seconds at most', () => {
    const { follower, runs, wait } = timed([20, 20]);
    follower.follow();
    for (let key = 0; key < 32; key += 1) {
      follower.follow();
      wait(100);
    }
    expect(runs()).toBe(2);
  });

  test('is done at once when more than letters changed', () => {
    const { follower, runs } = timed([20, 20, 20]);
    follower.follow();
    follower.follow();
    follower.follow(true);
    expect(runs()).toBe(2);
  });

  test('is called off', () => {
    const { follower, runs, wait } = timed([20]);
    follower.follow();
    follower.follow();
    follower.stop();
    wait(5000);
    expect(runs()).toBe(1);
  });
});
