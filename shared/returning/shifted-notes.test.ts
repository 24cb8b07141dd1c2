import { describe, expect, test } from 'vitest';
import { shiftedNotes } from './shifted-notes';
import { edits, shifts } from './shifted-notes.cases';

describe('notes that read what their neighbours said', () => {
  test.each(shifts)('are found: %s', (_, exported, returned, shifted) => {
    expect(Object.fromEntries(shiftedNotes(exported, returned))).toEqual(shifted);
  });
  test.each(edits)('are not seen where %s', (_, exported, returned, shifted) => {
    expect(Object.fromEntries(shiftedNotes(exported, returned))).toEqual(shifted);
  });
});
