import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ComparedParagraph, type ComparedPart, compareTexts } from './compare-texts';

const blocks = (...texts: string[]) => texts.map((text) => ({ text }));
const join = (parts: readonly ComparedPart[]) => parts.map(({ text }) => text).join('');
const marked = (parts: readonly ComparedPart[]) =>
  parts.map((p) => (p.differs ? `[${p.text}]` : p.text)).join('');
const shown = (row: ComparedParagraph): string =>
  row.kind === 'removed'
    ? `- ${row.before}`
    : row.kind === 'added'
      ? `+ ${row.after}`
      : `${row.kind} ${row.before}→${row.after}`;

const LEND = 'The fund will not lend before the railway is built.';
const PORT = 'The dry port was promised for the spring of next year.';
const COPPER = 'Copper prices have risen by a third since the summer.';

describe('two texts of an article', () => {
  it.each([
    { name: 'equal', older: [LEND, PORT], newer: [LEND, PORT], rows: ['same 1→1', 'same 2→2'] },
    {
      name: 'a paragraph put between',
      older: [LEND, PORT],
      newer: [LEND, COPPER, PORT],
      rows: ['same 1→1', '+ 2', 'same 2→3'],
    },
    {
      name: 'a paragraph taken out',
      older: [LEND, COPPER, PORT],
      newer: [LEND, PORT],
      rows: ['same 1→1', '- 2', 'same 3→2'],
    },
    {
      name: 'a paragraph moved to the end',
      older: [LEND, COPPER, PORT],
      newer: [COPPER, PORT, LEND],
      rows: ['same 2→1', 'same 3→2', 'moved 1→3'],
    },
    {
      name: 'a paragraph moved and changed',
      older: [LEND, COPPER, PORT],
      newer: [COPPER, PORT, LEND.replace('will not', 'will')],
      rows: ['same 2→1', 'same 3→2', 'moved-and-changed 1→3'],
    },
    {
      name: 'a sentence twice, then once',
      older: [LEND, LEND, PORT],
      newer: [LEND, PORT],
      rows: ['same 1→1', '- 2', 'same 3→2'],
    },
    { name: 'nothing in common', older: [LEND], newer: [COPPER], rows: ['+ 1', '- 1'] },
  ])('$name', ({ older, newer, rows }) => {
    expect(compareTexts(blocks(...older), blocks(...newer)).map(shown)).toEqual(rows);
  });

  it('mark the words that the other one lacks', () => {
    const [row] = compareTexts(blocks(LEND), blocks('The fund will lend before the new railway is built!'));
    if (row?.kind !== 'changed') throw new Error('not paired');
    expect(marked(row.older)).toBe('The fund will [not] lend before the railway is [built.]');
    expect(marked(row.newer)).toBe('The fund will lend before the [new] railway is [built!]');
  });

  it('are both shown whole, each paragraph once and in the order of the newer text, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('fund', 'the', 'not', 'lend', '8.5', 'road,', ' ', '\n', '\t'), {
        maxLength: 12,
      })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), fc.array(text, { maxLength: 8 }), (older, newer) => {
        const rows = compareTexts(blocks(...older), blocks(...newer));
        const mine = rows.flatMap((row) =>
          'older' in row ? [{ at: row.before, text: join(row.older) }] : [],
        );
        const theirs = rows.flatMap((row) =>
          'newer' in row ? [{ at: row.after, text: join(row.newer) }] : [],
        );
        expect(mine.sort((a, b) => a.at - b.at).map((row) => row.text)).toEqual(older);
        expect(theirs.map((row) => row.text)).toEqual(newer);
        for (const row of rows)
          if (row.kind === 'same' || row.kind === 'moved')
            expect(join(row.older).trim().split(/\s+/u).join(' ')).toBe(
              join(row.newer).trim().split(/\s+/u).join(' '),
            );
      }),
    );
  });

  it('of five thousand paragraphs are compared in bounded work', () => {
    const many = Array.from({ length: 5000 }, (_, index) => `Paragraph ${index} says nothing new of it.`);
    const edited = many.map((line, index) => (index % 50 === 0 ? line.replace('nothing', 'little') : line));
    const rows = compareTexts(blocks(...many), blocks(...edited));
    expect(rows.filter(({ kind }) => kind === 'changed')).toHaveLength(100);
  });
});
