import { describe, expect, it } from 'vitest';
import type { Block, SetAside, Text } from '../model';
import { isCorrected } from './analyst-rule';
import { correctText, type TextChange } from './correct-text';

const paragraph = (text: string, more: Partial<Block> = {}): Block => ({
  kind: 'paragraph',
  text,
  runs: [{ text }],
  ...more,
});
const aside = (kind: SetAside['kind'], text: string, afterParagraph: number): SetAside => ({
  kind,
  text,
  rawStart: 0,
  rawEnd: text.length,
  afterParagraph,
});
const TEXT: Pick<Text, 'blocks' | 'setAside' | 'steps' | 'warnings'> = {
  blocks: [
    paragraph('Tolls rnse by a tenth.'),
    paragraph('Read more: Ports'),
    paragraph('Nobody asked why.'),
  ],
  setAside: [
    aside('dateline', 'ISLAMABAD:', 0),
    aside('pull-quote', 'Nobody asked', 2),
    aside('author-note', 'The writer is a clerk.', 3),
  ],
  steps: [],
  warnings: [],
};
const correct = (...changes: TextChange[]) => correctText(TEXT, changes, '');
const texts = (content: { blocks: readonly Block[] }) => content.blocks.map(({ text }) => text);

describe('correcting a text by hand', () => {
  it('changes the words of a paragraph and says what stood there', () => {
    const { blocks, steps, setAside } = correctText(
      TEXT,
      [{ kind: 'words', paragraph: 1, text: 'Tolls rose by a tenth.' }],
      'Misread by the scanner.',
    );
    expect(texts({ blocks })).toEqual(['Tolls rose by a tenth.', 'Read more: Ports', 'Nobody asked why.']);
    expect(steps).toMatchObject([
      {
        action: 'corrected',
        rawText: 'Tolls rnse by a tenth.',
        message: 'The analyst corrected paragraph 1. Why: Misread by the scanner.',
      },
    ]);
    expect(setAside).toEqual(TEXT.setAside);
    expect(isCorrected({ steps })).toBe(true);
  });

  it('keeps formatting, links and pages around what was corrected', () => {
    const block = paragraph('The mine was nof closed in spring.', {
      runs: [
        { text: 'The ' },
        { text: 'mine', href: 'https://example.org' },
        { text: ' was nof closed in ' },
        { text: 'spring', italic: true },
        { text: '.' },
      ],
      pages: [
        { start: 0, label: '4' },
        { start: 20, label: '5' },
      ],
    });
    const { blocks } = correctText(
      { ...TEXT, blocks: [block], setAside: [] },
      [{ kind: 'words', paragraph: 1, text: 'The mine was certainly not closed in spring.' }],
      '',
    );
    expect(blocks[0]?.runs).toEqual([
      { text: 'The ' },
      { text: 'mine', href: 'https://example.org' },
      { text: ' was certainly not closed in ' },
      { text: 'spring', italic: true },
      { text: '.' },
    ]);
    expect(blocks[0]?.pages).toEqual([
      { start: 0, label: '4' },
      { start: 30, label: '5' },
    ]);
    expect(blocks[0]?.text.slice(30)).toBe(block.text.slice(20));
  });

  it('divides a paragraph at line breaks, and moves what stands behind it', () => {
    const { blocks, setAside } = correct({
      kind: 'words',
      paragraph: 1,
      text: 'Tolls rose.\n\n By a tenth.',
    });
    expect(texts({ blocks })).toEqual([
      'Tolls rose.',
      'By a tenth.',
      'Read more: Ports',
      'Nobody asked why.',
    ]);
    expect(setAside.map(({ afterParagraph }) => afterParagraph)).toEqual([0, 3, 4]);
  });

  it('sets a paragraph aside, under its kind, where it stood', () => {
    const { blocks, setAside } = correct({ kind: 'aside', paragraph: 2, as: 'furniture' });
    expect(texts({ blocks })).toEqual(['Tolls rnse by a tenth.', 'Nobody asked why.']);
    expect(setAside.map(({ kind, text, afterParagraph }) => [kind, text, afterParagraph])).toEqual([
      ['dateline', 'ISLAMABAD:', 0],
      ['furniture', 'Read more: Ports', 1],
      ['pull-quote', 'Nobody asked', 1],
      ['author-note', 'The writer is a clerk.', 2],
    ]);
  });

  it('puts a piece back where it stood, a dateline at the head of its paragraph', () => {
    const { blocks, setAside, steps } = correct({ kind: 'restore', piece: 0 }, { kind: 'restore', piece: 2 });
    expect(texts({ blocks })).toEqual([
      'ISLAMABAD: Tolls rnse by a tenth.',
      'Read more: Ports',
      'Nobody asked why.',
      'The writer is a clerk.',
    ]);
    expect(setAside.map(({ text }) => text)).toEqual(['Nobody asked']);
    expect(steps.map(({ id }) => id)).toEqual(['analyst-correction@1', 'analyst-correction@2']);
  });

  it('does all at once, and a second time without mixing up the steps', () => {
    const once = correct(
      { kind: 'aside', paragraph: 2, as: 'caption' },
      { kind: 'words', paragraph: 1, text: 'Tolls rose by a tenth.' },
    );
    const twice = correctText(once, [{ kind: 'restore', piece: 1 }], '');
    expect(texts(twice)).toEqual(['Tolls rose by a tenth.', 'Read more: Ports', 'Nobody asked why.']);
    expect(new Set(twice.steps.map(({ id }) => id)).size).toBe(3);
  });

  it('leaves the rows of a table to the table', () => {
    const table = paragraph('Year\tTons\n2025\t4O', { kind: 'table' });
    const { blocks } = correctText(
      { ...TEXT, blocks: [table], setAside: [] },
      [{ kind: 'words', paragraph: 1, text: 'Year\tTons\n2025\t40' }],
      '',
    );
    expect(blocks).toMatchObject([{ kind: 'table', text: 'Year\tTons\n2025\t40' }]);
  });

  it('refuses a place that the text does not have', () => {
    expect(() => correct({ kind: 'words', paragraph: 9, text: 'x' })).toThrow(RangeError);
    expect(() => correct({ kind: 'restore', piece: 9 })).toThrow(RangeError);
  });
});
