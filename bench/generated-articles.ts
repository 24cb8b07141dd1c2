// Articles for benches: the same seed makes the same library, however large, on every machine. Words follow Zipf's law over
// a vocabulary of 30,000 that begins with the commonest English words; some stand together more often than chance (names,
// set phrases), so that phrases of common and of rare words both occur as they do in newspapers.
import { type ArticleRecord, unknownRecord } from '../shared/model';

/** A generator of numbers from 0 to 1 that always begins the same way (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const COMMON =
  `the of to and in a that for is on said with as was by it at from be has are he have an its not will
  this which but his who been were their they would had or more also after government year after new up about than
  other one when last between country there under out two officials people over minister state into no first could some
  so what if against can such since all while trade now only during many before most should those through because may
  security president three where years foreign these both even well made month any being part week including both very
  then still another former meeting agreement second public national support group told talks between policy region`
    .split(/\s+/)
    .filter((word) => word !== '');
const ONSETS = [
  'b',
  'br',
  'c',
  'ch',
  'd',
  'dr',
  'f',
  'g',
  'gr',
  'h',
  'j',
  'k',
  'kh',
  'l',
  'm',
  'n',
  'p',
  'pr',
  'q',
  'r',
  's',
  'sh',
  'st',
  't',
  'tr',
  'v',
  'w',
  'z',
];
const NUCLEI = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ou'];
const CODAS = ['', '', '', 'n', 'r', 's', 'l', 'm', 't', 'nd', 'st', 'ck'];
const VOCABULARY = 30_000;
const SET_PHRASES = 4_000;
const OUTLETS = 60;
const AUTHORS = 900;
const KINDS = [
  'news',
  'news',
  'news',
  'news',
  'opinion',
  'commentary',
  'press-release',
  'report',
  'interview',
];
/** Bytes of the body of an article; about five thousand. */
const BODY_BYTES = 5_000;

export type GeneratedArticle = { record: ArticleRecord; paragraphs: string[]; fileName: string };

/** Picks from 0 to `count`, low numbers oftener: the k-th has a share of 1/(k + 2.7). */
function zipf(count: number, random: () => number): () => number {
  const sums = new Float64Array(count);
  let sum = 0;
  for (let rank = 0; rank < count; rank += 1) {
    sum += 1 / (rank + 2.7);
    sums[rank] = sum;
  }
  // A first guess from a table spares most of the halving.
  const CELLS = 65_536;
  const guess = new Uint16Array(CELLS + 1);
  for (let cell = 0, rank = 0; cell <= CELLS; cell += 1) {
    while (rank < count - 1 && (sums[rank] ?? 0) < (cell / CELLS) * sum) rank += 1;
    guess[cell] = rank;
  }
  return () => {
    const share = random();
    let rank = guess[Math.floor(share * CELLS)] ?? 0;
    while (rank < count - 1 && (sums[rank] ?? 0) < share * sum) rank += 1;
    return rank;
  };
}

const pick = <T>(from: readonly T[], random: () => number): T =>
  from[Math.floor(random() * from.length)] as T;
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function makeVocabulary(random: () => number): string[] {
  const known = new Set(COMMON);
  const words = [...known];
  while (words.length < VOCABULARY) {
    const syllables = 2 + Math.floor(random() * 2.6);
    let word = '';
    for (let at = 0; at < syllables; at += 1) word += pick(ONSETS, random) + pick(NUCLEI, random);
    word += pick(CODAS, random);
    if (known.has(word)) continue;
    known.add(word);
    words.push(word);
  }
  return words;
}

/** Articles one after another, from the first; never ends. Ask for as many as are needed. */
export function* generateArticles(seed = 20_261_122): Generator<GeneratedArticle, never> {
  const random = seeded(seed);
  const words = makeVocabulary(random);
  const nextWord = zipf(words.length, random);
  const wordOf = (): string => words[nextWord()] as string;
  const phrases = Array.from({ length: SET_PHRASES }, () =>
    Array.from({ length: 2 + Math.floor(random() * 2) }, wordOf).join(' '),
  );
  const nextPhrase = zipf(phrases.length, random);
  const name = (): string => `${capital(words[300 + Math.floor(random() * 4_000)] as string)}`;
  const outlets = Array.from(
    { length: OUTLETS },
    () => `${name()} ${pick(['Times', 'Post', 'Review', 'Herald', 'Wire'], random)}`,
  );
  const nextOutlet = zipf(outlets.length, random);
  const authors = Array.from({ length: AUTHORS }, () => `${name()} ${name()}`);
  const nextAuthor = zipf(authors.length, random);
  const sentence = (): string => {
    const length = 8 + Math.floor(random() * 22);
    let text = capital(wordOf());
    for (let count = 1; count < length; count += 1) {
      text += random() < 0.1 ? ` ${phrases[nextPhrase()]}` : ` ${wordOf()}`;
      if (random() < 0.06) text += ',';
    }
    return `${text}.`;
  };
  for (let number = 1; ; number += 1) {
    const paragraphs: string[] = [];
    let bytes = 0;
    const wanted = BODY_BYTES * (0.4 + random() * 1.2);
    while (bytes < wanted) {
      const text = Array.from({ length: 2 + Math.floor(random() * 3) }, sentence).join(' ');
      paragraphs.push(text);
      bytes += text.length;
    }
    // Twenty years, the later ones fuller; ascending, as clippings come in.
    const year = 2006 + Math.floor(20 * Math.sqrt(random()));
    const published = `${year}-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`;
    const title = capital(Array.from({ length: 5 + Math.floor(random() * 6) }, wordOf).join(' '));
    const known = (value: string) => ({ value, basis: 'in-text' as const });
    yield {
      fileName: `clipping-${String(number).padStart(7, '0')}.txt`,
      paragraphs,
      record: {
        ...unknownRecord(),
        title: known(title),
        outlet: known(outlets[nextOutlet()] as string),
        authors: { value: [authors[nextAuthor()] as string], basis: 'in-text' },
        published: known(published),
        language: known('en'),
        kind: known(pick(KINDS, random)),
      },
    };
  }
}
