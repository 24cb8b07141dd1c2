import type { Block } from '../model/text';
import type { Span } from '../model/verdict';
import { sentenceEnd } from './sentences';
import { lowerBound, prepareSource } from './source-words';

/**
 * The sentences of a paragraph, in order, as UTF-16 offsets in the canonical text; the rows of a table. What parts them
 * is white space alone. Empty where there is no such paragraph.
 */
export function sentencesOfParagraph(
  blocks: readonly Pick<Block, 'text' | 'kind'>[],
  paragraph: number,
): Span[] {
  const block = blocks[paragraph - 1];
  const source = prepareSource({ blocks, setAside: [] });
  const start = source.blockStarts[paragraph - 1];
  if (!block || start === undefined) return [];
  const end = start + block.text.length;
  if (block.kind === 'table') return rowsOf(block.text, start);
  const { starts, ends } = source.form;
  const last = lowerBound(starts, end);
  const spans: Span[] = [];
  let at = lowerBound(starts, start);
  let from = start;
  while (at < last) {
    const after = Math.max(at + 1, Math.min(last, sentenceEnd(source, at + 1)));
    // The levelled text may leave out what stands at a paragraph's edge; the sentence has it.
    const to = after >= last ? end : (ends[after - 1] ?? end);
    const span = trimmed(source.canonical, from, to);
    if (span) spans.push(span);
    from = to;
    at = after;
    while (at < last && source.form.text[at] === ' ') at += 1;
  }
  // Nothing of the paragraph, or of its end, is left in the levelled text.
  const rest = trimmed(source.canonical, from, end);
  return rest ? [...spans, rest] : spans;
}

function rowsOf(text: string, start: number): Span[] {
  let at = start;
  return text.split('\n').flatMap((row) => {
    const span = trimmed(row, 0, row.length);
    const from = at;
    at += row.length + 1;
    return span ? [{ start: from + span.start, end: from + span.end }] : [];
  });
}

function trimmed(text: string, start: number, end: number): Span | null {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = start + words.trimEnd().length;
  return from < to ? { start: from, end: to } : null;
}
