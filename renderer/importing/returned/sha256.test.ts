import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { sha256 } from './sha256';

test.each([0, 1, 3, 55, 56, 57, 63, 64, 65, 119, 120, 1000, 70_001])(
  'the hash of %i bytes is what Node computes',
  (length) => {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 131 + (at >> 3)) & 255);
    expect(sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
  },
);
