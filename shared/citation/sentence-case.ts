import { bare, capitalised, isFixedCase, isSmallWord, opensNext, SEPARATOR } from './headline';
import { COMMON_ENDING, COMMON_WORDS, NAMED_TOGETHER } from './sentence-words';

/**
 * Sentence case as APA sets titles: a capital for the first word, after a colon or a sentence's end, and for names. A
 * word loses its capital only where it is known to be common: it is in our list, has an ending that names do not have,
 * or stands small in `opening` (the article's first words). Words that `opening` capitalises inside a
 * sentence, and groups of words known as names, keep theirs. What nothing is known of stays as printed.
 */
export function sentenceCase(title: string, opening: string): string {
  if (!/\p{Ll}/u.test(title)) return title;
  const evidence = readOpening(opening);
  const words = title.split(' ');
  const named = namedTogether(words, opening);
  let opens = true;
  return words
    .map((word, index) => {
      if (bare(word) === '') opens ||= SEPARATOR.test(word);
      if (bare(word) === '' || /[<>=]/.test(word)) return word;
      const first = opens;
      opens = opensNext(word);
      if (first)
        return word.includes('-') ? restOfHyphenated(capitalised(word), evidence) : capitalised(word);
      if (named.has(index) || isTitleOfPerson(word, words[index + 1], evidence)) return word;
      return word.includes('-') ? lowerHyphenated(word, evidence) : lower(word, evidence);
    })
    .join(' ');
}

const TITLES_OF_PERSONS = new Set(
  'president minister premier secretary general senator ambassador chairman king prince'.split(' '),
);

/** "President Trump" keeps its capital, "Minister Says" does not. */
function isTitleOfPerson(word: string, next: string | undefined, evidence: Evidence): boolean {
  if (next === undefined || !TITLES_OF_PERSONS.has(bare(word).toLowerCase()) || bare(word) !== word)
    return false;
  return /^\p{Lu}\p{Ll}/u.test(next) && lower(next, evidence) === next;
}

type Evidence = { small: ReadonlySet<string>; capital: ReadonlySet<string> };

function readOpening(opening: string): Evidence {
  const small = new Set<string>();
  const capital = new Set<string>();
  let opens = true;
  for (const word of opening.split(/[\s—–]+/)) {
    const plain = bare(word).replace(/['’]s$/, '');
    if (plain === '') continue;
    if (/^\p{Ll}/u.test(plain)) small.add(plain);
    else if (!opens) capital.add(plain.toLowerCase());
    opens = opensNext(word);
  }
  return { small, capital };
}

/** Positions of words that belong to a name of several words. */
function namedTogether(words: readonly string[], opening: string): ReadonlySet<number> {
  const plain = words.map((word) => bare(word).replace(/['’]s$/, ''));
  const positions = new Set<number>();
  for (const name of NAMED_TOGETHER) {
    const parts = name.split(' ');
    for (let at = 0; at + parts.length <= plain.length; at += 1) {
      if (parts.every((part, offset) => plain[at + offset] === part))
        for (const offset of parts.keys()) positions.add(at + offset);
    }
  }
  // Two capitals side by side both here and inside a sentence of the article: one name.
  for (let at = 0; at + 1 < plain.length; at += 1) {
    const pair = `${plain[at]} ${plain[at + 1]}`;
    if (!/^\p{Lu}\S* \p{Lu}/u.test(pair) || isSmallWord(plain[at] ?? '') || isSmallWord(plain[at + 1] ?? ''))
      continue;
    const found = opening.indexOf(pair);
    const before = opening.slice(0, Math.max(0, found)).trimEnd();
    if (found > 0 && before !== '' && !/[.:?!]["'”’)\]]*$/.test(before)) positions.add(at).add(at + 1);
  }
  return positions;
}

function lower(word: string, evidence: Evidence): string {
  const plain = bare(word);
  const small = plain.toLowerCase();
  // A lone capital A is as often a letter ("Hepatitis A") as an article.
  if (plain === 'A' || isFixedCase(plain) || !/^\p{Lu}/u.test(plain)) return word;
  const stem = small.replace(/['’]s$/, '');
  if (evidence.capital.has(stem) && !evidence.small.has(stem)) return word;
  return evidence.small.has(stem) || isCommon(stem) ? word.replace(plain, small) : word;
}

const lowerHyphenated = (word: string, evidence: Evidence) =>
  word
    .split('-')
    .map((part) => lower(part, evidence))
    .join('-');

function restOfHyphenated(word: string, evidence: Evidence): string {
  const [first = '', ...rest] = word.split('-');
  return [first, ...rest.map((part) => lower(part, evidence))].join('-');
}

/** Whether a word (in small letters) or the word it is formed from is common. */
export function isCommon(word: string): boolean {
  if (COMMON_WORDS.has(word) || isSmallWord(word) || COMMON_ENDING.test(word)) return true;
  if (stems(word).some((stem) => COMMON_WORDS.has(stem))) return true;
  // "Uncertain", "unfinished": no name is made so.
  return /^un\p{L}{3}/u.test(word) && isCommon(word.slice(2));
}

function stems(word: string): string[] {
  const found: string[] = [];
  for (const ending of [
    's',
    'es',
    'd',
    'ed',
    'er',
    'ers',
    'r',
    'rs',
    'ing',
    'ings',
    'ly',
    'al',
    "n't",
    'n’t',
  ]) {
    if (!word.endsWith(ending) || word.length - ending.length < 3) continue;
    const stem = word.slice(0, -ending.length);
    found.push(stem);
    if (ending === 'ing' || ending === 'ings') found.push(`${stem}e`);
    // "planned", "cutting": the doubled letter goes.
    if (/(?:ed|ing|ings|er|ers)$/.test(ending) && stem.at(-1) === stem.at(-2)) found.push(stem.slice(0, -1));
  }
  if (/(?:ies|ied|ier)$/.test(word)) found.push(`${word.slice(0, -3)}y`);
  if (word.endsWith('ily')) found.push(`${word.slice(0, -3)}y`);
  return found;
}
