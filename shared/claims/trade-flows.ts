/** Goods that go from one country to another, as a sentence tells it: how much (1 large, -1 small, 0 not said). */
export type TradeFlow = Readonly<{ from: string; to: string; size: -1 | 0 | 1; isMarket: boolean }>;

/** Countries by the words that name them or their people, in lower case. */
const COUNTRIES: Readonly<Record<string, readonly string[]>> = {
  'the US': ['us', 'u.s.', 'usa', 'america', 'american', 'united states', 'washington'],
  Pakistan: ['pakistan', 'pakistani', 'islamabad'],
  India: ['india', 'indian', 'new delhi'],
  China: ['china', 'chinese', 'beijing'],
  Afghanistan: ['afghanistan', 'afghan', 'kabul'],
  Iran: ['iran', 'iranian', 'tehran'],
  'the UK': ['uk', 'u.k.', 'britain', 'british', 'united kingdom'],
  'the EU': ['eu', 'european union', 'european', 'brussels'],
  'Saudi Arabia': ['saudi arabia', 'saudi', 'riyadh'],
  Russia: ['russia', 'russian', 'moscow'],
  Japan: ['japan', 'japanese', 'tokyo'],
  Bangladesh: ['bangladesh', 'bangladeshi', 'dhaka'],
  Turkey: ['turkey', 'türkiye', 'turkish', 'ankara'],
};
const BY_WORD = new Map(
  Object.entries(COUNTRIES).flatMap(([name, words]) => words.map((word) => [word, name] as const)),
);
const ANY = [...BY_WORD.keys()]
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replaceAll('.', '\\.'))
  .join('|');
const country = (name: string) => `(?<!\\p{L})(?:the )?(?<${name}>${ANY})(?!\\p{L})`;
const SOME = '(?:[\\p{L}-]+ ){0,4}';
const GOODS = '(?:goods|products|exports|wares|cotton|oil|soybeans|textiles)';

/** Each names where goods come from and go to; `isMarket`: one country is called the market of the other. */
const PATTERNS: readonly { pattern: RegExp; isMarket: boolean }[] = [
  {
    pattern: `${country('to')} (?:is|was|remains|became) ${SOME}(?:export )?(?:destination|market|customer|buyer) (?:for|of) ${country('from')}`,
    isMarket: true,
  },
  {
    pattern: `${country('to')}(?:,| is| was| remains) ${country('from')}[’']s? ${SOME}(?:export )?(?:destination|market|customer|buyer)`,
    isMarket: true,
  },
  {
    pattern: `${country('from')}[’']?s? ${SOME}(?:exports|sales|shipments) to ${country('to')}`,
    isMarket: false,
  },
  {
    pattern: `${country('to')}[’']?s? ${SOME}(?:imports|purchases) from ${country('from')}`,
    isMarket: false,
  },
  {
    pattern: `${country('to')}[’']?s? ${SOME}(?:imports|purchases) of ${country('from')} ${GOODS}`,
    isMarket: false,
  },
  {
    pattern: `(?:imports|purchases) (?:of ${SOME})?by ${country('to')} from ${country('from')}`,
    isMarket: false,
  },
].map(({ pattern, isMarket }) => ({ pattern: new RegExp(pattern, 'giu'), isMarket }));

/** The country that a word names, or whose people; “us” is a pronoun. */
export const countryNamed = (word = ''): string | undefined =>
  word === 'us' ? undefined : BY_WORD.get(word.toLowerCase());

/** “They”, “these” at the head of a sentence: it goes on about what the sentence before named. */
const GOES_ON = /^(?:\s*in (?:\d{4}|\p{L}+ \d{4}),)?\s*(?:they|these|it|this)(?!\p{L})/iu;

/**
 * Trade between two countries that some words tell of. `sizeOf` says whether words call something large or small. A
 * sentence that goes on with “they” counts for the one before.
 */
export function readTradeFlows(exact: string, sizeOf: (words: string) => -1 | 0 | 1): TradeFlow[] {
  const sentences = exact.split(/(?<=[.?!;]["”’']?)\s+(?=[\p{Lu}“"])/u);
  return sentences.flatMap((sentence, index) => {
    const next = sentences[index + 1] ?? '';
    const told = GOES_ON.test(next) ? `${sentence} ${next}` : sentence;
    return PATTERNS.flatMap(({ pattern, isMarket }) =>
      [...sentence.matchAll(pattern)].flatMap((match): TradeFlow[] => {
        const from = countryNamed(match.groups?.from);
        const to = countryNamed(match.groups?.to);
        if (from === undefined || to === undefined || from === to) return [];
        return [{ from, to, isMarket, size: sizeOf(isMarket ? match[0] : told) }];
      }),
    );
  });
}

/** In words, how two tellings of the trade between the same two countries part; null when they do not. */
export function tradeDifference(mine: readonly TradeFlow[], theirs: readonly TradeFlow[]): string | null {
  for (const here of mine)
    for (const there of theirs) {
      const isSame = here.from === there.from && here.to === there.to;
      if (isSame && here.size * there.size === -1)
        return `What ${here.to} buys from ${here.from} is called ${sizeWord(here)} here, ${sizeWord(there)} there.`;
      const isTurned = here.from === there.to && here.to === there.from;
      if (isTurned && here.isMarket && there.isMarket)
        return `Trade the other way round: ${here.to} is a market of ${here.from} here, ${there.to} of ${there.from} there.`;
    }
  return null;
}

const sizeWord = ({ size }: TradeFlow): string => (size > 0 ? 'large' : 'small');
