import { expect, test } from 'vitest';
import { timesOf } from './version-times';

test('versions of one minute are told by their seconds, others by the minute', () => {
  const times = timesOf(
    [
      { id: 'a', savedAt: '2026-04-01T09:30:05' },
      { id: 'b', savedAt: '2026-04-01T09:30:41' },
      { id: 'c', savedAt: '2026-04-01T09:29:41' },
    ],
    'en-GB',
  );
  expect([...times.values()]).toEqual(['1 Apr 2026, 09:30:05', '1 Apr 2026, 09:30:41', '1 Apr 2026, 09:29']);
});
