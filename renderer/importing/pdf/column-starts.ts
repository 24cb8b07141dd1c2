import type { PdfItem } from './pdf-page';

/** Items painted at one height. */
export type Row = { y: number; size: number; items: PdfItem[] };

/** Where a column begins: no line between `top` and `bottom` runs over its left edge (its right one, read from the right). */
export type ColumnStart = { x: number; top: number; bottom: number };

/** Lines that begin at one place, one under the other, without any that runs over it. Word gaps never meet that often. */
const FEWEST_LINES = 6;
/** Where columns are known to begin, fewer go on below a box that runs over them. */
const FEWEST_GOING_ON = 2;
/** White before the place, in letter heights. */
const WHITE = 0.45;
/** Letters that stand beside it, in the middle of the lines: marks and numbers of a list have fewer. */
const LETTERS_BESIDE = 8;
const SAME_PLACE = 1.2;
/** No page of print has more of either. */
const MOST_ROWS = 2000;
const MOST_ITEMS = 20_000;
/** How far the first line of a paragraph may stand in. */
const DEEPEST_INDENT = 3;

type Placed = { from: number; to: number; letters: number };

/** Places on a page where columns begin, however narrow the white before them is. `rows` from top to bottom. */
export function columnStarts(rows: readonly Row[], isRtl: boolean): ColumnStart[] {
  const items = rows.reduce((sum, row) => sum + row.items.length, 0);
  if (rows.length > MOST_ROWS || items > MOST_ITEMS) return [];
  // From the right, a column begins at the right: the page is read as in a mirror.
  const placed = rows.map((row): Placed[] =>
    row.items.map(({ x, width, text }) => ({
      from: isRtl ? -x - width : x,
      to: isRtl ? -x : x + width,
      letters: text.trim().length,
    })),
  );
  const found: ColumnStart[] = [];
  for (const from of commonPlaces(placed.flatMap((items) => items.map((item) => item.from))))
    for (const { x, top, bottom } of runsAt(rows, placed, from))
      found.push({ x: isRtl ? -x : x, top, bottom });
  return found;
}

/**
 * Does a column begin in the white between `end` and `next`, where a row goes on? First lines of paragraphs stand in a
 * little, so the item need not be at the very place.
 */
export function columnBetween(
  end: number,
  next: number,
  row: Row,
  starts: readonly ColumnStart[],
  isRtl: boolean,
): boolean {
  return starts.some(
    ({ x, top, bottom }) =>
      row.y >= top - 1 &&
      row.y <= bottom + 1 &&
      (isRtl
        ? x >= end - SAME_PLACE && end >= x - DEEPEST_INDENT * row.size && next > x
        : x <= next + SAME_PLACE && next <= x + DEEPEST_INDENT * row.size && end < x),
  );
}

/** Places that at least so many lines share. */
function commonPlaces(places: readonly number[]): number[] {
  const sorted = [...places].sort((a, b) => a - b);
  const common: number[] = [];
  for (let i = 0; i < sorted.length; ) {
    const first = sorted[i] as number;
    let end = i;
    while (end < sorted.length && (sorted[end] as number) - first <= SAME_PLACE) end++;
    if (end - i >= FEWEST_LINES) common.push(sorted[Math.floor((i + end) / 2)] as number);
    i = end;
  }
  return common;
}

/** Stretches of lines that begin at `x` and that nothing beside them crosses. */
function runsAt(rows: readonly Row[], placed: readonly (readonly Placed[])[], x: number): ColumnStart[] {
  const runs: (ColumnStart & { lines: number })[] = [];
  let run = { top: 0, bottom: 0, lines: 0, others: 0, beside: [] as number[] };
  const close = () => {
    const { top, bottom, lines, others, beside } = run;
    const middle = beside.sort((a, b) => a - b)[Math.floor(beside.length / 2)] ?? 0;
    const isBesideAll = beside.length >= Math.min(lines, FEWEST_LINES);
    if (lines >= FEWEST_GOING_ON && lines > others && isBesideAll && middle >= LETTERS_BESIDE)
      runs.push({ x, top, bottom, lines });
    run = { top: 0, bottom: 0, lines: 0, others: 0, beside: [] };
  };
  rows.forEach((row, i) => {
    const items = placed[i] ?? [];
    const white = x - WHITE * row.size;
    if (items.some(({ from, to }) => from < x - SAME_PLACE && to > white)) {
      close();
      return;
    }
    const begins = items.some(({ from }) => Math.abs(from - x) <= SAME_PLACE);
    if (begins) {
      if (run.lines === 0) run.top = row.y;
      run.bottom = row.y;
      run.lines++;
    } else if (items.some(({ from, to }) => from > x && from < x + 6 * row.size && to > from)) run.others++;
    const beside = items.reduce((sum, { to, letters }) => (to <= white ? sum + letters : sum), 0);
    if (beside > 0 && run.lines > 0) run.beside.push(beside);
  });
  close();
  return runs.some(({ lines }) => lines >= FEWEST_LINES) ? runs : [];
}
