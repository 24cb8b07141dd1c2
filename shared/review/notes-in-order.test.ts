import { describe, expect, it } from 'vitest';
import { faultInNotes, noteMarksIn } from './notes-in-order';

describe('the numbers of notes', () => {
  it.each<[string, number[], number, RegExp | null]>([
    ['in order', [1, 2, 3], 3, null],
    ['none', [], 0, null],
    ['one skipped', [1, 3], 2, /number 3 stands where 2 belongs/],
    ['one repeated', [1, 1, 2], 2, /number 1 stands where 2 belongs/],
    ['out of order', [2, 1], 2, /number 2 stands where 1 belongs/],
    ['a note that nothing calls', [1], 2, /1 note is called in the text, and 2 notes stand below it/],
  ])('%s', (_name, marks, notes, says) => {
    const fault = faultInNotes(marks, notes);
    if (says === null) expect(fault).toBeNull();
    else expect(fault).toMatch(says);
  });

  it('are found in lists, tables and captions, in the order of the text', () => {
    const mark = (number: number) => ({ kind: 'note-reference', number });
    expect(
      noteMarksIn([
        { kind: 'paragraph', inlines: [{ kind: 'text', text: 'a' }, mark(1)] },
        { kind: 'list', items: [[{ kind: 'paragraph', inlines: [mark(2)] }]] },
        { kind: 'table', rows: [[[mark(3)], [mark(4)]]] },
      ]),
    ).toEqual([1, 2, 3, 4]);
  });
});
