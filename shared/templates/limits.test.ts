import { describe, expect, it } from 'vitest';
import type { EditorNode } from '../model/brief';
import type { SectionLimits } from '../model/template';
import { countBlock, minutesOf, NOTHING, pagesOf } from './count-blocks';
import { limitsInWords, measureBrief, measuredInWords, measureLimits } from './limits';
import { COUNTS } from './limits.cases';
import { readTemplate } from './read-template';

const words = (count: number): string => Array.from({ length: count }, (_, index) => `w${index}`).join(' ');
const p = (text: string): EditorNode => ({
  type: 'paragraph',
  children: [{ type: 'text', text, format: 0 }],
});
const h = (text: string, tag: 'h2' | 'h3' = 'h2'): EditorNode => ({
  type: 'heading',
  tag,
  children: [{ type: 'text', text, format: 0 }],
});
const { template } = readTemplate(
  't.yaml',
  `name: x
purpose: y
length: { words: 100-200, pages: 1 }
sections:
  - heading: Bottom line
    limits: { sentences: 1-3, words: 60 }
  - heading: Background
  - heading: Source summary
    limits: { words: 60 }
    outside-limits: true
`,
);
const measured = (...blocks: EditorNode[]) => measureBrief(blocks, template ?? null);
const states = (limits: SectionLimits, count: Partial<typeof NOTHING>) =>
  measureLimits({ ...NOTHING, ...count }, limits).map(({ state }) => state);

describe('counting', () => {
  it.each(COUNTS)('%s', (_name, block, counts) => {
    expect(countBlock(block)).toMatchObject(counts);
  });

  it('reckons pages of 450 words and the minutes of a quiet reader', () => {
    expect([0, 1, 450, 451, 900, 901].map(pagesOf)).toEqual([1, 1, 1, 2, 2, 3]);
    expect([0, 200, 460, 2300].map(minutesOf)).toEqual([1, 1, 2, 10]);
  });
});

describe('limits of a brief', () => {
  it('cover the body and leave headings and the source summary out', () => {
    const { words: count, sections } = measured(
      h('Bottom line'),
      p(words(40)),
      h('Background'),
      p(words(50)),
      h('Source summary'),
      p(words(70)),
    );
    expect(count).toBe(90);
    expect(sections.map(({ heading, count: { words: own } }) => [heading, own])).toEqual([
      ['Bottom line', 40],
      ['Background', 50],
      ['Source summary', 70],
    ]);
    expect(sections[2]?.limits).toMatchObject([{ limit: 'words', count: 70, state: 'over' }]);
  });

  it('say within, near from nine tenths on, over, and under', () => {
    const stateAt = (count: number) => measured(h('Background'), p(words(count))).limits[0]?.state;
    expect([99, 100, 179, 180, 200, 201].map(stateAt)).toEqual([
      'under',
      'within',
      'within',
      'near',
      'near',
      'over',
    ]);
  });

  it('count paragraphs for points where a section has no list', () => {
    expect(states({ bullets: { least: 2, most: 3 } }, { paragraphs: 4 })).toEqual(['over']);
    expect(states({ bullets: { least: 2, most: 3 } }, { paragraphs: 4, items: 2 })).toEqual(['within']);
  });

  it('follow a section under its lower headings, and end it at a heading of the same level', () => {
    const { sections } = measured(
      h('Background'),
      p(words(10)),
      h('Since March', 'h3'),
      p(words(20)),
      h('Something else'),
      p(words(5)),
    );
    expect(sections.map(({ heading, section, count }) => [heading, section !== null, count.words])).toEqual([
      ['Background', true, 30],
      ['Something else', false, 5],
    ]);
  });

  it('count what stands before the first heading, and a brief without a template', () => {
    expect(measured(p(words(7)), h('Background'), p('x')).sections[0]).toMatchObject({
      block: null,
      count: { words: 7 },
    });
    expect(measureBrief([p(words(500))], null)).toMatchObject({ words: 500, pages: 2, limits: [] });
  });

  it('take counts that were kept', () => {
    const blocks = [h('Background'), p(words(7))];
    const asked: number[] = [];
    measureBrief(blocks, template ?? null, (block, index) => {
      asked.push(index);
      return countBlock(block);
    });
    expect(asked).toEqual([1]);
  });

  it('are said in words', () => {
    expect(limitsInWords({ sentences: { least: 1, most: 3 }, words: { most: 60 } })).toBe(
      '1–3 sentences, at most 60 words',
    );
    expect(limitsInWords({ bullets: { least: 3, most: 5 }, wordsPerBullet: { most: 30 } })).toBe(
      '3–5 points, at most 30 words each',
    );
    expect(limitsInWords({ lines: { most: 1 } })).toBe('at most 1 line');
    expect(limitsInWords({})).toBe('');
    expect(measuredInWords({ limit: 'words', count: 72, range: { most: 60 }, state: 'over' })).toBe(
      '72 of 60 words',
    );
    expect(measuredInWords({ limit: 'bullets', count: 6, range: { least: 3, most: 5 }, state: 'over' })).toBe(
      '6 of 3–5 points',
    );
  });
});
