/**
 * Words as searched: without case, diacritics, Arabic vowel signs, joiners and tatweel, and with one letter for each
 * set of letters that Arabic, Persian and Urdu keyboards write differently. Everything that is not part of a word
 * becomes a space.
 */
export type Folded = {
  text: string;
  /** For each UTF-16 unit of `text`, and one past its end: the UTF-16 offset in the original it came from. */
  starts: Uint32Array;
};

const LETTERS: Readonly<Record<string, string>> = {
  // Arabic script: yeh and its look-alikes, kaf, the hehs and teh marbuta, alef wasla.
  ي: 'ی',
  ى: 'ی',
  ې: 'ی',
  ك: 'ک',
  ه: 'ہ',
  ھ: 'ہ',
  ة: 'ہ',
  ۃ: 'ہ',
  ە: 'ہ',
  ۀ: 'ہ',
  ٱ: 'ا',
  // Latin and Greek letters that no decomposition takes apart.
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
};

const ARABIC_ZERO = 0x0660;
const PERSIAN_ZERO = 0x06f0;
type Range = readonly [first: number, last: number];
/** Marks of scripts where they are spelling aids; elsewhere (Devanagari, Thai…) marks are vowels and stay. */
const DROPPED_MARKS: readonly Range[] = [
  [0x0300, 0x036f],
  [0x0483, 0x0489],
  [0x0591, 0x05c7],
  [0x0610, 0x061a],
  [0x064b, 0x065f],
  [0x0670, 0x0670],
  [0x06d6, 0x06dc],
  [0x06df, 0x06e4],
  [0x06e7, 0x06e8],
  [0x06ea, 0x06ed],
  [0x08d3, 0x08ff],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20ff],
  [0xfe20, 0xfe2f],
];
/** Tatweel, soft hyphen, joiners and direction marks: they stand inside words without being part of them. */
const INVISIBLE: readonly Range[] = [
  [0x00ad, 0x00ad],
  [0x034f, 0x034f],
  [0x061c, 0x061c],
  [0x0640, 0x0640],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2069],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
];
const isIn = (ranges: readonly Range[], character: string): boolean => {
  const code = character.codePointAt(0) ?? 0;
  return ranges.some(([first, last]) => code >= first && code <= last);
};
const WORD = /[\p{L}\p{N}\p{M}\p{Co}]/u;
const NOT_PLAIN = /[^\0-\x7f]+/g;
const PLAIN_SIGNS = /[\0-/:-@[-`{-\x7f]/g;

/** A byte for each letter? Counting them takes a tenth of what a pattern takes. */
const isPlain = (text: string): boolean => Buffer.byteLength(text) === text.length;

/** Words of plain letters, signs as spaces. */
const foldPlain = (original: string): string => original.toLowerCase().replaceAll(PLAIN_SIGNS, ' ');

function foldCharacter(character: string): string {
  if (isIn(INVISIBLE, character)) return '';
  let folded = '';
  for (const part of character.normalize('NFKD').toLowerCase().normalize('NFKD')) {
    if (isIn(DROPPED_MARKS, part) || isIn(INVISIBLE, part)) continue;
    const code = part.codePointAt(0) ?? 0;
    if (code >= ARABIC_ZERO && code < ARABIC_ZERO + 10) folded += String(code - ARABIC_ZERO);
    else if (code >= PERSIAN_ZERO && code < PERSIAN_ZERO + 10) folded += String(code - PERSIAN_ZERO);
    else if (!WORD.test(part)) folded += ' ';
    else folded += LETTERS[part] ?? part;
  }
  return folded;
}

const remembered = new Map<string, string>();
const REMEMBERED_AT_MOST = 20_000;

function foldOne(character: string): string {
  const known = remembered.get(character);
  if (known !== undefined) return known;
  const folded = foldCharacter(character);
  if (remembered.size < REMEMBERED_AT_MOST) remembered.set(character, folded);
  return folded;
}

/** Folded words only: what goes into the index and into a query. */
export function foldWords(original: string): string {
  return foldPlain(foldOthers(original));
}

/**
 * Words for the index, whose own tokenizer folds plain letters and parts words at plain signs as `foldWords` does: only the
 * others are folded here.
 */
export const foldOthers = (original: string): string =>
  isPlain(original) ? original : original.replaceAll(NOT_PLAIN, foldRun);

function foldRun(run: string): string {
  let folded = '';
  for (const character of run) folded += foldOne(character);
  return folded;
}

/** Folded words with the way back to the original letters. */
export function fold(original: string): Folded {
  if (isPlain(original)) {
    // Each letter is its own: a loop takes a tenth of what `Uint32Array.from` takes.
    const starts = new Uint32Array(original.length + 1);
    for (let at = 1; at <= original.length; at += 1) starts[at] = at;
    return { text: foldPlain(original), starts };
  }
  const parts: string[] = [];
  const starts: number[] = [];
  let at = 0;
  for (const character of original) {
    const folded = foldOne(character);
    for (let unit = 0; unit < folded.length; unit += 1) starts.push(at);
    parts.push(folded);
    at += character.length;
  }
  starts.push(original.length);
  return { text: parts.join(''), starts: Uint32Array.from(starts) };
}

/** Offsets in the original (end exclusive) of the folded stretch [start, end), with the signs that follow its letters. */
export function unfoldSpan(folded: Folded, start: number, end: number): { start: number; end: number } {
  const from = folded.starts[start] ?? 0;
  let after = end;
  // A letter that folds to two (a ligature, ß) is shown whole.
  while (after < folded.text.length && folded.starts[after] === folded.starts[end - 1]) after += 1;
  return { start: from, end: folded.starts[after] ?? from };
}
