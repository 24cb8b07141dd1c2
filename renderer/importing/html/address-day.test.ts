import { describe, expect, it } from 'vitest';
import { dayInAddress } from './address-day';

describe('the day in an address', () => {
  it.each([
    ['https://coast.example/2026/02/12/harbour-talks/', '2026-02-12'],
    ['https://coast.example/2026/2/3/talks.html', '2026-02-03'],
    ['https://coast.example/news/2026-02-12/talks', '2026-02-12'],
    ['https://coast.example/news/2026-02-12-talks.html', '2026-02-12'],
    ['https://coast.example/2026/feb/12/talks', '2026-02-12'],
    ['https://coast.example/12-Feb-2026/talks', '2026-02-12'],
    ['https://coast.example/20260212/talks', '2026-02-12'],
    ['https://coast.example/2026/02/talks', '2026-02'],
    // Day and month may be meant either way round.
    ['https://coast.example/12-02-2026/talks', null],
    ['https://coast.example/2026/13/45/talks', null],
    ['https://coast.example/2026/02/30/talks', null],
    ['https://coast.example/story/20260212345/talks', null],
    ['https://coast.example/talks?day=2026-02-12', null],
    ['https://coast.example/1812/06/24/war', null],
    [null, null],
  ])('%s', (address, day) => expect(dayInAddress(address)).toBe(day));
});
