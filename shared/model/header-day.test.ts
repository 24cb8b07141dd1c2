import { expect, it } from 'vitest';
import { headerDay } from './header-day';

it.each([
  ['2026-03-18', '2026-03-18'],
  ['18 March 2026', '2026-03-18'],
  ['March 18, 2026', '2026-03-18'],
  ['Wednesday, 18 March 2026', '2026-03-18'],
  ['18/03/2026', '2026-03-18'],
  // Less than a day, two days, no day, or in doubt: nothing is made up.
  ['12/03/2026', null],
  ['12/03/26', null],
  ['March 2026', null],
  ['18 March', null],
  ['18 March 2026?', null],
  ['c. 18 March 2026', null],
  ['18–20 March 2026', null],
  ['30 February 2026', null],
  ['tomorrow', null],
  ['', null],
])('the head’s date “%s” is the day %s', (typed, day) => expect(headerDay(typed)).toBe(day));
