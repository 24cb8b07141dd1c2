import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whileQuiet } from './while-quiet';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('works slice by slice once it is quiet, stops when somebody asks, and goes on afterwards', () => {
  let left = 10;
  const work = whileQuiet(1000, () => {
    left -= 1;
    return left > 0;
  });
  vi.advanceTimersByTime(5000);
  expect(left).toBe(10);
  work.asked();
  vi.advanceTimersByTime(999);
  expect(left).toBe(10);
  vi.advanceTimersByTime(11);
  expect(left).toBe(7);
  work.asked();
  vi.advanceTimersByTime(900);
  expect(left).toBe(7);
  vi.advanceTimersByTime(5000);
  expect(left).toBe(0);
  work.asked();
  work.stop();
  vi.advanceTimersByTime(5000);
  expect(left).toBe(0);
});
