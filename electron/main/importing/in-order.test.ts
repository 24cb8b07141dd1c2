import { describe, expect, it } from 'vitest';
import { InOrder } from './in-order';

describe('results in order', () => {
  const told: string[] = [];
  const order = new InOrder<string>((result) => told.push(result));

  it('are told as soon as all before them were', () => {
    order.settle(1, 'b');
    order.settle(3, 'd');
    expect(told).toEqual([]);
    order.settle(0, 'a');
    expect(told).toEqual(['a', 'b']);
  });

  it('are told at the end though something before them never came', () => {
    order.settle(5, 'f');
    order.end();
    expect(told).toEqual(['a', 'b', 'd', 'f']);
  });
});
