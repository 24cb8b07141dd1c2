import { z } from 'zod';
import { BlockKind, Run } from './text';

/** Words of a paste; a line break is "\n". */
const Words = z.array(Run);

/** Words, or a note that is called between them: its paragraphs. Notes do not nest. */
export const PastedRun = z.union([Run, z.strictObject({ note: z.array(Words).min(1) })]);
export type PastedRun = z.infer<typeof PastedRun>;

const Span = z.int().min(1).max(1000).optional();

/** A cell of a pasted table. What stood in it as several paragraphs are lines; those of a list begin with its marks. */
export const PastedCell = z.strictObject({ runs: z.array(PastedRun), colSpan: Span, rowSpan: Span });
export type PastedCell = z.infer<typeof PastedCell>;

/**
 * What stood in the copy and is left out of the paste: words that were struck out or hidden there, comments beside them, pictures and
 * formulas; of numbered items, their letters; of a table that seemed to lay out its page, what stood beside what.
 */
const WhyLeftOut = z.enum(['struck', 'hidden', 'comment', 'picture', 'formula', 'letters', 'layout']);
export type LeftOut = { why: z.infer<typeof WhyLeftOut>; words: string };

/** One block of a paste, or what was left out of it, with its words. Of a table `rows` says all; any other has its words in `runs`, a line and a page break none. */
export const PastedBlock = z.strictObject({
  kind: z.union([BlockKind, z.enum(['rule', 'page-break', 'left-out'])]),
  runs: z.array(PastedRun),
  /** Heading level 1-6; list depth from 1. */
  level: z.int().min(1).max(6).optional(),
  ordered: z.boolean().optional(),
  /** The number that a numbered item bore where it was copied. */
  number: z.int().min(0).max(99_999).optional(),
  dir: z.enum(['ltr', 'rtl']).optional(),
  rows: z.array(z.array(PastedCell)).optional(),
  /** The first row is marked as the head of its columns. */
  hasHead: z.boolean().optional(),
  /** A table stood in one of its cells: its rows are lines there. */
  heldTable: z.boolean().optional(),
  why: WhyLeftOut.optional(),
});
export type PastedBlock = z.infer<typeof PastedBlock>;
