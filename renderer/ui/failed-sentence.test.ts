import { expect, it } from 'vitest';
import { AppError } from '../../shared/ipc/app-error';
import { failedSentence } from './failed-sentence';

it.each([
  ['Not saved: the disk is full. Free some space.', 'Not kept: the disk is full. Free some space.'],
  ['The search was not kept: there is one called “A” already.', 'Not kept: there is one called “A” already.'],
  ['The library stopped.', 'Not kept. The library stopped.'],
  ['The words “Not saved: no” are too long.', 'Not kept. The words “Not saved: no” are too long.'],
])('says once what did not happen, and why: %s', (reason, said) => {
  expect(failedSentence('Not kept', new AppError('invalid-input', reason))).toBe(said);
  expect(failedSentence('Not kept', reason)).toBe(said);
});
