import { describe, expect, it } from 'vitest';
import { dateFromWords, fromFigures } from './reference-dates';

describe('dates of reference files', () => {
  it.each([
    ['2024', '2024'],
    ['2024/03', '2024-03'],
    ['2024/3/5', '2024-03-05'],
    ['2024/00/00', '2024'],
    ['2024-21', '2024-21'],
    ['Spring 2024', '2024-21'],
    ['../2024', '../2024'],
    ['2024/..', '2024/..'],
    ['2024-03/2024-05', '2024-03/2024-05'],
    ['c. 1998', '1998~'],
    ['1998?', '1998?'],
    ['14/03/2024', '2024-03-14'],
    ['03/04/2024', '2024'],
    ['March 14', 'XXXX-03-14'],
  ])('“%s” is %s', (given, edtf) => {
    expect(dateFromWords(given)?.edtf).toBe(edtf);
  });

  it.each([
    'in press',
    'forthcoming',
    '0000',
    '0000-03-01',
    '2024/13/40',
    '2024/15/03',
    '14/15/2024',
    '20241503',
    '2024/21/03',
    '2024-13',
    '2024/02/30',
    '2024/11/31',
    '2024-2025',
    '-44',
    '99999',
    '/',
    '../',
    '../..',
  ])('“%s” is none', (given) => {
    expect(dateFromWords(given)).toBeNull();
  });

  it('takes months 13 to 16 for seasons where figures come from CSL, and have no day', () => {
    expect(fromFigures(2024, 13, 0, true)?.edtf).toBe('2024-21');
    expect(fromFigures(2024, 13)).toBeNull();
    expect(fromFigures(2024, 13, 5, true)).toBeNull();
  });
});
