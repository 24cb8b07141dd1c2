import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../model/text';
import { judgeQuotation } from './judge-quotation';
import { ARTICLE, CASES } from './judge-quotation.cases';

const judge = (words: string, more: { paragraph?: number | null; style?: string } = {}) =>
  judgeQuotation({
    words,
    source: ARTICLE,
    paragraph: more.paragraph ?? null,
    captured: null,
    style: more.style ?? 'chicago-notes',
  });

describe('judgeQuotation', () => {
  it.each(CASES)('%s', (_name, words, verdict, rule, more) => {
    const found = judge(words, more);
    expect({ verdict: found.verdict, reasons: found.reasons }).toMatchObject({ verdict });
    if (rule) expect(found.reasons.map((reason) => reason.rule)).toContain(rule);
  });

  it.each([
    ['it has not offered to pay', ['QI-19']],
    ['The conventional view is that', ['QI-18']],
    ['It has  not offered to pay', ['QI-10']],
  ])('calls a capital no ligature: %s', (words, rules) => {
    expect(judge(words).reasons.map(({ rule }) => rule)).toEqual(rules);
  });

  it('says what differs, with spans on both sides', () => {
    const words = 'It has offered to pay for railways along the line';
    const found = judge(words);
    expect(found.reasons.map((reason) => reason.message)).toEqual([
      '“not” is missing',
      '“railways” stands for “security”',
    ]);
    const swap = found.reasons[1];
    expect(words.slice(swap?.quotationSpan?.start, swap?.quotationSpan?.end)).toBe('railways');
    expect(canonicalText(ARTICLE.blocks).slice(swap?.sourceSpan?.start, swap?.sourceSpan?.end)).toBe(
      'security',
    );
  });

  it('takes no words of the sentences around, although they begin or end with the same word', () => {
    const text =
      'Nobody in the valley has seen it. The road could give the valley a market for its early exports. Its exports fell.';
    const reasonsFor = (words: string) =>
      judgeQuotation({
        words,
        source: { blocks: [{ text }], setAside: [] },
        paragraph: 1,
        captured: null,
        style: 'chicago-notes',
      }).reasons.map(({ message }) => message);
    expect(reasonsFor('The road would give the valley a market for its early exports.')).toEqual([
      '“would” stands for “could”',
    ]);
    expect(reasonsFor('The road could give the valley a place for its early exports')).toEqual([
      '“place” stands for “market”',
    ]);
  });

  it('knows page lines and other parts set aside that were copied into a quotation', () => {
    const found = judgeQuotation({
      words: 'The maps show copper where the new The Border Gazette licences stop',
      source: {
        blocks: [{ text: 'The maps show copper where the new licences stop, and nobody has explained it.' }],
        setAside: [{ kind: 'furniture', text: 'The Border Gazette' }],
      },
      paragraph: 1,
      captured: null,
      style: 'chicago-notes',
    });
    expect(found.verdict).toBe('changed');
    expect(found.reasons).toMatchObject([
      {
        rule: 'QI-06',
        message: '“The Border Gazette” is no part of the text here: it was set aside (page line)',
      },
    ]);
  });

  it('names what asks for a second look before what is only marked', () => {
    const source =
      'The road could give growers in the valley a market, while reducing their debt to one bank.';
    const { verdict, reasons } = judgeQuotation({
      words: 'The road could give growers . . . a market, while reducing [Valley] debt to one bank.',
      source: { blocks: [{ text: source }], setAside: [] },
      paragraph: 1,
      captured: null,
      style: 'chicago-notes',
    });
    expect(verdict).toBe('flagged');
    expect(reasons[0]?.message).toContain('“[Valley]” stands for “their”');
    expect(reasons.at(-1)?.message).toBe('left out: “in the valley”');
  });

  it('says where in the source words were put in', () => {
    const words = 'It has not offered to pay for railway security along the line';
    const [reason] = judge(words).reasons;
    const { start = 0, end = -1 } = reason?.sourceSpan ?? {};
    expect(reason?.message).toBe('“railway” is not in the source here');
    expect(end).toBe(start);
    expect(canonicalText(ARTICLE.blocks).slice(0, start)).toMatch(/to pay for$/);
  });

  it('tells where the words stand', () => {
    const found = judge('Its chief concern is water, not power');
    expect(found.paragraph).toBe(6);
    expect(canonicalText(ARTICLE.blocks).slice(found.start, found.end)).toBe(
      'Its chief concern is water, not power',
    );
  });

  it('reports a missing source', () => {
    expect(
      judgeQuotation({ words: 'x', source: null, paragraph: null, captured: null, style: 'apa' }).verdict,
    ).toBe('source-missing');
  });

  it('never fails on any input', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }), { minLength: 1, maxLength: 4 }),
        (words, blocks) => {
          const found = judgeQuotation({
            words,
            source: { blocks: blocks.map((text) => ({ text })), setAside: [] },
            paragraph: null,
            captured: null,
            style: 'apa',
          });
          return typeof found.verdict === 'string';
        },
      ),
      { numRuns: 500 },
    );
  });

  const canonical = canonicalText(ARTICLE.blocks);
  const wordStarts = [...canonical.matchAll(/(?<=^|\s)\S+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const stretch = fc
    .tuple(fc.nat(wordStarts.length - 1), fc.integer({ min: 2, max: 14 }))
    .map(([first, length]) => wordStarts.slice(first, first + length))
    .filter((words) => words.length >= 3)
    .map((words) => canonical.slice(words[0]?.start, words.at(-1)?.end));

  it('calls any whole stretch of the text a match, or flags what its edge cuts off', () => {
    fc.assert(
      fc.property(stretch, (words) => {
        const { verdict, reasons } = judge(words);
        const isCut = verdict === 'flagged' && ['QI-33', 'QI-12', 'QI-05'].includes(reasons[0]?.rule ?? '');
        return verdict === 'exact' || verdict === 'typography' || isCut;
      }),
      { numRuns: 600 },
    );
  });

  it('never calls a stretch with one word dropped, doubled or swapped a match', () => {
    const operators: readonly ((words: string[], at: number) => string[])[] = [
      (words, at) => words.filter((_, index) => index !== at),
      (words, at) => words.flatMap((word, index) => (index === at ? [word, 'not'] : [word])),
      (words, at) =>
        words.map((word, index) => (index === at ? `${word.slice(0, 1)}x${word.slice(1)}` : word)),
      (words, at) =>
        words.map((word, index) =>
          index === at ? (words[at + 1] ?? word) : index === at + 1 ? (words[at] ?? word) : word,
        ),
    ];
    fc.assert(
      fc.property(stretch, fc.nat(), fc.nat(operators.length - 1), (original, seed, which) => {
        const words = original.split(/\s+/u);
        const at = 1 + (seed % Math.max(1, words.length - 2));
        const mutant = (operators[which]?.(words, at) ?? words).join(' ');
        fc.pre(!canonical.replace(/\s+/gu, ' ').includes(mutant));
        const { verdict } = judge(mutant);
        return verdict !== 'exact' && verdict !== 'typography';
      }),
      { numRuns: 2000 },
    );
  });
});
