import type { PdfItem, PdfPage, Segment } from './pdf-page';

/** A gap wider than this many letter heights parts columns and cells; words of a justified line stand closer. */
const WIDE_GAP = 1.2;
/** A gap wider than this is a space that the file did not paint. */
const WORD_GAP = 0.17;

/** The lines of a page, top to bottom, cut at wide gaps. Raised numbers stay with the words before them. */
export function segmentsOf(page: PdfPage): Segment[] {
  const words = page.items.filter((item) => item.text.trim() !== '');
  const raised = new Set(words.filter((item) => isRaisedDigit(item, words)));
  const rows: { y: number; size: number; items: PdfItem[] }[] = [];
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
  return rows.flatMap((row) => cut(row, page.number, raised));
}

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

function cut(
  row: { y: number; size: number; items: PdfItem[] },
  page: number,
  raised: ReadonlySet<PdfItem>,
): Segment[] {
  const letters = (items: readonly PdfItem[]) => items.reduce((sum, { text }) => sum + text.trim().length, 0);
  const isRtl = 2 * letters(row.items.filter((item) => item.isRtl)) > letters(row.items);
  const inOrder = row.items.sort((a, b) => a.x - b.x);
  const groups: PdfItem[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const item of inOrder) {
    const group = groups[groups.length - 1];
    if (group && item.x - end <= WIDE_GAP * row.size) group.push(item);
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
