/** One sentence as another text is compared with it. */
export type SentenceProfile = {
  /** UTF-16 offsets in the text of its paragraph. */
  start: number;
  end: number;
  /** From 1, as the reader counts. */
  paragraph: number;
  /** Words outside quotation marks: two reporters may hear the same speech. */
  words: number;
  /** Hashes of the words that carry meaning, sorted, each once. */
  content: Uint32Array;
};

/** What is kept of a text to find others that share its words. */
export type TextProfile = {
  sentences: readonly SentenceProfile[];
  /** Words outside quotation marks. */
  words: number;
  /** Hashes of runs of three words that carry meaning, sorted, each once. */
  shingles: Uint32Array;
};

// Words that say little about what a sentence is about; a hashed word is looked up, so the list may be long.
const FUNCTION_WORDS = new Set(
  `a about after again against all also although am an and any are as at be because been before being between both but by
  can could did do does during each for from had has have he her here hers him his how however i if in into is it its
  itself just may might more most must no nor not of off on once only or other our out over own said same say says she
  should since so some still such than that the their them then there these they this those though through to told too
  under until up upon us very was we were what when where which while who whom whose why will with would yet you your`
    .split(/\s+/)
    .map(hashOf),
);

/** FNV-1a over UTF-16 units, as an unsigned number of 32 bits. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Whether a word, in small letters, is one of those that stand in texts about anything. */
export const saysLittle = (word: string): boolean => FUNCTION_WORDS.has(hashOf(word));

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;
// A stop with white space and something that can begin a sentence behind it; a single capital or a short title before it is
// no end of a sentence.
const SENTENCE_END =
  /(?<![\p{Lu}]|\b(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sen|Rep|Gov|St|No|vs))[.!?۔؟][”’"'»)\]]*\s+(?=[\p{Lu}\p{Lo}\p{N}“‘"'«(])/gu;

/** Folds what outlets set differently: case, marks over letters, possessives. */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll(/['’]s?\b/gu, '');

/** Ends that inflection changes: “talks” and “talk”, “agreed” and “agree” count as one word. */
const stem = (word: string): string =>
  word.length > 4 ? word.replace(/(?:ings?|edly|ed|ies|es|s|ly|e|y)$/u, '') : word;

/** The profile of a text from its paragraphs, in time that grows with its length. */
export function profileOf(blocks: readonly { text: string }[]): TextProfile {
  const sentences: SentenceProfile[] = [];
  const shingles = new Set<number>();
  let words = 0;
  for (const [index, { text }] of blocks.entries()) {
    let last: [number, number] = [0, 0];
    for (const { start, end } of sentencesIn(text)) {
      const all = [...withoutSpeech(text.slice(start, end)).matchAll(WORD)].map(([word]) =>
        hashOf(stem(fold(word))),
      );
      const content = all.filter((hash) => !FUNCTION_WORDS.has(hash));
      for (const hash of content) {
        if (last[0] !== 0) shingles.add(mix(last[0], last[1], hash));
        last = [last[1], hash];
      }
      words += all.length;
      if (content.length > 0)
        sentences.push({ start, end, paragraph: index + 1, words: all.length, content: sorted(content) });
    }
  }
  return { sentences, words, shingles: sorted(shingles) };
}

const mix = (a: number, b: number, c: number): number =>
  (Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35)) >>> 0;

const sorted = (hashes: Iterable<number>): Uint32Array => Uint32Array.from(new Set(hashes)).sort();

function sentencesIn(text: string): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  let start = 0;
  for (const match of text.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].trimEnd().length;
    spans.push({ start, end });
    start = match.index + match[0].length;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}

/** What stands between double marks is somebody's speech, not the reporter's words. */
const withoutSpeech = (sentence: string): string => sentence.replaceAll(/[“"«][^“”"«»]*[”"»]?/gu, ' ');

// One run of three words in so many is kept to look for candidates by; short texts keep at least the smallest few.
const KEEP_ONE_IN = 32;
const KEEP_AT_LEAST = 12;

/**
 * The shingles by which other texts are looked up: those that a fixed rule picks, so that two texts with the same words
 * keep the same ones. About one in 32, and never fewer than the twelve smallest.
 */
export function samplesOf({ shingles }: TextProfile): number[] {
  const picked = [...shingles].filter((hash, index) => index < KEEP_AT_LEAST || hash % KEEP_ONE_IN === 0);
  return picked;
}
