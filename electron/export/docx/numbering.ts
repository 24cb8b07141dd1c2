import { AlignmentType, type INumberingOptions, LevelFormat } from 'docx';
import type { DocumentBlock } from '../../../shared/brief-document/brief-document';
import { LIST_STEP, PARAGRAPH_NUMBER_WIDTH } from './typography';

/** Word knows nine list levels. */
export const DEEPEST_LEVEL = 8;
const LEVELS = Array.from({ length: DEEPEST_LEVEL + 1 }, (_, level) => level);

export const BULLETS = 'bullets';
/** Numbers of the paragraphs themselves, one series through the whole brief. */
export const PARAGRAPH_NUMBERS = 'paragraph-numbers';
/** Numbered lists share a definition per first number; each list is its own instance, so numbering starts afresh. */
export const numbersFrom = (start: number): string => `numbers-from-${start}`;

/** Definitions for every list in the blocks. */
export function numbering(blocks: readonly DocumentBlock[]): INumberingOptions {
  const starts = new Set<number>([1]);
  const visit = (block: DocumentBlock) => {
    if (block.kind !== 'list') return;
    if (block.ordered) starts.add(block.start);
    for (const item of block.items) item.forEach(visit);
  };
  blocks.forEach(visit);
  return {
    config: [
      { reference: BULLETS, levels: LEVELS.map((level) => bulletLevel(level)) },
      ...(blocks.some((block) => block.kind === 'paragraph' && block.number !== undefined)
        ? [{ reference: PARAGRAPH_NUMBERS, levels: [paragraphLevel] }]
        : []),
      ...[...starts]
        .sort((a, b) => a - b)
        .map((start) => ({
          reference: numbersFrom(start),
          levels: LEVELS.map((level) => numberLevel(level, start)),
        })),
    ],
  };
}

const indentOf = (level: number) => ({
  left: LIST_STEP * (level + 1),
  hanging: Math.round(LIST_STEP * 0.75),
});

const bulletLevel = (level: number) => ({
  level,
  format: LevelFormat.BULLET,
  text: level % 2 === 0 ? '•' : '–',
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: indentOf(level) } },
});

const paragraphLevel = {
  level: 0,
  format: LevelFormat.DECIMAL,
  text: '%1.',
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: PARAGRAPH_NUMBER_WIDTH, hanging: PARAGRAPH_NUMBER_WIDTH } } },
};

const NUMBER_FORMATS = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN] as const;

const numberLevel = (level: number, start: number) => ({
  level,
  format: NUMBER_FORMATS[level % 3] ?? LevelFormat.DECIMAL,
  text: `%${level + 1}.`,
  alignment: AlignmentType.LEFT,
  start,
  style: { paragraph: { indent: indentOf(level) } },
});
