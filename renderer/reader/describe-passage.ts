import type { Passage, Text } from '../../shared/model';
import { offsetOfPoint } from './article-points';

// Counted as `CONTEXT_LENGTH` in the model; written out because the model brings its schemas along.
const CONTEXT_LENGTH = 32;
const SEPARATOR = '\n\n';
const LONGEST = 100_000;

export type CanonicalText = Pick<Text, 'id' | 'articleId'> & {
  /** The canonical text: blocks joined by a blank line. */
  canonical: string;
  /** Offset of each block in it. */
  starts: readonly number[];
};

/** The canonical text of a stored text with the places of its blocks. */
export function canonicalOf(text: Pick<Text, 'id' | 'articleId' | 'blocks'>): CanonicalText {
  const starts: number[] = [];
  let at = 0;
  for (const block of text.blocks) {
    starts.push(at);
    at += block.text.length + SEPARATOR.length;
  }
  return {
    id: text.id,
    articleId: text.articleId,
    canonical: text.blocks.map((block) => block.text).join(SEPARATOR),
    starts,
  };
}

/** Number (from 1) of the block that an offset lies in, or that it stands after. */
export function paragraphAt(text: CanonicalText, offset: number): number {
  let low = 0;
  let high = text.starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((text.starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(1, low);
}

/** What is selected in the drawn article, or null when no word of its text is. White space at the ends is left out. */
export function describePassage(root: HTMLElement, range: Range, text: CanonicalText): Passage | null {
  if (range.collapsed || !range.intersectsNode(root)) return null;
  const start = offsetOfPoint(root, range.startContainer, range.startOffset, 'from');
  const end = offsetOfPoint(root, range.endContainer, range.endOffset, 'to');
  return start === null || end === null ? null : passageBetween(text, start, end);
}

/** The passage between two offsets of the canonical text, or null when only white space lies there. */
export function passageBetween(text: CanonicalText, from: number, to: number): Passage | null {
  const { canonical } = text;
  let start = Math.max(0, from);
  let end = Math.min(canonical.length, to);
  while (start < end && isSpace(canonical, start)) start += 1;
  while (end > start && isSpace(canonical, end - 1)) end -= 1;
  // Half a character is no quotation: both ends move outwards.
  if (start < end && isLowSurrogate(canonical, start)) start -= 1;
  if (isLowSurrogate(canonical, end)) end += 1;
  if (start >= end || end - start > LONGEST) return null;
  const before = Math.max(0, start - CONTEXT_LENGTH);
  const after = Math.min(canonical.length, end + CONTEXT_LENGTH);
  return {
    articleId: text.articleId,
    textId: text.id,
    paragraph: paragraphAt(text, start),
    start,
    end,
    exact: canonical.slice(start, end),
    prefix: canonical.slice(isLowSurrogate(canonical, before) ? before + 1 : before, start),
    suffix: canonical.slice(end, isLowSurrogate(canonical, after) ? after - 1 : after),
  };
}

const isSpace = (text: string, at: number): boolean => /\s/.test(text.charAt(at));
const isLowSurrogate = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00;
