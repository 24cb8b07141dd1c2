/**
 * The form in which words are compared: what the rules QI-10…15 allow silently is levelled, and every character
 * remembers where it came from, so that a match can be shown in the original.
 */
export type ComparisonForm = Readonly<{
  /** Levelled characters: one space for a run, `'` for any quotation mark or apostrophe, `—` for a parenthetical dash. */
  text: string;
  /** UTF-16 start and end (exclusive) in the original of each UTF-16 unit of `text`. */
  starts: Int32Array;
  ends: Int32Array;
  original: string;
}>;

const DOUBLE_MARKS = new Set(['"', '\u201c', '\u201d', '\u201e', '\u201f']);
const SINGLE_MARKS = new Set(["'", '\u2018', '\u2019', '\u201a', '\u201b']);
// These only ever open; inside or after a word they pose as a comma or an apostrophe.
const OPENING_ONLY = new Set(['\u201a', '\u201b', '\u201e', '\u201f']);
const LETTER = /[\p{L}\p{N}\p{M}]/u;
const LIGATURES: Readonly<Record<string, string>> = {
  '\ufb00': 'ff',
  '\ufb01': 'fi',
  '\ufb02': 'fl',
  '\ufb03': 'ffi',
  '\ufb04': 'ffl',
  '\ufb05': 'st',
  '\ufb06': 'st',
};
// Zero-width characters are not spaces: one inside a quotation is a change, not typography. The Ogham space is a line.
const SPACE = /[^\S\ufeff\u1680]/u;
// Hangul vowels and finals compose with the letter before them without being marks.
const COMBINING = /[\p{M}\u1160-\u11ff]/u;
// A stretch of which every character stays, which most of a text is: ASCII without quotation marks, with single spaces
// between, and periods that no other one follows. The last character is left out, for a mark to compose with may stand
// behind it.
const STAYS = String.raw`[!#-&(-\-/-~]`;
const PLAIN = new RegExp(`${STAYS}(?:${STAYS}|\\.(?= ?${STAYS})| (?=${STAYS}))*(?=${STAYS})`, 'y');
const ELLIPSIS = /^(?:\u2026|\.[^\S\ufeff]?\.[^\S\ufeff]?\.)/u;

export type MarkKind = 'double' | 'single' | null;
export const markKind = (char: string): MarkKind =>
  DOUBLE_MARKS.has(char) ? 'double' : SINGLE_MARKS.has(char) ? 'single' : null;

/** Length of the run of white space that starts at `at`. */
function spaceLength(text: string, at: number): number {
  let end = at;
  while (end < text.length && SPACE.test(text[end] ?? '')) end += 1;
  return end - at;
}

/** Has a dash a space on one side, and a space, a quotation mark or the edge of the text on the other? */
function standsFree(text: string, at: number): boolean {
  const isFree = (char: string | undefined) =>
    char === undefined || SPACE.test(char) || markKind(char) !== null;
  const [before, after] = [text[at - 1], text[at + 1]];
  return (
    isFree(before) && isFree(after) && !(markKind(before ?? ' ') !== null && markKind(after ?? ' ') !== null)
  );
}

/** Levels a text for comparison. Leading and trailing white space is dropped (QI-10). */
export function toComparisonForm(original: string): ComparisonForm {
  // What is levelled so far. A space that may be dropped again is a piece of its own.
  const pieces: string[] = [];
  let last: string | undefined;
  let size = 0;
  // Few characters become several (ligatures, what NFC takes apart), so these hardly ever have to grow.
  let starts = new Int32Array(original.length + 8);
  let ends = new Int32Array(original.length + 8);
  const makeRoom = (units: number) => {
    if (size + units <= starts.length) return;
    const [moreStarts, moreEnds] = [new Int32Array(2 * (size + units)), new Int32Array(2 * (size + units))];
    moreStarts.set(starts);
    moreEnds.set(ends);
    starts = moreStarts;
    ends = moreEnds;
  };
  const push = (levelled: string, start: number, end: number) => {
    makeRoom(levelled.length);
    pieces.push(levelled);
    last = levelled.at(-1);
    starts.fill(start, size, size + levelled.length);
    ends.fill(end, size, size + levelled.length);
    size += levelled.length;
  };
  const pushPlain = (start: number, end: number) => {
    makeRoom(end - start);
    pieces.push(original.slice(start, end));
    last = original[end - 1];
    for (let unit = start; unit < end; unit += 1) {
      starts[size] = unit;
      size += 1;
      ends[size - 1] = unit + 1;
    }
  };
  const dropTrailingSpace = () => {
    if (last !== ' ') return;
    pieces.pop();
    last = pieces.at(-1)?.at(-1);
    size -= 1;
  };

  let at = 0;
  while (at < original.length) {
    PLAIN.lastIndex = at;
    if (PLAIN.test(original)) {
      pushPlain(at, PLAIN.lastIndex);
      at = PLAIN.lastIndex;
    }
    const char = original[at] ?? '';
    if (char === '\u00ad') {
      at += 1;
      continue;
    }
    const space = spaceLength(original, at);
    if (space > 0) {
      const swallowed = last === undefined || last === '\u2014' || last === '\u2026' || last === ' ';
      if (!swallowed) push(' ', at, at + space);
      at += space;
      continue;
    }
    const isEmDash = char === '\u2014' || char === '\u2015';
    const isSpacedEnDash = char === '\u2013' && standsFree(original, at);
    if (isEmDash || isSpacedEnDash) {
      dropTrailingSpace();
      push('\u2014', at, at + 1);
      at += 1;
      continue;
    }
    const ellipsis =
      char === '\u2026' || char === '.' ? ELLIPSIS.exec(original.slice(at, at + 5))?.[0] : undefined;
    // In a run of four periods the first ends the sentence, the other three stand for what is left out.
    if (ellipsis && !(char === '.' && /^\.\s?\.\s?\.\s?\.(?!\s?\.)/u.test(original.slice(at, at + 9)))) {
      dropTrailingSpace();
      push('\u2026', at, at + ellipsis.length);
      at += ellipsis.length;
      continue;
    }
    if (markKind(char) && !(OPENING_ONLY.has(char) && LETTER.test(original[at - 1] ?? ''))) {
      push("'", at, at + 1);
      at += 1;
      continue;
    }
    const ligature = LIGATURES[char];
    if (ligature) {
      push(ligature, at, at + 1);
      at += 1;
      continue;
    }
    let end = at + String.fromCodePoint(original.codePointAt(at) ?? 0).length;
    while (end < original.length && COMBINING.test(original[end] ?? '')) end += 1;
    push(original.slice(at, end).normalize('NFC'), at, end);
    at = end;
  }
  dropTrailingSpace();
  return { text: pieces.join(''), starts: starts.slice(0, size), ends: ends.slice(0, size), original };
}

/** The part `[from, to)` of a form, with its offsets still pointing into the same original. */
export const sliceForm = (form: ComparisonForm, from: number, to: number): ComparisonForm => ({
  text: form.text.slice(from, to),
  starts: form.starts.subarray(from, to),
  ends: form.ends.subarray(from, to),
  original: form.original,
});

/** The quotation mark kinds that stand at a place of the levelled text. */
export const markAt = (form: ComparisonForm, at: number): MarkKind =>
  markKind(form.original[form.starts[at] ?? -1] ?? '');
