import { type ColumnStart, columnBetween, columnStarts, type Row } from './column-starts';
import { justifiedLines, type Stretch } from './justified';
import type { PdfItem, PdfPage, Segment } from './pdf-page';

/** A gap wider than this many letter heights parts columns and cells, save in a line drawn apart to fill its column. */
const WIDE_GAP = 1.2;
/** A gap wider than this is a space that the file did not paint. */
const WORD_GAP = 0.17;

/**
 * The lines of a page, top to bottom, cut where columns begin and at wide gaps. Raised numbers stay with the words before
 * them.
 */
export function segmentsOf(page: PdfPage): Segment[] {
  const words = page.items.filter((item) => item.text.trim() !== '');
  const raised = new Set(words.filter((item) => isRaisedDigit(item, words)));
  const rows: Row[] = [];
  for (const item of words.filter((each) => !raised.has(each)).sort((a, b) => a.y - b.y)) {
    const row = rows[rows.length - 1];
    if (row && Math.abs(item.y - row.y) <= 0.35 * Math.min(item.size, row.size)) {
      row.items.push(item);
      row.size = Math.max(row.size, item.size);
    } else rows.push({ y: item.y, size: item.size, items: [item] });
  }
  for (const item of raised) {
    const home = rows.find((row) => isAbove(item, row) && row.items.some((word) => touches(word, item)));
    if (home) home.items.push(item);
    else rows.push({ y: item.y, size: item.size, items: [item] });
  }
  rows.sort((a, b) => a.y - b.y);
  const isRtl = isMostlyRtl(words);
  const starts = columnStarts(rows, isRtl);
  const stretches = rows.flatMap((row) => cutAtColumns(row, starts, isRtl));
  const justified = justifiedLines(stretches, WIDE_GAP);
  return stretches.flatMap((stretch) => cut(stretch, page.number, raised, justified.has(stretch)));
}

/** Widest gap, in letter heights, that a line of a column can go on behind, where another column begins there. */
const NARROW_GAP = 0.3;

/** The parts of a row that stand in different columns. */
function cutAtColumns(row: Row, starts: readonly ColumnStart[], isRtl: boolean): Stretch[] {
  const inOrder = [...row.items].sort((a, b) => a.x - b.x);
  const stretches: Stretch[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const item of inOrder) {
    const last = stretches[stretches.length - 1];
    const isNew = item.x - end > NARROW_GAP * row.size && columnBetween(end, item.x, row, starts, isRtl);
    if (last && !isNew) last.items.push(item);
    else stretches.push({ y: row.y, size: row.size, items: [item] });
    end = Math.max(end, item.x + item.width);
  }
  return stretches;
}

const letters = (items: readonly PdfItem[]): number =>
  items.reduce((sum, { text }) => sum + text.trim().length, 0);
const isMostlyRtl = (items: readonly PdfItem[]): boolean =>
  2 * letters(items.filter((item) => item.isRtl)) > letters(items);

const isAbove = (item: PdfItem, row: { y: number; size: number }): boolean =>
  row.y - item.y > 0.08 * row.size && row.y - item.y < 0.75 * row.size;
const touches = (word: PdfItem, item: PdfItem): boolean =>
  item.size < 0.85 * word.size &&
  (Math.abs(word.x + word.width - item.x) < 0.6 * word.size ||
    Math.abs(item.x + item.width - word.x) < 0.6 * word.size);

function isRaisedDigit(item: PdfItem, words: readonly PdfItem[]): boolean {
  if (!/^[\d*†‡§,\s]{1,8}$/.test(item.text)) return false;
  return words.some((word) => word !== item && isAbove(item, word) && touches(word, item));
}

function cut(row: Stretch, page: number, raised: ReadonlySet<PdfItem>, isJustified: boolean): Segment[] {
  const isRtl = isMostlyRtl(row.items);
  const groups: PdfItem[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const item of row.items) {
    const group = groups[groups.length - 1];
    if (group && (isJustified || item.x - end <= WIDE_GAP * row.size)) group.push(item);
    else groups.push([item]);
    end = Math.max(end, item.x + item.width);
  }
  return groups.map((group) => segment(isRtl ? [...group].reverse() : group, row.y, page, isRtl, raised));
}

function segment(
  items: readonly PdfItem[],
  y: number,
  page: number,
  isRtl: boolean,
  raised: ReadonlySet<PdfItem>,
): Segment {
  let text = '';
  const calls: Segment['raised'] = [];
  const bySize = new Map<string, { letters: number; size: number; font: string }>();
  let before: PdfItem | undefined;
  for (const item of items) {
    if (before) {
      const gap = isRtl ? before.x - (item.x + item.width) : item.x - (before.x + before.width);
      const isSpaced = /\s$/.test(text) || /^\s/.test(item.text);
      if (!isSpaced && gap > WORD_GAP * Math.min(item.size, before.size)) text += ' ';
    }
    const start = text.length;
    text += item.text;
    if (raised.has(item)) calls.push({ start, end: text.length });
    else {
      const key = `${item.font} ${Math.round(item.size * 4)}`;
      const counted = bySize.get(key) ?? { letters: 0, size: item.size, font: item.font };
      counted.letters += item.text.length;
      bySize.set(key, counted);
    }
    before = item;
  }
  const most = [...bySize.values()].sort((a, b) => b.letters - a.letters)[0];
  const lead = text.length - text.trimStart().length;
  return {
    page,
    x0: Math.min(...items.map((item) => item.x)),
    x1: Math.max(...items.map((item) => item.x + item.width)),
    y,
    size: most?.size ?? items[0]?.size ?? 0,
    font: most?.font ?? items[0]?.font ?? '',
    text: text.trim(),
    isRtl,
    raised: calls.map(({ start, end }) => ({ start: start - lead, end: end - lead })),
  };
}
