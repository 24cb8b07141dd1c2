import { describe, expect, it } from 'vitest';
import { compareHandling, isUnmarked } from './compare-handling';
import { COMPARED } from './compare-handling.cases';
import { HANDLING_CHOICES } from './handling-lines';

describe('the line of a brief and that of a source', () => {
  it.each(COMPARED)('%s for a source under %s: %s', (brief, source, order) => {
    expect(compareHandling(brief, source).order).toBe(order);
  });

  it('names the caveats that are missing', () => {
    expect(compareHandling('SECRET//ORCON', 'SECRET//NOFORN/ORCON')).toEqual({
      order: 'caveats',
      missing: ['NOFORN'],
    });
  });

  it('every line that is offered is equal to itself', () => {
    for (const line of HANDLING_CHOICES.flatMap(({ lines }) => lines))
      expect(compareHandling(line, line)).toEqual({ order: 'equal' });
  });

  it('a source that is known to bear none is told apart from one of which nothing is known', () => {
    expect(['none', 'No marking', '', 'unknown', 'nonesuch'].map(isUnmarked)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
