import type { PdfItem } from './pdf-page';

/** A stretch of a line inside one column, its items in the order in which they stand from left to right. */
export type Stretch = { y: number; size: number; items: PdfItem[] };

const SAME_PLACE = 1.5;
/** Gaps of a justified line are alike. */
const ALIKE = 1.3;
/** Narrower gaps part no words: a change of font, a raised number. */
const WORD_GAP = 0.17;
/** Lines that end at the same place before it is taken for the edge of a column. */
const FEWEST_LINES = 5;
const DEEPEST_INDENT = 4;
/** No page of print has more; comparing all of them with each other would take long. */
const MOST_LINES = 2000;

const startOf = ({ items }: Stretch): number => Math.min(...items.map(({ x }) => x));
const endOf = ({ items }: Stretch): number => Math.max(...items.map(({ x, width }) => x + width));

/** White between items that stand side by side, with the place where it ends. */
function gapsOf({ items, size }: Stretch): { width: number; end: number }[] {
  const gaps: { width: number; end: number }[] = [];
  let end = Number.NaN;
  for (const { x, width } of items) {
    if (x - end > WORD_GAP * size) gaps.push({ width: x - end, end: x });
    end = Number.isNaN(end) ? x + width : Math.max(end, x + width);
  }
  return gaps;
}

/**
 * Tells the lines of a page whose words are drawn apart to fill the column from rows of a table, by their evenness: one
 * reaches from edge to edge with gaps of one width, and where it has a single gap, the lines beside it have none there.
 * Gaps of such a line, wider than `wideGap` letter heights, part neither columns nor cells.
 */
export function justifiedLines(stretches: readonly Stretch[], wideGap: number): Set<Stretch> {
  const justified = new Set<Stretch>();
  if (stretches.length > MOST_LINES) return justified;
  const ends = stretches.map(endOf);
  const starts = stretches.map(startOf);
  const sharing = (places: readonly number[]): ((place: number) => boolean) => {
    const known = new Map<number, boolean>();
    return (place) => {
      const told =
        known.get(place) ??
        places.filter((other) => Math.abs(other - place) <= SAME_PLACE).length >= FEWEST_LINES;
      known.set(place, told);
      return told;
    };
  };
  const isCommonEnd = sharing(ends);
  const isCommonStart = sharing(starts);
  stretches.forEach((stretch, i) => {
    const gaps = gapsOf(stretch);
    const widest = Math.max(0, ...gaps.map(({ width }) => width));
    if (widest <= wideGap * stretch.size || stretch.items.some(({ text }) => /\S\s+\S/.test(text))) return;
    const end = ends[i] ?? 0;
    const start = starts[i] ?? 0;
    if (!isCommonEnd(end)) return;
    // The first line of a paragraph stands in.
    const isAtEdge = starts.some(
      (place, other) =>
        start - place >= -SAME_PLACE &&
        start - place <= DEEPEST_INDENT * stretch.size &&
        Math.abs((ends[other] ?? 0) - end) <= SAME_PLACE &&
        isCommonStart(place),
    );
    if (!isAtEdge || widest > 0.6 * (end - start)) return;
    if (gaps.length === 1) {
      const [gap] = gaps;
      const isBeside = (other: Stretch | undefined): boolean =>
        other !== undefined &&
        gapsOf(other).some(
          (theirs) => theirs.width > WORD_GAP * 3 * other.size && Math.abs(theirs.end - (gap?.end ?? 0)) <= 1,
        );
      const column = stretches.filter(
        (other, at) =>
          other === stretch || ((starts[at] ?? 0) < end - SAME_PLACE && (ends[at] ?? 0) > start + SAME_PLACE),
      );
      const at = column.indexOf(stretch);
      const [above2, above, below, below2] = [-2, -1, 1, 2].map((by) => isBeside(column[at + by]));
      // Two gaps that meet are chance, three are cells.
      if ((above && below) || (above && above2) || (below && below2)) return;
    } else if (widest > ALIKE * Math.min(...gaps.map(({ width }) => width)) + 0.5) return;
    justified.add(stretch);
  });
  return justified;
}
