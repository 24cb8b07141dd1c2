import type { Segment } from './pdf-page';

/** Lines that are read one under the other. */
export type Flow = { segments: Segment[]; left: number; right: number };

const FEWEST_LINES = 3;
/** A column takes at least this share of the width, and its lines fill it mostly: cells of a table do neither. */
const NARROWEST = 0.18;
const FILLED = 0.55;
/** Lines of a column hold at least so many letters, in the middle: single words and figures are cells. */
const FEWEST_LETTERS = 9;
const MOST_COLUMNS = 6;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/**
 * Puts the lines of a page into reading order: columns one after the other, between lines that run over all of them
 * (titles, tables, notes), which part the page into bands.
 */
export function inReadingOrder(segments: readonly Segment[], isRtl = false, depth = 0): Flow[] {
  const byHeight = [...segments].sort((a, b) => a.y - b.y || a.x0 - b.x0);
  const gutter = depth < MOST_COLUMNS ? findGutter(byHeight) : null;
  if (gutter === null) return [flowOf(byHeight)];
  const flows: Flow[] = [];
  let band: Segment[] = [];
  let across: Segment[] = [];
  const closeBand = () => {
    if (band.length === 0) return;
    const sides = [band.filter(({ x1 }) => x1 <= gutter + 2), band.filter(({ x1 }) => x1 > gutter + 2)];
    for (const side of isRtl ? sides.reverse() : sides)
      if (side.length > 0) flows.push(...inReadingOrder(side, isRtl, depth + 1));
    band = [];
  };
  const closeAcross = () => {
    if (across.length > 0) flows.push(flowOf(across));
    across = [];
  };
  const size = median(byHeight.map((segment) => segment.size));
  for (const segment of byHeight) {
    const isAcross =
      (segment.x0 < gutter - 2 && segment.x1 > gutter + 2) ||
      (band.length === 0 && goesOnTitle(across[across.length - 1], segment, size));
    if (isAcross) closeBand();
    else closeAcross();
    (isAcross ? across : band).push(segment);
  }
  closeBand();
  closeAcross();
  return flows;
}

/** The last line of a title over all columns may be short enough to stand in one. */
const goesOnTitle = (before: Segment | undefined, segment: Segment, textSize: number): boolean =>
  before !== undefined &&
  segment.size > 1.2 * textSize &&
  segment.font === before.font &&
  Math.abs(segment.size - before.size) < 0.5 &&
  segment.y - before.y > 0 &&
  segment.y - before.y < 1.6 * segment.size;

function flowOf(segments: Segment[]): Flow {
  return {
    segments,
    left: Math.min(...segments.map(({ x0 }) => x0)),
    right: Math.max(...segments.map(({ x1 }) => x1)),
  };
}

/** The middle of the white strip between two columns, or null where there are none. */
function findGutter(segments: readonly Segment[], depth = 0): number | null {
  if (segments.length < 2 * FEWEST_LINES) return null;
  const left = Math.min(...segments.map(({ x0 }) => x0));
  const right = Math.max(...segments.map(({ x1 }) => x1));
  const width = right - left;
  let best: { x: number; crossing: number } | null = null;
  let run: { from: number; to: number; crossing: number } | null = null;
  const runs: { from: number; to: number; crossing: number }[] = [];
  for (let x = left + NARROWEST * width; x <= right - NARROWEST * width; x += 2) {
    const crossing = segments.filter(({ x0, x1 }) => x0 < x - 1 && x1 > x + 1).length;
    if (run && run.crossing === crossing) run.to = x;
    else {
      run = { from: x, to: x, crossing };
      runs.push(run);
    }
  }
  for (const each of [...runs].sort((a, b) => a.crossing - b.crossing || b.to - b.from - (a.to - a.from))) {
    const x = (each.from + each.to) / 2;
    if (best !== null) break;
    if (isGutter(segments, { x, crossing: each.crossing, left, right }, depth))
      best = { x, crossing: each.crossing };
  }
  return best?.x ?? null;
}

/** Columns that may lie on one side of a gutter: three or four of a page of a newspaper. */
const DEEPEST = 2;

function isGutter(
  segments: readonly Segment[],
  { x, crossing, left, right }: { x: number; crossing: number; left: number; right: number },
  depth: number,
): boolean {
  const one = segments.filter(({ x1 }) => x1 <= x + 1);
  const two = segments.filter(({ x0 }) => x0 >= x - 1);
  if (one.length < FEWEST_LINES || two.length < FEWEST_LINES) return false;
  if (crossing > 0.6 * Math.min(one.length, two.length)) return false;
  if ([one, two].some((side) => median(side.map(({ text }) => text.length)) < FEWEST_LETTERS)) return false;
  const widths = (side: readonly Segment[]) => median(side.map(({ x0, x1 }) => x1 - x0));
  const inner = { left: Math.max(...one.map(({ x1 }) => x1)), right: Math.min(...two.map(({ x0 }) => x0)) };
  if (inner.right - inner.left < 0.4 * median(segments.map(({ size }) => size))) return false;
  // Of three columns, two lie on one side, and no line of theirs fills it.
  const isFilled = (side: readonly Segment[], width: number) =>
    widths(side) >= FILLED * width || (depth < DEEPEST && findGutter(side, depth + 1) !== null);
  if (!isFilled(one, inner.left - left) || !isFilled(two, right - inner.right)) return false;
  const top = Math.max(Math.min(...one.map(({ y }) => y)), Math.min(...two.map(({ y }) => y)));
  const bottom = Math.min(Math.max(...one.map(({ y }) => y)), Math.max(...two.map(({ y }) => y)));
  const heights = [one, two].map(
    (side) => Math.max(...side.map(({ y }) => y)) - Math.min(...side.map(({ y }) => y)),
  );
  return bottom - top >= 0.4 * Math.min(...heights);
}
