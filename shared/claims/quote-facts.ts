import { MONTHS } from '../model/months';
import { readTradeFlows, type TradeFlow } from './trade-flows';

/** What a quote says that another may contradict. Words are stems in lower case. */
export type QuoteFacts = Readonly<{
  subjects: ReadonlySet<string>;
  names: ReadonlySet<string>;
  /** Values by unit: `percent` to `19`; `billion dollar` to `2`. */
  numbers: ReadonlyMap<string, ReadonlySet<string>>;
  /** Day and month (`8 april`), with the year where it is named. */
  dates: ReadonlySet<string>;
  /** Holders by office, offices by holder; names as written. */
  offices: readonly Readonly<{ office: string; holder: string }>[];
  /** Does it say that something grows or is large (1), or shrinks or is small (-1)? 0 where it says neither or both. */
  direction: -1 | 0 | 1;
  isNegated: boolean;
  trade: readonly TradeFlow[];
}>;

const UP =
  /^(?:ris(?:e|es|en|ing)|rose|increas(?:e|es|ed|ing)|gr(?:ow|ows|ew|own|owing)|large|larger|largest|major|biggest|big|huge|boost(?:s|ed)?|expand(?:s|ed|ing)?|surg(?:e|es|ed)|double[sd]?|deepen(?:s|ed)?|strengthen(?:s|ed)?|more|higher|resum(?:e|es|ed))$/u;
const DOWN =
  /^(?:fall(?:s|en|ing)?|fell|decreas(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|dropp(?:ed|ing)|drops|shr(?:ink|inks|ank|unk)|small|smaller|smallest|minor|tiny|negligible|barely|modest|limited|halved|cut|cuts|reduc(?:e|es|ed|ing)|fewer|lower|weaken(?:s|ed)?|suspend(?:s|ed)?|froze|frozen)$/u;
const NEGATION =
  /(?<!\p{L})(?:not|never|no longer|neither|refus(?:e|es|ed)|rul(?:es|ed) out|\p{L}+n['’]t)(?!\p{L})/iu;
const STOP = new Set(
  'about above after again against also although among another around because been before being between both could does doing down during each either even every from further have having here however into itself just like made make many more most much must near only other over own per same several shall should since some such than that their them then there these they this those through under until upon very were what when where which while whom whose will with within without would year years said says told according three four five seven eight nine hundred thousand million billion trillion percent cent dollars'.split(
    ' ',
  ),
);
const WORD = /[\p{L}\p{M}]+(?:['’-]\p{L}+)*/gu;
const MONTH = MONTHS.join('|');
const DATE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(\\d{1,2})(?:st|nd|rd|th)? (${MONTH})|(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?)(?!\\d)`,
  'gu',
);
const AMOUNT =
  /(?<![\p{L}\p{N}.,])([$€£₨]|US\$|Rs\.? ?)?(\d[\d,]*(?:\.\d+)?)(?:\s?(%|per cent|percent)|[\s-]?(million|billion|trillion|bn|m)(?!\p{L}))?(?:\s+(?!in |of |on |to |by |at |and |or |for )((?:\p{Ll}[\p{L}-]*\s+){0,1}\p{Ll}[\p{L}-]*))?/gu;
const OFFICE_HEAD =
  "(?:Acting |Deputy |Vice |Under|Assistant |Foreign |Interior |Finance |Defen[cs]e |Prime |Commerce |Special )*(?:Secretary|Minister|Ambassador|President|Envoy|Governor|Spokesperson|Spokesman|Director|Commissioner|Charg[ée] d[’'][Aa]ffaires|Attaché)";
const OFFICE_TAIL = "(?:(?: of| for| to)(?: the)?(?: (?:\\p{Lu}[\\p{L}.’'-]*|and|of|for|the))+)?";
const PERSON = "(?:\\p{Lu}[\\p{L}’'.-]*)(?: (?:bin|ul|al|de)? ?\\p{Lu}[\\p{L}’'.-]*){1,3}";
const OFFICE_FIRST = new RegExp(
  `(?<!former |Former |then-|ex-)(?<!\\p{L})((?:(?:US|U\\.S\\.|UK|American|Pakistani|British|Chinese|Indian) )?${OFFICE_HEAD}${OFFICE_TAIL}),? (${PERSON})`,
  'gu',
);
const EITHER_CASE = (words: string): string =>
  words.replaceAll(/(?<!\p{L})\p{Ll}/gu, (letter) => `[${letter.toUpperCase()}${letter}]`);
const NAME_FIRST = new RegExp(
  `(${PERSON}), (?:the |its |their )?((?:(?:US|U\\.S\\.|UK|American|Pakistani|British|Chinese|Indian) )?(?:${EITHER_CASE('acting |deputy |vice |under|assistant |foreign |interior |finance |defence |defense |prime |special ')})*(?:${EITHER_CASE('secretary|minister|ambassador|president|envoy|governor|spokesperson|director')}|[Cc]harg[ée] d[’'][Aa]ffaires)${OFFICE_TAIL})`,
  'gu',
);

/** Reads a quote's words once; proposals compare what was read. */
export function readFacts(exact: string): QuoteFacts {
  const words = exact.match(WORD) ?? [];
  const stems = words
    .map((word) => stem(word))
    .filter((word) => word.length >= 4 && !STOP.has(word) && !UP.test(word) && !DOWN.test(word));
  return {
    subjects: new Set(stems),
    names: new Set(namesIn(exact)),
    numbers: numbersIn(exact),
    dates: new Set(
      Array.from(exact.matchAll(DATE), ([, day, month, otherMonth, otherDay]) =>
        `${Number(day ?? otherDay)} ${month ?? otherMonth}`.toLowerCase(),
      ),
    ),
    offices: officesIn(exact),
    direction: directionOf(exact),
    isNegated: NEGATION.test(exact),
    trade: readTradeFlows(exact, directionOf),
  };
}

function directionOf(text: string): QuoteFacts['direction'] {
  const words = (text.match(WORD) ?? []).map((word) => word.toLowerCase());
  const up = words.some((word) => UP.test(word));
  const down = words.some((word) => DOWN.test(word));
  return up === down ? 0 : up ? 1 : -1;
}

/** One form for singular and plural, for verb endings, and for British and American spelling. */
export function stem(word: string): string {
  const plain = word
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s?$/u, '')
    .replace(/is(?=e[sd]?$|ing$|ation)/u, 'iz');
  if (plain.length < 5) return plain;
  return plain.replace(/(?:ies|ing|ed|es|s|y)$/u, '');
}

/** Capitalised words inside the quote, and abbreviations. The first word of a sentence may be anything. */
function namesIn(exact: string): string[] {
  const inside = Array.from(
    exact.matchAll(/(?<=[\p{L}\p{N},;)’'] )(?:\p{Lu}[\p{L}\p{M}]+|(?:\p{Lu}\.){2,})/gu),
    ([name]) => name,
  );
  const abbreviations = exact.match(/(?<!\p{L})\p{Lu}{2,}(?!\p{L})/gu) ?? [];
  return [...inside, ...abbreviations]
    .map((name) => stem(name.replaceAll('.', '')))
    .filter((name) => !STOP.has(name));
}

function numbersIn(exact: string): Map<string, Set<string>> {
  const numbers = new Map<string, Set<string>>();
  for (const [, currency, digits, percent, size, noun] of exact.replaceAll(DATE, ' ').matchAll(AMOUNT)) {
    const value = (digits ?? '').replaceAll(',', '').replace(/\.$/u, '');
    const isYear = /^(?:19|20)\d\d$/u.test(value);
    if (isYear && !currency && !percent && !size) continue;
    const counted = (noun ?? '').split(/\s+/u).filter((word) => word.length > 2);
    const end = counted.findIndex((word) => STOP.has(word) || UP.test(word) || DOWN.test(word));
    const nouns = (end < 0 ? counted : counted.slice(0, end)).map(stem);
    const isMoney = currency !== undefined || /^(?:dollar|rupe)/u.test(nouns[0] ?? '');
    const units = percent ? ['percent'] : isMoney ? ['money'] : nouns;
    const whole = isMoney || size ? String(Number(value) * sizeOf(size)) : value;
    // “900 local workers” counts locals and workers: which word names the unit is not known.
    for (const unit of units) numbers.set(unit, (numbers.get(unit) ?? new Set()).add(whole));
  }
  return numbers;
}

const SIZES: Readonly<Record<string, number>> = {
  million: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
};
const sizeOf = (word: string | undefined): number => (word === undefined ? 1 : (SIZES[word] ?? 1));

function officesIn(exact: string): { office: string; holder: string }[] {
  const found: { office: string; holder: string }[] = [];
  const add = (office: string, holder: string) =>
    found.push({ office: plainOffice(office), holder: holder.replace(/(?:['’]s|[.,])$/u, '') });
  const read = new Set<number>();
  for (const { index, 1: office, 2: holder } of exact.matchAll(OFFICE_FIRST))
    if (office && holder) {
      read.add(index);
      // “… Affairs John Mark Reed”: a first name is no part of the office.
      const [, whole = office, first = ''] = NAMES_BEHIND_OFFICE.exec(office) ?? [];
      add(whole, `${first} ${holder}`.trim());
    }
  // “… on North Asia, Secretary Dana Holt”: what stands before the comma holds no office.
  for (const { index, 0: whole, 1: holder, 2: office } of exact.matchAll(NAME_FIRST))
    if (office && holder && !read.has(index + whole.length - office.length)) add(office, holder);
  return found;
}

const NAMES_BEHIND_OFFICE = /^(.*(?<!\p{L})(?:Affairs|State))((?: \p{Lu}[\p{L}.’'-]*)+)$/u;
const plainOffice = (office: string): string =>
  office
    .toLowerCase()
    .replaceAll('u.s.', 'us')
    .replaceAll('defense', 'defence')
    .replaceAll('’', "'")
    .replaceAll('charge d', 'chargé d')
    .replaceAll(/\b(?:the|acting)\s/gu, '')
    .trim();
