import type { Inline } from './brief-document';
import { type Direction, directionOfLetter, paragraphDirection } from './text-direction';

/** Invisible characters around words that run against their paragraph. */
export type DirectionMarks = { before: string; behind: string };

const EMBEDDING = { ltr: '\u202a', rtl: '\u202b' } as const;
const END_OF_EMBEDDING = '\u202c';
const MARK = { ltr: '\u200e', rtl: '\u200f' } as const;
/** An embedding is always ours; a mark only where it is the first one behind an end, for analysts type marks, too. */
const INVISIBLE = /[\u202a-\u202c\u200e\u200f]/g;

/**
 * What Word and OpenDocument files need so that every program draws the words in order, by the place of the inline in
 * front of or behind which it stands. LibreOffice goes by the characters of a paragraph alone and knows no direction of
 * runs: it takes figures behind an Urdu word for a part of it, and two Urdu quotations for one. Stretches that the
 * characters order rightly by themselves have none.
 */
export function directionMarks(
  inlines: readonly Inline[],
  base: Direction = paragraphDirection(inlines),
): ReadonlyMap<number, DirectionMarks> {
  const marks = new Map<number, DirectionMarks>();
  const against: Direction = base === 'ltr' ? 'rtl' : 'ltr';
  for (let from = 0; from < inlines.length; ) {
    let to = from;
    while (runsAgainst(inlines[to], base)) to += 1;
    if (to > from) {
      const stretch = inlines.slice(from, to);
      if (!standsByItself(stretch, against) || drawsInWhatFollows(inlines.slice(to), base)) {
        marks.set(from, { before: EMBEDDING[against], behind: '' });
        marks.set(to - 1, {
          before: to - 1 === from ? EMBEDDING[against] : '',
          behind: END_OF_EMBEDDING + MARK[base],
        });
      }
    }
    from = Math.max(to, from + 1);
  }
  return marks;
}

/** Reads words of a file that came back, run after run, without what `directionMarks` put in. */
export class DirectedWords {
  /** The mark may have come into a run of its own, or stand behind words that somebody typed between the two. */
  private isMarkDue = false;

  read(words: string): string {
    return words.replaceAll(INVISIBLE, (character) => {
      const isMark = character === MARK.ltr || character === MARK.rtl;
      const isOurs = !isMark || this.isMarkDue;
      this.isMarkDue = character === END_OF_EMBEDDING;
      return isOurs ? '' : character;
    });
  }

  /** What is left of a paragraph that somebody cut off there is not waited for in the next. */
  beginParagraph(): void {
    this.isMarkDue = false;
  }
}

/** Words of the other direction than the paragraph, whose direction is `base`. */
export const runsAgainst = (inline: Inline | undefined, base: Direction): boolean =>
  inline?.kind === 'text' && (inline.rtl ? 'rtl' : 'ltr') !== base;

/** It begins with a letter of its own direction, ends with one or with a figure, and has no other letters. */
function standsByItself(stretch: readonly Inline[], own: Direction): boolean {
  const words = stretch.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('');
  const characters = [...words];
  const last = characters.findLast((character) => !/\p{M}/u.test(character)) ?? '';
  return (
    directionOfLetter(characters[0] ?? '') === own &&
    (directionOfLetter(last) === own || /\p{Nd}/u.test(last)) &&
    characters.every((character) => (directionOfLetter(character) ?? own) === own)
  );
}

/** Up to the next letter stands a figure, or that letter runs against the paragraph, too. */
function drawsInWhatFollows(following: readonly Inline[], base: Direction): boolean {
  for (const inline of following) {
    if (inline.kind === 'note-reference') return true;
    if (inline.kind === 'line-break') continue;
    for (const character of inline.text) {
      const direction = directionOfLetter(character);
      if (direction !== null) return direction !== base;
      if (/\p{N}/u.test(character)) return true;
    }
  }
  return false;
}
