/** Words that a headline keeps small unless they open or close it (articles, conjunctions, prepositions, "to"). */
const SMALL = new Set(
  (
    'a an the and but or nor for of to in on at by from with as into onto upon within without toward towards between among ' +
    'amongst against beyond before during amid amidst despite via per about above below beneath beside besides behind under ' +
    'underneath until till since after over through throughout across along around near past than vs versus v concerning regarding'
  ).split(' '),
);
/** Small parts of names keep the case that the source gives them (Zia ul Haq, de facto). */
const AS_PRINTED = new Set('de del la le von van der den ul ur al el bin ibn e i o da di du'.split(' '));
/** Combining forms: what follows their hyphen stays small, for they are no words of their own. */
const COMBINING = new Set(
  'anti bi co counter de inter intra multi neo non post pre pro re semi sub trans ultra un'.split(' '),
);

/** Whether a word is one that headline style keeps small. */
export const isSmallWord = (word: string): boolean => SMALL.has(bare(word).toLowerCase());

/** A word without the punctuation around it. */
export const bare = (word: string): string => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

/** A sign that parts a title from what stands before it ("Opinion | What next"). */
export const SEPARATOR = /^[|:/•·]+$/;

/** Whether the word after this one opens a sentence: not after "U.S." and other abbreviations. */
export const opensNext = (word: string): boolean =>
  /[:?!.]["'”’)\]]*$/.test(word) &&
  !/(?:^|[^\p{L}])(?:(?:\p{L}\.)+|(?:vs|No|Dr|Mr|Mrs|Ms|Gen|Lt|Col|St|Inc|Ltd|Co|Jr|Sr)\.)["'”’)\]]*$/u.test(
    word,
  );

/** Whether letter case means anything in a title: it does not outside the Latin script or in another language. */
export function isEnglishLatin(text: string, language: string | null): boolean {
  if (language !== null && !/^(en|eng)\b/i.test(language)) return false;
  return !/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(text);
}

/** Letters with their own capitals (US, USAID, McCain, iPhone, Pak-US), domains, addresses, markup: never recased. */
export const isFixedCase = (word: string): boolean =>
  /\p{L}.*\p{Lu}/u.test(word) || /\p{L}\.\p{L}/u.test(word) || /[@<>=_\\{}]/.test(word);

/**
 * Headline-style capitals as Chicago sets them: first and last word, words after a colon or a sentence's end, and
 * every other word but the small ones. Capitals inside a word stay; a title all in capitals stays as printed, because
 * nothing in it tells "US" from "us".
 */
export function headlineCase(title: string): string {
  if (!/\p{Ll}/u.test(title)) return title;
  const words = title.split(' ');
  const spoken = words.flatMap((word, index) => (bare(word) === '' ? [] : [index]));
  const last = spoken.at(-1);
  let opens = true;
  return words
    .map((word, index) => {
      if (bare(word) === '') {
        opens ||= SEPARATOR.test(word);
        return word;
      }
      if (/[<>=]/.test(word)) {
        opens = false;
        return word;
      }
      const first = opens || /^[“"‘'(]*[“"‘]/.test(word);
      opens = opensNext(word);
      const closes = opens || index === last;
      return word.includes('-') ? hyphenated(word, closes) : single(word, first || closes);
    })
    .join(' ');
}

function single(word: string, forced: boolean): string {
  const plain = bare(word);
  const small = plain.toLowerCase();
  if (isFixedCase(plain)) return word;
  if (forced) return AS_PRINTED.has(plain) ? word : capitalised(word);
  // A lone capital A is as often a letter ("Hepatitis A") as an article.
  if (plain === 'A' || AS_PRINTED.has(plain)) return word;
  return SMALL.has(small) ? word.replace(plain, small) : capitalised(word);
}

function hyphenated(word: string, last: boolean): string {
  const parts = word.split('-');
  return parts
    .map((part, index) => {
      if (part === '' || isFixedCase(part)) return part;
      if (index === 0) return single(part, true);
      const before = (parts[index - 1] ?? '').toLowerCase().replace(/^[^\p{L}]+/u, '');
      if (COMBINING.has(before)) return part;
      return single(part, last && index === parts.length - 1);
    })
    .join('-');
}

export const capitalised = (word: string): string =>
  word.replace(
    /^([^\p{L}\p{N}]*)(\p{Ll})/u,
    (_, mark: string, letter: string) => mark + letter.toUpperCase(),
  );
