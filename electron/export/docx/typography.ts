export { ARABIC_FONT, TEXT_FONT } from '../fonts';

/** Twentieths of a point, Word's unit for lengths. */
export const points = (value: number): number => Math.round(value * 20);
export const millimetres = (value: number): number => Math.round((value / 25.4) * 1440);
/** Half-points, Word's unit for type sizes. */
export const typeSize = (value: number): number => Math.round(value * 2);

// A reader without it gets the stand-in of the font table (`parts.ts`).
export const RUNNING_LINE_FONT = 'Arial';

export const MARGIN = millimetres(25);
export const PAPER_SIZES = {
  A4: { width: millimetres(210), height: millimetres(297) },
  Letter: { width: points(612), height: points(792) },
} as const;

export const LIST_STEP = millimetres(7);
export const PARAGRAPH_NUMBER_WIDTH = millimetres(9);
export const BLOCK_INDENT = millimetres(8);
/** Word's list styles stop at five levels; deeper lists keep the fifth style and indent further. */
export const listStyleSuffix = (level: number): string => (level === 0 ? '' : String(Math.min(level + 1, 5)));
/** Width of the text. */
export const textWidth = (paper: keyof typeof PAPER_SIZES): number => PAPER_SIZES[paper].width - 2 * MARGIN;
