import { endsOpen, endsSentence, isListItem } from '../clean/words';
import type { Line } from './lines';

/** Lines that make one paragraph: indexes into the lines, end exclusive. */
export type Stretch = { from: number; to: number };

const NARROWEST = 38;
const WIDEST = 120;

/**
 * Groups lines into paragraphs. In most files a line is a paragraph, with or without blank lines between. In a
 * hard-wrapped file lines end where the next word would not have fitted; there, lines are joined up to a blank line,
 * an indent, a list mark, or a line that ends early with a stop.
 */
export function paragraphsOf(text: string, lines: readonly Line[]): Stretch[] {
  const width = wrapWidth(text, lines);
  const stretches: Stretch[] = [];
  let from = 0;
  for (let i = 1; i <= lines.length; i++) {
    const line = lines[i];
    const before = lines[i - 1];
    if (line && before && width !== null && goesOn(text, before, line, width, lines[from] === before))
      continue;
    stretches.push({ from, to: i });
    from = i;
  }
  return stretches;
}

/** Width in characters at which the file is wrapped, or null if it is not. */
export function wrapWidth(text: string, lines: readonly Line[]): number | null {
  const lengths: number[] = [];
  lines.forEach((line, i) => {
    if (line.gap === 0 && i > 0) lengths.push((lines[i - 1]?.end ?? 0) - (lines[i - 1]?.start ?? 0));
  });
  if (lengths.length < 2) return null;
  lengths.sort((a, b) => a - b);
  const width = lengths[Math.min(lengths.length - 1, Math.floor(lengths.length * 0.98))] ?? 0;
  if (width < NARROWEST || width > WIDEST) return null;
  let full = 0;
  let running = 0;
  let counted = 0;
  for (let i = 1; i < lines.length; i++) {
    const before = lines[i - 1];
    const line = lines[i];
    if (!before || !line || line.gap > 0) continue;
    counted++;
    if (isFull(text, before, line, width)) full++;
    if (!endsSentence(text.slice(Math.max(before.start, before.end - 12), before.end))) running++;
  }
  return full / counted >= 0.6 && running / counted >= 0.5 ? width : null;
}

/** The next word would not have fitted on the line (hand-made wrapping is ragged: within 12 % it counts as full). */
function isFull(text: string, line: Line, next: Line, width: number): boolean {
  let word = next.start;
  while (word < next.end && text.charCodeAt(word) !== 32) word++;
  return line.end - line.start + 1 + (word - next.start) > 0.88 * width;
}

function goesOn(text: string, before: Line, line: Line, width: number, isFirst: boolean): boolean {
  if (line.gap > 0) return false;
  const next = text.slice(line.start, line.end);
  if (line.end - line.start > 1.4 * width || before.end - before.start > 1.4 * width) return false;
  const last = text.slice(before.start, before.end);
  if (isListItem(next) && !(isFull(text, before, line, width) && /^-/.test(next))) return false;
  if (isStandAlone(next) || isStandAlone(last)) return false;
  // A first-line indent begins a paragraph; a hanging indent (list item) goes on.
  if (line.indent >= before.indent + 2 && !isListItem(last) && !isFirst) return false;
  if (isFull(text, before, line, width)) return true;
  // A short line ends a paragraph if it ends a sentence; short and unfinished, it is a head line if it opens the stretch.
  if (endsSentence(last)) return false;
  if (isFirst && /^["“‘]?\p{Lu}/u.test(next) && !endsOpen(last)) return false;
  return !/^\p{Lu}/u.test(next) || endsOpen(last) || last.length > 0.6 * width;
}

/** Lines that never are part of a wrapped paragraph, however full: page numbers, addresses, labelled lines. */
const isStandAlone = (line: string): boolean =>
  /^(?:page \d+(?: of \d+)?|[-–—] ?\d{1,4} ?[-–—]|\d{1,3}|(?:https?:\/\/|www\.)\S+|(?:[a-z0-9-]+\.)+[a-z]{2,24}|(?:tags?|published|updated|source|photo|also read|read more|by)\s*:.*|by|©.*)$/i.test(
    line,
  );
