import type { DocumentBlock, Inline } from '../../../shared/brief-document/brief-document';
import { tableCells } from '../../../shared/brief-document/table-cells';
import { constant, html, type Markup, text } from './escape';

/** Letters of middling width (5.5 pt) on a line of a table as wide as the page; and in a cell's edges. */
const LINE = 82;
const EDGES = 1.9;
/** Shorter pieces are no words any more: a table with so many columns is printed smaller instead. */
const SHORTEST = 3;

const WIDTHS: readonly [RegExp, number][] = [
  [/[mwMW@%&]/u, 1.7],
  [/\p{Lu}/u, 1.3],
  [/[filjrt.,:;'’|!()/]/u, 0.7],
];

/** How wide a word is, in letters of middling width. */
const widthOf = (word: string): number =>
  [...word].reduce((sum, letter) => sum + (WIDTHS.find(([kind]) => kind.test(letter))?.[1] ?? 1), 0);

/**
 * How wide the words of a table may be so that their columns stand beside each other; null where they do anyhow. What does
 * not fit makes Chromium print the whole brief smaller, down to two thirds.
 */
export function widestWord(block: Extract<DocumentBlock, { kind: 'table' }>): number | null {
  const columns = block.rows[0]?.length ?? 1;
  const widest = Array<number>(columns).fill(1);
  for (const { column, colSpan, inlines } of tableCells(block).flat())
    for (const word of wordsOf(inlines))
      for (let at = column; at < Math.min(columns, column + colSpan); at += 1)
        widest[at] = Math.max(widest[at] ?? 1, widthOf(word) / colSpan);
  const room = LINE - columns * EDGES;
  const needed = (limit: number) => widest.reduce((sum, width) => sum + Math.min(width, limit), 0);
  if (needed(Number.POSITIVE_INFINITY) <= room) return null;
  let limit = Math.floor(room);
  // Widths are guessed: words that break anyhow leave some room.
  while (limit > SHORTEST && needed(limit) > 0.92 * room) limit -= 1;
  return Math.max(SHORTEST, limit);
}

/** A line may end behind a hyphen, as in “mid-term”. */
const wordsOf = (inlines: readonly Inline[]): string[] =>
  inlines
    .map((inline) => (inline.kind === 'text' ? inline.text : ' '))
    .join('')
    .match(/[^\s-]+-?/gu) ?? [];

/** Words with a place to break where they are wider than `limit`: it adds no letter to what is copied. */
export const withBreaks = (words: string, limit: number): Markup[] =>
  words
    .split(/(?<=[\s-])/u)
    .flatMap((word) =>
      widthOf(word.trim()) <= limit
        ? [html`${text(word)}`]
        : piecesOf(word, limit).map((piece, at) =>
            at === 0 ? html`${text(piece)}` : html`${constant('<wbr>')}${text(piece)}`,
          ),
    );

/** Longer than any web address that is printed, and the length of its pieces. */
const ENDLESS = 400;
const PIECE = 60;

/**
 * Words that never end, as encoded data pasted by mistake, with places to break: without any, Chromium tries each line of them
 * from the first letter on, and 10,000 letters in a column take it half a minute.
 */
export const withBreaksInEndless = (words: string): Markup[] =>
  words.length < ENDLESS
    ? [html`${text(words)}`]
    : words
        .split(/(?<=\s)/u)
        .flatMap((word) => (word.length < ENDLESS ? [html`${text(word)}`] : withBreaks(word, PIECE)));

const CLUSTERS = /\P{M}\p{M}*(?:\u200d\P{M}\p{M}*)*/gu;

function piecesOf(word: string, limit: number): string[] {
  const pieces: string[] = [''];
  for (const cluster of word.match(CLUSTERS) ?? [word]) {
    const last = pieces.length - 1;
    const grown = `${pieces[last] ?? ''}${cluster}`;
    if (widthOf(grown) > limit && pieces[last] !== '') pieces.push(cluster);
    else pieces[last] = grown;
  }
  return pieces;
}
