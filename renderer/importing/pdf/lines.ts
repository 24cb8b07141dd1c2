import type { Segment } from './pdf-page';
import type { Flow } from './reading-order';

/** A line as it is read: one segment, or several side by side, which then are cells. */
export type Line = Segment & {
  cells: string[] | null;
  /** Edges of the column that it stands in. */
  left: number;
  right: number;
  flow: number;
};

const BULLET = /^(?:[•▪◦‣●■–—*·-]|\(?\d{1,3}[.)]|\(?[a-z][.)])$/i;
const LEADER = /(?:\.\s?){4,}$/;

/** The lines of a column, top to bottom. */
export function linesOf(flow: Flow, index: number): Line[] {
  const rows: Segment[][] = [];
  for (const segment of flow.segments) {
    const row = rows[rows.length - 1];
    if (row?.[0] && Math.abs(row[0].y - segment.y) < 0.35 * Math.min(row[0].size, segment.size))
      row.push(segment);
    else rows.push([segment]);
  }
  const lines = rows.map((row) => lineOf(row, flow, index));
  // One line with a gap is a line with a gap; several, one under the other, are a table.
  return lines.map((line, i) => {
    if (line.cells === null) return line;
    return lines[i - 1]?.cells || lines[i + 1]?.cells ? line : { ...line, cells: null };
  });
}

function lineOf(row: readonly Segment[], flow: Flow, index: number): Line {
  const place = { left: flow.left, right: flow.right, flow: index };
  const inOrder = [...row].sort((a, b) => a.x0 - b.x0);
  if (inOrder[0]?.isRtl) inOrder.reverse();
  const [first, ...others] = inOrder;
  if (!first) throw new RangeError('A line has words');
  if (others.length === 0) return { ...first, ...place, cells: null };
  let text = first.text;
  const raised = [...first.raised];
  let longest = first;
  for (const segment of others) {
    const at = text.length + 1;
    text = `${text} ${segment.text}`;
    raised.push(...segment.raised.map(({ start, end }) => ({ start: start + at, end: end + at })));
    if (segment.text.length > longest.text.length) longest = segment;
  }
  const isOneLine = BULLET.test(first.text) || LEADER.test(first.text);
  return {
    ...longest,
    ...place,
    text,
    raised,
    x0: Math.min(...inOrder.map(({ x0 }) => x0)),
    x1: Math.max(...inOrder.map(({ x1 }) => x1)),
    y: first.y,
    cells: isOneLine ? null : inOrder.map((segment) => segment.text),
  };
}
