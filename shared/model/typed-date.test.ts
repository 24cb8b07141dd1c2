import { describe, expect, it } from 'vitest';
import { dateObjection, readTypedDate, twoDaysOf } from './typed-date';
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

describe('figures that may mean two days', () => {
  it.each([
    ['12/03/2026', [12, 3], [3, 12], '2026'],
    ['03-04-2026', [3, 4], [4, 3], '2026'],
    [' 1.2.2026 ', [1, 2], [2, 1], '2026'],
    ['12/03/26', [12, 3], [3, 12], '26'],
  ] as const)('%s is asked', (typed, one, other, year) => {
    const days = [one, other].map(([day, month]) => ({ day, month }));
    expect(twoDaysOf(typed)).toEqual({ days, year });
  });

  it.each([
    '13/03/2026',
    '03/13/2026',
    '05/05/2026',
    '2026-03-12',
    '12 March 2026',
    '12/2026',
    '00/03/2026',
    '13/14/2026',
    'version 12/03/2026',
    '',
  ])('%s is not', (typed) => expect(twoDaysOf(typed)).toBeNull());
});
