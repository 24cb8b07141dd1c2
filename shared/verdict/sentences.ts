import { lowerBound, paragraphAt, type SourceWords } from './source-words';

const ABBREVIATIONS =
  /(?:^|[^\p{L}])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Sen|Rep|Gov|Hon|Rev|St|Jr|Sr|vs|No|Nos|para|paras|pp|Inc|Ltd|Co|Corp|approx|cf|i\.e|e\.g|p|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|\p{Lu}|(?:\p{Lu}\.)+\p{Lu})$/u;

/** Does a sentence end with the mark at `at` of the levelled text? Closing marks may follow it. */
export function endsSentence(text: string, at: number): boolean {
  const char = text[at];
  if (char === '?' || char === '!' || char === '\u06d4' || char === '\u061f')
    return /^['\u06d4)\]]*(?: |$)/u.test(text.slice(at + 1, at + 5));
  if (char !== '.') return false;
  const rest = text.slice(at + 1, at + 8);
  if (!/^['’)\]]*(?:$| ['([]*[^\p{Ll}\s])/u.test(rest)) return false;
  return !ABBREVIATIONS.test(text.slice(Math.max(0, at - 8), at));
}

/** Is there a sentence end inside `[from, to)` of the levelled source text, a paragraph's end included? */
export function crossesSentenceEnd(source: SourceWords, from: number, to: number): boolean {
  const { text } = source.form;
  for (let at = from; at < to; at += 1) if (endsSentence(text, at)) return true;
  return paragraphOf(source, Math.max(0, from - 1)) !== paragraphOf(source, Math.min(to, text.length - 1));
}

/** Number (from 1) of the paragraph that a place of the levelled text lies in. */
export const paragraphOf = (source: SourceWords, at: number): number =>
  paragraphAt(source.blockStarts, source.form.starts[at] ?? source.canonical.length);

/** No sentence is followed farther than this (UTF-16 units): a text without periods must not cost more. */
const LONGEST_SENTENCE = 3000;

/** Where the sentence that holds the place begins in the levelled text. */
export function sentenceStart(source: SourceWords, at: number): number {
  const { text, starts } = source.form;
  const block = source.blockStarts[paragraphOf(source, at) - 1] ?? 0;
  const earliest = Math.max(lowerBound(starts, block), at - LONGEST_SENTENCE);
  let start = at;
  while (start > earliest && !(text[start - 1] === ' ' && endsBefore(text, start - 1))) start -= 1;
  return start;
}

/** Where the sentence that holds the place before `at` ends (exclusive) in the levelled text. */
export function sentenceEnd(source: SourceWords, at: number): number {
  const { text, starts } = source.form;
  if (at > 0 && endsBefore(text, at)) return at;
  const nextBlock = source.blockStarts[paragraphOf(source, Math.max(0, at - 1))];
  const last = nextBlock === undefined ? text.length : lowerBound(starts, nextBlock) - 1;
  const latest = Math.min(last, at + LONGEST_SENTENCE);
  let end = at;
  while (end < latest && !(text[end] === ' ' && endsBefore(text, end))) end += 1;
  return end;
}

function endsBefore(text: string, space: number): boolean {
  let at = space - 1;
  while (at >= 0 && /['’)\]]/u.test(text[at] ?? '')) at -= 1;
  return at >= 0 && endsSentence(text, at);
}
