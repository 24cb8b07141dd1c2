import { knownNames } from './acronyms';

const MOST_WORDS = 8;
/** Words of a name that lend an acronym no letter, or may. */
const SMALL = new Set('of the and for on in to a an de e i al ul with'.split(' '));

const lettersOf = (acronym: string): string => acronym.replaceAll(/[^\p{L}]/gu, '').toUpperCase();
const wordsOf = (name: string): string[] =>
  name.split(/[\s\u2010-\u2015-]+/u).filter((word) => /\p{L}/u.test(word));
const isCapital = (word = ''): boolean => /^[^\p{L}]*\p{Lu}/u.test(word);

/** Is an acronym told from its name: “Tehreek-e-Taliban Pakistan (TTP)”, “TTP [Pakistani Taliban]”, “the fund, known as the IMF”? */
export function isWrittenOut(acronym: string, words: string): boolean {
  const short = `[“‘]?${acronym}(?:['’]?s)?[”’]?(?![\\p{L}\\p{N}])`;
  const each = (pattern: string) =>
    Array.from(words.matchAll(new RegExp(pattern, 'gu')), ({ groups }) => groups?.name ?? '');
  return (
    each(`(?<name>[^()[\\]]*[\\p{L}’'.”])\\s*[([](?:(?:the|or|hereafter|now) )?${short}`).some(
      (name) => isCapital(wordsOf(name).at(-1)) || isSpelledAtEnd(acronym, name),
    ) ||
    each(`(?<![\\p{L}\\p{N}])${short}\\s*[([](?:the |an? )?(?<name>\\p{L}[^()[\\]]*)`).some(
      (name) => (isCapital(name) && wordsOf(name).length > 1) || isSpelledBy(acronym, wordsOf(name)),
    ) ||
    each(
      `(?<![\\p{L}\\p{N}])${short}(?:,? (?:short for|standing for|stands for|which stands for)|,|\\s[–—-])\\s(?:the )?(?<name>\\p{L}[^()[\\],;–—]*)`,
    ).some((name) => namesIn(name, acronym).some((found) => name.startsWith(found))) ||
    each(
      `(?<name>[^()[\\]]*\\p{L}[\\p{L}’'.”]*),? (?:(?:better |also )?known as|or|called|abbreviated(?: as| to)?|(?:its|by the) initials)(?: the| by)? ${short}`,
    ).some((name) => isCapital(wordsOf(name).at(-1)) || isSpelledAtEnd(acronym, name))
  );
}

/** The name of an acronym where it stands in full without it; null where no words have its initials. */
export function findNameInFull(acronym: string, words: string): string | null {
  const small = words.toLowerCase();
  for (const name of knownNames(acronym)) {
    const at = small.indexOf(name);
    if (at >= 0 && name.length > acronym.length) return words.slice(at, at + name.length);
  }
  return namesIn(words, acronym)[0] ?? null;
}

/** Runs of capitalised words that have the initials of an acronym, as they stand. */
function namesIn(words: string, acronym: string): string[] {
  const letters = lettersOf(acronym);
  const tokens = Array.from(words.matchAll(/\p{L}[\p{L}\p{M}’']*/gu), ({ 0: word, index }) => ({
    word: word.replace(/[’']s$/u, ''),
    at: index,
  }));
  return tokens.flatMap(({ at }, from) => {
    let spelled = '';
    for (const [index, token] of tokens.slice(from, from + letters.length + 4).entries()) {
      const before = tokens[from + index - 1];
      // A name goes on over spaces and hyphens, not over other marks.
      if (
        index > 0 &&
        before &&
        !/^(?:[’']s)?[\s\u2010-\u2015-]$/u.test(words.slice(before.at + before.word.length, token.at))
      )
        return [];
      if (isCapital(token.word)) spelled += token.word.slice(0, 1).toUpperCase();
      else if (index === 0 || !SMALL.has(token.word)) return [];
      if (!letters.startsWith(spelled)) return [];
      if (spelled === letters && isCapital(token.word)) {
        const name = words.slice(at, token.at + token.word.length);
        return index > 0 && name.length > acronym.length ? [name] : [];
      }
    }
    return [];
  });
}

/** Do the last words before it hold its letters in order, from the head of one of them? */
function isSpelledAtEnd(acronym: string, name: string): boolean {
  const last = wordsOf(name).slice(-MOST_WORDS);
  return last.some((_, from) => isSpelledBy(acronym, last.slice(from)));
}

/** “Counterterrorism” spells CT, “foreign direct investment” FDI: its letters in order, the first at the head. */
function isSpelledBy(acronym: string, words: readonly string[]): boolean {
  const letters = lettersOf(acronym).toLowerCase();
  const all = words.join('').toLowerCase();
  let at = 0;
  for (const letter of all) {
    if (letter === letters[at]) at += 1;
    else if (at === 0) return false;
  }
  return at >= letters.length;
}
