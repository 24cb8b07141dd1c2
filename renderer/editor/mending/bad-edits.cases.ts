type Random = () => number;

const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
const OTHERS = [
  'bank',
  'never',
  'clearly',
  '[sic]',
  '17',
  'three billion',
  'Lahore',
  '“so-called”',
  'not',
  '…',
  'لاہور',
];
const MARKS = [',', ';', '.', ' —', '?', ')', '”', ']', '[', '. . .'];

/** What may happen to the words of a quotation under the hands of somebody in a hurry. */
export const BAD_EDITS: Readonly<Record<string, (words: string[], random: Random) => string[]>> = {
  'a word dropped': (words, random) => words.toSpliced(Math.floor(random() * words.length), 1),
  'some words dropped': (words, random) =>
    words.toSpliced(Math.floor(random() * words.length), 2 + Math.floor(random() * 5)),
  'half of it dropped': (words, random) =>
    words.toSpliced(Math.floor(random() * words.length), Math.ceil(words.length / 2)),
  'a word put in': (words, random) =>
    words.toSpliced(Math.floor(random() * (words.length + 1)), 0, pick(random, OTHERS)),
  'a word replaced': (words, random) =>
    words.toSpliced(Math.floor(random() * words.length), 1, pick(random, OTHERS)),
  'some words replaced': (words, random) =>
    words.toSpliced(Math.floor(random() * words.length), 3, pick(random, OTHERS), pick(random, OTHERS)),
  'two words swapped': (words, random) => {
    const at = Math.floor(random() * (words.length - 1));
    return words.toSpliced(at, 2, ...words.slice(at, at + 2).reverse());
  },
  'a capital': (words, random) => {
    const at = Math.floor(random() * words.length);
    const word = words[at] ?? '';
    const first = word.charAt(0);
    const other = first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase();
    return words.with(at, other + word.slice(1));
  },
  'a letter doubled': (words, random) => {
    const at = Math.floor(random() * words.length);
    const word = words[at] ?? '';
    const letter = Math.floor(random() * word.length);
    return words.with(at, word.slice(0, letter + 1) + word.slice(letter));
  },
  'a mark put in': (words, random) => {
    const at = Math.floor(random() * words.length);
    return words.with(at, `${words[at]}${pick(random, MARKS)}`);
  },
  'marks taken out': (words, random) => {
    const from = Math.floor(random() * words.length);
    return words.map((word, at) => (at >= from ? word.replace(/[^\p{L}\p{N}\p{M}]+/gu, '') || 'x' : word));
  },
  'words in parentheses': (words, random) =>
    words.toSpliced(Math.floor(random() * (words.length + 1)), 0, `(${pick(random, OTHERS)})`),
  'words in brackets': (words, random) => {
    const at = Math.floor(random() * words.length);
    return words.with(at, `[${pick(random, OTHERS)}]`);
  },
  'a cut marked': (words, random) =>
    words.toSpliced(
      Math.floor(random() * words.length),
      1 + Math.floor(random() * 4),
      pick(random, ['…', '. . .', '...']),
    ),
};
