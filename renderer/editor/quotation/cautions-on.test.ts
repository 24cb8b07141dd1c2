import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../shared/model';
import { cautionsOn } from './cautions-on';

const exact: Verdict = { verdict: 'exact', reasons: [] };
const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

describe('what is said besides the verdict', () => {
  it.each([
    ['apa', 39, false, 0],
    ['apa', 40, false, 1],
    ['apa', 40, true, 0],
    ['chicago-notes', 100, false, 0],
    ['chicago-notes', 101, false, 1],
  ] as const)('%s: %d words, block %s', (style, count, block, said) => {
    const cautions = cautionsOn({ verdict: exact, words: words(count), block }, style);
    expect(cautions).toHaveLength(said);
    if (said > 0) expect(cautions[0]).toContain('off as a block: Ctrl Shift 9');
  });

  it('gives each caution once, as a sentence', () => {
    const message = 'the source’s own date is not known: say how old its statements may be';
    const caution = { rule: 'QI-40', message };
    expect(
      cautionsOn({ verdict: { ...exact, cautions: [caution, caution] }, words: 'a b', block: false }, 'apa'),
    ).toEqual(['The source’s own date is not known: say how old its statements may be.']);
  });
});
