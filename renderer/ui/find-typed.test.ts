import { describe, expect, it } from 'vitest';
import { findTyped } from './find-typed';

const rows = [
  'Copper and rail',
  '“Envoys set a date”',
  '[Untitled: “Copper talks”]',
  'Élan in Quetta',
  'Copper again',
];

describe('typing finds a row', () => {
  it.each([
    { name: 'by its first letters', typed: 'env', from: 0, found: 1 },
    { name: 'by a later word when none begins so', typed: 'rail', from: -1, found: 0 },
    { name: 'without its accents', typed: 'elan', from: 0, found: 3 },
    { name: 'onwards from the active row', typed: 'c', from: 0, found: 4 },
    { name: 'staying on the row that still fits', typed: 'co', from: 4, found: 4 },
    { name: 'round the end of the list', typed: 'c', from: 4, found: 0 },
    { name: 'one letter repeated steps on', typed: 'cc', from: 0, found: 4 },
    { name: 'or nothing', typed: 'zz', from: 0, found: -1 },
  ])('$name', ({ typed, from, found }) => expect(findTyped(rows, typed, from)).toBe(found));
});
