import { describe, expect, it } from 'vitest';
import { dateObjection, readTypedDate } from './typed-date';
import { READ, REFUSED } from './typed-date.cases';

describe('a date as an analyst types it', () => {
  it.each(READ)('“%s” is kept as %s', (typed, edtf) => {
    expect(readTypedDate(typed)).toEqual({ edtf });
    expect(dateObjection(edtf)).toBeNull();
  });

  it.each(REFUSED)('“%s” is refused, for it %s', (typed, says) => {
    const read = readTypedDate(typed);
    expect('problem' in read ? read.problem : `read as ${read.edtf}`).toContain(says);
  });
});
