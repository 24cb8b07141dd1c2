import {
  type Attack,
  among,
  at,
  below,
  inserted,
  lookAlike,
  MONTHS,
  opposite,
  pick,
  swapped,
  words,
} from './attacks.cases';

const COUNTRIES =
  'Pakistan|India|China|Afghanistan|Iran|Russia|Washington|Islamabad|Delhi|Beijing|Kabul|Brussels|London';
const MATH_BOLD = (letter: string) => String.fromCodePoint(0x1d41a + letter.charCodeAt(0) - 97);

/** What another author would try, with no bracket and no ellipsis: none may ever be called a match. */
export const OPEN_ATTACKS: readonly Attack[] = [
  ['another modal', among('must|may|can|could|shall|should|will|would|might|cannot')],
  ['another quantifier', among('some|most|all|few|only|many|several|every|each|any|no|both|half')],
  [
    'another number word',
    among('one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred'),
  ],
  ['another ordinal', among('first|second|third|fourth|fifth|last|final|next|previous|1st|2nd|3rd')],
  ['another bound', among('about|nearly|almost|roughly|over|under|above|below|around|exactly|approximately')],
  ['at least for a figure', at(/(?<=\s)(?=[$€₹]?\d)/u, () => 'at least ')],
  ['up to for a figure', at(/(?<=\s)(?=[$€₹]?\d)/u, () => 'up to ')],
  ['a bound dropped', swapped(/(?:at least|up to|more than|less than|about|nearly|over|some) /u, '')],
  [
    'another time word',
    among('always|often|sometimes|never|rarely|usually|already|still|soon|yet|now|then|once'),
  ],
  [
    'another certainty',
    among('certainly|probably|possibly|likely|unlikely|surely|perhaps|clearly|reportedly'),
  ],
  [
    'an intensifier',
    at(
      /(?<=\b(?:is|are|was|were) )(?=\p{Ll})/u,
      (_, __, random) => pick(random, ['very ', 'hardly ', 'so-called ']) ?? '',
    ),
  ],
  [
    'short units',
    at(
      /(\d) (million|billion|trillion|per cent|percent|kilomet\w+|tonnes|megawatts|km)\b/u,
      (_, [digit, unit = '']) => {
        const short: Record<string, string> = {
          million: 'm',
          billion: 'bn',
          trillion: 'tn',
          tonnes: 't',
          megawatts: 'MW',
          km: ' kilometres',
        };
        return `${digit}${short[unit] ?? ' pc'}`;
      },
    ),
  ],
  [
    'per cent as one word',
    at(/per cent|percent/u, (found) => (found === 'percent' ? 'per cent' : 'percent')),
  ],
  ['points for per cent', swapped(/per ?cent(?!age)/u, 'percentage points')],
  ['basis points', swapped(/(?<=\d )per ?cent|%/u, ' basis points')],
  ['another month', among(MONTHS)],
  ['another weekday', among('Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday')],
  [
    'another year',
    at(/\b(?:19|20)\d\d\b/u, (found, _, random) => String(Number(found) + 1 + below(random, 9))),
  ],
  ['a short year', swapped(/\b20(?=\d\d\b)/u, '’')],
  [
    'day and month the other way',
    at(new RegExp(`(\\d{1,2}) (${MONTHS})|(${MONTHS}) (\\d{1,2})`, 'u'), (_, [day, month, other, number]) =>
      day ? `${month} ${day}` : `${number} ${other}`,
    ),
  ],
  ['a currency letter', swapped(/(?<!US)\$/u, 'US$')],
  ['a currency in words', at(/\$([\d.,]*\d(?: \w+illion)?)/u, (_, [sum]) => `${sum} dollars`)],
  ['pounds for dollars', swapped(/\$/u, '£')],
  ['another money', among('dollar|rupee|euro|pound|yuan')],
  ['other monies', among('dollars|rupees|euros|pounds|cents')],
  [
    'the other direction',
    opposite([
      ['to', 'from'],
      ['imports', 'exports'],
      ['import', 'export'],
      ['rise', 'fall'],
      ['rose', 'fell'],
      ['rising', 'falling'],
      ['increase', 'decrease'],
      ['increased', 'decreased'],
      ['up', 'down'],
      ['before', 'after'],
      ['above', 'below'],
      ['north', 'south'],
      ['east', 'west'],
      ['buy', 'sell'],
      ['more', 'less'],
      ['for', 'against'],
      ['with', 'without'],
      ['into', 'out of'],
      ['gain', 'loss'],
      ['win', 'lose'],
      ['accept', 'reject'],
      ['begin', 'end'],
      ['began', 'ended'],
      ['ally', 'enemy'],
      ['friend', 'foe'],
      ['open', 'closed'],
      ['high', 'low'],
      ['higher', 'lower'],
      ['strong', 'weak'],
      ['weaker', 'stronger'],
      ['support', 'oppose'],
      ['include', 'exclude'],
      ['allow', 'forbid'],
      ['public', 'private'],
      ['domestic', 'foreign'],
      ['buyer', 'seller'],
      ['old', 'new'],
      ['past', 'future'],
      ['better', 'worse'],
      ['deepen', 'cut'],
      ['and', 'or'],
      ['because', 'although'],
      ['through', 'despite'],
      ['while', 'until'],
      ['where', 'whether'],
    ]),
  ],
  ['another country', among(COUNTRIES)],
  ['US for Pakistan', at(/\b(?:US|Pakistan)\b/u, (found) => (found === 'US' ? 'Pakistan' : 'US'))],
  [
    'two agents swapped',
    at(
      /(\p{Lu}[\p{L}-]+)((?: [\p{Ll}-]+){1,6} )(\p{Lu}[\p{L}-]+)/u,
      (_, [one, middle, two]) => `${two}${middle}${one}`,
    ),
  ],
  ['sides of “and” swapped', at(/(\p{L}+) and (\p{L}+)/u, (_, [one, two]) => `${two} and ${one}`)],
  ['another person', among('I|we|you|he|she|it|they')],
  ['another owner', among('my|our|your|his|her|its|their')],
  ['another demonstrative', among('this|that|these|those|the|a')],
  ['another be', among('is|are|was|were|be|been|being')],
  ['another have', among('has|have|had|having')],
  ['another do', among('do|does|did|done')],
  ['another aspect', swapped(/\b(?:has|have) (?=\p{Ll}+ed\b)/u, '')],
  ['perfect for plain', at(/(?<= )(\p{Ll}{3,}ed)\b/u, (found) => `had ${found}`)],
  ['a going-to', swapped(/\bwill\b/u, 'is going to')],
  ['would be -ing', at(/(\p{Ll}{3,})ing\b/u, (_, [stem]) => `${stem}ed`)],
  ['another plural', at(/\b(\p{Ll}{3,})ies\b/u, (_, [stem]) => `${stem}y`)],
  ['another adverb', at(/(\p{Ll}{4,})ly\b/u, (_, [stem]) => stem ?? '')],
  ['a possessive moved on', at(/(\p{L}+)[’']s (\p{L}+)\b/u, (_, [owner, thing]) => `${owner} ${thing}’s`)],
  ['a possessive of many', at(/(\p{L}+)[’']s\b/u, (_, [owner]) => `${owner}s’`)],
  ['a possessive put', at(/(?<=\p{L})s (?=\p{Ll})/u, () => 's’ ')],
  ['a possessive put on a name', at(/(\p{Lu}\p{Ll}{3,}) (?=\p{Ll})/u, (_, [name]) => `${name}’s `)],
  ['an apostrophe taken away', swapped(/(?<=\p{L})[’'](?=\p{L})/u, '')],
  ['a space for an apostrophe', swapped(/(?<=\p{L})[’'](?=\p{L})/u, ' ')],
  ['an apostrophe put in', at(/\b(\p{Ll}{2,})(s|ll|re|d)\b/u, (_, [stem, rest]) => `${stem}’${rest}`)],
  [
    'a hyphen put in',
    at(/\b(re|un|in|co|pre|non|counter|over|mis|dis)(\p{Ll}{4,})/u, (_, [head, rest]) => `${head}-${rest}`),
  ],
  ['a hyphen taken out', swapped(/(?<=\p{L})-(?=\p{L})/u, '')],
  ['a hyphen between words', at(/(\p{Ll}{3,}) (\p{Ll}{3,})/u, (_, [one, two]) => `${one}-${two}`)],
  [
    'a prefix put',
    at(
      /(?<= )(?=(?:likely|able|certain|stable|fair|lawful|clear|secure|important|direct|kinetic|military)\b)/u,
      (_, __, random) => pick(random, ['un', 'in', 'non-', 'im']) ?? '',
    ),
  ],
  ['a prefix lost', swapped(/\b(?:un|in|non-|dis|mis|counter-?|anti-|im)(?=\p{Ll}{4,})/u, '')],
  [
    'a suffix put',
    at(
      /\b(\p{Ll}{4,})(?= )/u,
      (found, _, random) => found + (pick(random, ['less', 'ful', 'ish', 'n’t', '-free', '-like']) ?? ''),
    ),
  ],
  [
    'one word as two',
    at(
      /\b(cannot|into|today|anyone|everyone|maybe|nowhere|overall|however|nonetheless|already|without|within|forward|another|anything|something|become)\b/iu,
      (found) => `${found.slice(0, found.length >> 1)} ${found.slice(found.length >> 1)}`,
    ),
  ],
  [
    'two words as one',
    at(/\b(a|in|no|may|any|all|to|every|some|for|on) (\p{Ll}{2,})/u, (_, [one, two]) => `${one}${two}`),
  ],
  ['an acronym as a word', at(/(?<= )\p{Lu}{2,}\b/u, (found) => found.toLowerCase())],
  ['a word as an acronym', at(/(?<= )(?:us|it|who|aid|is)\b/u, (found) => found.toUpperCase())],
  ['a month as a word', swapped(/(?<= )(?:March|May|August)\b/u, 'may')],
  [
    'a word as a month',
    at(/(?<= )(?:may|march)\b/u, (found) => found.slice(0, 1).toUpperCase() + found.slice(1)),
  ],
  ['all in capitals', (q) => q.toUpperCase()],
  ['all in small letters', (q) => `${q.slice(0, 3)}${q.slice(3).toLowerCase()}`],
  ['a word in capitals', at(/(?<= )\p{Ll}{3,}/u, (found) => found.toUpperCase())],
  ['the last letter in capitals', at(/\p{Ll}(?= )/u, (found) => found.toUpperCase())],
  ['title case', (q) => q.replace(/(?<= )\p{Ll}/gu, (found) => found.toUpperCase())],
  ['a Turkish dotless i', swapped(/i/u, 'ı')],
  ['a Turkish dotted I', swapped(/I/u, 'İ')],
  ['a sharp s', swapped(/ss/u, 'ß')],
  ['a comma before “who” or “which”', at(/(?<!,) (who|which|that|where)\b/u, (_, [word]) => `, ${word}`)],
  ['a comma before “and”', swapped(/(?<!,) and /u, ', and ')],
  ['a series comma lost', swapped(/, and /u, ' and ')],
  ['a comma after the first word', (q) => q.replace(/^(\p{L}+) /u, '$1, ')],
  ['a comma for “and”', swapped(/ and /u, ', ')],
  ['a colon for a comma', swapped(/, /u, ': ')],
  ['a semicolon for a comma', swapped(/, /u, '; ')],
  ['a dash for a comma', swapped(/, /u, ' — ')],
  ['an Arabic comma', swapped(/, /u, '، ')],
  ['a full-width comma', swapped(/,/u, '，')],
  [
    'a period in the middle',
    at(/(\p{Ll}) (\p{Ll})/u, (_, [one, two = '']) => `${one}. ${two.toUpperCase()}`),
  ],
  ['a middle dot', swapped(/(?<=\d)\.(?=\d)/u, '·')],
  ['a question in the middle', swapped(/\. (?=\p{Lu})/u, '? ')],
  ['an outcry in the middle', swapped(/\. (?=\p{Lu})/u, '! ')],
  ['a question at the end', (q) => `${q.replace(/[.,]$/u, '')}?`],
  ['question and outcry at the end', (q) => `${q.replace(/[.,]$/u, '')}?!`],
  ['an inverted question mark', (q) => `¿${q}`],
  ['a question turned statement', swapped(/\?/u, '.')],
  ['an Arabic question mark', swapped(/\?/u, '؟')],
  ['a semicolon at the end', (q) => `${q.replace(/[.,]$/u, '')};`],
  ['two periods at the end', (q) => `${q.replace(/[.,]$/u, '')}..`],
  ['a comma and a period at the end', (q) => `${q.replace(/[.,]$/u, '')},.`],
  ['a dash at the end', (q) => `${q.replace(/[.,]$/u, '')}—`],
  ['a dash at the start', (q) => `—${q}`],
  ['a bracketed question mark', (q) => `${q.replace(/[.,]$/u, '')} (?)`],
  ['a slash', swapped(/ and /u, '/')],
  ['and/or', swapped(/ (?:and|or) /u, ' and/or ')],
  ['a plus', swapped(/ and /u, ' + ')],
  ['an opening mark moved on', at(/(?<=\s)([“"])(\p{L}+) /u, (_, [mark, word]) => `${word} ${mark}`)],
  ['an opening mark moved back', at(/(\p{L}+) ([“"])(?=\p{L})/u, (_, [word, mark]) => `${mark}${word} `)],
  [
    'a closing mark moved on',
    at(/([,.]?)([”"]) (\p{L}+)/u, (_, [point, mark, word]) => `${point} ${word}${mark}`),
  ],
  [
    'a closing mark moved back',
    at(/ (\p{L}+)([,.]?)([”"])(?=\s)/u, (_, [word, point, mark]) => `${mark} ${word}${point}`),
  ],
  ['both inner marks lost', (q) => q.replace(/(?<=\s)[“"]([^”"]*)[”"](?=\s)/u, '$1')],
  [
    'marks around three words',
    (q, random) => {
      const list = words(q);
      const place = 1 + below(random, Math.max(1, list.length - 4));
      return [
        ...list.slice(0, place),
        `“${list.slice(place, place + 2).join(' ')}”`,
        ...list.slice(place + 2),
      ].join(' ');
    },
  ],
  [
    'marks around the first words',
    (q) => {
      const list = words(q);
      return `“${list.slice(0, 2).join(' ')}” ${list.slice(2).join(' ')}`;
    },
  ],
  ['marks around the last word', (q) => q.replace(/ (\p{L}+)([.,]?)$/u, ' “$1”$2')],
  ['single marks around a word', at(/(?<= )(\p{L}{3,})(?= )/u, (_, [word]) => `‘${word}’`)],
  ['a speech broken in two', at(/(\p{Ll}) (\p{Ll})/u, (_, [one, two]) => `${one}” “${two}`)],
  ['a speech broken by a speaker', at(/(\p{Ll}) (\p{Ll})/u, (_, [one, two]) => `${one},” he said, “${two}`)],
  ['guillemets for marks', (q) => q.replace(/“/u, '«').replace(/”/u, '»')],
  ['double primes for marks', (q) => q.replace(/[“”]/u, '″')],
  ['backticks for apostrophes', swapped(/[’']/u, '`')],
  ['an acute for an apostrophe', swapped(/[’'](?=\p{L})/u, '´')],
  ['two apostrophes', swapped(/(?<=\p{L})[’'](?=\p{L})/u, '’’')],
  ['a double mark for an apostrophe', swapped(/(?<=\p{L})[’'](?=\p{L})/u, '”')],
  ['a full-width mark', swapped(/[“”"]/u, '＂')],
  ['bold letters of mathematics', at(/[a-z]/u, (found) => MATH_BOLD(found))],
  [
    'a word in mathematical letters',
    at(/(?<= )[a-z]{3,}(?= )/u, (found) => found.replace(/[a-z]/gu, MATH_BOLD)),
  ],
  [
    'Cyrillic look-alikes',
    lookAlike({
      a: 'а',
      e: 'е',
      o: 'о',
      p: 'р',
      c: 'с',
      x: 'х',
      y: 'у',
      i: 'і',
      s: 'ѕ',
      j: 'ј',
      h: 'һ',
      H: 'Н',
      B: 'В',
      T: 'Т',
      A: 'А',
      C: 'С',
      E: 'Е',
      K: 'К',
      M: 'М',
      O: 'О',
      P: 'Р',
      X: 'Х',
      I: 'І',
      S: 'Ѕ',
    }),
  ],
  [
    'Greek look-alikes',
    lookAlike({
      o: 'ο',
      a: 'α',
      v: 'ν',
      i: 'ι',
      u: 'υ',
      A: 'Α',
      B: 'Β',
      E: 'Ε',
      H: 'Η',
      I: 'Ι',
      K: 'Κ',
      M: 'Μ',
      N: 'Ν',
      O: 'Ο',
      P: 'Ρ',
      T: 'Τ',
      X: 'Χ',
      Z: 'Ζ',
    }),
  ],
  [
    'other look-alikes',
    lookAlike({
      a: 'ɑ',
      g: 'ɡ',
      l: 'ӏ',
      o: '०',
      n: 'ո',
      u: 'ս',
      i: 'ⅰ',
      c: 'ⅽ',
      d: 'ԁ',
      q: 'ԛ',
      w: 'ԝ',
      m: 'ⅿ',
      v: 'ⅴ',
      s: 'ꜱ',
      e: 'ｅ',
    }),
  ],
  ['circled digits', at(/[1-9]/u, (found) => String.fromCodePoint(0x2460 + Number(found) - 1))],
  ['subscript digits', at(/\d/u, (found) => String.fromCodePoint(0x2080 + Number(found)))],
  ['Persian digits', at(/\d/u, (found) => String.fromCodePoint(0x06f0 + Number(found)))],
  ['mathematical digits', at(/\d/u, (found) => String.fromCodePoint(0x1d7ce + Number(found)))],
  ['letters for digits', at(/[015]/u, (found) => ({ '0': 'O', '1': 'l', '5': 'S' })[found] ?? found)],
  [
    'a ligature of two letters',
    at(/ae|oe|ij|dz/u, (found) => ({ ae: 'æ', oe: 'œ', ij: 'ĳ', dz: 'ǳ' })[found] ?? found),
  ],
  ['a number sign', swapped(/\bNo\b/u, '№')],
  ['a trade mark', at(/(\p{Lu}\p{Ll}+) /u, (found) => `${found.trim()}™ `)],
  ['a dagger', at(/(\p{Ll}) /u, (found) => `${found.trim()}† `)],
  ['a starred word', at(/(?<= )(\p{L}+) /u, (_, [word]) => `*${word}* `)],
  [
    'a struck-out word',
    at(/(?<= )\p{L}{2,}(?= )/u, (found) => [...found].map((letter) => `${letter}\u0336`).join('')),
  ],
  ['a stroke through a letter', at(/\p{L}/u, (found) => `${found}\u0338`)],
  ['a mark over a space', at(/ /u, () => ' \u0301')],
  [
    'an invisible letter',
    inserted(['\u3164', '\uffa0', '\u115f', '\u2800', '\u180e', '\u034f', '\u17b4', '\u2064']),
  ],
  [
    'a direction mark',
    inserted([
      '\u200e',
      '\u200f',
      '\u061c',
      '\u202a',
      '\u202b',
      '\u202d',
      '\u202e',
      '\u202c',
      '\u2066',
      '\u2067',
      '\u2068',
      '\u2069',
    ]),
  ],
  [
    'a zero-width joiner',
    inserted(['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u2061', '\u2062', '\u2063']),
  ],
  [
    'a word turned round by bidi',
    at(/(?<= )\p{L}{3,}(?= )/u, (found) => `\u202e${[...found].reverse().join('')}\u202c`),
  ],
  ['a hidden tag', inserted(['\u{e0061}', '\u{e0020}', '\u{e007f}', '\u{e0100}', '\ufe0f', '\ufe00'])],
  ['a control character', inserted(['\u0000', '\u0001', '\u0008', '\u007f', '\u0085', '\u009f', '\u001b'])],
  ['an object or replacement character', inserted(['\ufffc', '\ufffd', '\ufff9', '\ue000', '\uf8ff'])],
  ['half a surrogate pair', inserted(['\ud83d', '\ude00'])],
  ['an emoji', inserted(['😀', '🇵🇰', '👍🏽', '✓'])],
  ['a visible space', swapped(/ /u, '\u1680')],
  ['an underscore for a space', swapped(/ /u, '_')],
  ['a middle dot for a space', swapped(/ /u, '·')],
  ['a soft hyphen for a hyphen', swapped(/(?<=\p{L})-(?=\p{L})/u, '\u00ad')],
  ['a soft hyphen for a space', swapped(/(?<=\p{L}) (?=\p{L})/u, '\u00ad')],
  [
    'a soft hyphen and a lost letter',
    at(/(\p{Ll}{3})\p{Ll}(\p{Ll}{2})/u, (_, [one, two]) => `${one}\u00ad${two}`),
  ],
  ['a soft hyphen and a negation', at(/\b(is|are|will|can) /u, (_, [verb]) => `${verb} n\u00adot `)],
  ['a hyphen and a line break', at(/(\p{Ll}{3})(\p{Ll}{3})/u, (_, [one, two]) => `${one}-\n${two}`)],
  ['a line break in a word', at(/(\p{Ll}{3})(\p{Ll}{3})/u, (_, [one, two]) => `${one}\n${two}`)],
  ['a minus for a hyphen', swapped(/-/u, '−')],
  ['a figure dash for a hyphen', swapped(/-/u, '‒')],
  ['two hyphens for a dash', swapped(/ ?[—–] ?/u, '--')],
  ['dashes left out', (q) => q.replace(/ ?— ?| – /gu, ' ')],
  ['a hyphen for a long dash', swapped(/ ?— ?/u, '-')],
  ['a tatweel', at(/[\u0628-\u064a](?=[\u0628-\u064a])/u, (found) => `${found}ـ`)],
  [
    'an Urdu look-alike',
    at(/[ہیکےۂ]/u, (found) => ({ ہ: 'ه', ی: 'ى', ک: 'ك', ے: 'ی', ۂ: 'ہ' })[found] ?? found),
  ],
  [
    'a presentation form',
    at(/[بتسلم]/u, (found) => ({ ب: 'ﺏ', ت: 'ﺕ', س: 'ﺱ', ل: 'ﻝ', م: 'ﻡ' })[found] ?? found),
  ],
  ['an Urdu vowel sign', at(/[\u0628-\u064a]/u, (found) => `${found}\u064e`)],
  ['grouped by points', at(/(\d),(\d{3})/u, (_, [one, two]) => `${one}.${two}`)],
  ['grouped by spaces', at(/(\d),(\d{3})/u, (_, [one, two]) => `${one} ${two}`)],
  ['grouped by apostrophes', at(/(\d),(\d{3})/u, (_, [one, two]) => `${one}’${two}`)],
  ['grouped by nothing', at(/(\d),(\d{3})/u, (_, [one, two]) => `${one}${two}`)],
  ['grouped where it was not', at(/\b(\d)(\d{3})\b/u, (_, [one, two]) => `${one},${two}`)],
  ['a decimal put', at(/(?<=[ $])\d+(?![.,\d%])/u, (found) => `${found}.0`)],
  ['a leading zero', at(/(?<=[ $])[1-9]/u, (found) => `0${found}`)],
  ['a range for a number', at(/(?<= )\d{1,2}(?= )/u, (found) => `${found}–${Number(found) + 5}`)],
  [
    'a number in words',
    at(
      /(?<= )[2-9](?= )/u,
      (found) =>
        ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'][Number(found) - 2] ?? found,
    ),
  ],
  [
    'a number in digits',
    at(/(?<= )(?:two|three|four|five|six|seven|eight|nine)(?= )/u, (found) =>
      String(['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'].indexOf(found) + 2),
    ),
  ],
  ['a minus before a number', at(/(?<= )(?=\d)/u, () => '-')],
  ['a plus before a number', at(/(?<= )(?=\d)/u, () => '+')],
  [
    'a name spelled out',
    at(
      /\bUS\b|\bUK\b|\bEU\b/u,
      (found) => ({ US: 'United States', UK: 'United Kingdom', EU: 'European Union' })[found] ?? found,
    ),
  ],
  ['a name shortened', swapped(/\bUnited States\b/u, 'US')],
  [
    'a title shortened',
    at(
      /\b(?:President|Minister|Secretary|General|Representative|Senator)\b/u,
      (found) => `${found.slice(0, 3)}.`,
    ),
  ],
  [
    'a point after a short form',
    at(/\b(?:Mr|Mrs|Dr|Gen|St)\b\.?/u, (found) => (found.endsWith('.') ? found.slice(0, -1) : `${found}.`)),
  ],
  [
    'American for British',
    at(
      /(\p{Ll}+)(isation|ised|ising|our|tre|ence)\b/u,
      (_, [stem, end = '']) =>
        stem +
        ({ isation: 'ization', ised: 'ized', ising: 'izing', our: 'or', tre: 'ter', ence: 'ense' }[end] ??
          end),
    ),
  ],
  [
    'British for American',
    at(
      /(\p{Ll}+)(ization|ized|izing|or|ense)\b/u,
      (_, [stem, end = '']) =>
        stem + ({ ization: 'isation', ized: 'ised', izing: 'ising', or: 'our', ense: 'ence' }[end] ?? end),
    ),
  ],
  ['a doubled letter', at(/\p{Ll}(?=\p{Ll})/u, (found) => found + found)],
  ['two letters swapped', at(/(\p{Ll})(\p{Ll})/u, (_, [one, two]) => `${two}${one}`)],
  ['a letter lost', at(/(?<=\p{Ll})\p{Ll}(?=\p{Ll})/u, () => '')],
  ['the sentence denied', (q) => `It is not true that ${q}`],
  ['a “no” before', (q) => `No, ${q}`],
  ['a “not” before', (q) => `not ${q}`],
  ['a “not” after', (q) => `${q.replace(/[.,]$/u, '')} not`],
  ['a tail of doubt', (q) => `${q.replace(/[.,]$/u, '')}, he claimed`],
  ['a word before', (q) => `Allegedly ${q}`],
  ['words in reverse', (q) => words(q).reverse().join(' ')],
  ['letters in reverse', (q) => [...q].reverse().join('')],
  [
    'every second word',
    (q) =>
      words(q)
        .filter((_, index) => index % 2 === 0)
        .join(' '),
  ],
  [
    'the middle lost',
    (q) => {
      const list = words(q);
      return [...list.slice(0, 2), ...list.slice(-2)].join(' ');
    },
  ],
  ['said twice', (q) => `${q} ${q}`],
  ['spaces left out', (q) => q.replace(/ /gu, '')],
  ['hyphens for spaces', (q) => q.replace(/ /gu, '-')],
  [
    'the next paragraph joined',
    (q, _, { blocks, paragraph }) => {
      const list = words(blocks[paragraph + 1]?.text ?? q);
      return `${q} ${list.slice(0, 6).join(' ')}`;
    },
  ],
  [
    'two sentences in the other order',
    (q) => {
      const parts = q.match(/[^.?!]+[.?!]+["”’]? ?/gu) ?? [];
      return parts.length > 1
        ? parts
            .map((part) => part.trim())
            .reverse()
            .join(' ')
        : q;
    },
  ],
  [
    'a sentence between left out',
    (q, _, { blocks, paragraph }) => {
      const parts = (blocks[paragraph - 1]?.text ?? '').match(/[^.?!]+[.?!]+["”’]? ?/gu) ?? [];
      return parts.length > 2 ? `${parts[0]?.trim()} ${parts[2]?.trim()}` : q;
    },
  ],
];
