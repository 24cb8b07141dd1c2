import { describe, expect, it } from 'vitest';
import { severalNames } from './typed-names';
import { TYPED_NAMES } from './typed-names.cases';

describe('several names on one line', () => {
  it.each(TYPED_NAMES)('%s', (typed, names) => {
    expect(severalNames(typed)).toEqual(names);
  });
});
