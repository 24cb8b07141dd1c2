import { describe, expect, it } from 'vitest';
import { nearestName } from './nearest';

const NAMES = ['Toulo Herald', 'Dawn', 'The Gazette', 'Pakistan Observer', 'کشمیر ٹائمز', 'Économie'];

describe('the nearest name', () => {
  it.each([
    ['hearld', 'Toulo Herald'],
    ['gazet', 'The Gazette'],
    ['dwan', 'Dawn'],
    ['observe', 'Pakistan Observer'],
    ['pakistan observr', 'Pakistan Observer'],
    ['كشمير', 'کشمیر ٹائمز'],
    ['economy', 'Économie'],
    ['DAWN', 'Dawn'],
  ])('to %s is %s', (wanted, found) => expect(nearestName(wanted, NAMES)).toBe(found));

  it.each(['xylophone', 'zz', '', '…', 'q'])('to “%s” is none', (wanted) =>
    expect(nearestName(wanted, NAMES)).toBeNull(),
  );

  it('of names alike is the first', () => expect(nearestName('trad', ['trade', 'tread'])).toBe('trade'));
});
