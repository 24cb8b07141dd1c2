import { describe, expect, it } from 'vitest';
import { certainYear, isEdtf, readEdtf } from './edtf';

describe('dates of records', () => {
  it.each([
    '2026',
    '2026-02',
    '2024-02-29',
    'XXXX-02-29',
    '202X',
    '2025-21',
    '2026?',
    '~2026-03',
    '2025-03~/2025-04~',
    '2024/..',
    '/2024',
  ])('%s is one', (value) => {
    expect(isEdtf(value)).toBe(true);
  });

  it.each([
    '',
    '26',
    '2026-13',
    '2026-00',
    '2026-02-30',
    '2025-02-29',
    '2026-04-31',
    '2025-21-04',
    '2026-2-1',
    '../..',
    '/',
    '2024/2025/2026',
    '12 February 2026',
  ])('%s is none', (value) => {
    expect(isEdtf(value)).toBe(false);
  });

  it('says of each part what is known, and how surely', () => {
    expect(readEdtf('XXXX-02-1X%')).toEqual({
      year: { digits: 'XXXX', number: null },
      month: { digits: '02', number: 2 },
      day: { digits: '1X', number: null },
      isUncertain: true,
      isApproximate: true,
    });
    expect(readEdtf('2024/..')).toMatchObject({ from: { year: { number: 2024 } }, to: null });
  });

  it.each([
    ['2025-03-01/2025-04', '2025'],
    ['2025/2026', null],
    ['2025?', null],
    ['XXXX-03', null],
  ])('the certain year of %s is %s', (value, year) => {
    expect(certainYear(value)).toBe(year);
  });
});
