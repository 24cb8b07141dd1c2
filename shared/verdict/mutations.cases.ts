/** Returns a number in [0, 1) from a seeded sequence. */
export type Random = () => number;
/** Where a quotation was drawn from. */
export type Drawn = Readonly<{ canonical: string; blocks: readonly { text: string }[]; paragraph: number }>;
type Change = (quotation: string, random: Random, drawn: Drawn) => string;
type Operator = readonly [name: string, change: Change];

const below = (random: Random, limit: number) => Math.floor(random() * limit);
const inWords =
  (change: (words: string[], at: number, random: Random) => void): Change =>
  (quotation, random) => {
    const words = quotation.split(' ');
    change(words, 1 + below(random, words.length - 2), random);
    return words.join(' ');
  };
/** Replaces one of the places that match, not always the first. */
const one =
  (pattern: RegExp, to: string | ((found: string, ...groups: string[]) => string)): Change =>
  (quotation, random) => {
    const places = [...quotation.matchAll(new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`))];
    const place = places[below(random, places.length)];
    if (!place) return quotation;
    const put =
      typeof to === 'string'
        ? to.replace(/\$(\d)/gu, (_, index) => place[Number(index)] ?? '')
        : to(place[0], ...place.slice(1).map((group) => group ?? ''));
    return quotation.slice(0, place.index) + put + quotation.slice(place.index + place[0].length);
  };
const otherName: Change = (quotation, random, { canonical }) => {
  const names = [...new Set(canonical.match(/(?<=[a-z,] )\p{Lu}\p{Ll}{3,}/gu) ?? [])];
  const other = names[below(random, names.length)];
  return one(/(?<=[a-z,] )\p{Lu}\p{Ll}{3,}/u, (name) => (other === undefined ? name : other))(
    quotation,
    random,
    { canonical, blocks: [], paragraph: 1 },
  );
};
const otherNumber: Change = (quotation, random, drawn) => {
  const numbers = [...new Set(drawn.canonical.match(/\d[\d.,]*\d|\d/gu) ?? [])];
  return one(/\d[\d.,]*\d|\d/u, (number) => numbers[below(random, numbers.length)] ?? number)(
    quotation,
    random,
    drawn,
  );
};
/** Six words of another paragraph, two paragraphs away where there are so many. */
const stretchElsewhere = (random: Random, { blocks, paragraph }: Drawn): string => {
  const far = blocks.filter((_, index) => Math.abs(index + 1 - paragraph) > 1);
  const words = (far[below(random, far.length)]?.text ?? 'a stretch of words from nowhere').split(/\s+/u);
  const at = below(random, Math.max(1, words.length - 6));
  return words.slice(at, at + 6).join(' ');
};
const GUARD =
  /\b(?:not|never|no|may|might|could|cannot|purported|reportedly|likely|some|almost|only|limited|if|unless|despite|however|but) /iu;

/** Each changes what a quotation says or how it is written; none may be called a match, nor pass as harmlessly marked. */
export const CHANGES: readonly Operator[] = [
  ['drop a negation', one(/ (?:not|no|never)\b|n[’']t\b/u, '')],
  ['add a negation', one(/\b(is|are|was|will|has|have|can|could|may|might)\b/u, '$1 not')],
  ['add a negated contraction', one(/\b(is|are|was|has|have|could|did|would)\b/u, '$1n’t')],
  [
    'drop a hedge',
    one(/\b(?:may|could|might|likely|some|almost|purported|reportedly|about|nearly|only) /u, ''),
  ],
  ['add a hedge', one(/\b(will|is|are|has|have) /u, '$1 reportedly ')],
  [
    'swap a modal',
    one(
      /\b(?:may|could|might|will|should)\b/u,
      (modal) => ({ may: 'will', could: 'will', might: 'will', should: 'may', will: 'may' })[modal] ?? modal,
    ),
  ],
  ['change a digit', one(/\d/u, (digit) => String((Number(digit) + 1) % 10))],
  ['drop a digit', one(/(?<=\d)\d/u, '')],
  ['add a digit', one(/(\d)/u, '1$1')],
  ['add a trailing zero', one(/(\d)(?=[ ,.%]|$)/u, (digit) => `${digit}0`)],
  ['move a decimal point', one(/(\d)[.,](\d)/u, '$1$2')],
  ['comma for a decimal point', one(/(\d)\.(\d)/u, '$1,$2')],
  ['point for a thousands comma', one(/(\d),(\d{3})/u, '$1.$2')],
  ['drop a thousands comma', one(/(\d),(\d{3})/u, '$1$2')],
  [
    'million for billion',
    one(
      /\b(?:million|billion|trillion|crore)\b/u,
      (unit) =>
        ({ million: 'billion', billion: 'million', trillion: 'billion', crore: 'lakh' })[unit] ?? unit,
    ),
  ],
  [
    'drop a unit',
    one(/(?<=\d) (?:per cent|million|billion|trillion|crore|km|tonnes|megawatts|kilometres|years)\b/u, ''),
  ],
  ['drop a percent sign', one(/(\d)%/u, '$1')],
  ['add a percent sign', one(/(\d)(?= [a-z])/u, '$1%')],
  ['symbol for a unit', one(/ per cent/u, '%')],
  ['percentage points for per cent', one(/ per cent\b/u, ' percentage points')],
  ['another currency', one(/[$€₹£]/u, (sign) => (sign === '$' ? '€' : '$'))],
  ['drop a currency sign', one(/[$€₹£](?=\d)/u, '')],
  ['hyphen for a range dash', one(/(\d)–(\d)/u, '$1-$2')],
  ['em dash for a range dash', one(/(\d)–(\d)/u, '$1—$2')],
  ['hyphen for a minus', one(/−/u, '-')],
  ['full-width digits', one(/\d/u, (digit) => String.fromCodePoint(0xff10 + Number(digit)))],
  ['full-width letters', one(/[a-z]/u, (letter) => String.fromCodePoint(letter.charCodeAt(0) + 0xfee0))],
  ['Arabic-Indic digits', one(/\d/u, (digit) => String.fromCodePoint(0x0660 + Number(digit)))],
  ['superscript digits', one(/\d/u, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? digit)],
  ['a written fraction', one(/½/u, '1/2')],
  ['a Roman numeral made Arabic', one(/\bII\b/u, '2')],
  ['a Roman numeral letter', one(/\bI/u, 'Ⅰ')],
  ['another name', otherName],
  ['another number', otherNumber],
  [
    'swap two names',
    (q) => {
      const names = [...new Set(q.match(/(?<=[a-z,] )\p{Lu}\p{Ll}{3,}/gu) ?? [])];
      const [a, b] = names;
      return a && b ? q.replaceAll(a, '\u0001').replaceAll(b, a).replaceAll('\u0001', b) : q;
    },
  ],
  [
    'swap two numbers',
    (q) => {
      const [a, b] = [...new Set(q.match(/\d[\d.,]*\d|\d/gu) ?? [])];
      return a && b && !a.includes(b) && !b.includes(a)
        ? q.replace(a, '\u0001').replace(b, a).replace('\u0001', b)
        : q;
    },
  ],
  ['swap two words', inWords((words, at) => words.splice(at, 2, words[at + 1] ?? '', words[at] ?? ''))],
  [
    'swap two halves',
    (q) => {
      const words = q.split(' ');
      const half = words.length >> 1;
      return [...words.slice(half), ...words.slice(0, half)].join(' ');
    },
  ],
  ['drop a word', inWords((words, at) => words.splice(at, 1))],
  ['drop three words', inWords((words, at) => words.splice(at, Math.min(3, words.length - at - 1)))],
  ['double a word', inWords((words, at) => words.splice(at, 0, words[at] ?? ''))],
  [
    'double a word over a line break',
    inWords((words, at) => words.splice(at, 1, `${words[at]}\n${words[at]}`)),
  ],
  ['repeat a stretch', inWords((words, at) => words.splice(at, 0, ...words.slice(Math.max(0, at - 3), at)))],
  [
    'synonym',
    one(
      /\b(?:said|rejected|reduce|support|large|growth|agreed|delay|finance)\b/u,
      (word) =>
        ({
          said: 'claimed',
          rejected: 'refused',
          reduce: 'cut',
          support: 'back',
          large: 'big',
          growth: 'rise',
          agreed: 'vowed',
          delay: 'slow',
          finance: 'fund',
        })[word] ?? word,
    ),
  ],
  ['and for or', one(/\b(?:and|or)\b/u, (word) => (word === 'and' ? 'or' : 'and'))],
  ['drop an article', one(/\b(?:the|a|an) /u, '')],
  ['a for the', one(/ the /u, ' a ')],
  ['another preposition', one(/ (?:in|of|to|for|with) /u, (word) => (word === ' in ' ? ' on ' : ' in '))],
  [
    'another pronoun',
    one(/\b(?:it|its|they|their|he|we)\b/u, (word) =>
      word === 'he' ? 'she' : word === 'we' ? 'they' : word === 'it' ? 'he' : 'our',
    ),
  ],
  ['make a plural singular', one(/(\w{4,})s\b/u, '$1')],
  ['make a singular plural', one(/\b([a-z]{4,}[a-rt-xz])(?= )/u, '$1s')],
  ['change a tense', one(/\b(\w+)ed\b/u, '$1s')],
  [
    'is for was',
    one(
      /\b(?:is|was|are|were|has|had)\b/u,
      (word) => ({ is: 'was', was: 'is', are: 'were', were: 'are', has: 'had', had: 'has' })[word] ?? word,
    ),
  ],
  ['swap a spelling variant', (q) => q.replace(/iz(?=e|ing)/u, 'is').replace(/our\b/u, 'or')],
  [
    'write a contraction out',
    one(
      /(\w)[’'](re|ve|ll)\b/u,
      (_, before, rest) => `${before} ${{ re: 'are', ve: 'have', ll: 'will' }[rest] ?? rest}`,
    ),
  ],
  ['possessive of one for many', one(/s[’'](?= )/u, '’s')],
  ['possessive of many for one', one(/[’']s(?= )/u, 's’')],
  ['drop an apostrophe', one(/(\w)[’'](\w)/u, '$1$2')],
  ['a letter apostrophe', one(/(\w)[’'](\w)/u, '$1ʼ$2')],
  ['a prime for an apostrophe', one(/(\w)[’'](\w)/u, '$1′$2')],
  ['a low mark for an apostrophe', one(/(\w)[’'](\w)/u, '$1‚$2')],
  [
    'put in a homoglyph',
    one(
      /[aeopcxyi]/u,
      (letter) => ({ a: 'а', e: 'е', o: 'о', p: 'р', c: 'с', x: 'х', y: 'у', i: 'і' })[letter] ?? letter,
    ),
  ],
  [
    'put in a Greek homoglyph',
    one(
      /[ovAEKMT]/u,
      (letter) => ({ o: 'ο', v: 'ν', A: 'Α', E: 'Ε', K: 'Κ', M: 'Μ', T: 'Τ' })[letter] ?? letter,
    ),
  ],
  ['l for I', one(/[Il]/u, (letter) => (letter === 'I' ? 'l' : 'I'))],
  ['0 for o', one(/o/u, '0')],
  [
    'put in a zero-width character',
    (q, random) => {
      const at = 1 + below(random, q.length - 1);
      return (
        q.slice(0, at) +
        (['\u200b', '\u200c', '\u200d', '\ufeff', '\u2060', '\u200e', '\u202e', '\u034f', '\u180e', '\u3164'][
          below(random, 10)
        ] ?? '') +
        q.slice(at)
      );
    },
  ],
  ['end with a zero-width character', (q) => `${q}\u200b`],
  ['start with a zero-width character', (q) => `\u200b${q}`],
  ['a combining mark', one(/[aeiou]/u, (letter) => `${letter}\u0323`)],
  ['a variation selector', one(/\w(?= )/u, (letter) => `${letter}\ufe0f`)],
  ['add an accent', one(/e/u, 'é')],
  ['drop an accent', (q) => q.normalize('NFD').replace(/\p{M}/u, '').normalize('NFC')],
  ['another Urdu letter', one(/[یک]/u, (letter) => (letter === 'ی' ? 'ي' : 'ك'))],
  ['drop an Urdu negation', one(/ نہیں/u, '')],
  ['Western digits for Urdu ones', one(/[۰-۹]/u, (digit) => String((digit.codePointAt(0) ?? 0) - 0x06f0))],
  ['capitalise a word inside', one(/(?<=\s)[a-z]/u, (letter) => letter.toUpperCase())],
  ['lower a name', one(/(?<=[a-z,] )\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())],
  ['lower an acronym', one(/(?<=\s)\p{Lu}{2,}\b/u, (word) => word.toLowerCase())],
  [
    'title-case an acronym',
    one(/\b(?!THE\b)(\p{Lu})(\p{Lu}+)\b/u, (_, first, rest) => first + rest.toLowerCase()),
  ],
  [
    'lower the first letter of an acronym',
    (q) => q.replace(/^(\p{Lu})(?!HE\b)(?=\p{Lu}{1,3}\b)/u, (letter) => letter.toLowerCase()),
  ],
  ['another acronym', one(/\bIS-K\b/u, 'ISIS-K')],
  ['points in an acronym', one(/\bUS\b/u, 'U.S.')],
  ['add a comma', one(/(\w) (\w)/u, '$1, $2')],
  ['drop a comma', one(/, /u, ' ')],
  ['move a comma', one(/, (\p{L}+) /u, ' $1, ')],
  ['comma for a semicolon', one(/[;:] /u, ', ')],
  ['period for a comma inside', one(/, (?=\w)/u, '. ')],
  ['merge two sentences', one(/\. (\p{Lu})/u, (_, letter) => `, ${letter.toLowerCase()}`)],
  ['drop a sentence end', one(/\. (?=\p{Lu})/u, ' ')],
  ['end with a question mark', (q) => q.replace(/[.,]?$/u, '?')],
  ['end with an exclamation mark', (q) => q.replace(/[.,]?$/u, '!')],
  ['end with a colon', (q) => q.replace(/[.,]?$/u, ':')],
  ['question mark dropped inside', one(/\? (?=\w)/u, '. ')],
  ['split a compound', one(/(\w)-(\w)/u, '$1 $2')],
  ['join a compound', one(/(\w)-(\w)/u, '$1$2')],
  ['dash for a hyphen', one(/(\w)-(\w)/u, '$1—$2')],
  ['range dash for a hyphen', one(/(\p{L})-(\p{L})/u, '$1–$2')],
  ['comma for a dash inside', one(/ ?[—–] ?(?=\w)/u, ', ')],
  ['hyphen for a dash', one(/ [—–] /u, ' - ')],
  ['start inside a word', (q) => q.replace(/^\w(?=\w)/u, '')],
  ['end inside a word', (q) => q.replace(/(?<=\w\w)\w[.,]?$/u, '')],
  ['start inside a compound', (q) => q.replace(/^.*?(?<=\w)-(?=\w)/u, '')],
  ['end inside a compound', (q) => q.replace(/(?<=\w)-\w.*$/u, '')],
  ['end inside a number', (q) => q.replace(/^(.+\d)[.,:–]\d.*$/u, '$1')],
  ['start after a currency sign', (q) => q.replace(/^.*?[$€₹£](?=\d)/u, '')],
  ['end before a percent sign', (q) => q.replace(/^(.+\d)%.*$/u, '$1')],
  [
    'end before a magnitude',
    (q) => q.replace(/^(.+\d) (?:per cent|million|billion|trillion|crore|km|tonnes|megawatts)\b.*$/u, '$1'),
  ],
  ['start right after a negation', (q) => q.replace(/^.*?(?: not|n’t|cannot) /u, '')],
  ['add words beyond the end', (q, random, drawn) => `${q} ${stretchElsewhere(random, drawn)}`],
  [
    'splice two passages',
    (q, random, drawn) => {
      const words = q.split(' ');
      return `${words.slice(0, words.length >> 1).join(' ')} ${stretchElsewhere(random, drawn)}`;
    },
  ],
  ['add quotation marks', inWords((words, at) => words.splice(at, 1, `“${words[at]}”`))],
  ['drop a quotation mark inside', one(/(?<=\s)“(?=\w)/u, '')],
  ['drop a closing inner mark', one(/(?<=[\w.,])”(?= \w)/u, '')],
  ['move a closing inner mark', one(/(?<=\w[.,]?)” (\w+)/u, ' $1”')],
  ['put a word in parentheses', one(/ (\w+) /u, ' ($1) ')],
  ['drop parentheses', one(/\(([^)]*)\)/u, '$1')],
  ['a footnote digit', one(/\p{L}(?= )/u, (letter) => `${letter}1`)],
  ['a superscript footnote', one(/(\p{L})(?= )/u, '$1²')],
  ['numeral for a number word', one(/\btwo\b/u, '2')],
  ['put in a space', one(/(\w{3})(\w{3})/u, '$1 $2')],
  ['drop a space', one(/(\p{L}) (\p{L})/u, '$1$2')],
  ['ampersand for and', one(/ and /u, ' & ')],
];

/** Each hides or bends a change behind brackets and ellipses; none may be marked without a flag. */
export const DISGUISES: readonly Operator[] = [
  ['ellipsis over a guard word', one(GUARD, '… ')],
  ['spaced ellipsis over a guard word', one(GUARD, '. . . ')],
  ['bracketed ellipsis over a guard word', one(GUARD, '[…] ')],
  [
    'ellipsis over a stretch with a guard word',
    one(/\w+ (?:not|may|could|likely|purported|only|if|despite) \w+/u, '…'),
  ],
  ['ellipsis over a number', one(/[$€₹]?\d[\d.,]*(?: \w+)? /u, '… ')],
  [
    'ellipsis into another sentence',
    one(/(?<=\w+ \w+ \w+ \w+) [^.“”]{8,}\. \p{Lu}\w+ [^.“”]{4,}? (?=\w+ \w+ \w+ \w+ \w+ \w+ \w+)/u, ' … '),
  ],
  ['ellipsis over nothing', one(/(\w) (\w)/u, '$1 … $2')],
  ['ellipsis and a word from nowhere', one(/ \w+ \w+ /u, ' … zebra ')],
  [
    'ellipsis in the wrong order',
    (q) => {
      const words = q.split(' ');
      const half = words.length >> 1;
      return `${words.slice(half).join(' ')} … ${words.slice(0, half).join(' ')}`;
    },
  ],
  ['ellipsis to a far paragraph', (q, random, drawn) => `${q} … ${stretchElsewhere(random, drawn)}`],
  ['ellipsis across a speaker’s mark', one(/ \w+,” .*? (?=\w+ \w+ \w+\.?$)/u, ' … ')],
  ['bracket in place of a negation', one(/\b(?:not|never|no)\b/u, '[also]')],
  ['empty bracket in place of a guard word', one(GUARD, '[] ')],
  ['bracket in place of a contraction', one(/\bwon’t\b/u, '[will]')],
  ['bracketed letters in place of n’t', one(/n’t\b/u, '[]')],
  ['bracket in place of a number', one(/[$€₹]?\d[\d.,]*/u, '[90]')],
  ['bracket in place of a number word', one(/\b(?:two|three|million|billion|trillion)\b/u, '[many]')],
  [
    'bracket in place of a content word',
    inWords((words, at) => {
      if (
        /^\p{Ll}{5,}$/u.test(words[at] ?? '') &&
        !/^(?:there|their|these|those|which)$/u.test(words[at] ?? '')
      )
        words.splice(at, 1, '[other]');
    }),
  ],
  ['bracket in place of a name', one(/(?<=[a-z,] )\p{Lu}\p{Ll}{3,}/u, '[Freedonia]')],
  ['bracket in place of a stretch', inWords((words, at) => words.splice(at, 3, '[agreed on everything]'))],
  ['bracketed negation put in', one(/\b(will|is|are|has|can|may)\b/u, '$1 [not]')],
  ['bracketed adverb put in', one(/\b(will|is|are|has) /u, '$1 [falsely] ')],
  ['bracketed prefix', one(/(?<= )(likely|able|certain|stable|fair|binding)\b/u, '[un]$1')],
  ['bracketed plural', one(/\b([a-z]{4,}[a-rt-xz])(?= )/u, '$1[s]')],
  ['bracketed tense', one(/\b(\w{4,})ed\b/u, '$1[ing]')],
  [
    'bracketed “and” between far pieces',
    (q, random, drawn) => `${q} [and] ${stretchElsewhere(random, drawn)}`,
  ],
  ['ellipsis, bracketed “and”', inWords((words, at) => words.splice(at, 4, '… [and]'))],
  ['[sic] in place of a word', inWords((words, at) => words.splice(at, 1, '[sic]'))],
  ['[sic] beside a changed word', inWords((words, at) => words.splice(at, 1, `${words[at]}x [sic]`))],
  ['[emphasis added] in place of a word', inWords((words, at) => words.splice(at, 1, '[emphasis added]'))],
  ['nested brackets', inWords((words, at) => words.splice(at, 1, '[an [other] word]'))],
  ['an unclosed bracket', inWords((words, at) => words.splice(at, 0, '[also'))],
  ['parentheses for brackets', inWords((words, at) => words.splice(at, 0, '(quietly)'))],
  ['braces for brackets', inWords((words, at) => words.splice(at, 0, '{quietly}'))],
  [
    'a changed word beside a harmless bracket',
    (q) => {
      const changed = q.replace(/\b(will|may|could|is|has)\b/u, '$1 never');
      return changed === q ? q : `${changed} [sic]`;
    },
  ],
  [
    'a dropped word beside a harmless ellipsis',
    inWords((words, at) => {
      words.splice(at, 1);
      words.push('[sic]');
    }),
  ],
];

/** Each changes typography only (QI-10…20); a match must stay a match. */
export const SILENT: readonly Operator[] = [
  [
    'white space',
    (q, random) =>
      q.replace(
        / /gu,
        () => [' ', '  ', '\u00a0', '\u2009', '\n', '\u202f', '\r\n', '\t'][below(random, 8)] ?? ' ',
      ),
  ],
  ['spaces around', (q) => `  ${q}\n`],
  ['straight marks', (q) => q.replace(/[“”]/gu, '"').replace(/[‘’]/gu, "'")],
  ['curly apostrophes', (q) => q.replace(/(\w)'(\w)/gu, '$1’$2')],
  ['outer marks', (q) => (/[“”"]/u.test(q) ? q : `“${q}”`)],
  ['dashes', (q, random) => q.replace(/ ?— ?| – /gu, () => [' — ', '—', ' – '][below(random, 3)] ?? '—')],
  ['ellipses', (q) => q.replace(/ ?… ?/gu, ' . . . ')],
  ['decomposed letters', (q) => q.normalize('NFD')],
  ['soft hyphens', (q) => q.replace(/(\w{4})(\w{4})/u, '$1\u00ad$2')],
  ['nested marks', (q) => q.replace(/“/gu, '‘').replace(/”/gu, '’')],
  ['ligatures', (q) => q.replace('fi', '\ufb01').replace('fl', '\ufb02')],
  [
    'a first letter lowered',
    (q) => (/^\p{Lu}\p{Ll}/u.test(q) ? q.slice(0, 1).toLowerCase() + q.slice(1) : q),
  ],
  ['a first letter raised', (q) => q.slice(0, 1).toUpperCase() + q.slice(1)],
  ['a final period or comma dropped', (q) => q.replace(/[.,]$/u, '')],
  ['a final comma for a period', (q) => q.replace(/\.$/u, ',')],
  ['a final period put', (q) => q.replace(/(\w)$/u, '$1.')],
];
