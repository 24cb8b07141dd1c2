import { describe, expect, it } from 'vitest';
import { offeredNames } from './offered-names';

const named = (...names: string[]) => names.map((name) => ({ name, hint: '' }));
const offered = (typed: string, known: string[]) =>
  offeredNames(named(...known), typed, () => 'new', 8).map(({ name, hint }) =>
    hint === '' ? name : `+${name}`,
  );

describe('names that a field offers', () => {
  it.each([
    [
      'the last part of a path before letters inside a word',
      'Sin',
      ['Region/Indus basin', 'Region', 'Region/Indus basin/Sindh'],
      ['Region/Indus basin/Sindh', '+Sin', 'Region/Indus basin'],
    ],
    [
      'a new name before letters inside a word',
      'ter',
      ['water', 'water/gauges'],
      ['+ter', 'water', 'water/gauges'],
    ],
    [
      'the name itself before longer ones, and no new one',
      'WATER',
      ['water/gauges', 'waterfall', 'water'],
      ['water', 'water/gauges', 'waterfall'],
    ],
    [
      'what begins so, then a later word',
      'rail',
      ['Trade by rail', 'Rail gauge'],
      ['Rail gauge', 'Trade by rail', '+rail'],
    ],
    ['a word that comes again further on', 'sin', ['basin of Sindh'], ['basin of Sindh', '+sin']],
    ['all of them while nothing is typed', '  ', ['b', 'a'], ['b', 'a']],
    ['only the new name where nothing goes with it', 'Quetta', ['water'], ['+Quetta']],
  ])('%s', (_, typed, known, expected) => expect(offered(typed, known)).toEqual(expected));

  it('offer no new name where none can be made', () =>
    expect(offeredNames(named('water'), 'x', null, 8)).toEqual([]));
});
