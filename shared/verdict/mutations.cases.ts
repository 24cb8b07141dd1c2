/** Returns a number in [0, 1) from a seeded sequence. */
export type Random = () => number;
type Operator = readonly [name: string, change: (quotation: string, random: Random) => string];

const inWords = (change: (words: string[], at: number) => void) => (quotation: string, random: Random) => {
  const words = quotation.split(' ');
  change(words, 1 + Math.floor(random() * (words.length - 2)));
  return words.join(' ');
};

/** Each changes what a quotation says or how it is written; none may ever be called a match. */
export const CHANGES: readonly Operator[] = [
  ['drop a negation', (q) => q.replace(/ (?:not|no|never)\b|n[’']t\b/u, '')],
  ['add a negation', (q) => q.replace(/\b(is|are|was|will|has|have|can|could|may)\b/u, '$1 not')],
  ['drop a hedge', (q) => q.replace(/\b(?:may|could|likely|some|almost|purported|reportedly) /u, '')],
  ['change a digit', (q) => q.replace(/\d/u, (digit) => String((Number(digit) + 1) % 10))],
  ['swap two words', inWords((words, at) => words.splice(at, 2, words[at + 1] ?? '', words[at] ?? ''))],
  ['drop a word', inWords((words, at) => words.splice(at, 1))],
  ['double a word', inWords((words, at) => words.splice(at, 0, words[at] ?? ''))],
  ['make a plural singular', (q) => q.replace(/(\w{4,})s\b/u, '$1')],
  ['swap a spelling variant', (q) => q.replace(/iz(?=e|ing)/u, 'is').replace(/our\b/u, 'or')],
  [
    'put in a homoglyph',
    (q) => q.replace(/[aeo]/u, (letter) => ({ a: '\u0430', e: '\u0435', o: '\u043e' })[letter] ?? letter),
  ],
  [
    'put in a zero-width character',
    (q, random) => {
      const at = 1 + Math.floor(random() * (q.length - 1));
      return (
        q.slice(0, at) +
        (['\u200b', '\u200c', '\u200d', '\ufeff', '\u2060'][Math.floor(random() * 5)] ?? '') +
        q.slice(at)
      );
    },
  ],
  ['end with a zero-width character', (q) => `${q}\u200b`],
  ['start with a zero-width character', (q) => `\u200b${q}`],
  ['capitalise a word inside', (q) => q.replace(/(?<=\s)[a-z]/u, (letter) => letter.toUpperCase())],
  ['add a comma', (q) => q.replace(/(\w) (\w)/u, '$1, $2')],
  ['drop a comma', (q) => q.replace(', ', ' ')],
  ['end with a question mark', (q) => q.replace(/[.,]?$/u, '?')],
  ['end with an exclamation mark', (q) => q.replace(/[.,]?$/u, '!')],
  ['end with a colon', (q) => q.replace(/[.,]?$/u, ':')],
  ['split a compound', (q) => q.replace(/(\w)-(\w)/u, '$1 $2')],
  ['join a compound', (q) => q.replace(/(\w)-(\w)/u, '$1$2')],
  ['dash for a hyphen', (q) => q.replace(/(\w)-(\w)/u, '$1—$2')],
  ['comma for a dash inside', (q) => q.replace(/ ?[—–] ?(?=\w)/u, ', ')],
  ['start inside a word', (q) => q.replace(/^\w(?=\w)/u, '')],
  ['end inside a word', (q) => q.replace(/\w[.,]?$/u, '')],
  ['add quotation marks', inWords((words, at) => words.splice(at, 1, `“${words[at]}”`))],
  ['drop a quotation mark inside', (q) => q.replace(/(?<=\s)“(?=\w)/u, '')],
  ['drop an apostrophe', (q) => q.replace(/(\w)[’'](\w)/u, '$1$2')],
  ['put a word in parentheses', (q) => q.replace(/ (\w+) /u, ' ($1) ')],
  ['comma for a semicolon', (q) => q.replace(/[;:] /u, ', ')],
  ['add an accent', (q) => q.replace('e', 'é')],
  ['symbol for a unit', (q) => q.replace(' per cent', '%')],
  ['numeral for a number word', (q) => q.replace(/\btwo\b/u, '2')],
  ['change a tense', (q) => q.replace(/\b(\w+)ed\b/u, '$1s')],
  ['put in a space', (q) => q.replace(/(\w{3})(\w{3})/u, '$1 $2')],
];

/** Each changes typography only (QI-10…20); a match must stay a match. */
export const SILENT: readonly Operator[] = [
  [
    'white space',
    (q, random) =>
      q.replace(/ /gu, () => [' ', '  ', '\u00a0', '\u2009', '\n'][Math.floor(random() * 5)] ?? ' '),
  ],
  ['straight marks', (q) => q.replace(/[“”]/gu, '"').replace(/[‘’]/gu, "'")],
  [
    'dashes',
    (q, random) => q.replace(/ ?— ?| – /gu, () => [' — ', '—', ' – '][Math.floor(random() * 3)] ?? '—'),
  ],
  ['decomposed letters', (q) => q.normalize('NFD')],
  ['soft hyphens', (q) => q.replace(/(\w{4})(\w{4})/u, '$1\u00ad$2')],
  ['nested marks', (q) => q.replace(/“/gu, '‘').replace(/”/gu, '’')],
  ['ligatures', (q) => q.replace('fi', '\ufb01').replace('fl', '\ufb02')],
  ['a first letter lowered', (q) => q.slice(0, 1).toLowerCase() + q.slice(1)],
  ['a first letter raised', (q) => q.slice(0, 1).toUpperCase() + q.slice(1)],
  ['a final period or comma dropped', (q) => q.replace(/[.,]$/u, '')],
  ['a final comma for a period', (q) => q.replace(/\.$/u, ',')],
];
