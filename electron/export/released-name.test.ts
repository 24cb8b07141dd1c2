import { describe, expect, it } from 'vitest';
import { LONGEST_RELEASED_NAME, releasedName } from './released-name';

describe('the name of a released file', () => {
  it.each([
    ['Talks resume', '2026-02-14', '1', 'Talks-resume_2026-02-14_v1'],
    ['Counterterrorism talks resume in Islamabad', '2026-02-14', '1.2', 'Counterterrori_2026-02-14_v1.2'],
    ['A talk on trade in goods', '2026-02-14', '2', 'A-talk-on-trade_2026-02-14_v2'],
    ['../etc: what “is” this?', '14 February', 'final draft', 'etc-what-is-this_vfinal-dr'],
    ['Talks resume', 'February 14, 2026', '1', 'Talks-resume_2026-02-14_v1'],
    ['Talks resume', '12/03/2026', '1', 'Talks-resume_v1'],
    ['', '', '', 'Brief_v1'],
    ['پاکستان', '2026-02-14', '1', 'پاکستان_2026-02-14_v1'],
  ])('%j, %j, %j', (title, date, version, name) => {
    expect(releasedName(title, date, version)).toBe(name);
    expect([...name].length).toBeLessThanOrEqual(LONGEST_RELEASED_NAME);
  });
});
