import { endsSentence, isListItem, startsLower } from '../clean/words';
import type { Line } from './lines';

export type ParagraphKind = 'paragraph' | 'heading' | 'list-item' | 'table';
/** Lines that make one paragraph, on one page and in one column. */
export type Part = { kind: ParagraphKind; lines: Line[] };

const BULLET = /^[•▪◦‣●■·]\s*/;
const LONGEST_HEADING = 200;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Size in points and font in which most letters of the file are set. */
export function bodyTypeOf(lines: readonly Line[]): { size: number; font: string } {
  const letters = new Map<string, { count: number; size: number; font: string }>();
  for (const { size, font, text } of lines) {
    const key = `${Math.round(size * 2)} ${font}`;
    const counted = letters.get(key) ?? { count: 0, size, font };
    counted.count += text.length;
    letters.set(key, counted);
  }
  return [...letters.values()].sort((a, b) => b.count - a.count)[0] ?? { size: 10, font: '' };
}

/** Groups the lines of a column into paragraphs: by gaps, indents, changes of size, and lines that end early. */
export function partsOf(lines: readonly Line[], body: { size: number; font: string }): Part[] {
  const leading = median(
    lines.flatMap((line, i) => {
      const before = lines[i - 1];
      return before && sameSize(before, line) && line.y > before.y ? [line.y - before.y] : [];
    }),
  );
  const right = rightEdge(lines);
  const parts: Part[] = [];
  lines.forEach((line, i) => {
    const open = parts[parts.length - 1];
    const before = lines[i - 1];
    if (line.cells) {
      if (open?.kind === 'table' && before?.cells) open.lines.push(line);
      else parts.push({ kind: 'table', lines: [line] });
      return;
    }
    if (
      open &&
      before &&
      !before.cells &&
      !begins(open, before, line, lines[i + 1], { leading, right, bodySize: body.size })
    ) {
      open.lines.push(line);
      return;
    }
    parts.push({
      kind: BULLET.test(line.text) || isListItem(line.text) ? 'list-item' : 'paragraph',
      lines: [line],
    });
  });
  for (const part of parts) if (isHeading(part, parts, body)) part.kind = 'heading';
  return parts;
}

const sameSize = (a: Line, b: Line): boolean => a.size / b.size < 1.12 && a.size / b.size > 0.89;

/** Where full lines end. Of a few lines the column's own edge says more. */
function rightEdge(lines: readonly Line[]): number {
  const ends = lines.map(({ x1 }) => x1).sort((a, b) => a - b);
  return lines.length < 4 ? (lines[0]?.right ?? 0) : (ends[Math.floor(ends.length * 0.9)] ?? 0);
}

function begins(
  open: Part,
  before: Line,
  line: Line,
  next: Line | undefined,
  page: { leading: number; right: number; bodySize: number },
): boolean {
  const step = line.y - before.y;
  if (step <= 0 || !sameSize(before, line)) return true;
  // Lines of a title stand as far apart as their letters are larger.
  const larger = Math.max(1, Math.min(before.size, line.size) / page.bodySize);
  if (page.leading > 0 && step > 1.35 * page.leading * larger) return true;
  if (BULLET.test(line.text)) return true;
  const firstLine = open.lines[0] ?? before;
  const isShort = endsEarly(before, line, page.right);
  if (isListItem(line.text) && (isShort || endsSentence(before.text) || open.kind === 'list-item'))
    return true;
  const indent = line.isRtl ? before.x1 - line.x1 : line.x0 - before.x0;
  const deep = 0.7 * line.size;
  if (indent > deep && open.kind !== 'list-item') {
    // A first line stands in; the lines below it stand out again. Lines that all stand in are set off as a block.
    const nextIndent =
      next && sameSize(next, line) ? (line.isRtl ? line.x1 - next.x1 : next.x0 - line.x0) : -deep;
    if (nextIndent < -0.5 * deep || endsSentence(before.text) || isShort) return true;
  }
  if (indent < -deep && open.lines.length > 1 && firstLine !== before) return true;
  if (isShort && endsSentence(before.text)) return true;
  // Far short of the edge and not going on in lower case: lines of a list or a table without rules.
  const isFarShort = before.x1 - before.left < 0.6 * (Math.max(before.right, page.right) - before.left);
  return isFarShort && !before.isRtl && before.size <= 1.12 * page.bodySize && !startsLower(line.text);
}

/** The next word would have fitted on the line: whoever set it ended the paragraph there. */
function endsEarly(before: Line, line: Line, right: number): boolean {
  if (before.isRtl) return before.x0 - before.left > 0.12 * (before.right - before.left);
  const word = /^\S+/.exec(line.text)?.[0].length ?? 1;
  const width = ((line.x1 - line.x0) / Math.max(1, line.text.length)) * (word + 1);
  return before.x1 + width < right - 0.3 * line.size;
}

function isHeading(part: Part, parts: readonly Part[], body: { size: number; font: string }): boolean {
  const [first] = part.lines;
  const words = part.lines.map(({ text }) => text).join(' ');
  if (!first || part.kind === 'table' || part.lines.length > 4 || words.length > LONGEST_HEADING)
    return false;
  if (!/\p{L}{2}/u.test(words) || startsLower(words)) return false;
  if (first.size > 1.12 * body.size) return true;
  // Set in another font than the text, alone above a paragraph of it.
  const next = parts[parts.indexOf(part) + 1];
  return (
    first.size >= 0.96 * body.size &&
    part.lines.every(({ font }) => font !== body.font) &&
    part.lines.length <= 2 &&
    !endsSentence(words) &&
    words.length <= 120 &&
    (next?.lines.some(({ font }) => font === body.font) ?? false)
  );
}

/** Does a paragraph that ends a column or page go on in the next? Only where its last line is full and says so. */
export function goesOn(before: Part, after: Part): boolean {
  const last = before.lines[before.lines.length - 1];
  const first = after.lines[0];
  if (!last || !first || before.kind === 'table' || before.kind === 'heading' || after.kind !== 'paragraph')
    return false;
  if (!sameSize(last, first) || endsSentence(last.text)) return false;
  if (startsLower(first.text)) return true;
  const isFull = last.isRtl
    ? last.x0 - last.left < 0.12 * (last.right - last.left)
    : last.right - last.x1 < 0.12 * (last.right - last.left);
  const isIndented = first.isRtl ? first.right - first.x1 > first.size : first.x0 - first.left > first.size;
  return isFull && !isIndented && /[\p{L}\p{N},;–—-]$/u.test(last.text);
}
