import type { Span } from '../../../shared/model';

/** What is looked for in a brief. */
export type Query = {
  words: string;
  /** Capitals and accents must be as typed. Without it, plain letters find accented ones, but not the other way round. */
  matchCase: boolean;
  wholeWord: boolean;
};

/** Stands in a searched text for what is no text (a citation, the edge of a quotation): nothing is found across it. */
export const GAP = '\ufffc';

/** Joiners, direction marks, tatweel, soft hyphen: they stand inside words without being part of them. */
const INVISIBLE =
  /\u00ad|\u034f|\u061c|\u0640|[\u200b-\u200f\u202a-\u202e\u2060-\u2069]|[\ufe00-\ufe0f]|\ufeff/u;
/** Accents and Arabic vowel signs, which readers leave out; in other scripts marks are letters. */
const AID =
  /[\u0300-\u036f]|[\u0483-\u0489]|[\u0591-\u05c7]|[\u0610-\u061a]|[\u064b-\u065f]|\u0670|[\u06d6-\u06dc]|[\u06df-\u06e4]|[\u06e7-\u06e8]|[\u06ea-\u06ed]|[\u08d3-\u08ff]|[\u1ab0-\u1aff]|[\u1dc0-\u1dff]|[\u20d0-\u20ff]/u;
const WORD = /[\p{L}\p{N}\p{M}]/u;
const ASCII = /^[\0-\x7f]*$/;

/** Letters that keyboards of one script write differently, and marks that are typed plain and set curly. */
const SAME: Readonly<Record<string, string>> = {
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
  ه: 'ہ',
  ھ: 'ہ',
  ة: 'ہ',
  ٱ: 'ا',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '‐': '-',
  '‑': '-',
  '\u00a0': ' ',
  '\u202f': ' ',
  '\u2009': ' ',
};

/** One letter with what stands over it. Offsets are UTF-16. */
type Letter = { base: string; exact: string; start: number; end: number };

function lettersOf(text: string): Letter[] {
  const letters: Letter[] = [];
  let at = 0;
  for (const character of text) {
    const start = at;
    at += character.length;
    if (INVISIBLE.test(character)) continue;
    const last = letters.at(-1);
    if (AID.test(character) && last !== undefined && last.end === start) {
      last.exact = (last.exact + character).normalize('NFC');
      last.end = at;
      continue;
    }
    const bare = [...character.normalize('NFD')].filter((part) => !AID.test(part)).join('');
    const base = bare === '' ? character : bare;
    letters.push({ base: SAME[base] ?? base, exact: character.normalize('NFC'), start, end: at });
  }
  return letters;
}

type Searched = { letters: Letter[] | null; folded: string; lower: string; starts: number[] | null };

const remembered = new Map<string, Searched>();
const REMEMBERED_AT_MOST = 6000;

/** Plain ASCII is searched as it stands; everything else letter by letter. */
function searched(text: string): Searched {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const made = read(text);
  if (remembered.size >= REMEMBERED_AT_MOST) remembered.clear();
  remembered.set(text, made);
  return made;
}

function read(text: string): Searched {
  if (ASCII.test(text)) return { letters: null, folded: text, lower: text.toLowerCase(), starts: null };
  const letters = lettersOf(text);
  // Index of the letter that each unit of the folded text belongs to.
  const starts: number[] = [];
  let folded = '';
  let lower = '';
  letters.forEach(({ base }, index) => {
    const small = base.toLowerCase();
    // A letter whose small form has another length (İ) keeps its size, so that both foldings share their offsets.
    const shown = small.length === base.length ? small : base;
    folded += base;
    lower += shown;
    for (let unit = 0; unit < base.length; unit += 1) starts.push(index);
  });
  return { letters, folded, lower, starts };
}

/**
 * Where the words stand in a text, left to right, without overlaps. Composed and decomposed letters are the same, and so
 * are the yehs, kafs and hehs of Arabic and Urdu keyboards; straight quotation marks find curly ones.
 */
export function findWords(text: string, { words, matchCase, wholeWord }: Query): Span[] {
  const wanted = lettersOf(words);
  if (wanted.length === 0) return [];
  const bare = wanted.map(({ base }) => base).join('');
  const needle = matchCase ? bare : smallOf(bare);
  const { letters, folded, lower, starts } = searched(text);
  const haystack = matchCase ? folded : lower;
  const spans: Span[] = [];
  let from = 0;
  for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, from)) {
    from = at + 1;
    const span = letters === null || starts === null ? { start: at, end: at + needle.length } : null;
    const found = span ?? asTyped(letters ?? [], starts ?? [], at, needle.length, wanted, matchCase);
    if (found === null || (wholeWord && !isWhole(text, found))) continue;
    spans.push(found);
    from = at + needle.length;
  }
  // An accent that was typed is meant: plain text has none.
  return letters === null && wanted.some(isAccented) ? [] : spans;
}

const smallOf = (words: string): string =>
  [...words]
    .map((letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter))
    .join('');

const isAccented = ({ base, exact }: Letter): boolean => {
  const bare = SAME[exact] ?? exact;
  return bare !== base;
};

function asTyped(
  letters: readonly Letter[],
  starts: readonly number[],
  at: number,
  length: number,
  wanted: readonly Letter[],
  matchCase: boolean,
): Span | null {
  const first = starts[at];
  const last = starts[at + length - 1];
  if (first === undefined || last === undefined || starts[at - 1] === first) return null;
  if (starts[at + length] === last || last - first + 1 !== wanted.length) return null;
  const same = wanted.every((letter, index) => {
    const here = letters[first + index];
    if (here === undefined) return false;
    if (!matchCase && !isAccented(letter)) return true;
    const [mine, theirs] = [SAME[letter.exact] ?? letter.exact, SAME[here.exact] ?? here.exact];
    return matchCase ? mine === theirs : mine.toLowerCase() === theirs.toLowerCase();
  });
  return same ? { start: letters[first]?.start ?? 0, end: letters[last]?.end ?? 0 } : null;
}

function isWhole(text: string, { start, end }: Span): boolean {
  const before = [...text.slice(Math.max(0, start - 2), start)].at(-1) ?? '';
  const after = String.fromCodePoint(text.codePointAt(end) ?? 0x20);
  const isInside = (letter: string) => WORD.test(letter);
  const startsWithWord = WORD.test(String.fromCodePoint(text.codePointAt(start) ?? 0x20));
  const endsWithWord = WORD.test([...text.slice(Math.max(start, end - 2), end)].at(-1) ?? '');
  return !(startsWithWord && isInside(before)) && !(endsWithWord && isInside(after));
}
