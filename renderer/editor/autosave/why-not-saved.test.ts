import { expect, it } from 'vitest';
import { whyNotSaved } from './why-not-saved';

it.each([
  ['Not saved: the disk that holds /lib is full.', 'the disk that holds /lib is full.'],
  ['The library stopped.', 'The library stopped.'],
  ['The words “Not saved: no” are too long.', 'The words “Not saved: no” are too long.'],
])('does not say twice that it is not saved: %s', (message, why) => {
  expect(whyNotSaved(message)).toBe(why);
});
